import type { PillarId } from '../model/pillar.ts';
import type { RowProblemDetail, Verdict } from './problem.ts';

/** What is wrong with, or worth saying about, the ranking of one row. */
export interface RankingProblem {
  readonly verdict: Exclude<Verdict, 'accept' | 'skip'>;
  readonly detail: RowProblemDetail;
  /** Column of the cell that is meant; -1 = none. */
  readonly column: number;
}

/** A rank as given by one respondent. */
export interface GivenRank {
  readonly pillar: PillarId;
  readonly column: number;
  /** A positive number, whole or half. */
  readonly rank: number;
}

export type TieCoding = 'none' | 'competition' | 'dense' | 'mid-rank';

/**
 * Which way of writing ties the ranks follow: competition (1, 2, 2, 4), dense (1, 2, 2, 3), mid-ranks
 * (1, 2.5, 2.5, 4), `none` when all differ; `null` = repeats that are no ties. One single value for several
 * pillars is no ranking.
 */
export function tieCodingOf(ranks: readonly number[]): TieCoding | null {
  const counts = new Map<number, number>();
  for (const rank of ranks) counts.set(rank, (counts.get(rank) ?? 0) + 1);
  if (counts.size === ranks.length) return ranks.every(Number.isInteger) ? 'none' : null;
  if (counts.size === 1) return null;
  const groups = [...counts].toSorted(([a], [b]) => a - b);
  let position = 1;
  let competition = true;
  let dense = true;
  let middle = true;
  for (const [index, [rank, count]] of groups.entries()) {
    competition &&= rank === position;
    dense &&= rank === index + 1;
    middle &&= rank === position + (count - 1) / 2;
    position += count;
  }
  if (competition) return 'competition';
  if (dense) return 'dense';
  return middle ? 'mid-rank' : null;
}

/** All at the middle of their places: 2, 2, 2 for three. */
export function isOneTie(ranks: readonly number[]): boolean {
  return ranks.length > 1 && ranks.every((rank) => rank === (ranks.length + 1) / 2);
}

/** The first pillar whose rank another one already has, with that other one. */
export function findRepeatedRank(
  given: readonly GivenRank[],
): { first: GivenRank; second: GivenRank } | null {
  const seen = new Map<number, GivenRank>();
  for (const second of given) {
    const first = seen.get(second.rank);
    if (first) return { first, second };
    seen.set(second.rank, second);
  }
  return null;
}

/** Twice the mid-rank of each given rank among all of them: order and ties stay, gaps close. */
export function doubledMidRanks(ranks: readonly number[]): number[] {
  return ranks.map((rank) => {
    const below = ranks.filter((other) => other < rank).length;
    const equal = ranks.filter((other) => other === rank).length;
    return 2 * below + equal + 1;
  });
}

/** Whole numbers of 1 … `highest` that are not among the ranks. */
export function missingRanks(ranks: readonly number[], highest: number): number[] {
  const given = new Set(ranks);
  return Array.from({ length: highest }, (_, index) => index + 1).filter((rank) => !given.has(rank));
}
