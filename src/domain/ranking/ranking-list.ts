import { assert } from '../assert.ts';
import { PILLAR_COUNT, type PillarId } from '../model/pillar.ts';
import type { Ranking } from '../model/ranking.ts';
import { rankedPillars } from './groups.ts';

/**
 * The list of the ranking screen: all pillars in the order in which they are drawn, with a line among them. Above the line
 * they are ranked, below it the person cannot tell them apart. The line is an element of the list like the pillars are:
 * who crosses it changes side, and the others keep theirs.
 */
export interface RankingList {
  readonly order: readonly PillarId[];
  /** Pillars above the line, 0 … 10; 10 = everything is ranked and there is no line to cross. */
  readonly rankedCount: number;
}

/** The list for a stored ranking; unranked pillars follow in the order in which they were shown. Ties are drawn one by one. */
export function listFromRanking(ranking: Ranking | null, shownOrder: readonly PillarId[]): RankingList {
  const ranked = ranking === null ? [] : rankedPillars(ranking.groups);
  const below = shownOrder.filter((pillar) => !ranked.includes(pillar));
  const order = [...ranked, ...below];
  assert(
    order.length === PILLAR_COUNT && new Set(order).size === PILLAR_COUNT,
    'a list holds each pillar once',
  );
  return { order, rankedCount: ranking === null ? order.length : ranked.length };
}

/** The answer that a list stands for. */
export function rankingFromList(list: RankingList): Ranking {
  return { mode: 'top', groups: list.order.slice(0, list.rankedCount).map((pillar) => [pillar]) };
}

/** Place of a pillar, or null below the line. */
export function placeInList(list: RankingList, pillar: PillarId): number | null {
  const index = indexOf(list, pillar);
  return index < list.rankedCount ? index + 1 : null;
}

/**
 * Puts a pillar at a place; the ones that it passes move by one. A place says that the person can rank the pillar, so from
 * below the line it joins the ranked ones if the place is at most one behind them. Places outside 1 … 10 are cut to the ends.
 */
export function moveToPlace(list: RankingList, pillar: PillarId, place: number): RankingList {
  const others = list.order.filter((other) => other !== pillar);
  const index = clamp(place, 1, list.order.length) - 1;
  const rankedOthers = list.rankedCount - (placeInList(list, pillar) === null ? 0 : 1);
  return {
    order: others.toSpliced(index, 0, pillar),
    rankedCount: rankedOthers + (index <= rankedOthers ? 1 : 0),
  };
}

/** "Below this line I cannot tell them apart": moves the line, never a pillar. */
export function setCutoff(list: RankingList, rankedCount: number): RankingList {
  return { ...list, rankedCount: clamp(rankedCount, 0, list.order.length) };
}

function indexOf(list: RankingList, pillar: PillarId): number {
  const index = list.order.indexOf(pillar);
  assert(index >= 0, `the list has no ${pillar}`);
  return index;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.round(value)));
}
