import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holm } from '#src/domain/stats/estimates/holm.ts';

const probability64 = fc.integer({ min: 0, max: 64 }).map((parts) => parts / 64);
const probabilities = fc.array(probability64, { maxLength: 12 });

describe('Holm', () => {
  test('multiplies the smallest by the number of tests and never lets a larger one overtake', () => {
    // 4 x .01, then 3 x .02 = .06, then 2 x .03 = .06, then .5.
    const adjusted = holm([0.03, 0.01, 0.5, 0.02]);
    [0.06, 0.04, 0.5, 0.06].forEach((expected, index) => expect(adjusted[index]).toBeCloseTo(expected, 12));
    expect(holm([])).toEqual([]);
  });

  test('raises every p value, keeps their order, stays within 1, and equal ones stay equal', () => {
    fc.assert(
      fc.property(probabilities, (given) => {
        const adjusted = holm(given);
        given.forEach((probability, index) => {
          expect(adjusted[index]).toBeGreaterThanOrEqual(probability);
          expect(adjusted[index]).toBeLessThanOrEqual(1);
          const notSmaller = adjusted.filter((_, other) => (given[other] ?? 0) >= probability);
          expect(adjusted[index]).toBe(Math.min(...notSmaller));
        });
      }),
    );
  });
});
