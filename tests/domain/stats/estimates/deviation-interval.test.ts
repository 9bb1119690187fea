import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deviationInterval, median } from '#src/domain/stats/estimates/deviation-interval.ts';
import { valueOf } from '../../support.ts';

const NO_LIMIT = Number.POSITIVE_INFINITY;

function reasonOf(values: readonly number[]): string {
  const interval = deviationInterval(values, NO_LIMIT);
  return interval.ok ? 'a range' : interval.reason;
}

describe('the range of a standard deviation', () => {
  // Expected: Bonett's formula with scipy.stats.trim_mean and norm, SciPy 1.17.1.
  test.each([
    [[1, 1, 2, 3, 4, 4, 7, 8, 9, 10, 10, 5.5], 2.6610135896026663, 5.086200939483397],
    [[1, 2, 2, 3, 9], 0.5128479970557337, 33.032377766030706],
    [[3, 4, 4, 4, 5, 3, 2, 4], 0.5038781373667088, 2.2061486632810956],
  ])('of %j is the one that an independent program finds', (values, low, high) => {
    const interval = valueOf(deviationInterval(values, NO_LIMIT));
    expect(interval.low).toBeCloseTo(low, 10);
    expect(interval.high).toBeCloseTo(high, 10);
  });

  test('never exceeds what the scale allows', () => {
    expect(valueOf(deviationInterval([1, 2, 2, 3, 9], 4.5)).high).toBe(4.5);
  });

  test('holds the deviation itself, and moves with no shift of the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 5, maxLength: 40 }), (values) => {
        const interval = deviationInterval(values, 4.5);
        if (!interval.ok) return;
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const deviation = Math.sqrt(squares / (values.length - 1));
        expect(interval.value.low).toBeLessThanOrEqual(deviation);
        expect(interval.value.high).toBeGreaterThanOrEqual(deviation);
        const moved = valueOf(
          deviationInterval(
            values.map((value) => value + 7),
            4.5,
          ),
        );
        expect(moved.low).toBeCloseTo(interval.value.low, 9);
      }),
    );
  });

  test('does not exist for a handful, or where all say the same', () => {
    expect([[], [4], [1, 9], [1, 2, 3, 4], [3, 3, 3, 3, 3]].map(reasonOf)).toEqual([
      'no-answers',
      'one-answer',
      'too-few-answers',
      'too-few-answers',
      'no-spread',
    ]);
  });
});

test('the median is the middle value, or the mean of the two middle ones', () => {
  expect([[9, 1, 3], [9, 1, 3, 4], [5.5]].map((values) => valueOf(median(values)))).toEqual([3, 3.5, 5.5]);
  expect(median([])).toEqual({ ok: false, reason: 'no-answers' });
});
