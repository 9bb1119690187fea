import { PILLAR_IDS } from '../model/pillar.ts';
import { fail, succeed } from '../result.ts';
import { FEWEST_SCORED_PILLARS } from '../scoring/answer-total.ts';
import type { CustomerStatistics, GroupStatistics } from '../stats/customer-statistics.ts';
import { meanRank } from '../stats/mean-rank.ts';
import { meanRating, relativeRating } from '../stats/mean-rating.ts';
import type { Measured } from '../stats/measured.ts';
import type { SampleMean } from '../stats/sample-mean.ts';
import { SMALLEST_GROUP } from '../stats/suppression.ts';
import type { CustomersSummary, SegmentChoice } from './analysis.ts';
import { isHiddenGroup } from './segment-views.ts';

export interface CustomerPillar {
  readonly rank: Measured<SampleMean>;
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
export function customerView(
  statistics: CustomerStatistics | null,
  segment: SegmentChoice | null,
): CustomerView {
  const group = chosenGroup(statistics, segment);
  if (!group.ok || statistics === null) {
    const missing = group.ok ? fail('no-survey' as const) : group;
    const pillars = PILLAR_IDS.map(() => ({ rank: missing, rating: missing, relativeRating: missing }));
    return { summary: missing, pillars };
  }
  const { ranks, ratings, respondents } = group.value;
  const rankingAsked = statistics.overall.ranks.n > 0;
  const ratingsAsked = statistics.overall.ratings.n > 0;
  const pillars = PILLAR_IDS.map((_, index) => ({
    rank: protectedMean(meanRank(ranks, index, null), rankingAsked),
    rating: protectedMean(meanRating(ratings, index), ratingsAsked),
    relativeRating: protectedMean(relativeRating(ratings, index), ratingsAsked),
  }));
  const means = pillars.map(({ rating }) => rating);
  return {
    summary: succeed({
      respondents,
      ranked: ranks.n,
      rated: ratings.n,
      ratingTotal: ratingTotal(means, ratingsAsked),
    }),
    pillars,
  };
}

function chosenGroup(
  statistics: CustomerStatistics | null,
  segment: SegmentChoice | null,
): Measured<GroupStatistics> {
  if (statistics === null) return fail('no-survey');
  if (segment === null) {
    return statistics.overall.respondents < SMALLEST_GROUP
      ? fail('group-too-small')
      : succeed(statistics.overall);
  }
  const segmentation = statistics.segmentations[segment.segmentation];
  const group = segmentation?.groups[segment.group];
  if (segmentation === undefined || group === undefined) return fail('no-answers');
  return isHiddenGroup(segmentation, segment.group) ? fail('group-too-small') : succeed(group.statistics);
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
