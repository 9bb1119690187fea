import { describe, expect, test } from 'vitest';
import { meanRankDistribution } from '#src/domain/stats/order/mean-covariance.ts';
import { drawMeanRanks } from '#src/domain/stats/order/mean-draws.ts';
import { createRng } from '#src/domain/stats/numerics/rng.ts';
import { valueOf } from '../../support.ts';
import { ITEMS, items, sumsOf, type Rows } from '../weighted-rows.ts';

const rows = [
  [1, 2, 3, 4, 5],
  [2, 1, 3, 5, 4],
  [1, 3, 2, 4, 5],
  [5, 4, 3, 2, 1],
  [1, 1, 3, 0, 0],
  [2, 1, 0, 0, 0],
];
const top: Rows = { rows, weights: [1, 2, 0.5, 1, 1, 1.5], mode: 'top' };

function drawn(given: Rows, draws: number): readonly (readonly number[])[] {
  const seen: (readonly number[])[] = [];
  const request = { ranks: sumsOf(given), rng: createRng('draws'), draws };
  const done = valueOf(drawMeanRanks(request, (means) => seen.push([...means])));
  expect(seen).toHaveLength(done);
  return seen;
}

function averageOf(
  draws: readonly (readonly number[])[],
  valueIn: (draw: readonly number[]) => number,
): number {
  return draws.reduce((sum, draw) => sum + valueIn(draw), 0) / draws.length;
}

describe('draws of mean ranks', () => {
  test.each([top, { ...top, mode: 'subset' as const }])(
    'of $mode answers have the observed means, exactly, and their errors',
    (given) => {
      const { means, covariance } = valueOf(meanRankDistribution(sumsOf(given)));
      const draws = drawn(given, 8000);
      for (const item of items) {
        const mean = means[item] ?? 0;
        expect(averageOf(draws, (draw) => draw[item] ?? 0)).toBeCloseTo(mean, 9);
        for (const other of items) {
          const product = (draw: readonly number[]) =>
            ((draw[item] ?? 0) - mean) * ((draw[other] ?? 0) - (means[other] ?? 0));
          const wanted = covariance[item * ITEMS + other] ?? 0;
          expect(Math.abs(averageOf(draws, product) - wanted)).toBeLessThan(0.05);
        }
      }
    },
  );

  test('of complete and `top` answers keep the constant sum of the ranks', () => {
    for (const draw of drawn(top, 100)) {
      expect(draw.reduce((sum, mean) => sum + mean, 0)).toBeCloseTo(0, 12);
    }
  });

  test('come in pairs', () => {
    expect(drawn(top, 7)).toHaveLength(8);
  });

  test('of people who all agree are always the same', () => {
    const agreed = drawn({ rows: [rows, rows].map(() => [1, 2, 3, 4, 5]), weights: [1, 1], mode: 'top' }, 6);
    expect(agreed).toEqual(Array.from({ length: 6 }, () => [-2, -1, 0, 1, 2]));
  });
});
