import { benjaminiHochberg } from '#src/domain/stats/benjamini-hochberg.ts';
import {
  normalProbabilityBelow,
  studentQuantileAt,
  studentTwoSidedProbability,
} from '#src/domain/stats/distributions.ts';
import { wilsonInterval } from '#src/domain/stats/share.ts';
import { hiddenGroups } from '#src/domain/stats/suppression.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject } from '../fixture.ts';

type Row = JsonObject;

/** Single functions at given arguments; the arguments stand in the rows that are expected. */
export function computeScalars({ expected = {} }: Fixture): JsonObject {
  const rows = (key: string) => (expected[key] ?? []) as readonly Row[];
  return {
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
    normalCdf: rows('normalCdf').map((row) => ({ ...row, p: normalProbabilityBelow(number(row, 'z')) })),
    tQuantile: rows('tQuantile').map((row) => ({
      ...row,
      t: studentQuantileAt(number(row, 'p'), number(row, 'df')),
    })),
    tTwoSided: rows('tTwoSided').map((row) => ({
      ...row,
      p: studentTwoSidedProbability(number(row, 't'), number(row, 'df')),
    })),
    suppression: rows('suppression').map((row): Json => {
      const counts = Object.entries(row['counts'] as Readonly<Record<string, number>>);
      const hidden = hiddenGroups(
        counts.map(([, count]) => count),
        number(row, 'k'),
      );
      return { ...row, hidden: counts.flatMap(([name], index) => (hidden[index] === true ? [name] : [])) };
    }),
  };
}

function number(row: Row, key: string): number {
  return row[key] as number;
}
