import { PILLAR_COUNT, PILLAR_IDS, pillarIndex, type PillarId } from '../model/pillar.ts';
import type { Ranking, RankingGroups, RankingMode } from '../model/ranking.ts';

/**
 * Ranks as somebody gave them, one per item in a fixed order; 0 = not ranked. Only their order counts: 1, 2, 2, 4 and
 * 1, 2, 2, 3 are the same answer. May be a row of a longer array (`offset`), so that a million rows need no copies.
 */
export type GivenRanks = ArrayLike<number>;

/** What a rank that nobody knows is in a buffer of mid-ranks (`subset` mode); real mid-ranks start at 1. */
export const UNKNOWN_RANK = 0;

export interface GivenRow {
  readonly given: GivenRanks;
  readonly offset: number;
  readonly mode: RankingMode;
}

/**
 * Turns the given ranks of one row into mid-ranks and returns how many items were ranked.
 *
 * The m ranked items get 1..m, tied items the mean of the places that they occupy. Unranked items in `top`: they share the
 * places m+1..K, so (m + 1 + K) / 2. In `subset`: unknown, and the known ranks are stretched by (K + 1) / (m + 1), the
 * expected rank among all K if the seen items are a random choice. Source: Marden, Analyzing and Modeling Rank Data
 * (1996), ch. 2; Alvo & Yu (2014). Nothing ranked: `top` gives everybody (K + 1) / 2; callers drop such rows.
 * Cost: K^2 comparisons, no memory.
 */
export function writeMidRanks({ given, offset, mode }: GivenRow, target: Float64Array): number {
  const items = target.length;
  let ranked = 0;
  for (let item = 0; item < items; item += 1) if ((given[offset + item] ?? 0) > 0) ranked += 1;
  const stretch = mode === 'subset' ? (items + 1) / (ranked + 1) : 1;
  const unranked = mode === 'subset' ? UNKNOWN_RANK : (ranked + 1 + items) / 2;
  for (let item = 0; item < items; item += 1) {
    const own = given[offset + item] ?? 0;
    if (own <= 0) {
      target[item] = unranked;
      continue;
    }
    let better = 0;
    let tied = 0;
    for (let other = 0; other < items; other += 1) {
      const rank = given[offset + other] ?? 0;
      if (rank <= 0) continue;
      if (rank < own) better += 1;
      else if (rank === own) tied += 1;
    }
    target[item] = (better + (tied + 1) / 2) * stretch;
  }
  return ranked;
}

/** The mid-rank of every pillar in a ranking, in the order of `PILLAR_IDS`; null where it is unknown. */
export function midRanks(ranking: Ranking): readonly (number | null)[] {
  const target = new Float64Array(PILLAR_COUNT);
  writeMidRanks({ given: givenRanks(ranking.groups), offset: 0, mode: ranking.mode }, target);
  return Array.from(target, (rank) => (rank === UNKNOWN_RANK ? null : rank));
}

/** Ordered groups as given ranks in the order of `PILLAR_IDS`: the number of the group, 0 = not ranked. */
export function givenRanks(groups: RankingGroups): readonly number[] {
  const ranks = PILLAR_IDS.map(() => 0);
  groups.forEach((group, index) => {
    for (const pillar of group) ranks[pillarIndex(pillar)] = index + 1;
  });
  return ranks;
}

/** Given ranks (in the order of `PILLAR_IDS`, 0 = not ranked) as ordered groups; tied pillars stand in that order. */
export function groupsFromRanks(given: GivenRanks): RankingGroups {
  const pillarsByRank = new Map<number, PillarId[]>();
  PILLAR_IDS.forEach((pillar, index) => {
    const rank = given[index] ?? 0;
    if (rank <= 0) return;
    const group = pillarsByRank.get(rank);
    if (group === undefined) pillarsByRank.set(rank, [pillar]);
    else group.push(pillar);
  });
  return [...pillarsByRank].toSorted(([left], [right]) => left - right).map(([, group]) => group);
}
