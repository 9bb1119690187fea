import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { Measured } from '../estimates/measured.ts';
import { isStrict, type RankList } from './rank-list.ts';

/**
 * How much of each item belongs to the first k places: 1 inside, 0 outside; a tied group over the border shares the places
 * that are left, (k - number of better items) / size of the group. The shares add up to k. Cost: O(K^2).
 */
export function topMembership(list: RankList, places: number): readonly number[] {
  return list.map((rank) => {
    const tied = list.filter((other) => other === rank).length;
    // A group of t items with the mid-rank r begins at place r - (t - 1) / 2.
    const better = rank - (tied + 1) / 2;
    return Math.min(1, Math.max(0, (places - better) / tied));
  });
}

/**
 * How many items the first k places of two lists have in common.
 * Formula: sum over the items of the products of their memberships, a count if nothing is tied over the border.
 * Source: overlap at depth k of Fagin, Kumar & Sivakumar, SIAM J. Discrete Math. 17 (2003), for ties as `topMembership`.
 */
export function topOverlap(first: RankList, second: RankList, places: number): number {
  const inSecond = topMembership(second, places);
  return topMembership(first, places).reduce((sum, share, item) => sum + share * at(inSecond, item), 0);
}

/** Overlap of two unrelated lists on average: k^2 / K. */
export function topOverlapByChance(items: number, places: number): number {
  return places ** 2 / items;
}

/**
 * P(overlap >= common) of two unrelated strict lists: an entry per `common` = 0 … k.
 * Hypergeometric: C(k, c) C(K - k, k - c) / C(K, k) lists have exactly c in common.
 */
export function topOverlapTail(items: number, places: number): readonly number[] {
  const tail: number[] = Array.from({ length: places + 1 }, () => 0);
  let sum = 0;
  for (let common = places; common >= 0; common -= 1) {
    sum += binomial(places, common) * binomial(items - places, places - common);
    tail[common] = sum / binomial(items, places);
  }
  return tail;
}

/** The chance that two unrelated lists have at least as much in common. With ties the count has no such law -> `has-ties`. */
export function topOverlapProbability(first: RankList, second: RankList, places: number): Measured<number> {
  if (!isStrict(first) || !isStrict(second)) return fail('has-ties');
  return succeed(at(topOverlapTail(first.length, places), topOverlap(first, second, places)));
}

/** Ways to choose `chosen` of `all`; exact while the product of the first factors stays below 2^53. */
function binomial(all: number, chosen: number): number {
  if (chosen < 0 || chosen > all) return 0;
  let ways = 1;
  for (let step = 1; step <= chosen; step += 1) ways = (ways * (all - chosen + step)) / step;
  return ways;
}
