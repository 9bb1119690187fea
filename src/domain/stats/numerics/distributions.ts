import gammaIncomplete from '@stdlib/math-base-special-gammainc';
import fCdf from '@stdlib/stats-base-dists-f-cdf';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import studentCdf from '@stdlib/stats-base-dists-t-cdf';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import { assert } from '../../assert.ts';

/** Nothing is left below it, and the reciprocal of a smaller number would overflow on the way. */
const SMALLEST_F = 1e-300;

/** P(Z <= value) of a standard normal variable. */
export function normalProbabilityBelow(value: number): number {
  return normalCdf(value, 0, 1);
}

/** P(T <= value) of Student's t; degrees of freedom may be fractional (Welch). */
export function studentProbabilityBelow(value: number, degreesOfFreedom: number): number {
  assert(degreesOfFreedom > 0, 'degrees of freedom must be positive');
  return studentCdf(value, degreesOfFreedom);
}

/** The value that Student's t stays below with the given probability. */
export function studentQuantileAt(probability: number, degreesOfFreedom: number): number {
  assert(degreesOfFreedom > 0, 'degrees of freedom must be positive');
  return studentQuantile(probability, degreesOfFreedom);
}

/** Two-sided p value of a t statistic. Uses the lower tail, which keeps its digits where 1 - cdf would lose them. */
export function studentTwoSidedProbability(statistic: number, degreesOfFreedom: number): number {
  return Math.min(1, 2 * studentProbabilityBelow(-Math.abs(statistic), degreesOfFreedom));
}

/** P(X > value) of a chi-square variable: the upper tail itself, which keeps its digits where 1 - cdf would lose them. */
export function chiSquareProbabilityAbove(value: number, degreesOfFreedom: number): number {
  assert(degreesOfFreedom > 0, 'degrees of freedom must be positive');
  return value <= 0 ? 1 : gammaIncomplete(value / 2, degreesOfFreedom / 2, true, true);
}

/**
 * P(F > value) of Fisher's F with fractional degrees of freedom: the lower tail of 1 / F, whose degrees of freedom stand the
 * other way round. Keeps its digits where 1 - cdf would lose them.
 */
export function fProbabilityAbove(value: number, numerator: number, denominator: number): number {
  assert(numerator > 0 && denominator > 0, 'degrees of freedom must be positive');
  return value < SMALLEST_F ? 1 : fCdf(1 / value, denominator, numerator);
}
