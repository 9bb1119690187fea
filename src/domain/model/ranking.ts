import type { PillarId } from './pillar.ts';

/**
 * What a missing pillar means. `top`: the person ordered the first m, the rest lies below them.
 * `subset`: the person saw or judged only some pillars, so the others are missing. Asked, never guessed.
 */
export type RankingMode = 'top' | 'subset';

/**
 * A ranking as ordered groups: the first group is most important, pillars in one group are tied,
 * pillars in no group are unranked. `[]` is an empty ranking: nothing was ranked.
 */
export type RankingGroups = readonly (readonly PillarId[])[];

/** A colleague's ranking always has mode `top`: what stands below the line cannot be told apart. */
export interface Ranking {
  readonly mode: RankingMode;
  readonly groups: RankingGroups;
}
