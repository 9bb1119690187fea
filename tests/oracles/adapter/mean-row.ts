import { meanInterval } from '#src/domain/stats/estimates/mean-interval.ts';
import type { SampleMean } from '#src/domain/stats/estimates/sample-mean.ts';
import { valueOrNull, type Json } from '../fixture.ts';

export interface MeanRow {
  readonly [key: string]: Json;
  readonly n: number;
  readonly nEff: number;
  readonly mean: number | null;
  readonly sd: number | null;
  readonly se: number | null;
  readonly ciLow: number | null;
  readonly ciHigh: number | null;
}

const NOBODY: MeanRow = { n: 0, nEff: 0, mean: null, sd: null, se: null, ciLow: null, ciHigh: null };

/** A mean the way the fixtures write it. */
export function meanRow(sample: SampleMean | null): MeanRow {
  if (sample === null) return NOBODY;
  const { n, effectiveN, mean, uncertainty } = sample;
  const interval = valueOrNull(meanInterval(sample));
  return {
    n,
    nEff: effectiveN,
    mean,
    sd: uncertainty?.standardDeviation ?? null,
    se: uncertainty?.standardError ?? null,
    ciLow: interval?.low ?? null,
    ciHigh: interval?.high ?? null,
  };
}

/** Rows as one list per column. */
export function columnsOf(rows: readonly MeanRow[]): { readonly [key: string]: readonly Json[] } {
  const keys = Object.keys(rows[0] ?? {});
  return Object.fromEntries(keys.map((key) => [key, rows.map((row) => row[key] ?? null)]));
}
