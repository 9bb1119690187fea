import { fail, succeed } from '../result.ts';
import type { Measured } from '../stats/estimates/measured.ts';
import type { SampleMean } from '../stats/estimates/sample-mean.ts';
import { studentProbabilityBelow } from '../stats/numerics/distributions.ts';
import { LEVEL_BORDERS, LEVEL_ROUNDING } from './level.ts';

/**
 * Probability that the true mean lies in each level, lowest level first: differences of Student's t around the observed mean.
 * Everybody in the population answered: the mean is known, so its level has probability 1. Degenerate: one observation ->
 * `one-answer`; all observations equal -> `no-spread`, because equal answers of a few do not prove that all are equal.
 */
export function levelProbabilities(
  total: SampleMean,
  borders: readonly number[] = LEVEL_BORDERS,
): Measured<readonly number[]> {
  if (total.uncertainty === null) return fail('one-answer');
  const { standardDeviation, standardError, degreesOfFreedom } = total.uncertainty;
  if (standardDeviation === 0) return fail('no-spread');
  const probabilityBelow = (border: number) =>
    standardError === 0
      ? Number(total.mean < border - LEVEL_ROUNDING)
      : studentProbabilityBelow((border - total.mean) / standardError, degreesOfFreedom);
  const cumulative = [0, ...borders.map(probabilityBelow), 1];
  return succeed(cumulative.slice(1).map((upper, index) => upper - (cumulative[index] ?? 0)));
}
