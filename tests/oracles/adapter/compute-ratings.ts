import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { Score, Scores } from '#src/domain/model/score.ts';
import { answerTotal } from '#src/domain/scoring/answer-total.ts';
import { levelProbabilities } from '#src/domain/scoring/level-probability.ts';
import { agreementA } from '#src/domain/stats/ratings/agreement-a.ts';
import { straightLinedRows } from '#src/domain/stats/data-quality/answer-quality.ts';
import { cronbachAlpha } from '#src/domain/stats/ratings/cronbach-alpha.ts';
import { meanDeviation } from '#src/domain/stats/ratings/mean-deviation.ts';
import { meanRating, relativeRating, topTwoShare } from '#src/domain/stats/ratings/mean-rating.ts';
import { sampleMean, type SampleMean } from '#src/domain/stats/estimates/sample-mean.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject, type RankRow } from '../fixture.ts';
import { icc } from './icc.ts';
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
  const moments = ratingMomentsOf(rows, PILLAR_IDS.length);
  const items = moments.people.counts.map((_, item) => item);
  const complete = rows
    .map((row) => row.filter((rating) => rating !== null))
    .filter(({ length }, index) => length === rows[index]?.length);
  return {
    items: items.map((item) => {
      const topTwo = valueOrNull(topTwoShare(moments, item));
      const mean = valueOrNull(meanRating(moments, item));
      const interval = topTwo === null ? null : valueOrNull(topTwo.interval);
      return {
        ...meanRow(mean),
        freq: moments.people.counts[item] ?? [],
        topTwo: topTwo?.value ?? null,
        topTwoLow: interval?.low ?? null,
        topTwoHigh: interval?.high ?? null,
        eijkA: valueOrNull(agreementA(moments.people.counts[item] ?? [])),
        adM: valueOrNull(meanDeviation(moments.people.counts[item] ?? [])),
        rwg: agreementAgainstChance(mean),
      };
    }),
    nComplete: moments.people.completeRows,
    cronbach: alphaOf(complete),
    iccPillarsAsTargets: icc(complete),
    straightLiners: straightLinedRows(rows.map((row) => row.map((rating) => rating ?? 0))),
    totals: rows.map((row) => valueOrNull(answerTotal(scoresOf(row)))?.value ?? null),
    total: meanRow(totalOf(rows, null)),
    relative: items.map((item) => meanRow(valueOrNull(relativeRating(moments, item)))),
  };
}

/** 1 - s^2 / 2, where 2 is the variance of ratings 1-5 drawn at random. Not shown in the product: it depends on that assumption. */
function agreementAgainstChance(mean: SampleMean | null): number | null {
  return mean?.uncertainty ? 1 - mean.uncertainty.standardDeviation ** 2 / 2 : null;
}

/** The product asks for twenty people, the references for two. */
function alphaOf(complete: readonly (readonly number[])[]): Json {
  const alpha = valueOrNull(cronbachAlpha(complete, 2));
  return alpha && { alpha: alpha.alpha, feldtLow: alpha.interval.low, feldtHigh: alpha.interval.high };
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
