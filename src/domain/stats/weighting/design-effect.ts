import { fail, succeed } from '../../result.ts';
import type { Measured } from '../estimates/measured.ts';
import { effectiveNumber } from '../sums/weighted.ts';

/** People who all count the same. */
export interface WeightClass {
  readonly people: number;
  readonly weight: number;
}

export interface DesignEffect {
  readonly people: number;
  /** How many times more people a sample without weights would need to lose no precision; 1 = weighting costs nothing. */
  readonly designEffect: number;
  /** As many equally weighted people would know as much. */
  readonly effectiveN: number;
  readonly smallest: number;
  readonly largest: number;
}

/**
 * What weighting costs: deff = n sum w^2 / (sum w)^2 and the effective number n / deff.
 *
 * Source: Kish, Survey Sampling (1965), section 11.7; J. Off. Stat. 8 (1992). It assumes that what is measured has nothing
 * to do with the weights, so it is the price, never the gain. Weights times a constant change nothing; people of weight 0
 * count as people. Degenerate: nobody, or no weight at all -> `no-answers`. Cost: O(classes).
 */
export function designEffect(classes: readonly WeightClass[]): Measured<DesignEffect> {
  const present = classes.filter(({ people }) => people > 0);
  const sumOf = (value: (one: WeightClass) => number) => present.reduce((sum, one) => sum + value(one), 0);
  const people = sumOf((one) => one.people);
  const effectiveN = effectiveNumber(
    sumOf((one) => one.people * one.weight),
    sumOf((one) => one.people * one.weight ** 2),
  );
  if (effectiveN === 0) return fail('no-answers');
  const weights = present.map(({ weight }) => weight);
  return succeed({
    people,
    designEffect: people / effectiveN,
    effectiveN,
    smallest: Math.min(...weights),
    largest: Math.max(...weights),
  });
}
