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
  for (let row = 0; row < table.rows; row += 1) {
    const collector = at(collectors, column?.codes[row] ?? 0);
    collector.respondents += 1;
    if (table.hasRanking) collector.ranks.add(table.ranks, row * PILLAR_COUNT);
    if (table.hasRatings) collector.ratings.add(table.ratings, row * PILLAR_COUNT);
  }
  return collectors.map(({ ranks, ratings, respondents }) => ({
    respondents,
    ranks: ranks.moments(),
    ratings: ratings.moments(),
  }));
}

/** Generations from the youngest to the oldest, then other groups by size; groups of nobody are left out. */
function toSegmentation(column: SegmentColumn, byCode: readonly GroupStatistics[]): Segmentation {
  const groups = column.groups.map(({ label, generation }, index): SegmentGroup => ({
    generation,
    label,
    statistics: at(byCode, index + 1),
  }));
  return {
    name: column.name,
    groups: groups
      .filter(({ statistics }) => statistics.respondents > 0)
      .toSorted(
        (left, right) =>
          generationOrder(left) - generationOrder(right) ||
          right.statistics.respondents - left.statistics.respondents,
      ),
  };
}

function generationOrder({ generation }: SegmentGroup): number {
  return generation === null ? GENERATION_IDS.length : GENERATION_IDS.indexOf(generation);
}
