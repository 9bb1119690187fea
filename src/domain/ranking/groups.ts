import { PILLAR_COUNT, type PillarId } from '../model/pillar.ts';
import type { Ranking, RankingGroups } from '../model/ranking.ts';

/** The ranked pillars, best first; tied ones in the order of their group. */
export function rankedPillars(groups: RankingGroups): readonly PillarId[] {
  return groups.flat();
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
