import { assert, at } from '../../assert.ts';
import type { RankList } from './rank-list.ts';

/** How far apart two lists are, in places. */
export interface PlacesOff {
  /** Sum over the items of |place in one list - place in the other|. */
  readonly footrule: number;
  /** The same per item: by how many places an item is off on average. */
  readonly mean: number;
  /** 0 = the same list, 1 = as far as two lists of this length can be. */
  readonly normalised: number;
}

/**
 * Spearman's footrule: by how many places the items of two lists are off.
 *
 * Formula: sum |x - y| over mid-ranks; the largest value is floor(K^2 / 2) (a reversed list reaches it).
 * Source: Diaconis & Graham, J. R. Stat. Soc. B 39 (1977). A tied item stands in the middle of its group.
 * Degenerate: fewer than two items -> 0. Cost: O(K).
 */
export function placesOff(first: RankList, second: RankList): PlacesOff {
  assert(first.length === second.length, 'two lists of the same items');
  const items = first.length;
  const footrule = first.reduce((sum, rank, item) => sum + Math.abs(rank - at(second, item)), 0);
  const largest = Math.floor(items ** 2 / 2);
  return {
    footrule,
    mean: items === 0 ? 0 : footrule / items,
    normalised: largest === 0 ? 0 : footrule / largest,
  };
}

/** Mean places off of two unrelated lists without ties: (K^2 - 1) / (3 K), which is 3.3 for ten items. Same source. */
export function placesOffByChance(items: number): number {
  return (items ** 2 - 1) / (3 * items);
}
