import { at } from '../../assert.ts';
import { PILLAR_COUNT } from '../../model/pillar.ts';
import type { RankingMode } from '../../model/ranking.ts';
import type { ResponseTable, SegmentColumn } from '../../survey/response-table.ts';
import {
  GENERATION_IDS,
  type CustomerStatistics,
  type GroupStatistics,
  type Segmentation,
  type SegmentGroup,
} from './customer-statistics.ts';
import { mergeRankMoments } from './combine-rank-moments.ts';
import { createRankAccumulator, emptyRankMoments } from './rank-moments.ts';
import { createRatingAccumulator, emptyRatingMoments, mergeRatingMoments } from './rating-moments.ts';
import { createWeightedRankAccumulator, createWeightedRatingAccumulator } from './weighted-moments.ts';
import type { Weighted } from './weighted.ts';

/**
 * The sufficient statistics of a whole survey and of every group of every segment question.
 *
 * Cost: one pass over the rows per segment question (one pass if there is none): everybody together is the sum over the
 * groups of the first question and those who did not answer it.
 */
export function buildCustomerStatistics(table: ResponseTable): CustomerStatistics {
  const byQuestion = table.segments.map((column) => statisticsByCode(table, column));
  const partition = byQuestion[0] ?? statisticsByCode(table, null);
  return {
    overall: partition.reduce(mergeGroups, emptyGroupStatistics(table.mode)),
    segmentations: table.segments.map((column, index) => toSegmentation(column, at(byQuestion, index))),
  };
}

/**
 * The same sums of the same groups in the same order, each respondent counted once, w and w^2 times. `weights`: one per row,
 * above 0. Cost: as above for few different weights, several times as much if nearly every row has one of its own.
 */
export function buildWeightedStatistics(
  table: ResponseTable,
  weights: ArrayLike<number>,
): Weighted<CustomerStatistics> {
  const byQuestion = table.segments.map((column) => weightedByCode(table, column, weights));
  const partition = byQuestion[0] ?? weightedByCode(table, null, weights);
  const statisticsOf = (
    count: (group: Weighted<GroupStatistics>) => GroupStatistics,
  ): CustomerStatistics => ({
    overall: partition.map(count).reduce(mergeGroups, emptyGroupStatistics(table.mode)),
    segmentations: table.segments.map((column, index) => {
      const groups = at(byQuestion, index);
      const people = groups.map((group) => group.people);
      return toSegmentation(column, people, groups.map(count));
    }),
  });
  return {
    people: statisticsOf(({ people }) => people),
    weights: statisticsOf((group) => group.weights),
    squares: statisticsOf(({ squares }) => squares),
  };
}

/** The statistics of two groups of different people as one group. */
export function mergeGroups(first: GroupStatistics, second: GroupStatistics): GroupStatistics {
  return {
    respondents: first.respondents + second.respondents,
    ranks: mergeRankMoments(first.ranks, second.ranks),
    ratings: mergeRatingMoments(first.ratings, second.ratings),
  };
}

export function emptyGroupStatistics(mode: RankingMode): GroupStatistics {
  return {
    respondents: 0,
    ranks: emptyRankMoments({ items: PILLAR_COUNT, mode }),
    ratings: emptyRatingMoments(PILLAR_COUNT),
  };
}

/** One group per code of a segment column, code 0 (no answer) first; everybody in one group if there is no column. */
function statisticsByCode(table: ResponseTable, column: SegmentColumn | null): readonly GroupStatistics[] {
  const collectors = Array.from({ length: (column?.groups.length ?? 0) + 1 }, () => ({
    ranks: createRankAccumulator({ items: PILLAR_COUNT, mode: table.mode }),
    ratings: createRatingAccumulator(PILLAR_COUNT),
    respondents: 0,
  }));
  // Out of the loop, which runs a million times: what is read through an object is read again for every row.
  const { rows, ranks, ratings, hasRanking, hasRatings } = table;
  const codes = column?.codes ?? null;
  for (let row = 0; row < rows; row += 1) {
    const collector = at(collectors, codes?.[row] ?? 0);
    collector.respondents += 1;
    if (hasRanking) collector.ranks.add(ranks, row * PILLAR_COUNT);
    if (hasRatings) collector.ratings.add(ratings, row * PILLAR_COUNT);
  }
  return collectors.map((collector) => ({
    respondents: collector.respondents,
    ranks: collector.ranks.moments(),
    ratings: collector.ratings.moments(),
  }));
}

function weightedByCode(
  table: ResponseTable,
  column: SegmentColumn | null,
  weights: ArrayLike<number>,
): readonly Weighted<GroupStatistics>[] {
  const collectors = Array.from({ length: (column?.groups.length ?? 0) + 1 }, () =>
    createWeightedCollector(table.mode),
  );
  for (let row = 0; row < table.rows; row += 1) {
    const { respondents, ranks, ratings } = at(collectors, column?.codes[row] ?? 0);
    const weight = weights[row] ?? 0;
    respondents.people += 1;
    respondents.weights += weight;
    respondents.squares += weight ** 2;
    if (table.hasRanking) ranks.add(table.ranks, row * PILLAR_COUNT, weight);
    if (table.hasRatings) ratings.add(table.ratings, row * PILLAR_COUNT, weight);
  }
  return collectors.map(({ respondents, ranks, ratings }) => {
    const rankSums = ranks.moments();
    const ratingSums = ratings.moments();
    const count = (way: keyof Weighted<unknown>): GroupStatistics => ({
      respondents: respondents[way],
      ranks: rankSums[way],
      ratings: ratingSums[way],
    });
    return { people: count('people'), weights: count('weights'), squares: count('squares') };
  });
}

function createWeightedCollector(mode: RankingMode) {
  return {
    respondents: { people: 0, weights: 0, squares: 0 },
    ranks: createWeightedRankAccumulator({ items: PILLAR_COUNT, mode }),
    ratings: createWeightedRatingAccumulator(PILLAR_COUNT),
  };
}

/**
 * Generations from the youngest to the oldest, then other groups by size; groups of nobody are left out. `sums`: what is kept
 * of each group, where that is not its people.
 */
function toSegmentation(
  column: SegmentColumn,
  people: readonly GroupStatistics[],
  sums: readonly GroupStatistics[] = people,
): Segmentation {
  const groups = column.groups.map(({ label, generation }, index) => ({
    respondents: at(people, index + 1).respondents,
    group: { generation, label, statistics: at(sums, index + 1) },
  }));
  return {
    name: column.name,
    groups: groups
      .filter(({ respondents }) => respondents > 0)
      .toSorted(
        (left, right) =>
          generationOrder(left.group) - generationOrder(right.group) || right.respondents - left.respondents,
      )
      .map(({ group }) => group),
  };
}

function generationOrder({ generation }: SegmentGroup): number {
  return generation === null ? GENERATION_IDS.length : GENERATION_IDS.indexOf(generation);
}
