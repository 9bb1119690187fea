import type { Measured } from '../../domain/stats/estimates/measured.ts';
import { orderCertainty, type SimulatedSurvey } from '../../domain/stats/survey-planning/order-certainty.ts';
import {
  detectableDifference,
  marginOfMeanRank,
  marginOfShare,
  type SamplePlanInput,
} from '../../domain/stats/survey-planning/sample-size.ts';

/** What a number of answers tells. */
export interface Purchase {
  readonly answers: number;
  /** 0.05 = five percentage points to each side of a share of one half. */
  readonly shareMargin: number;
  /** Places to each side of an average place. */
  readonly rankMargin: number;
  /** Answers in the smaller of the two groups that are compared. */
  readonly inGroup: number;
  /** Places apart that two such groups must be to be told apart four times in five. */
  readonly difference: number;
  /** From simulations; the design effect counts, the size of the population does not (a little too careful). */
  readonly certainty: Measured<SimulatedSurvey>;
}

type Circumstances = Pick<SamplePlanInput, 'populationSize' | 'designEffect' | 'smallestSegmentShare'>;

/** Without a group of its own, two halves are compared. */
const HALF = 0.5;

export function whatItBuys(answers: number, circumstances: Circumstances): Purchase {
  const { populationSize, designEffect, smallestSegmentShare } = circumstances;
  const inGroup = answers * (smallestSegmentShare ?? HALF);
  return {
    answers,
    shareMargin: marginOfShare({ answers, populationSize, designEffect }),
    rankMargin: marginOfMeanRank({ answers, populationSize, designEffect }),
    inGroup,
    difference: detectableDifference(inGroup / designEffect),
    certainty: orderCertainty(answers / designEffect),
  };
}

export const FEWEST_DRAWN = 50;
export const MOST_DRAWN = 2000;
const POINTS = 30;

/** Purchases for a curve: evenly spread on a logarithmic scale, all of them within what was simulated. */
export function purchaseCurve(circumstances: Circumstances): readonly Purchase[] {
  const { populationSize, designEffect } = circumstances;
  const first = FEWEST_DRAWN * designEffect;
  const last = Math.max(2 * first, Math.min(MOST_DRAWN, populationSize ?? MOST_DRAWN));
  return Array.from({ length: POINTS }, (_, index) => {
    const answers = first * (last / first) ** (index / (POINTS - 1));
    return whatItBuys(answers, circumstances);
  });
}
