import { fail, succeed } from '../../result.ts';
import type { Measured } from './measured.ts';
import { effectiveNumber, isOnePerson, unweighted, type Weighted } from '../sums/weighted.ts';

/** How far a mean may be off. */
export interface Uncertainty {
  /** Sample standard deviation of the observations (divisor n - 1). */
  readonly standardDeviation: number;
  /** Standard error of the mean; 0 if everybody in the population answered. */
  readonly standardError: number;
  /** Effective number - 1. */
  readonly degreesOfFreedom: number;
}

/** A mean with all that later steps need of it. */
export interface SampleMean {
  /** People behind it. */
  readonly n: number;
  /** (sum w)^2 / sum w^2: how many equally weighted people would know the mean as well; n without weights. */
  readonly effectiveN: number;
  readonly mean: number;
  /** `null` for one observation, or one that has all the weight: it has no spread. */
  readonly uncertainty: Uncertainty | null;
}

/** Sums over some observations. */
export interface Sums {
  readonly count: number;
  readonly sum: number;
  readonly sumOfSquares: number;
}

/**
 * A variance below this is rounding, not spread: one person among a million who differs by a tenth makes 1e-8, and the
 * rounding of ranks and ratings stays below 1e-13.
 */
const NO_VARIANCE = 1e-12;

/**
 * Arithmetic mean with its standard error, of people who may differ in weight w.
 *
 * Formulas: mean m = sum wx / sum w; s^2 = sum w (x - m)^2 / (sum w - sum w^2 / sum w); SE = sqrt(n / (n - 1) sum w^2 (x - m)^2)
 * / sum w, with effective number - 1 degrees of freedom (Kish 1965; the linearised error of a weighted mean, Cochran,
 * Sampling Techniques, 1977, section 6.4), times sqrt(1 - n / N) if the population of N people is known (ibid. 2.6). Without
 * weights these are s^2 = sum (x - m)^2 / (n - 1) and SE = s / sqrt(n). Written with the divisors in front, s^2
 * is exact (and exactly 0 without spread) for whole and half numbers; centre long sums to keep the digits of others.
 * More observations than the stated population: the population is taken to be the observations.
 * Degenerate: no observations, or none that counts -> `no-answers`; one, or one with all the weight -> a mean without uncertainty. Cost: constant.
 */
export function sampleMeanFromSums(
  sums: Weighted<Sums>,
  populationSize: number | null,
): Measured<SampleMean> {
  const { people, weights, squares } = sums;
  const n = people.count;
  if (n === 0 || weights.count === 0) return fail('no-answers');
  const mean = weights.sum / weights.count;
  const effectiveN = effectiveNumber(weights.count, squares.count);
  if (n < 2 || isOnePerson(effectiveN)) return succeed({ n, effectiveN, mean, uncertainty: null });
  const variance =
    (weights.count * weights.sumOfSquares - weights.sum ** 2) / (weights.count ** 2 - squares.count);
  const standardDeviation = variance < NO_VARIANCE ? 0 : Math.sqrt(variance);
  // Without spread, and with equal weights, the general way would give the same number, rounded once more.
  const isSimple = standardDeviation === 0 || effectiveN === n;
  const ofMany = isSimple ? standardDeviation / Math.sqrt(n) : standardErrorOf(sums, mean);
  const standardError = ofMany * finitePopulationFactor(n, populationSize);
  const uncertainty = { standardDeviation, standardError, degreesOfFreedom: effectiveN - 1 };
  return succeed({ n, effectiveN, mean, uncertainty });
}

/** The standard error of a weighted mean, of a population without end. */
function standardErrorOf({ people, weights, squares }: Weighted<Sums>, mean: number): number {
  const n = people.count;
  const deviations = squares.sumOfSquares - 2 * mean * squares.sum + mean ** 2 * squares.count;
  return Math.sqrt((n / (n - 1)) * Math.max(0, deviations)) / weights.count;
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
  const centred = sampleMeanFromSums(unweighted({ count: values.length, sum, sumOfSquares }), populationSize);
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

function finitePopulationFactor(n: number, populationSize: number | null): number {
  if (populationSize === null) return 1;
  return Math.sqrt(Math.max(0, 1 - n / populationSize));
}
