import { expect, test } from 'vitest';
import { meanDeviation, ratingDeviation } from '#src/domain/stats/ratings/mean-deviation.ts';
import { createRatingAccumulator } from '#src/domain/stats/sums/rating-moments.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { valueOf } from '../../support.ts';

test('the mean distance from the mean is in steps of the scale', () => {
  // 1, 1, 5: mean 7/3, distances 4/3, 4/3, 8/3.
  expect(valueOf(meanDeviation([2, 0, 0, 0, 1]))).toBeCloseTo(16 / 9, 12);
  expect(meanDeviation([0, 0, 4, 0, 0])).toEqual({ ok: true, value: 0 });
  expect(meanDeviation([0, 0])).toEqual({ ok: false, reason: 'no-answers' });
});

test('of a pillar that nobody rated there is none, "not applicable" is no rating', () => {
  const accumulator = createRatingAccumulator(2);
  accumulator.add([6, 1]);
  accumulator.add([0, 3]);
  const group = unweighted(accumulator.moments());
  expect(ratingDeviation(group, 0)).toEqual({ ok: false, reason: 'no-answers' });
  expect(ratingDeviation(group, 1)).toEqual({ ok: true, value: 1 });
});
