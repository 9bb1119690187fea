import { at } from '../assert.ts';
import type { SurveyWeights, WeightedQuestion } from '../model/survey.ts';
import { fail, succeed, type Result } from '../result.ts';
import { scaleRankMoments } from '../stats/sums/combine-rank-moments.ts';
import { mergeGroups } from '../stats/sums/build-customer-statistics.ts';
import type { CustomerStatistics, GroupStatistics } from '../stats/sums/customer-statistics.ts';
import { scaleRatingMoments } from '../stats/sums/rating-moments.ts';
import { isSameGroup, isSameText, weighCells, type Weighing, type WeightingProblem } from './row-weights.ts';

export interface SumsWeighing extends Weighing {
  readonly weighted: SurveyWeights;
}

/**
 * Weighs by one question without the rows: everybody in a group of that question has one weight, so the sums of the groups
 * are enough. Of the groups of other questions nobody knows who got which weight: they are left out, and views say that the rows
 * are missing. Cost: independent of the number of people.
 */
export function weighFromSums(
  statistics: CustomerStatistics,
  question: WeightedQuestion,
): Result<SumsWeighing, WeightingProblem> {
  const index = statistics.segmentations.findIndex(({ name }) => isSameText(name, question.name));
  const segmentation = statistics.segmentations[index];
  if (segmentation === undefined) return fail({ code: 'unknown-question', question: 0 });
  const parts = [...segmentation.groups.map((group) => group.statistics), restOf(statistics, index)];
  const cells = parts.map(({ respondents }, part) => {
    const group = segmentation.groups[part];
    const category = group ? question.shares.findIndex((share) => isSameGroup(group, share)) : -1;
    return { categories: [category === -1 ? null : category], people: respondents };
  });
  const weighed = weighCells(cells, [question]);
  if (!weighed.ok) return weighed;
  const { factors, ...weighing } = weighed.value;
  const statisticsWith = (power: number): CustomerStatistics => {
    const scaled = parts.map((part, cell) => scaleGroup(part, at(factors, cell) ** power));
    return {
      overall: scaled.reduce(mergeGroups),
      segmentations: statistics.segmentations.map(({ name, groups }, position) => ({
        name,
        groups:
          position === index ? groups.map((group, cell) => ({ ...group, statistics: at(scaled, cell) })) : [],
      })),
    };
  };
  const { basis } = weighing;
  return succeed({
    ...weighing,
    weighted: { basis, weights: statisticsWith(1), squares: statisticsWith(2) },
  });
}

/** Those who did not answer the question. */
function restOf({ overall, segmentations }: CustomerStatistics, index: number): GroupStatistics {
  return at(segmentations, index).groups.reduce(
    (rest, { statistics }) => mergeGroups(rest, scaleGroup(statistics, -1)),
    overall,
  );
}

function scaleGroup({ respondents, ranks, ratings }: GroupStatistics, factor: number): GroupStatistics {
  return {
    respondents: respondents * factor,
    ranks: scaleRankMoments(ranks, factor),
    ratings: scaleRatingMoments(ratings, factor),
  };
}
