import { describe, expect, test } from 'vitest';
import { isWithinMargin } from '#src/domain/stats/estimates/equivalence.ts';
import {
  differenceInterval,
  differenceProbability,
  meanDifference,
} from '#src/domain/stats/estimates/mean-difference.ts';
import { sampleMean, sampleMeanFromSums } from '#src/domain/stats/estimates/sample-mean.ts';
import { valueOf } from '../../support.ts';

const mean = (values: readonly number[]) => valueOf(sampleMean(values));

describe('the difference of two means', () => {
  test('one person on the first side is no sample: the other side decides', () => {
    const sample = mean([1, 2, 3, 4]);
    const difference = meanDifference(mean([4]), sample);
    expect(difference.error?.standardError).toBeCloseTo(sample.uncertainty?.standardError ?? 0, 12);
    expect(difference.error?.degreesOfFreedom).toBeCloseTo(3, 12);
  });

  test('one person on the second side says nothing about the many behind', () => {
    const difference = meanDifference(mean([1, 2, 3, 4]), mean([4]));
    expect(difference).toEqual({ value: -1.5, error: null });
  });

  test('one person with all the weight among others is a sample, and of unknown error', () => {
    const sums = { count: 1, sum: 4, sumOfSquares: 16 };
    const heavy = valueOf(
      sampleMeanFromSums({ people: { ...sums, count: 3 }, weights: sums, squares: sums }, null),
    );
    expect(meanDifference(heavy, mean([1, 2, 3, 4]))).toEqual({ value: 1.5, error: null });
  });

  test('two single observations have neither interval nor p', () => {
    const difference = meanDifference(mean([4]), mean([2]));
    expect(difference.value).toBe(2);
    expect(differenceInterval(difference)).toEqual({ ok: false, reason: 'one-answer' });
    expect(differenceProbability(difference)).toEqual({ ok: false, reason: 'one-answer' });
  });

  test('two groups without spread have an interval of width 0 and no test', () => {
    const difference = meanDifference(mean([3, 3]), mean([2, 2, 2]));
    expect(differenceInterval(difference)).toEqual({ ok: true, value: { low: 1, high: 1 } });
    expect(differenceProbability(difference)).toEqual({ ok: false, reason: 'no-spread' });
  });

  test('swapping the sides turns the sign and keeps the p value', () => {
    const forth = meanDifference(mean([1, 2, 5]), mean([2, 4, 4, 6]));
    const back = meanDifference(mean([2, 4, 4, 6]), mean([1, 2, 5]));
    expect(back.value).toBe(-forth.value);
    expect(differenceProbability(back)).toEqual(differenceProbability(forth));
  });
});

describe('equivalence', () => {
  test('a small difference of few answers is not shown to be small', () => {
    expect(isWithinMargin(meanDifference(mean([1, 5, 3]), mean([2, 4, 3])), 1)).toBe(false);
  });

  test('a small difference of many equal answers is', () => {
    const many = Array.from({ length: 200 }, (_, index) => 3 + (index % 2));
    expect(isWithinMargin(meanDifference(mean(many), mean(many)), 1)).toBe(true);
  });

  test('without an interval nothing is shown', () => {
    expect(isWithinMargin(meanDifference(mean([3]), mean([3])), 1)).toBe(false);
  });
});
