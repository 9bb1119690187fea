import { at } from '../../assert.ts';

/** Smallest group of customers about which anything is shown. */
export const SMALLEST_GROUP = 5;

/**
 * Which groups of one question to hide so that nothing about a few people can be read or worked out.
 *
 * Primary: groups of 1 … `smallest` - 1 people. Secondary: while the hidden groups together hold fewer than `smallest`
 * people, the total minus the shown groups would give them away, so the smallest shown group is hidden too.
 * Source: Hundepool et al., Statistical Disclosure Control (2012). Ties: the first in the given order. Empty groups hide
 * nobody and need no hiding. People who did not say to which group they belong (`ungrouped`) are shown nowhere on their own, so
 * they count as hidden: a few of them are what is left when all groups are taken from the total. Returns one flag per
 * group. Cost: O(groups^2).
 */
export function hiddenGroups(
  counts: readonly number[],
  {
    smallest = SMALLEST_GROUP,
    ungrouped = 0,
  }: { readonly smallest?: number; readonly ungrouped?: number } = {},
): readonly boolean[] {
  const hidden = counts.map((count) => count > 0 && count < smallest);
  const hiddenPeople = () =>
    counts.reduce((sum, count, index) => sum + (at(hidden, index) ? count : 0), ungrouped);
  while (hiddenPeople() > 0 && hiddenPeople() < smallest) {
    let next: number | null = null;
    for (const [index, count] of counts.entries()) {
      if (count === 0 || at(hidden, index)) continue;
      if (next === null || count < at(counts, next)) next = index;
    }
    if (next === null) break;
    hidden[next] = true;
  }
  return hidden;
}
