import { fail, succeed } from '../result.ts';
import { studentQuantileAt } from './distributions.ts';
import type { Estimate, Interval, Measured } from './measured.ts';

/** How far a mean may be off. */
export interface Uncertainty {
  /** Sample standard deviation of the observations (divisor n - 1). */
  readonly standardDeviation: number;
  /** Standard error of the mean; 0 if everybody in the population answered. */
  readonly standardError: number;
  readonly degreesOfFreedom: number;
}

/** A mean with all that later steps need of it. */
export interface SampleMean {
  readonly n: number;
  readonly mean: number;
  /** `null` for one observation: it has no spread. */
  readonly uncertainty: Uncertainty | null;
}

export interface Sums {
  readonly n: number;
  readonly sum: number;
  readonly sumOfSquares: number;
  /** People in the whole population if known, else null: then the observations are a sample of many. */
  readonly populationSize: number | null;
}

/**
 * A variance below this is rounding, not spread: one person among a million who differs by a tenth makes 1e-8, and the
 * rounding of ranks and ratings stays below 1e-13.
 */
const NO_VARIANCE = 1e-12;

/**
 * Arithmetic mean with its standard error.
 *
 * Formula: s^2 = (n sum x^2 - (sum x)^2) / (n (n - 1)), SE = s / sqrt(n) * sqrt(1 - n / N), with the finite population
 * correction of Cochran, Sampling Techniques (1977), section 2.6; N unknown: no correction. Written with n in front, s^2
 * is exact (and exactly 0 without spread) for whole and half numbers; centre long sums to keep the digits of others.
 * More observations than the stated population: the population is taken to be the observations.
 * Degenerate: no observations -> `no-answers`; one -> a mean without uncertainty. Cost: constant.
 */
export function sampleMeanFromSums(sums: Sums): Measured<SampleMean> {
  const { n, sum, sumOfSquares, populationSize } = sums;
  if (n === 0) return fail('no-answers');
  const mean = sum / n;
  if (n < 2) return succeed({ n, mean, uncertainty: null });
  const variance = (n * sumOfSquares - sum * sum) / (n * (n - 1));
  const standardDeviation = variance < NO_VARIANCE ? 0 : Math.sqrt(variance);
  const standardError = (standardDeviation / Math.sqrt(n)) * finitePopulationFactor(n, populationSize);
  return succeed({ n, mean, uncertainty: { standardDeviation, standardError, degreesOfFreedom: n - 1 } });
}

/** The same from a list of numbers. */
export function sampleMean(
  values: readonly number[],
  populationSize: number | null = null,
): Measured<SampleMean> {
  const centre = values[0] ?? 0;
  let sum = 0;
  let sumOfSquares = 0;
  for (const value of values) {
    sum += value - centre;
    sumOfSquares += (value - centre) ** 2;
  }
  const centred = sampleMeanFromSums({ n: values.length, sum, sumOfSquares, populationSize });
  return centred.ok ? succeed(shiftMean(centred.value, centre)) : centred;
}

/** The mean after a constant is added to every observation. */
export function shiftMean(sample: SampleMean, by: number): SampleMean {
  return { ...sample, mean: sample.mean + by };
}

/** The mean after every observation x has become `from` - x. */
export function reflectMean(sample: SampleMean, from: number): SampleMean {
  return { ...sample, mean: from - sample.mean };
}

/**
 * Interval of a mean by Student's t: mean +- t(df) * SE (Student 1908).
 * Degenerate: one observation -> `one-answer`; no spread, or everybody answered -> an interval of width 0.
 */
export function meanInterval(sample: SampleMean, confidence = 0.95): Measured<Interval> {
  if (sample.uncertainty === null) return fail('one-answer');
  const { standardError, degreesOfFreedom } = sample.uncertainty;
  const half = studentQuantileAt((1 + confidence) / 2, degreesOfFreedom) * standardError;
  return succeed({ low: sample.mean - half, high: sample.mean + half });
}

/** The form in which a mean is shown: value, n, 95% interval. */
export function toEstimate(sample: SampleMean): Estimate {
  return { value: sample.mean, n: sample.n, interval: meanInterval(sample) };
}

function finitePopulationFactor(n: number, populationSize: number | null): number {
  if (populationSize === null) return 1;
  return Math.sqrt(Math.max(0, 1 - n / populationSize));
}
