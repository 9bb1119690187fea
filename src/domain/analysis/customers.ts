import type { CustomerSurvey, SurveyId, SurveyWeights } from '../model/survey.ts';
import type { DesignEffect } from '../stats/weighting/design-effect.ts';
import type { CustomerStatistics, GroupStatistics } from '../stats/sums/customer-statistics.ts';
import { mapWeighted, unweighted, type Weighted } from '../stats/sums/weighted.ts';
import type { RowFlag } from '../survey/response-table.ts';

/** The customers that a question is about, as sums. */
export interface Customers {
  /** Everybody who counts, once; `null`: there is no survey. */
  readonly statistics: CustomerStatistics | null;
  /** `null` = everybody counts the same. */
  readonly weighted: SurveyWeights | null;
}

/** The customers, and where their single answers are found. */
export interface CustomersWithRows extends Customers {
  readonly survey: SurveyId | null;
  /** Rows with one of these remarks count nowhere. */
  readonly leftOut: readonly RowFlag[];
}

/** What every question about customers says about them. */
export function customersOf(survey: CustomerSurvey | null): CustomersWithRows {
  return {
    statistics: survey?.statistics ?? null,
    weighted: survey?.weighted ?? null,
    survey: survey?.id ?? null,
    leftOut: survey?.leftOut ?? [],
  };
}

/** All customers in the three ways of counting; all the same without weights. */
export function weightedStatistics(
  statistics: CustomerStatistics,
  weighted: SurveyWeights | null,
): Weighted<CustomerStatistics> {
  if (weighted === null) return unweighted(statistics);
  return { people: statistics, weights: weighted.weights, squares: weighted.squares };
}

/** One group; `null`: there is none, or its weights are not known (see `weighFromSums`). */
export function weightedGroup(
  all: Weighted<CustomerStatistics>,
  segmentation: number,
  group: number,
): Weighted<GroupStatistics> | null {
  const groupOf = ({ segmentations }: CustomerStatistics) =>
    segmentations[segmentation]?.groups[group]?.statistics ?? null;
  const { people, weights, squares } = mapWeighted(all, groupOf);
  return people === null || weights === null || squares === null ? null : { people, weights, squares };
}

export function ranksOf(group: Weighted<GroupStatistics>) {
  return mapWeighted(group, ({ ranks }) => ranks);
}

export function ratingsOf(group: Weighted<GroupStatistics>) {
  return mapWeighted(group, ({ ratings }) => ratings);
}

/** What the weights of a group cost. */
export type WeightingCost = Pick<DesignEffect, 'people' | 'designEffect' | 'effectiveN'>;

/** Kish's design effect from the sums alone: `respondents` counts people, weights and squares of weights. `null`: no weights. */
export function weightingCost({ people, weights, squares }: Weighted<GroupStatistics>): WeightingCost | null {
  if (weights === people || weights.respondents === 0 || squares.respondents === 0) return null;
  const effectiveN = weights.respondents ** 2 / squares.respondents;
  return { people: people.respondents, designEffect: people.respondents / effectiveN, effectiveN };
}
