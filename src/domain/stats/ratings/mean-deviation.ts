import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { RatingMoments } from '../sums/customer-statistics.ts';
import type { Measured } from '../estimates/measured.ts';
import type { Weighted } from '../sums/weighted.ts';

/**
 * Mean distance of the answers from their own mean (AD), in steps of the scale.
 *
 * AD = sum of f |x - mean| / sum of f, where x is the number of a cell. In words: "on average people are 0.7 of a
 * step away from the mean". On a scale of five, up to 5 / 6 = 0.83 is the usual sign of agreement. Source: Burke &
 * Dunlap, Organ. Res. Methods 5 (2002). Degenerate: no answers -> `no-answers`; one -> 0. Cost: O(cells).
 */
export function meanDeviation(frequencies: readonly number[]): Measured<number> {
  let total = 0;
  let sum = 0;
  frequencies.forEach((count, cell) => {
    total += count;
    sum += count * cell;
  });
  if (total <= 0) return fail('no-answers');
  const mean = sum / total;
  return succeed(
    frequencies.reduce((distance, count, cell) => distance + count * Math.abs(cell - mean), 0) / total,
  );
}

/** The same for the 1-5 ratings of an item. */
export function ratingDeviation({ weights }: Weighted<RatingMoments>, item: number): Measured<number> {
  return meanDeviation(at(weights.counts, item));
}
