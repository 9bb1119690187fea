import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { Measured } from '../estimates/measured.ts';

/** How often a survey of so many people finds the order that all people together would give. Shares, 0 … 1. */
export interface OrderCertainty {
  /** The item in the first place. */
  readonly topOne: number;
  /** The set of the first three, in any order. */
  readonly topThree: number;
  readonly topFour: number;
  /** All ten places. */
  readonly wholeOrder: number;
}

/** What a number of answers bought in a simulation. */
export interface SimulatedSurvey {
  readonly answers: number;
  /** Pairs of items in the right order on average, of 45. */
  readonly pairsInOrder: number;
  /** People agree as much as those of the data: mean Spearman correlation 0.19, which is little. */
  readonly observed: OrderCertainty;
  /** People agree half as much. */
  readonly halfAsStrong: OrderCertainty;
}

/**
 * Surveys drawn again and again from the 5000 people of the SUSHI data (Kamishima, KDD 2003: ten items, complete
 * rankings), ordered by mean rank and compared with the order of all 5000. For planning, before there are answers:
 * what the user's own answers say is better. More agreement than this among customers makes the order clearer, less
 * makes it less clear.
 */
export const SIMULATED_SURVEYS: readonly SimulatedSurvey[] = [
  survey(50, 41.2, [1, 0.39, 0.35, 0.01], [0.81, 0.23, 0.17, 0]),
  survey(100, 42.4, [1, 0.56, 0.47, 0.06], [0.93, 0.34, 0.26, 0.01]),
  survey(200, 43.1, [1, 0.64, 0.57, 0.1], [0.99, 0.48, 0.35, 0.02]),
  survey(300, 43.5, [1, 0.72, 0.68, 0.2], [1, 0.56, 0.41, 0.02]),
  survey(400, 43.7, [1, 0.77, 0.71, 0.2], [1, 0.63, 0.47, 0.05]),
  survey(1000, 44.2, [1, 0.92, 0.81, 0.39], [1, 0.84, 0.63, 0.16]),
  survey(2000, 44.4, [1, 0.98, 0.89, 0.47], [1, 0.94, 0.73, 0.28]),
];

type Shares = readonly [topOne: number, topThree: number, topFour: number, wholeOrder: number];

function survey(
  answers: number,
  pairsInOrder: number,
  observed: Shares,
  halfAsStrong: Shares,
): SimulatedSurvey {
  return { answers, pairsInOrder, observed: certainty(observed), halfAsStrong: certainty(halfAsStrong) };
}

function certainty([topOne, topThree, topFour, wholeOrder]: Shares): OrderCertainty {
  return { topOne, topThree, topFour, wholeOrder };
}

/**
 * The same for any number of answers, interpolated on a logarithmic scale (four times the answers, half the error).
 * More than the largest simulation -> that one, so "at least". Fewer than the smallest -> `too-few-answers`.
 */
export function orderCertainty(answers: number): Measured<SimulatedSurvey> {
  const above = SIMULATED_SURVEYS.findIndex((row) => row.answers >= answers);
  const right = at(SIMULATED_SURVEYS, above === -1 ? SIMULATED_SURVEYS.length - 1 : above);
  if (above === -1 || right.answers === answers) return succeed({ ...right, answers });
  if (above === 0) return fail('too-few-answers');
  const left = at(SIMULATED_SURVEYS, above - 1);
  const part = Math.log(answers / left.answers) / Math.log(right.answers / left.answers);
  const between = (from: number, to: number) => from + part * (to - from);
  const mixed = (from: OrderCertainty, to: OrderCertainty): OrderCertainty => ({
    topOne: between(from.topOne, to.topOne),
    topThree: between(from.topThree, to.topThree),
    topFour: between(from.topFour, to.topFour),
    wholeOrder: between(from.wholeOrder, to.wholeOrder),
  });
  return succeed({
    answers,
    pairsInOrder: between(left.pairsInOrder, right.pairsInOrder),
    observed: mixed(left.observed, right.observed),
    halfAsStrong: mixed(left.halfAsStrong, right.halfAsStrong),
  });
}
