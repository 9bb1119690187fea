import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concordance } from '#src/domain/stats/order/concordance.ts';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { meanRank } from '#src/domain/stats/order/mean-rank.ts';
import { comparePair } from '#src/domain/stats/order/pairwise-share.ts';
import { rankHistogram } from '#src/domain/stats/sums/rank-histogram.ts';
import { mergeRankMoments } from '#src/domain/stats/sums/combine-rank-moments.ts';
import { emptyRankMoments } from '#src/domain/stats/sums/rank-moments.ts';
import { rankSpread } from '#src/domain/stats/order/rank-spread.ts';
import { topShare } from '#src/domain/stats/order/top-share.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { anyRow, completeRow, moments, numbersIn, valueOf } from '../../support.ts';

const items = Array.from({ length: 10 }, (_, item) => item);
const anyMode = fc.constantFrom<'top' | 'subset'>('top', 'subset');
const rows = fc.array(anyRow, { maxLength: 12 });

/** Sums of thirds differ in their last digits by the order in which they are added; rounding would part neighbours. */
function expectSameNumbers(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  const apart = actual.map((number, index) => Math.abs(number - (expected[index] ?? Number.NaN)));
  expect(Math.max(0, ...apart)).toBeLessThan(1e-9);
}

describe('the sums of rankings', () => {
  test('an order-preserving recoding of the rows changes nothing', () => {
    fc.assert(
      fc.property(rows, anyMode, (given, mode) => {
        const recoded = given.map((row) => row.map((rank) => (rank === 0 ? 0 : 7 * rank + rank ** 2)));
        // Recoded numbers are no places any more, so this also compares the quick way with the general one.
        expectSameNumbers(numbersIn(moments(recoded, mode)), numbersIn(moments(given, mode)));
      }),
    );
  });

  test('places and doubled places are counted like any other numbers', () => {
    const lengths = fc.integer({ min: 0, max: 10 });
    const strictRows = fc
      .array(fc.tuple(completeRow, lengths), { maxLength: 12 })
      .map((pairs) => pairs.map(([row, length]) => row.map((rank) => (rank > length ? 0 : rank))));
    fc.assert(
      fc.property(strictRows, anyMode, (given, mode) => {
        const sumsOf = (scale: number) =>
          numbersIn(
            moments(
              given.map((row) => row.map((rank) => rank * scale)),
              mode,
            ),
          );
        expectSameNumbers(sumsOf(1), sumsOf(1 / 16));
        expectSameNumbers(sumsOf(2), sumsOf(1 / 16));
      }),
    );
  });

  test('the shares in the top k add up to k', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), (given, top) => {
        const group = moments(given);
        const shares = items.map((item) => topShare(unweighted(group), item, top));
        const sum = shares.reduce((total, share) => total + (share.ok ? share.value.value : 0), 0);
        expect(sum).toBeCloseTo(group.n === 0 ? 0 : top, 9);
      }),
    );
  });

  test('groups that are merged give what all rows together give', () => {
    fc.assert(
      fc.property(rows, rows, anyMode, (first, second, mode) => {
        const merged = mergeRankMoments(moments(first, mode), moments(second, mode));
        const together = moments([...first, ...second], mode);
        expectSameNumbers(numbersIn(merged), numbersIn(together));
      }),
    );
  });

  test('nobody added to a group changes nothing', () => {
    const group = moments([[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]);
    expect(mergeRankMoments(emptyRankMoments({ items: 10, mode: 'top' }), group)).toEqual(group);
  });

  test('the histogram and the lengths of the answers count every usable row once', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const group = moments(given);
        const usable = given.filter((row) => row.some((rank) => rank > 0)).length;
        expect(group.n).toBe(usable);
        expect(group.rankedCounts.reduce((sum, count) => sum + count, 0)).toBe(usable);
        for (const item of items) {
          const cells = rankHistogram(group, item);
          expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(usable);
        }
      }),
    );
  });

  test('a single choice says nothing in a subset and something in a top answer', () => {
    const row = [0, 0, 0, 0, 0, 0, 0, 0, 1, 0];
    expect(moments([row], 'subset').n).toBe(0);
    expect(moments([row], 'top').wins[8 * 10]).toBe(1);
  });

  test('whatever the rows are, no result is infinite or not a number', () => {
    fc.assert(
      fc.property(rows, anyMode, (given, mode) => {
        const group = moments(given, mode);
        const results = items.flatMap((item) => [
          meanRank(unweighted(group), item, null),
          rankSpread(unweighted(group), item),
          topShare(unweighted(group), item, 3),
          comparePair(unweighted(group), item, (item + 1) % 10),
        ]);
        const numbers = numbersIn([group, results, concordance(unweighted(group))]);
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
    );
  });
});

const concordanceOf = (group: RankMoments) => concordance(unweighted(group));

describe('agreement in a group', () => {
  const row = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

  test('two opposite people agree as little as possible', () => {
    expect(valueOf(concordanceOf(moments([row, row.toReversed()])))).toMatchObject({
      n: 2,
      effectiveN: 2,
      kendallW: 0,
      meanCorrelation: -1,
      reliability: 0,
    });
  });

  test('equal people agree fully, and so would any other group of them', () => {
    expect(valueOf(concordanceOf(moments([row, row, row])))).toMatchObject({
      n: 3,
      effectiveN: 3,
      kendallW: 1,
      meanCorrelation: 1,
      reliability: 1,
    });
  });

  test('it is undefined by name for nobody, one, all tied, and one complete row among subsets', () => {
    const tied = Array.from({ length: 10 }, () => 1);
    expect(concordanceOf(moments([]))).toEqual({ ok: false, reason: 'no-answers' });
    expect(concordanceOf(moments([row]))).toEqual({ ok: false, reason: 'one-answer' });
    expect(concordanceOf(moments([tied, tied]))).toEqual({ ok: false, reason: 'no-spread' });
    const subset = moments([row, [1, 2, 0, 0, 0, 0, 0, 0, 0, 0]], 'subset');
    expect(concordanceOf(subset)).toEqual({ ok: false, reason: 'one-answer' });
  });
});
