import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { averageOverlap, rankBiasedOverlap } from '#src/domain/stats/two-orders/rank-overlap.ts';

test('lists without a common item do not overlap', () => {
  expect(averageOverlap(['a', 'b'], ['c', 'd'], 2)).toBe(0);
  expect(rankBiasedOverlap(['a', 'b'], ['c', 'd'], 0.9)).toBe(0);
});

test('the average overlap counts an early common item at every depth', () => {
  expect(averageOverlap(['a', 'b', 'c'], ['a', 'c', 'd'], 3)).toBeCloseTo((1 + 1 / 2 + 2 / 3) / 3, 12);
});

test('lists of different length are compared to a depth inside both', () => {
  expect(averageOverlap(['a', 'b', 'c', 'd'], ['b', 'a'], 2)).toBe(0.5);
});

test('the order of the two lists does not matter, and a list overlaps fully with itself', () => {
  const anyOrder = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6, maxLength: 6 });
  const persistence = fc.double({ min: 0.1, max: 0.99, noNaN: true });
  fc.assert(
    fc.property(anyOrder, anyOrder, persistence, (first, second, p) => {
      const overlap = rankBiasedOverlap(first, second, p);
      expect(overlap).toBeCloseTo(rankBiasedOverlap(second, first, p), 12);
      expect(overlap).toBeGreaterThan(0);
      expect(overlap).toBeLessThanOrEqual(1 + 1e-12);
      expect(rankBiasedOverlap(first, first, p)).toBeCloseTo(1, 12);
      expect(averageOverlap(first, first, 6)).toBe(1);
    }),
  );
});
