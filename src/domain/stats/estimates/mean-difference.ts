import { fail, succeed } from '../../result.ts';
import { studentQuantileAt, studentTwoSidedProbability } from '../numerics/distributions.ts';
import type { Interval, Measured } from './measured.ts';
import type { SampleMean } from './sample-mean.ts';

/** The difference of two independent means. */
export interface MeanDifference {
  readonly value: number;
  /** `null` if it is unknown. */
  readonly error: { readonly standardError: number; readonly degreesOfFreedom: number } | null;
}

/**
 * Difference of two means that may differ in spread: first - second.
 *
 * Formula: SE^2 = SE1^2 + SE2^2 with the degrees of freedom of Welch and Satterthwaite,
 * SE^4 / (SE1^4 / df1 + SE2^4 / df2). Source: Welch, Biometrika 34 (1947).
 * One single person on the first side is no sample: the difference then carries the error of the other mean only ("your
 * ranking" against a sample of customers). The second side always stands for many, so one answer there, or one with all the
 * weight, leaves the error unknown. Degenerate: unknown error -> error null; both errors 0 -> standard error 0.
 * Cost: constant.
 */
export function meanDifference(first: SampleMean, second: SampleMean): MeanDifference {
  const value = first.mean - second.mean;
  if (second.uncertainty === null || (first.uncertainty === null && first.n > 1))
    return { value, error: null };
  const known = [first.uncertainty, second.uncertainty].filter((uncertainty) => uncertainty !== null);
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

/** Interval of the difference; `one-answer` if the error is unknown. */
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
