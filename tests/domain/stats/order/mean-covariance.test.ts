import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanRankDistribution, type MeanRankDistribution } from '#src/domain/stats/order/mean-covariance.ts';
import { meanRank } from '#src/domain/stats/order/mean-rank.ts';
import type { Measured } from '#src/domain/stats/estimates/measured.ts';
import { pivotedCholesky } from '#src/domain/stats/numerics/pivoted-cholesky.ts';
import { mapWeighted } from '#src/domain/stats/sums/weighted.ts';
import { numbersIn, valueOf } from '../../support.ts';
import { anyRows, ITEMS, items, sumsOf, topRows, usualRows, type Rows } from '../weighted-rows.ts';

function distributionOf(rows: Rows['rows'], weights: Rows['weights']): Measured<MeanRankDistribution> {
  return meanRankDistribution(sumsOf({ rows, weights, mode: 'top' }));
}

describe('the covariance of mean ranks', () => {
  test('has the standard errors of the means on its diagonal', () => {
    fc.assert(
      fc.property(usualRows, (given) => {
        const ranks = sumsOf(given);
        const distribution = meanRankDistribution(ranks);
        if (!distribution.ok) return;
        const { means, covariance } = distribution.value;
        for (const item of items) {
          const mean = valueOf(meanRank(ranks, item, null));
          expect((means[item] ?? 0) + 3).toBeCloseTo(mean.mean, 9);
          expect(covariance[item * ITEMS + item]).toBeCloseTo(
            (mean.uncertainty?.standardError ?? Number.NaN) ** 2,
            9,
          );
        }
      }),
    );
  });

  test('is never indefinite, also where everybody saw other items', () => {
    fc.assert(
      fc.property(usualRows, (given) => {
        const distribution = meanRankDistribution(sumsOf(given));
        if (!distribution.ok) return;
        const { covariance } = distribution.value;
        const { rank, factor } = pivotedCholesky(covariance, ITEMS);
        covariance.forEach((value, cell) => {
          const [row, column] = [Math.floor(cell / ITEMS), cell % ITEMS];
          let sum = 0;
          for (let inner = 0; inner < rank; inner += 1) {
            sum += (factor[row * rank + inner] ?? 0) * (factor[column * rank + inner] ?? 0);
          }
          expect(sum).toBeCloseTo(value, 8);
        });
      }),
    );
  });

  test('knows that complete ranks add up: every row sums to 0', () => {
    fc.assert(
      fc.property(topRows, (given) => {
        const distribution = meanRankDistribution(sumsOf(given));
        if (!distribution.ok) return;
        for (const item of items) {
          const row = distribution.value.covariance.subarray(item * ITEMS, (item + 1) * ITEMS);
          expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9);
        }
      }),
    );
  });

  test('holds only numbers, or has a reason', () => {
    fc.assert(
      fc.property(anyRows, (given) => {
        const numbers = numbersIn(meanRankDistribution(sumsOf(given)));
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
    );
  });

  test('is undefined by name for nobody, one, one with all the weight, and sums without pairs', () => {
    const row = [1, 2, 3, 4, 5];
    expect(distributionOf([], [])).toEqual({ ok: false, reason: 'no-answers' });
    expect(distributionOf([row], [1])).toEqual({ ok: false, reason: 'one-answer' });
    expect(distributionOf([row, row, row], [1e12, 1, 1])).toEqual({ ok: false, reason: 'one-answer' });
    const subset = sumsOf({
      rows: [
        [1, 2, 3, 4, 5],
        [2, 1, 3, 5, 4],
        [1, 2, 0, 3, 4],
      ],
      weights: [1, 1, 1],
      mode: 'subset',
    });
    const older = mapWeighted(subset, (sums) => ({ ...sums, pairSums: null }));
    expect(meanRankDistribution(subset).ok).toBe(true);
    expect(meanRankDistribution(older)).toEqual({ ok: false, reason: 'import-again' });
  });
});
