import * as fc from 'fast-check';
import type { RankingMode } from '#src/domain/model/ranking.ts';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { rankMomentsOf } from '#src/domain/stats/sums/rank-moments.ts';
import type { RankRows } from '#src/domain/stats/sums/rank-rows.ts';
import { weightedRankMomentsOf } from '#src/domain/stats/sums/weighted-moments.ts';
import { unweighted, type Weighted } from '#src/domain/stats/sums/weighted.ts';

/** Fewer than ten, so that ties, cycles and unknown ranks are frequent. */
export const ITEMS = 5;
export const items = Array.from({ length: ITEMS }, (_, item) => item);

export interface Rows {
  readonly rows: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly mode: RankingMode;
}

const anyRow = fc.array(fc.integer({ min: 0, max: ITEMS }), { minLength: ITEMS, maxLength: ITEMS });
const anyWeight = fc.oneof(fc.constant(1), fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));
const usualWeight = fc.constantFrom(0.25, 0.7, 1, 1.5, 3);

/** Anything that can come: no rows, ties, unranked items, weights of nothing and of a million. */
export const anyRows = rowsWith(anyWeight, fc.constantFrom<RankingMode>('top', 'subset'));
/** Every rank known, weights as weighting makes them. */
export const topRows = rowsWith(usualWeight, fc.constant<RankingMode>('top'));
export const usualRows = rowsWith(usualWeight, fc.constantFrom<RankingMode>('top', 'subset'));
export const anyOrder = fc.shuffledSubarray(items, { minLength: ITEMS, maxLength: ITEMS });

function rowsWith(weight: fc.Arbitrary<number>, mode: fc.Arbitrary<RankingMode>): fc.Arbitrary<Rows> {
  return fc
    .record({ people: fc.array(fc.tuple(anyRow, weight), { maxLength: 14 }), mode })
    .map(({ people, mode: asked }) => ({
      rows: people.map(([row]) => row),
      weights: people.map(([, own]) => own),
      mode: asked,
    }));
}

export function sumsOf({ rows, weights, mode }: Rows): Weighted<RankMoments> {
  return weightedRankMomentsOf(rows, weights, { items: ITEMS, mode });
}

export function unweightedSumsOf({ rows, mode }: Rows): Weighted<RankMoments> {
  return unweighted(rankMomentsOf(rows, { items: rows[0]?.length ?? ITEMS, mode }));
}

export function singleRows({ rows, weights, mode }: Rows): RankRows {
  return { items: rows[0]?.length ?? ITEMS, mode, rows: rows.length, ranks: rows.flat(), weights };
}

/** The same people with the items in another order. */
export function relabelled(given: Rows, order: readonly number[]): Rows {
  return { ...given, rows: given.rows.map((row) => order.map((item) => row[item] ?? 0)) };
}

export function twice(given: Rows): Rows {
  return { ...given, rows: [...given.rows, ...given.rows], weights: [...given.weights, ...given.weights] };
}

export function reweighted(given: Rows, weightOf: (weight: number) => number): Rows {
  return { ...given, weights: given.weights.map(weightOf) };
}
