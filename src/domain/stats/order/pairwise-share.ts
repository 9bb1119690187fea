import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import type { Estimate, Measured } from '../estimates/measured.ts';
import { shareOf } from '../estimates/share.ts';
import { mapWeighted, type Weighted } from '../sums/weighted.ts';

/** How two items fare against each other. */
export interface PairwiseComparison {
  /** Respondents who compared the two, ties included. */
  readonly n: number;
  /** Weight of those who put the first item above the second (their number, without weights). */
  readonly wins: number;
  readonly losses: number;
  /** Weight of those who ranked both and tied them. */
  readonly ties: number;
  /** (wins + ties / 2) / (wins + losses + ties): the share that prefers the first item, ties split. */
  readonly share: Measured<number>;
  /** wins / (wins + losses) with Wilson's interval at the effective number of those who decided. */
  readonly decisive: Measured<Estimate>;
}

/**
 * Is the first item really above the second? Counts everybody who compared the two.
 * Sources: David, The Method of Paired Comparisons (1988); Agresti, Categorical Data Analysis (2013) for testing on the
 * decisive answers only. share(i, j) + share(j, i) = 1. Degenerate: nobody compared them -> `no-answers`; only
 * ties -> a share of one half, `decisive` is `no-answers`. Cost: constant.
 */
export function comparePair(
  moments: Weighted<RankMoments>,
  first: number,
  second: number,
): PairwiseComparison {
  const { wins, losses, ties } = countsOf(moments.weights, first, second);
  const all = wins + losses + ties;
  const people = countsOf(moments.people, first, second);
  const decided = mapWeighted(moments, (sums) => {
    const counts = countsOf(sums, first, second);
    return counts.wins + counts.losses;
  });
  return {
    n: people.wins + people.losses + people.ties,
    wins,
    losses,
    ties,
    share: all === 0 ? fail('no-answers') : succeed((wins + ties / 2) / all),
    decisive: shareOf(wins, decided),
  };
}

/** Sums of weights that differ by less are equal: they differ by rounding. */
const EQUAL_WEIGHTS = 1e-9;

/** The item that more people prefer than not against each single other item (Condorcet 1785), or null: there may be a cycle. */
export function condorcetWinner(moments: Weighted<RankMoments>): number | null {
  const items = moments.people.known.map((_, item) => item);
  const beats = (item: number, other: number) => {
    const { wins, losses } = countsOf(moments.weights, item, other);
    return wins - losses > EQUAL_WEIGHTS * (wins + losses);
  };
  return items.find((item) => items.every((other) => other === item || beats(item, other))) ?? null;
}

function countsOf({ known, wins, ties }: RankMoments, first: number, second: number) {
  const items = known.length;
  return {
    wins: at(wins, first * items + second),
    losses: at(wins, second * items + first),
    ties: first === second ? 0 : at(ties, first * items + second),
  };
}
