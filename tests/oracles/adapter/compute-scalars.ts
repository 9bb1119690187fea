import logGamma from '@stdlib/math-base-special-gammaln';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { benjaminiHochberg } from '#src/domain/stats/estimates/benjamini-hochberg.ts';
import {
  chiSquareProbabilityAbove,
  fProbabilityAbove,
  normalProbabilityBelow,
  studentQuantileAt,
  studentTwoSidedProbability,
} from '#src/domain/stats/numerics/distributions.ts';
import { holm } from '#src/domain/stats/estimates/holm.ts';
import { wilsonInterval } from '#src/domain/stats/estimates/share.ts';
import { hiddenGroups } from '#src/domain/stats/groups/suppression.ts';
import { topOverlapByChance, topOverlapTail } from '#src/domain/stats/two-orders/top-overlap.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject } from '../fixture.ts';
import { costOf } from './compute-weighting.ts';
import { computePlanning } from './compute-planning.ts';

type Row = JsonObject;

/** Single functions at given arguments; the arguments stand in the rows that are expected. */
export function computeScalars({ expected = {} }: Fixture): JsonObject {
  const rows = (key: string) => (expected[key] ?? []) as readonly Row[];
  return {
    ...computePlanning(rows),
    wilson: rows('wilson').map((row) => {
      const n = 'nEff' in row ? number(row, 'nEff') : number(row, 'n');
      const share = 'p' in row ? number(row, 'p') : number(row, 'x') / n;
      const interval = valueOrNull(wilsonInterval(share, n));
      return { ...row, low: interval?.low ?? null, high: interval?.high ?? null };
    }),
    benjaminiHochberg: rows('benjaminiHochberg').map((row) => ({
      ...row,
      q: benjaminiHochberg(row['p'] as readonly number[]),
    })),
    holm: rows('holm').map((row) => ({ ...row, q: holm(row['p'] as readonly number[]) })),
    kish: rows('kish').map((row) => ({ ...row, ...costOf(row['w'] as readonly number[]) })),
    normalQuantile: rows('normalQuantile').map((row) => ({
      ...row,
      z: normalQuantile(number(row, 'p'), 0, 1),
    })),
    logGamma: rows('logGamma').map((row) => ({ ...row, y: logGamma(number(row, 'x')) })),
    normalCdf: rows('normalCdf').map((row) => ({ ...row, p: normalProbabilityBelow(number(row, 'z')) })),
    tQuantile: rows('tQuantile').map((row) => ({
      ...row,
      t: studentQuantileAt(number(row, 'p'), number(row, 'df')),
    })),
    tTwoSided: rows('tTwoSided').map((row) => ({
      ...row,
      p: studentTwoSidedProbability(number(row, 't'), number(row, 'df')),
    })),
    chi2Sf: rows('chi2Sf').map((row) => ({
      ...row,
      p: chiSquareProbabilityAbove(number(row, 'x'), number(row, 'df')),
    })),
    fSf: rows('fSf').map((row) => ({
      ...row,
      p: fProbabilityAbove(number(row, 'F'), number(row, 'df1'), number(row, 'df2')),
    })),
    topKOverlapChance: rows('topKOverlapChance').map((row) => ({
      ...row,
      expected: topOverlapByChance(number(row, 'K'), number(row, 'k')),
      pAtLeast: Object.fromEntries(topOverlapTail(number(row, 'K'), number(row, 'k')).entries()),
    })),
    suppression: rows('suppression').map((row): Json => {
      const counts = Object.entries(row['counts'] as Readonly<Record<string, number>>);
      const hidden = hiddenGroups(
        counts.map(([, count]) => count),
        { smallest: number(row, 'k') },
      );
      return { ...row, hidden: counts.flatMap(([name], index) => (hidden[index] === true ? [name] : [])) };
    }),
  };
}

function number(row: Row, key: string): number {
  return row[key] as number;
}
