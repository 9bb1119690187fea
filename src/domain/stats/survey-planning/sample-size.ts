import { assert } from '../../assert.ts';
import { NORMAL_975, NORMAL_80 } from '../numerics/normal-quantiles.ts';

/** People in the whole population; `null` = so many that it does not matter. */
export type PopulationSize = number | null;

/** A share of one half has the widest margin; a real share of 0.3 or 0.7 is a little better off. */
const WORST_SHARE = 0.5;

/**
 * Spread of the ranks of one of ten items in a real survey (2.1 … 3.4 in SUSHI, Kamishima 2003; 2.87 if people rank
 * at random).
 */
const USUAL_RANK_SPREAD = 2.5;

/**
 * How many answers give a share this margin (half the width of a 95% interval)? A fraction: round up to get people.
 *
 * n0 = z^2 p (1 - p) / e^2; of a population of N: n = n0 N / (n0 + N - 1). Source: Cochran, Sampling Techniques
 * (1977), section 4.4; reproduces the table of Krejcie & Morgan, Educ. Psychol. Meas. 30 (1970). Size never cures a
 * biased sample.
 */
export function answersForShare({
  margin,
  share = WORST_SHARE,
  populationSize,
}: {
  readonly margin: number;
  readonly share?: number;
  readonly populationSize: PopulationSize;
}): number {
  assert(margin > 0, 'a margin above 0');
  return ofPopulation((NORMAL_975 ** 2 * share * (1 - share)) / margin ** 2, populationSize);
}

/** People are whole; what is above a whole number by rounding does not ask for one more. */
export function wholeAnswers(answers: number): number {
  return Math.ceil(answers - 1e-9);
}

/**
 * The margin of a share that so many answers give: z sqrt(p (1 - p) / n (N - n) / (N - 1)), the inverse of
 * `answersForShare`. Everybody answered -> 0. `designEffect`: n / effective n, above 1 with weights (Kish 1965).
 */
export function marginOfShare({
  answers,
  share = WORST_SHARE,
  populationSize,
  designEffect = 1,
}: {
  readonly answers: number;
  readonly share?: number;
  readonly populationSize: PopulationSize;
  readonly designEffect?: number;
}): number {
  assert(answers > 0, 'at least one answer');
  const missing =
    populationSize === null || populationSize <= 1
      ? Number(populationSize === null)
      : Math.max(0, (populationSize - answers) / (populationSize - 1));
  return NORMAL_975 * Math.sqrt((designEffect * share * (1 - share) * missing) / answers);
}

/**
 * The margin of a mean rank that so many answers give: z SD / sqrt(n), times sqrt(1 - n / N) in a population of N.
 * Two items are apart by about 1.5 times this before their order is clear (SUSHI).
 */
export function marginOfMeanRank({
  answers,
  standardDeviation = USUAL_RANK_SPREAD,
  populationSize = null,
  designEffect = 1,
}: {
  readonly answers: number;
  readonly standardDeviation?: number;
  readonly populationSize?: PopulationSize;
  readonly designEffect?: number;
}): number {
  assert(answers > 0, 'at least one answer');
  const missing = populationSize === null ? 1 : Math.max(0, 1 - answers / populationSize);
  return NORMAL_975 * standardDeviation * Math.sqrt((designEffect * missing) / answers);
}

/**
 * The smallest difference of mean ranks between two groups that a test at 5% finds four times in five:
 * (z(.975) + z(.8)) SD sqrt(2 / n) with n answers per group. 1.4 places at 50, 1.0 at 100, 0.6 at 250.
 * Source: Cohen, Statistical Power Analysis (1988), ch. 2.
 */
export function detectableDifference(
  answersPerGroup: number,
  standardDeviation: number = USUAL_RANK_SPREAD,
): number {
  assert(answersPerGroup > 0, 'at least one answer');
  return (NORMAL_975 + NORMAL_80) * standardDeviation * Math.sqrt(2 / answersPerGroup);
}

/** With so many answers in each group, groups can be told apart that are one place apart. */
const ANSWERS_PER_SEGMENT = 100;

export interface SamplePlanInput {
  readonly populationSize: PopulationSize;
  /** Half the width of the 95% interval of a share; 0.05 = plus or minus five points. */
  readonly margin: number;
  /** Share of the smallest group that shall be looked at on its own; `null` = none. */
  readonly smallestSegmentShare: number | null;
  /** Expected loss by weighting, 1 = none. */
  readonly designEffect: number;
}

export interface SamplePlan {
  readonly answers: number;
  /** What asks for so many. */
  readonly limit: 'margin' | 'segments';
  /** What the margin alone would need. */
  readonly answersForMargin: number;
  /** What the smallest group alone would need; `null` = no groups. */
  readonly answersForSegments: number | null;
  /** Expected answers in the smallest group. */
  readonly inSmallestSegment: number | null;
  /** What these answers give. */
  readonly shareMargin: number;
  readonly meanRankMargin: number;
}

/**
 * How many answers does the survey need? The larger of what the margin needs (times the design effect) and what gives
 * the smallest group 100, then corrected for the population. Sources: Cochran 1977; Kish 1965. Never more than the
 * population. Cost: constant.
 */
export function planSample(input: SamplePlanInput): SamplePlan {
  const { populationSize, margin, smallestSegmentShare, designEffect } = input;
  assert(smallestSegmentShare === null || smallestSegmentShare > 0, 'a share above 0');
  const forMargin = answersForShare({ margin, populationSize: null }) * designEffect;
  const forSegments = smallestSegmentShare === null ? 0 : ANSWERS_PER_SEGMENT / smallestSegmentShare;
  const people = (wanted: number) => wholeAnswers(ofPopulation(wanted, populationSize));
  const answers = people(Math.max(forMargin, forSegments));
  return {
    answers,
    limit: forSegments > forMargin ? 'segments' : 'margin',
    answersForMargin: people(forMargin),
    answersForSegments: smallestSegmentShare === null ? null : people(forSegments),
    inSmallestSegment: smallestSegmentShare === null ? null : answers * smallestSegmentShare,
    shareMargin: marginOfShare({ answers, populationSize, designEffect }),
    meanRankMargin: marginOfMeanRank({ answers, populationSize, designEffect }),
  };
}

function ofPopulation(answers: number, populationSize: PopulationSize): number {
  return populationSize === null ? answers : (answers * populationSize) / (answers + populationSize - 1);
}
