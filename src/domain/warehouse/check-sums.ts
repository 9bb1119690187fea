import { at } from '../assert.ts';
import { PILLAR_COUNT } from '../model/pillar.ts';
import type { RankingMode } from '../model/ranking.ts';
import type { GroupStatistics, RankMoments, RatingMoments } from '../stats/sums/customer-statistics.ts';

/** Exports round: so much of the larger number may two numbers differ that are equal. */
const ROUNDING = 1e-6;

const INDEXES: readonly number[] = Array.from({ length: PILLAR_COUNT }, (_, index) => index);

/**
 * What cannot be true of the sums of one group of people, named by the statistic; `null` = nothing. `counting`: people are
 * whole, weights are not. Sums that pass may still be made up; those that fail were cut, mixed up or edited.
 */
export function findContradiction(
  { respondents, ranks, ratings }: GroupStatistics,
  counting: 'people' | 'weights',
  mode: RankingMode,
): string | null {
  if (counting === 'people' && !isWhole(respondents)) return 'group';
  if (isMore(ranks.n, respondents)) return 'ranked';
  if (isMore(ratings.n, respondents)) return 'raters';
  return rankContradiction(ranks, counting, mode) ?? ratingContradiction(ratings, respondents);
}

function rankContradiction(
  ranks: RankMoments,
  counting: 'people' | 'weights',
  mode: RankingMode,
): string | null {
  const { n, known, sum, crossProducts, wins, ties, topCounts, rankedCounts } = ranks;
  if (counting === 'people' && ![...rankedCounts, ...known, ...wins, ...ties].every(isWhole)) return 'ranked';
  if (known.some((people) => (mode === 'top' ? !isSame(people, n) : isMore(people, n)))) return 'place';
  // Places are shared out: what one pillar gains another one loses.
  const total = sum.reduce((all, value) => all + value, 0);
  if (mode === 'top' && !isSame(total, 0, n)) return 'place';
  for (const i of INDEXES) {
    for (const j of INDEXES) {
      if (i === j) continue;
      const decided = cell(wins, i, j) + cell(wins, j, i) + cell(ties, i, j);
      if (isMore(decided, Math.min(at(known, i), at(known, j)))) return 'wins';
      const limit = Math.sqrt(cell(crossProducts, i, i) * cell(crossProducts, j, j));
      if (isMore(Math.abs(cell(crossProducts, i, j)), limit)) return 'product';
    }
    const rowTotal = INDEXES.reduce((all, j) => all + cell(crossProducts, i, j), 0);
    if (mode === 'top' && !isSame(rowTotal, 0, n)) return 'product';
    if (at(topCounts, i).some((people, k, row) => isMore(people, row[k + 1] ?? at(known, i)))) return 'top';
  }
  return topContradiction(ranks, mode);
}

/** Everybody who knows all places has k pillars among the first k. */
function topContradiction({ n, rankedCounts, topCounts }: RankMoments, mode: RankingMode): string | null {
  const people = mode === 'top' ? n : at(rankedCounts, PILLAR_COUNT);
  const isWrong = at(topCounts, 0).some((_, k) => {
    const total = topCounts.reduce((all, row) => all + at(row, k), 0);
    return !isSame(total, (k + 1) * people);
  });
  return isWrong ? 'top' : null;
}

function ratingContradiction(ratings: RatingMoments, respondents: number): string | null {
  const { n, counts, notApplicable, completeRows, relativeSum } = ratings;
  if (isMore(completeRows, n)) return 'complete';
  for (const [pillar, row] of counts.entries()) {
    const rated = row.reduce((all, people) => all + people, 0);
    if (isMore(rated, n) || isMore(completeRows, rated)) return 'rating';
    if (isMore(rated + at(notApplicable, pillar), respondents)) return 'not-applicable';
  }
  const total = relativeSum.reduce((all, value) => all + value, 0);
  return isSame(total, 0, completeRows) ? null : 'relative';
}

/** Cauchy: no weights give (sum w)^2 > n sum w^2. */
export function findWeightContradiction(people: number, weights: number, squares: number): boolean {
  return isMore(weights ** 2, people * squares) || (people > 0 && !(weights > 0 && squares > 0));
}

function cell(matrix: readonly number[], row: number, column: number): number {
  return at(matrix, row * PILLAR_COUNT + column);
}

function isWhole(value: number): boolean {
  return isSame(value, Math.round(value));
}

function isSame(first: number, second: number, scale = 0): boolean {
  return Math.abs(first - second) <= ROUNDING * Math.max(1, Math.abs(first), Math.abs(second), scale);
}

function isMore(first: number, second: number): boolean {
  return first > second && !isSame(first, second);
}
