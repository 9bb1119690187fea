import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concordance } from '#src/domain/stats/order/concordance.ts';
import { meanRank } from '#src/domain/stats/order/mean-rank.ts';
import { meanRating, relativeRating, topTwoShare } from '#src/domain/stats/ratings/mean-rating.ts';
import { comparePair, condorcetWinner } from '#src/domain/stats/order/pairwise-share.ts';
import { createRankAccumulator, rankMomentsOf } from '#src/domain/stats/sums/rank-moments.ts';
import { rankSpread } from '#src/domain/stats/order/rank-spread.ts';
import { createRatingAccumulator } from '#src/domain/stats/sums/rating-moments.ts';
import { meanInterval } from '#src/domain/stats/estimates/mean-interval.ts';
import { wilsonInterval } from '#src/domain/stats/estimates/share.ts';
import { topShare } from '#src/domain/stats/order/top-share.ts';
import { weighRankMoments, weighRatingMoments } from '#src/domain/stats/sums/weigh-groups.ts';
import {
  createWeightedRankAccumulator,
  weightedRankMomentsOf,
  weightedRatingMomentsOf,
} from '#src/domain/stats/sums/weighted-moments.ts';
import { effectiveNumber, unweighted, type Weighted } from '#src/domain/stats/sums/weighted.ts';
import type { RankMoments, RatingMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { anyRatings, anyRow, expectClose, numbersIn, valueOf } from '../../support.ts';

const anyMode = fc.constantFrom<'top' | 'subset'>('top', 'subset');
const anyWeight = fc.constantFrom(0, 0.25, 0.5, 1, 1, 1.5, 3);
const weightedRows = fc.array(fc.tuple(anyRow, anyWeight), { maxLength: 12 });
const items = Array.from({ length: 10 }, (_, item) => item);

/** Each run compares some thousand numbers. */
const RUNS = { numRuns: 25 };

type Pairs = readonly (readonly [readonly number[], number])[];

function momentsOf(pairs: Pairs, mode: 'top' | 'subset'): Weighted<RankMoments> {
  const weights = pairs.map(([, weight]) => weight);
  return weightedRankMomentsOf(
    pairs.map(([row]) => row),
    weights,
    { items: 10, mode },
  );
}

/** Everything that is shown about rankings. */
function resultsOf(moments: Weighted<RankMoments>): unknown {
  return [
    concordance(moments),
    condorcetWinner(moments),
    items.map((item) => [
      meanRank(moments, item, null),
      rankSpread(moments, item),
      topShare(moments, item, 3),
      comparePair(moments, item, (item + 1) % 10).share,
      comparePair(moments, item, (item + 1) % 10).decisive,
    ]),
  ];
}

function ratingResultsOf(moments: Weighted<RatingMoments>): unknown {
  return items.map((item) => [
    meanRating(moments, item),
    topTwoShare(moments, item),
    relativeRating(moments, item),
  ]);
}

describe('people who differ in weight', () => {
  test('whoever counts for nothing is not there', () => {
    fc.assert(
      fc.property(weightedRows, anyMode, (pairs, mode) => {
        const present = pairs.filter(([, weight]) => weight > 0);
        expect(momentsOf(pairs, mode)).toEqual(momentsOf(present, mode));
      }),
      RUNS,
    );
  });

  test('the mean and its error are those of the formulas over the rows', () => {
    fc.assert(
      fc.property(weightedRows, (pairs) => {
        const mean = meanRank(momentsOf(pairs, 'top'), 4, 100);
        const usable = pairs.filter(([row, weight]) => weight > 0 && row.some((rank) => rank > 0));
        if (!mean.ok || mean.value.uncertainty === null) return;
        const ranks = usable.map(([row]) => {
          const single = rankMomentsOf([row], { items: 10, mode: 'top' });
          return 5.5 + (single.sum[4] ?? 0);
        });
        const weights = usable.map(([, weight]) => weight);
        const total = sumOf(weights);
        const expected = sumOf(weights.map((weight, row) => weight * (ranks[row] ?? 0))) / total;
        const deviations = (power: number) =>
          sumOf(weights.map((weight, row) => weight ** power * ((ranks[row] ?? 0) - expected) ** 2));
        const squares = sumOf(weights.map((weight) => weight ** 2));
        const n = usable.length;
        const { standardDeviation, standardError, degreesOfFreedom } = mean.value.uncertainty;
        expect(mean.value.mean).toBeCloseTo(expected, 9);
        expect(standardDeviation ** 2).toBeCloseTo(deviations(1) / (total - squares / total), 9);
        const variance = ((n / (n - 1)) * deviations(2)) / total ** 2;
        expect(standardError ** 2).toBeCloseTo(variance * (1 - n / 100), 9);
        expect(degreesOfFreedom).toBeCloseTo(total ** 2 / squares - 1, 9);
      }),
      RUNS,
    );
  });

  test('one person with all the weight has a mean and nothing that needs a second one', () => {
    const down = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const moments = momentsOf(
      [
        [down, 1],
        [down.toReversed(), 1e-12],
      ],
      'top',
    );
    const mean = valueOf(meanRank(moments, 0, null));
    expect(mean.n).toBe(2);
    expect(mean.effectiveN).toBeCloseTo(1, 9);
    expect(mean.mean).toBeCloseTo(1, 9);
    expect(meanInterval(mean)).toEqual({ ok: false, reason: 'one-answer' });
    expect(rankSpread(moments, 0)).toEqual({ ok: false, reason: 'one-answer' });
    expect(concordance(moments)).toEqual({ ok: false, reason: 'one-answer' });
  });

  test('one person with nearly all the weight has no interval that is infinite', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (digits) => {
        const moments = momentsOf(
          [
            [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 1],
            [[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 10 ** -digits],
          ],
          'top',
        );
        const results = [valueOf(meanRank(moments, 0, null)), resultsOf(moments)];
        const intervals = items.map((item) => meanInterval(valueOf(meanRank(moments, item, null))));
        const numbers = numbersIn([results, intervals]);
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
      RUNS,
    );
  });

  test('weights that add up to the same are a tie, whatever their last digits say', () => {
    const down = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const swapped = [2, 1, 3, 4, 5, 6, 7, 8, 9, 10];
    const halves = [
      [down, 0.1],
      [down, 0.2],
      [swapped, 0.3],
    ] as const;
    expect(condorcetWinner(momentsOf(halves, 'top'))).toBeNull();
    expect(condorcetWinner(momentsOf([...halves, [down, 0.001]], 'top'))).toBe(0);
  });

  test('nobody has no results', () => {
    const nobody = momentsOf([], 'subset');
    expect(meanRank(nobody, 0, null)).toEqual({ ok: false, reason: 'no-answers' });
    expect(topShare(nobody, 0, 3)).toEqual({ ok: false, reason: 'no-answers' });
    expect(concordance(nobody)).toEqual({ ok: false, reason: 'no-answers' });
    expect(effectiveNumber(0, 0)).toBe(0);
  });
});

describe('the sums of weighted rankings', () => {
  test('are those of adding each row as often as its weight says', () => {
    fc.assert(
      fc.property(weightedRows, anyMode, (pairs, mode) => {
        const sumsOf = (power: number) => {
          const accumulator = createRankAccumulator({ items: 10, mode });
          for (const [row, weight] of pairs) {
            if (weight > 0) accumulator.add(row, 0, weight ** power);
          }
          return accumulator.moments();
        };
        const naive = { people: sumsOf(0), weights: sumsOf(1), squares: sumsOf(2) };
        expectClose(momentsOf(pairs, mode), naive);
      }),
      RUNS,
    );
  });

  test('are the same when there are more different weights than are collected apart', () => {
    const shape = { items: 10, mode: 'subset' } as const;
    const accumulator = createWeightedRankAccumulator(shape);
    const row = [3, 1, 2, 0, 0, 5, 4, 0, 7, 6];
    const weights = Array.from({ length: 450 }, (_, index) => 0.5 + index / 100);
    const kept = weights.map((weight, index) => accumulator.add(index % 2 ? row : [], 0, weight));
    expect(kept.filter(Boolean)).toHaveLength(225);
    const used = weights.filter((_, index) => index % 2 === 1);
    const { people, weights: weighted, squares } = accumulator.moments();
    expect(people.n).toBe(225);
    expect(weighted.n).toBeCloseTo(sumOf(used), 6);
    expect(squares.n).toBeCloseTo(sumOf(used.map((weight) => weight ** 2)), 6);
    const single = rankMomentsOf([row], shape);
    expect(weighted.pairSums?.sums[1]).toBeCloseTo(sumOf(used) * (single.pairSums?.sums[1] ?? 0), 6);
  });

  test('come from groups with one weight each without looking at the rows again', () => {
    fc.assert(
      fc.property(weightedRows, anyMode, (pairs, mode) => {
        const shape = { items: 10, mode };
        const groups = [...new Set(pairs.map(([, weight]) => weight))].map((weight) => {
          const rows = pairs.filter((pair) => pair[1] === weight).map(([row]) => row);
          return { weight, sums: rankMomentsOf(rows, shape) };
        });
        expectClose(weighRankMoments(groups, shape), momentsOf(pairs, mode));
      }),
      RUNS,
    );
  });

  test('of groups that an older version imported keep the shorter lists they have', () => {
    const shape = { items: 10, mode: 'subset' } as const;
    const group = rankMomentsOf([[1, 2, 3, 0, 0, 0, 0, 0, 0, 0]], shape);
    const old = {
      ...group,
      pairSums: null,
      histogram: group.histogram.map((cells) => cells.slice(0, 19)),
      topCounts: group.topCounts.map((counts) => counts.slice(0, 4)),
    };
    const { weights } = weighRankMoments(
      [
        { sums: old, weight: 2 },
        { sums: old, weight: 1 },
      ],
      shape,
    );
    expect(weights.histogram[0]).toHaveLength(19);
    expect(weights.topCounts[0]).toHaveLength(4);
    expect(weights.pairSums).toBeNull();
    expect(weights.n).toBe(3);
  });
});

function ratingsOf(pairs: Pairs): Weighted<RatingMoments> {
  const rows = pairs.map(([row]) => row);
  const weights = pairs.map(([, weight]) => weight);
  return weightedRatingMomentsOf(rows, weights, 10);
}

describe('weighted ratings', () => {
  const ratedRows = fc.array(fc.tuple(anyRatings, anyWeight), { maxLength: 12 });
  test('equal weights change nothing', () => {
    fc.assert(
      fc.property(fc.array(anyRatings, { maxLength: 12 }), (rows) => {
        const accumulator = createRatingAccumulator(10);
        for (const row of rows) accumulator.add(row);
        const plain = ratingResultsOf(unweighted(accumulator.moments()));
        expectClose(ratingResultsOf(ratingsOf(rows.map((row) => [row, 3.1]))), plain);
      }),
      RUNS,
    );
  });

  test('come from groups with one weight each', () => {
    fc.assert(
      fc.property(ratedRows, (pairs) => {
        const groups = [...new Set(pairs.map(([, weight]) => weight))].map((weight) => {
          const accumulator = createRatingAccumulator(10);
          for (const [row, own] of pairs) if (own === weight) accumulator.add(row);
          return { weight, sums: accumulator.moments() };
        });
        expectClose(weighRatingMoments(groups, 10), ratingsOf(pairs));
      }),
      RUNS,
    );
  });

  test('a heavier person pulls the mean and narrows nothing', () => {
    const five = items.map(() => 5);
    const one = items.map(() => 1);
    const moments = ratingsOf([
      [five, 3],
      [one, 1],
    ]);
    const mean = valueOf(meanRating(moments, 0));
    expect([mean.mean, mean.n, mean.effectiveN]).toEqual([4, 2, 1.6]);
    expect(valueOf(topTwoShare(moments, 0))).toEqual({
      value: 0.75,
      n: 2,
      effectiveN: 1.6,
      interval: wilsonInterval(0.75, 1.6),
    });
  });
});

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
