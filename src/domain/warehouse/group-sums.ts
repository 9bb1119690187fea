import { PILLAR_COUNT } from '../model/pillar.ts';
import type { RankingMode } from '../model/ranking.ts';
import type {
  GroupStatistics,
  PairSums,
  RankMoments,
  RatingMoments,
} from '../stats/sums/customer-statistics.ts';
import { createRankSums } from '../stats/sums/rank-sums.ts';
import type { ResultFact } from './result-facts.ts';

/** The three ways in which the same people are counted. */
export type Counting = 'people' | 'weights' | 'squares';

const TOPS = PILLAR_COUNT - 1;
const RATING_POINTS = 5;

/** Twice the place and the number of ranked pillars out of the `j` of a `place`. */
export function placeOf(j: number): { readonly ranked: number; readonly twicePlace: number } {
  return { ranked: Math.floor(j / 100), twicePlace: j % 100 };
}

/** The sums of one group from its rows of a result table, counted in one way. What no row says is 0. */
export function groupSums(
  facts: readonly ResultFact[],
  counting: Counting,
  mode: RankingMode,
): GroupStatistics {
  const amounts = facts.map((fact): Amount => ({ ...fact, amount: fact[counting] ?? 0 }));
  return {
    respondents: single(amounts, 'group'),
    ranks: rankMoments(amounts, mode),
    ratings: ratingMoments(amounts),
  };
}

interface Amount extends ResultFact {
  readonly amount: number;
}

function single(amounts: readonly Amount[], statistic: 'group' | 'raters' | 'complete'): number {
  return amounts.find((fact) => fact.statistic === statistic)?.amount ?? 0;
}

/** Everything about single pillars follows from where they stood; only pairs and shared top places are told apart. */
function rankMoments(amounts: readonly Amount[], mode: RankingMode): RankMoments {
  const sums = createRankSums({ items: PILLAR_COUNT, mode });
  for (const { statistic, i, j, amount } of amounts) {
    const first = i - 1;
    const second = j - 1;
    if (statistic === 'ranked') sums.addPeople(j, amount);
    else if (statistic === 'wins') sums.addWin(first, second, amount);
    else if (statistic === 'ties') sums.addTie(first, second, amount);
    else if (statistic === 'product') sums.addProduct(first, second, amount);
    else if (statistic === 'place') {
      const { ranked, twicePlace } = placeOf(j);
      sums.addPlace(first, twicePlace / 2, ranked, amount);
    }
  }
  const moments = sums.moments();
  return {
    ...moments,
    topCounts: tableOf(amounts, 'top', TOPS),
    pairSums: moments.pairSums === null ? null : pairSums(amounts, moments.pairSums),
  };
}

/** `diagonal`: the sums over all who ranked a pillar. */
function pairSums(amounts: readonly Amount[], diagonal: PairSums): PairSums {
  const sums = [...diagonal.sums];
  const squares = [...diagonal.squares];
  for (const { statistic, i, j, amount } of amounts) {
    const cell = (i - 1) * PILLAR_COUNT + j - 1;
    if (statistic === 'beside') sums[cell] = amount;
    else if (statistic === 'beside-squared') squares[cell] = amount;
  }
  return { sums, squares };
}

function ratingMoments(amounts: readonly Amount[]): RatingMoments {
  const column = (statistic: 'not-applicable' | 'relative' | 'relative-squared') => {
    const values = Array.from({ length: PILLAR_COUNT }, () => 0);
    for (const fact of amounts) if (fact.statistic === statistic) values[fact.i - 1] = fact.amount;
    return values;
  };
  return {
    n: single(amounts, 'raters'),
    counts: tableOf(amounts, 'rating', RATING_POINTS),
    notApplicable: column('not-applicable'),
    completeRows: single(amounts, 'complete'),
    relativeSum: column('relative'),
    relativeSquares: column('relative-squared'),
  };
}

function tableOf(
  amounts: readonly Amount[],
  statistic: 'top' | 'rating',
  cells: number,
): readonly (readonly number[])[] {
  const table = Array.from({ length: PILLAR_COUNT }, () => Array.from({ length: cells }, () => 0));
  for (const fact of amounts) {
    const row = fact.statistic === statistic ? table[fact.i - 1] : undefined;
    if (row !== undefined) row[fact.j - 1] = fact.amount;
  }
  return table;
}
