import { describe, expect, test } from 'vitest';
import { meanInterval, toEstimate } from '#src/domain/stats/estimates/mean-interval.ts';
import { sampleMean } from '#src/domain/stats/estimates/sample-mean.ts';
import { valueOf } from '../../support.ts';

describe('the mean of a sample', () => {
  test('has the textbook interval', () => {
    // 1, 2, 3, 4, 5: s = 1.5811, SE = 0.7071, t(4) = 2.7764.
    const interval = valueOf(meanInterval(valueOf(sampleMean([1, 2, 3, 4, 5]))));
    expect(interval.low).toBeCloseTo(3 - 1.96324, 5);
    expect(interval.high).toBeCloseTo(3 + 1.96324, 5);
  });

  test('nobody has no mean, one person has no interval', () => {
    expect(sampleMean([])).toEqual({ ok: false, reason: 'no-answers' });
    expect(toEstimate(valueOf(sampleMean([4])))).toEqual({
      value: 4,
      n: 1,
      effectiveN: 1,
      interval: { ok: false, reason: 'one-answer' },
    });
  });

  test('a whole population has no sampling error, half of it less than a sample of many', () => {
    const all = valueOf(sampleMean([2, 4, 5], 3));
    expect(meanInterval(all)).toEqual({ ok: true, value: { low: all.mean, high: all.mean } });
    const half = valueOf(sampleMean([2, 4, 5], 6)).uncertainty?.standardError ?? 0;
    const sample = valueOf(sampleMean([2, 4, 5])).uncertainty?.standardError ?? 0;
    expect(half / sample).toBeCloseTo(Math.SQRT1_2, 12);
  });

  test('a stated population smaller than the answers is taken for the answers', () => {
    expect(valueOf(sampleMean([2, 4, 5], 2)).uncertainty?.standardError).toBe(0);
  });

  test('equal numbers with long fractions have no spread', () => {
    const tenths = valueOf(sampleMean([0.3, 0.1 + 0.2, 0.3]));
    expect(tenths.uncertainty?.standardDeviation).toBe(0);
  });
});
