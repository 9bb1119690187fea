import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import type { Ranking, RankingGroups } from '../model/ranking.ts';

/** The ranked pillars, best first; tied ones in the order of their group. */
export function rankedPillars(groups: RankingGroups): readonly PillarId[] {
  return groups.flat();
}

/** The pillars that stand in no group, in the order of `PILLAR_IDS`. */
export function unrankedPillars(groups: RankingGroups): readonly PillarId[] {
  const ranked = new Set(rankedPillars(groups));
  return PILLAR_IDS.filter((pillar) => !ranked.has(pillar));
}

/**
 * Place of every ranked pillar, as in a competition: 1 + the number of pillars above it, so tied pillars share the
 * better place (1, 2, 2, 4). Unranked pillars have none.
 */
export function placeByPillar(groups: RankingGroups): Readonly<Partial<Record<PillarId, number>>> {
  const places: Partial<Record<PillarId, number>> = {};
  let above = 0;
  for (const group of groups) {
    for (const pillar of group) places[pillar] = above + 1;
    above += group.length;
  }
  return places;
}

/** Whether a ranking says the place of all pillars. One left out of ten can only be the last, so nine are enough. */
export function isComplete(ranking: Ranking): boolean {
  const ranked = rankedPillars(ranking.groups).length;
  return ranked >= (ranking.mode === 'top' ? PILLAR_COUNT - 1 : PILLAR_COUNT);
}

/**
 * The answer that the same person would have given to "order your first `places`": every group that begins at a
 * later place becomes unranked. A tied group over the border stays whole: its pillars share the last places.
 */
export function coarsenToTop(ranking: Ranking, places: number): Ranking {
  let above = 0;
  const kept = ranking.groups.filter((group) => {
    const begins = above + 1;
    above += group.length;
    return begins <= places;
  });
  return { mode: ranking.mode, groups: kept };
}
