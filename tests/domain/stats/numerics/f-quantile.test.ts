import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fProbabilityAbove, studentQuantileAt } from '#src/domain/stats/numerics/distributions.ts';
import { fExceededWith } from '#src/domain/stats/numerics/f-quantile.ts';

const degrees = fc.integer({ min: 1, max: 500 });
const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });

/** What the tail itself is exact to at worst (see `fProbabilityAbove`): half a unit of the eighth digit covers it. */
const DIGITS = 8;

test('F is exceeded with the probability that was asked for', () => {
  fc.assert(
    fc.property(probability, degrees, degrees, (tail, numerator, denominator) => {
      const value = fExceededWith(tail, numerator, denominator);
      expect(fProbabilityAbove(value, numerator, denominator)).toBeCloseTo(tail, DIGITS);
    }),
  );
});

test('of the smallest and the largest numbers F is surely above and surely below', () => {
  for (const value of [0, Number.MIN_VALUE, 1e-308, 1e-301]) {
    expect(fProbabilityAbove(value, 8.8, 70)).toBe(1);
  }
  expect(fProbabilityAbove(1e-299, 8.8, 70)).toBeCloseTo(1, 12);
  for (const value of [1e300, Number.MAX_VALUE, Infinity]) {
    expect(fProbabilityAbove(value, 8.8, 70)).toBeCloseTo(0, 12);
  }
});

test('with one numerator degree of freedom it is the square of t', () => {
  expect(fExceededWith(0.05, 1, 7)).toBeCloseTo(studentQuantileAt(0.975, 7) ** 2, 9);
});
