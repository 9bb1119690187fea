import { PILLAR_IDS } from '../model/pillar.ts';
import { fail, succeed } from '../result.ts';
import { FEWEST_SCORED_PILLARS } from '../scoring/answer-total.ts';
import type { GroupStatistics } from '../stats/sums/customer-statistics.ts';
import { meanRank } from '../stats/order/mean-rank.ts';
import { meanRating, relativeRating } from '../stats/ratings/mean-rating.ts';
import type { Measured } from '../stats/estimates/measured.ts';
import type { RankRows } from '../stats/sums/rank-rows.ts';
import type { SampleMean } from '../stats/estimates/sample-mean.ts';
import { SMALLEST_GROUP } from '../stats/groups/suppression.ts';
import { mapWeighted, unweighted, type Weighted } from '../stats/sums/weighted.ts';
import type { CustomersSummary, SegmentChoice } from './analysis.ts';
import { comparablePlaces } from './comparable.ts';
import { customerOrder, missingOrder, type CustomerOrderView } from './customer-order.ts';
import {
  ranksOf,
  ratingsOf,
  weightedGroup,
  weightedStatistics,
  weightingCost,
  type Customers,
} from './customers.ts';
import { LARGEST_TOP } from './sureness.ts';
import { isHiddenGroup } from './segment-views.ts';

export interface CustomerPillar {
  readonly rank: Measured<SampleMean>;
  /** Everybody counted once; `null`: `rank` counts so already. */
  readonly unweightedRank: Measured<SampleMean> | null;
  readonly rating: Measured<SampleMean>;
  /** Rating minus the respondent's own mean rating. */
  readonly relativeRating: Measured<SampleMean>;
}

export interface CustomerView {
  readonly summary: Measured<CustomersSummary>;
  /** In the order of `PILLAR_IDS`. */
  readonly pillars: readonly CustomerPillar[];
}

/**
 * What the chosen customers say. Nothing is said about fewer than five people: not about a group, and not about the few
 * of a larger group who answered a question.
 */
export function customerView(customers: Customers, segment: SegmentChoice | null): CustomerView {
  const { statistics, weighted } = customers;
  const group = chosenGroup(customers, segment);
  if (!group.ok || statistics === null) {
    const missing = group.ok ? fail('no-survey' as const) : group;
    const pillars = PILLAR_IDS.map(() => ({
      rank: missing,
      unweightedRank: weighted === null ? null : missing,
      rating: missing,
      relativeRating: missing,
    }));
    return { summary: missing, pillars };
  }
  const { people } = group.value;
  const ranks = ranksOf(group.value);
  const ratings = ratingsOf(group.value);
  const rankingAsked = statistics.overall.ranks.n > 0;
  const ratingsAsked = statistics.overall.ratings.n > 0;
  const pillars = PILLAR_IDS.map((_, index) => ({
    rank: protectedMean(meanRank(ranks, index, null), rankingAsked),
    unweightedRank:
      weighted === null ? null : protectedMean(meanRank(unweighted(ranks.people), index, null), rankingAsked),
    rating: protectedMean(meanRating(ratings, index), ratingsAsked),
    relativeRating: protectedMean(relativeRating(ratings, index), ratingsAsked),
  }));
  const means = pillars.map(({ rating }) => rating);
  return {
    summary: succeed({
      respondents: people.respondents,
      ranked: people.ranks.n,
      rated: people.ratings.n,
      weighting: weightingCost(group.value),
      ratingTotal: ratingTotal(means, ratingsAsked),
    }),
    pillars,
  };
}

/** How sure the order of the chosen customers is. `rows`: their single rankings, needed where they are few. */
export function customerOrderView(
  customers: Customers,
  segment: SegmentChoice | null,
  rows: RankRows | null,
): CustomerOrderView {
  const { statistics } = customers;
  const group = chosenGroup(customers, segment);
  if (!group.ok) return missingOrder(group.reason);
  if (statistics === null) return missingOrder('no-survey');
  const { ranks: everybody } = statistics.overall;
  return customerOrder({
    ranks: ranksOf(group.value),
    asked: everybody.n > 0,
    largestTop: Math.min(comparablePlaces(everybody) ?? LARGEST_TOP, LARGEST_TOP),
    rows,
  });
}

/** The statistics of the chosen customers, unless they are too few to say anything about, whatever their weights. */
export function chosenGroup(
  { statistics, weighted }: Customers,
  segment: SegmentChoice | null,
): Measured<Weighted<GroupStatistics>> {
  if (statistics === null) return fail('no-survey');
  const all = weightedStatistics(statistics, weighted);
  if (segment === null) {
    return statistics.overall.respondents < SMALLEST_GROUP
      ? fail('group-too-small')
      : succeed(mapWeighted(all, ({ overall }) => overall));
  }
  const segmentation = statistics.segmentations[segment.segmentation];
  if (segmentation?.groups[segment.group] === undefined) return fail('no-answers');
  if (isHiddenGroup(segmentation, segment.group, statistics.overall)) return fail('group-too-small');
  const group = weightedGroup(all, segment.segmentation, segment.group);
  return group === null ? fail('rows-missing') : succeed(group);
}

function protectedMean(mean: Measured<SampleMean>, asked: boolean): Measured<SampleMean> {
  if (!asked) return fail('not-asked');
  return mean.ok && mean.value.n < SMALLEST_GROUP ? fail('group-too-small') : mean;
}

/** 10 x the mean of the pillars' mean ratings, on the scale of the team's total; at least eight pillars must have one. */
function ratingTotal(means: readonly Measured<SampleMean>[], asked: boolean): Measured<number> {
  if (!asked) return fail('not-asked');
  const known = means.flatMap((mean) => (mean.ok ? [mean.value.mean] : []));
  if (known.length < FEWEST_SCORED_PILLARS) return fail('too-few-pillars');
  return succeed((10 * known.reduce((sum, mean) => sum + mean, 0)) / known.length);
}
