import { fail, succeed } from '../result.ts';
import { studentQuantileAt, studentTwoSidedProbability } from './distributions.ts';
import type { Interval, Measured } from './measured.ts';
import type { SampleMean } from './sample-mean.ts';

/** The difference of two independent means. */
export interface MeanDifference {
  readonly value: number;
  /** `null` if neither mean has an uncertainty. */
  readonly error: { readonly standardError: number; readonly degreesOfFreedom: number } | null;
}

/**
 * Difference of two means that may differ in spread: first - second.
 *
 * Formula: SE^2 = SE1^2 + SE2^2 with the degrees of freedom of Welch and Satterthwaite,
 * SE^4 / (SE1^4 / df1 + SE2^4 / df2). Source: Welch, Biometrika 34 (1947).
 * A mean of one observation has no error of its own: the difference then carries the error of the other mean only
 * ("your ranking" against a sample of customers). Degenerate: no error on either side -> error null; both errors 0 ->
 * standard error 0. Cost: constant.
 */
export function meanDifference(first: SampleMean, second: SampleMean): MeanDifference {
  const value = first.mean - second.mean;
  const known = [first.uncertainty, second.uncertainty].filter((uncertainty) => uncertainty !== null);
  if (known.length === 0) return { value, error: null };
  let variance = 0;
  let weighted = 0;
  for (const { standardError, degreesOfFreedom } of known) {
    variance += standardError ** 2;
    weighted += standardError ** 4 / degreesOfFreedom;
  }
  const smallest = Math.min(...known.map(({ degreesOfFreedom }) => degreesOfFreedom));
  const degreesOfFreedom = weighted > 0 ? variance ** 2 / weighted : smallest;
  return { value, error: { standardError: Math.sqrt(variance), degreesOfFreedom } };
}

/** Interval of the difference; `one-answer` if neither side has an error. */
export function differenceInterval(difference: MeanDifference, confidence = 0.95): Measured<Interval> {
  if (difference.error === null) return fail('one-answer');
  const { standardError, degreesOfFreedom } = difference.error;
  const half = studentQuantileAt((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return succeed({ low: difference.value - half, high: difference.value + half });
}

/** Two-sided p value of "there is no difference"; `no-spread` where all answers on both sides are equal. */
export function differenceProbability(difference: MeanDifference): Measured<number> {
  if (difference.error === null) return fail('one-answer');
  const { standardError, degreesOfFreedom } = difference.error;
  if (standardError === 0) return fail('no-spread');
  return succeed(studentTwoSidedProbability(difference.value / standardError, degreesOfFreedom));
}
