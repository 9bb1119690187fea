import type { RankingMode } from '../../model/ranking.ts';
import type { GivenRanks } from '../../ranking/mid-ranks.ts';

/**
 * Rankings one by one, for the few statistics that sums are not enough for. A `ResponseTable` of customers has this
 * shape, so a million rows need no copy.
 */
export interface RankRows {
  readonly items: number;
  readonly mode: RankingMode;
  readonly rows: number;
  /** `rows` x `items`: ranks as given, 0 = not ranked. */
  readonly ranks: GivenRanks;
  /** Per row its survey weight; `null` = everybody counts once. */
  readonly weights: ArrayLike<number> | null;
}

export function weightOfRow({ weights }: RankRows, row: number): number {
  return weights === null ? 1 : (weights[row] ?? 0);
}
