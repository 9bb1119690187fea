import { at } from '../assert.ts';
import { fail, succeed } from '../result.ts';
import type { RankMoments } from './customer-statistics.ts';
import type { Estimate, Measured } from './measured.ts';
import { shareOf } from './share.ts';

/** How two items fare against each other. */
export interface PairwiseComparison {
  /** Respondents who put the first item above the second. */
  readonly wins: number;
  readonly losses: number;
  /** Respondents who ranked both and tied them. */
  readonly ties: number;
  /** (wins + ties / 2) / (wins + losses + ties): the share that prefers the first item, ties split. */
  readonly share: Measured<number>;
  /** wins / (wins + losses) with Wilson's interval: those who decided. */
  readonly decisive: Measured<Estimate>;
}

/**
 * Is the first item really above the second? Counts everybody who compared the two.
 * Sources: David, The Method of Paired Comparisons (1988); Agresti, Categorical Data Analysis (2013) for testing on the
 * decisive answers only. share(i, j) + share(j, i) = 1. Degenerate: nobody compared them -> `no-answers`; only
 * ties -> a share of one half, `decisive` is `no-answers`. Cost: constant.
 */
export function comparePair(moments: RankMoments, first: number, second: number): PairwiseComparison {
  const items = moments.known.length;
  const wins = at(moments.wins, first * items + second);
  const losses = at(moments.wins, second * items + first);
  const ties = first === second ? 0 : at(moments.ties, first * items + second);
  const all = wins + losses + ties;
  return {
    wins,
    losses,
    ties,
    share: all === 0 ? fail('no-answers') : succeed((wins + ties / 2) / all),
    decisive: shareOf(wins, wins + losses),
  };
}

/** The item that more people prefer than not against each single other item (Condorcet 1785), or null: there may be a cycle. */
export function condorcetWinner(moments: RankMoments): number | null {
  const items = moments.known.map((_, item) => item);
  const winner = items.find((item) =>
    items.every((other) => {
      const { wins, losses } = comparePair(moments, item, other);
      return other === item || wins > losses;
    }),
  );
  return winner ?? null;
}
