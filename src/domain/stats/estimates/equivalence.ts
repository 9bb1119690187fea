import { differenceInterval, type MeanDifference } from './mean-difference.ts';

/**
 * Whether a difference is shown to be small: two one-sided tests at 5% (Schuirmann 1987), which is the same as a 90%
 * interval that lies within -margin..margin, borders included.
 * "Not different" is no proof of "equal": without an interval the answer is no.
 */
export function isWithinMargin(difference: MeanDifference, margin: number): boolean {
  const interval = differenceInterval(difference, 0.9);
  return interval.ok && interval.value.low >= -margin && interval.value.high <= margin;
}
