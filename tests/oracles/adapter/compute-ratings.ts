import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { Score, Scores } from '#src/domain/model/score.ts';
import { answerTotal } from '#src/domain/scoring/answer-total.ts';
import { levelProbabilities } from '#src/domain/scoring/level.ts';
import { meanRating, relativeRating, topTwoShare } from '#src/domain/stats/mean-rating.ts';
import { sampleMean, type SampleMean } from '#src/domain/stats/sample-mean.ts';
import { valueOrNull, type Fixture, type JsonObject, type RankRow } from '../fixture.ts';
import { meanRow } from './mean-row.ts';
import { ratingMomentsOf } from './rating-moments-of-rows.ts';

/** Ratings of a team and of customers, with totals and levels. */
export function computeRatings(fixture: Fixture): JsonObject {
  const team = fixture.team ?? [];
  const customers = fixture.customers ?? [];
  const levels = fixture.levels ?? [];
  return {
    team: { ...describeRatings(team), ...levelsOf(totalOf(team, null), levels) },
    teamAsPopulation: meanRow(totalOf(team, team.length)),
    customers: describeRatings(customers),
  };
}

function describeRatings(rows: readonly RankRow[]): JsonObject {
  const moments = ratingMomentsOf(rows);
  const items = moments.counts.map((_, item) => item);
  return {
    items: items.map((item) => {
      const topTwo = valueOrNull(topTwoShare(moments, item));
      const interval = topTwo === null ? null : valueOrNull(topTwo.interval);
      return {
        ...meanRow(valueOrNull(meanRating(moments, item))),
        freq: moments.counts[item] ?? [],
        topTwo: topTwo?.value ?? null,
        topTwoLow: interval?.low ?? null,
        topTwoHigh: interval?.high ?? null,
      };
    }),
    nComplete: moments.completeRows,
    totals: rows.map((row) => valueOrNull(answerTotal(scoresOf(row)))?.value ?? null),
    total: meanRow(totalOf(rows, null)),
    relative: items.map((item) => meanRow(valueOrNull(relativeRating(moments, item)))),
  };
}

function totalOf(rows: readonly RankRow[], population: number | null): SampleMean | null {
  const totals = rows.flatMap((row) => valueOrNull(answerTotal(scoresOf(row)))?.value ?? []);
  return valueOrNull(sampleMean(totals, population));
}

function levelsOf(
  total: SampleMean | null,
  levels: readonly { readonly name: string; readonly min: number }[],
): JsonObject {
  const borders = levels.slice(1).map(({ min }) => min);
  const probabilities = total === null ? null : valueOrNull(levelProbabilities(total, borders));
  const reached = levels.findLast(({ min }) => total !== null && total.mean >= min);
  return {
    pLevel:
      probabilities === null
        ? null
        : Object.fromEntries(levels.map(({ name }, index) => [name, probabilities[index] ?? null])),
    level: reached?.name ?? null,
  };
}

function scoresOf(row: RankRow): Scores {
  const scored = PILLAR_IDS.flatMap((pillar, index) => {
    const rating = row[index] ?? null;
    return rating === null ? [] : [[pillar, rating as Score] as const];
  });
  return Object.fromEntries(scored);
}
