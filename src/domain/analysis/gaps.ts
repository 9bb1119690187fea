import { at } from '../assert.ts';
import { fail, succeed } from '../result.ts';
import { benjaminiHochberg } from '../stats/estimates/benjamini-hochberg.ts';
import { isWithinMargin } from '../stats/estimates/equivalence.ts';
import {
  differenceInterval,
  differenceProbability,
  meanDifference,
  type MeanDifference,
} from '../stats/estimates/mean-difference.ts';
import type { Measured } from '../stats/estimates/measured.ts';
import type { SampleMean } from '../stats/estimates/sample-mean.ts';
import type { DeliveryGap, Gap, GapVerdict } from './analysis.ts';

/** Fewest colleagues for a verdict: with fewer, the interval of the gap covers the truth too rarely. */
export const SMALLEST_TEAM = 5;

/** A gap smaller than one place is no finding, however certain it is. */
export const GAP_MARGIN = 1;

/** Share of false findings that is accepted among those reported. */
export const FALSE_DISCOVERY_RATE = 0.05;

/**
 * Team mean rank minus customers' mean rank for every pillar, with Welch interval, q value over all pillars and verdict.
 *
 * blind-spot: q < .05 and the team puts it at least one place lower; over-emphasis: the mirror image; aligned: the 90%
 * interval lies within one place; else unclear. Below five colleagues there is no verdict (`team-too-small`); one
 * colleague has no error of their own, so only the customers' sampling error counts. The gaps of complete rankings add up to 0.
 */
export function gapsOf(
  team: readonly Measured<SampleMean>[],
  customers: readonly Measured<SampleMean>[],
): readonly Measured<Gap>[] {
  const differences = team.map((own, index) => differenceOf(own, at(customers, index)));
  const qValues = qValuesOf(differences);
  return differences.map((difference, index): Measured<Gap> => {
    if (!difference.ok) return difference;
    const q = at(qValues, index);
    const own = at(team, index);
    return succeed({
      value: difference.value.value,
      interval: differenceInterval(difference.value),
      q,
      verdict: verdictOf(difference.value, q, own.ok ? own.value.n : 0),
    });
  });
}

/** Self-score minus customers' rating, with Welch interval. */
export function deliveryGap(
  selfScore: Measured<SampleMean>,
  rating: Measured<SampleMean>,
): Measured<DeliveryGap> {
  const difference = differenceOf(selfScore, rating);
  if (!difference.ok) return difference;
  return succeed({ value: difference.value.value, interval: differenceInterval(difference.value) });
}

function differenceOf(first: Measured<SampleMean>, second: Measured<SampleMean>): Measured<MeanDifference> {
  if (!first.ok) return first;
  if (!second.ok) return second;
  return succeed(meanDifference(first.value, second.value));
}

function qValuesOf(differences: readonly Measured<MeanDifference>[]): readonly Measured<number>[] {
  const probabilities = differences.map((difference) =>
    difference.ok ? differenceProbability(difference.value) : difference,
  );
  const adjusted = benjaminiHochberg(probabilities.flatMap((p) => (p.ok ? [p.value] : [])));
  let position = 0;
  return probabilities.map((probability) => {
    if (!probability.ok) return probability;
    position += 1;
    return succeed(at(adjusted, position - 1));
  });
}

function verdictOf(
  difference: MeanDifference,
  q: Measured<number>,
  colleagues: number,
): Measured<GapVerdict> {
  if (colleagues < SMALLEST_TEAM) return fail('team-too-small');
  return q.ok ? succeed(gapVerdict(difference, q.value)) : q;
}

/** The verdict on a gap whatever the size of the team; see `gapsOf`. */
export function gapVerdict(difference: MeanDifference, q: number): GapVerdict {
  if (q < FALSE_DISCOVERY_RATE && difference.value >= GAP_MARGIN) return 'blind-spot';
  if (q < FALSE_DISCOVERY_RATE && difference.value <= -GAP_MARGIN) return 'over-emphasis';
  return isWithinMargin(difference, GAP_MARGIN) ? 'aligned' : 'unclear';
}
