import type { Level } from '../analysis/analysis.ts';
import { studentProbabilityBelow } from '../stats/distributions.ts';
import { fail, succeed } from '../result.ts';
import type { Measured } from '../stats/measured.ts';
import type { SampleMean } from '../stats/sample-mean.ts';

/** A total at a border belongs to the level above it. The borders are the product's own convention, not statistics. */
const LEVEL_BORDERS = [15, 25, 35, 45] as const;

const LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly Level[];

/** A total that equals a border up to rounding has reached it. */
const ROUNDING = 1e-9;

/** The level of a total of 10-50: the mean score, rounded. */
export function levelOf(total: number): Level {
  const reached = LEVEL_BORDERS.filter((border) => total >= border - ROUNDING).length;
  return LEVELS[reached] ?? 5;
}

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
      ? Number(total.mean < border - ROUNDING)
      : studentProbabilityBelow((border - total.mean) / standardError, degreesOfFreedom);
  const cumulative = [0, ...borders.map(probabilityBelow), 1];
  return succeed(cumulative.slice(1).map((upper, index) => upper - (cumulative[index] ?? 0)));
}
