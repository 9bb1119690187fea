import { succeed } from '../../result.ts';
import type { Measured } from '../estimates/measured.ts';

/**
 * The mid-ranks of one list, one per item in a fixed order: 1 = first, tied items share the mean of the places that they
 * occupy. Nothing is missing: what a list leaves out stands tied behind the rest (`writeMidRanks` in mode `top`).
 */
export type RankList = readonly number[];

/** Means that differ by less are equal: they differ by rounding. */
const ROUNDING = 1e-9;

/**
 * Turns any numbers into the list of their mid-ranks, the smallest first; numbers within 1e-9 of the next one are tied.
 * Used for the common order of a group: the list of its mean ranks.
 * Ties: mid-ranks. Degenerate: all equal -> all items share the middle rank. Cost: O(K log K).
 */
export function toRankList(values: readonly number[]): RankList {
  const ascending = values.map((value, item) => ({ value, item })).toSorted((a, b) => a.value - b.value);
  const ranks = values.map(() => 0);
  let start = 0;
  ascending.forEach(({ value }, index) => {
    const next = ascending[index + 1];
    if (next !== undefined && next.value - value <= ROUNDING) return;
    const group = ascending.slice(start, index + 1);
    for (const { item } of group) ranks[item] = start + (group.length + 1) / 2;
    start = index + 1;
  });
  return ranks;
}

/** The common order of a group as a list. A mean that does not exist leaves no list; its reason is passed on. */
export function consensusList(means: readonly Measured<{ readonly mean: number }>[]): Measured<RankList> {
  const values: number[] = [];
  for (const measured of means) {
    if (!measured.ok) return measured;
    values.push(measured.value.mean);
  }
  return succeed(toRankList(values));
}

/** Whether no two items are tied. */
export function isStrict(list: RankList): boolean {
  return new Set(list).size === list.length;
}

/** The items (their positions in the list), first to last; `null` if some are tied. */
export function strictOrder(list: RankList): readonly number[] | null {
  if (!isStrict(list)) return null;
  return list.map((_, item) => item).toSorted((left, right) => (list[left] ?? 0) - (list[right] ?? 0));
}
