import { assert, at } from '../domain/assert.ts';
import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../domain/model/pillar.ts';
import type { Ranking } from '../domain/model/ranking.ts';

/*
 * Every ranking has a number: 0 = not ranked, 1 = ranked nothing, then all ordered groups of some of the ten pillars.
 * With n pillars left, rankings stand in this order: the one that ends here, then by their first group, taken as a
 * binary number (the first pillar left is bit 0), then by what follows among the pillars left after it.
 */

/** How many rankings n pillars have, none to all of them ranked: 1, 2, 6, 26, 150 ... (OEIS A000629 from n = 1 on). */
const COUNTS: readonly number[] = countRankings();

/** For n pillars left: how many rankings stand before those that begin with a group. */
const STARTS: readonly (readonly number[])[] = COUNTS.map((_, left) => startsByGroup(left));

/** 204,495,127: fits 28 bits. */
export const RANKING_NUMBERS: number = at(COUNTS, PILLAR_COUNT) + 1;

function countRankings(): number[] {
  const counts: number[] = [];
  for (let left = 0; left <= PILLAR_COUNT; left++) {
    let count = 1;
    for (let group = 1; group < 2 ** left; group++) count += at(counts, left - bitCount(group));
    counts.push(count);
  }
  return counts;
}

function startsByGroup(left: number): number[] {
  const starts: number[] = [];
  let start = 1;
  for (let group = 1; group < 2 ** left; group++) {
    starts[group] = start;
    start += at(COUNTS, left - bitCount(group));
  }
  return starts;
}

function bitCount(group: number): number {
  let count = 0;
  for (let bits = group; bits > 0; bits >>= 1) count += bits & 1;
  return count;
}

/** Only mode `top`: a colleague's ranking has no other one. Who is tied stands in no order. */
export function rankingToNumber(ranking: Ranking | null): number {
  if (ranking === null) return 0;
  assert(ranking.mode === 'top', 'a colleague orders the first places, not a part of the pillars');
  let left: readonly PillarId[] = PILLAR_IDS;
  let number = 1;
  for (const group of ranking.groups) {
    const members = new Set(group);
    const rest = left.filter((pillar) => !members.has(pillar));
    assert(group.length > 0 && rest.length === left.length - group.length, 'a pillar stands in one group');
    const bits = left.reduce((sum, pillar, index) => sum + (members.has(pillar) ? 2 ** index : 0), 0);
    number += at(at(STARTS, left.length), bits);
    left = rest;
  }
  return number;
}

/** Undoes `rankingToNumber`; `undefined` = no ranking has that number. Cost: at most 2,000 comparisons. */
export function numberToRanking(number: number): Ranking | null | undefined {
  if (number === 0) return null;
  if (number >= RANKING_NUMBERS) return undefined;
  const groups: PillarId[][] = [];
  let left: readonly PillarId[] = PILLAR_IDS;
  let rest = number - 1;
  while (rest > 0) {
    const starts = at(STARTS, left.length);
    const bits = lastStartUpTo(starts, rest);
    rest -= at(starts, bits);
    groups.push(left.filter((_, index) => (bits >> index) & 1));
    left = left.filter((_, index) => !((bits >> index) & 1));
  }
  return { mode: 'top', groups };
}

function lastStartUpTo(starts: readonly number[], number: number): number {
  let group = 1;
  while (group + 1 < starts.length && at(starts, group + 1) <= number) group++;
  return group;
}
