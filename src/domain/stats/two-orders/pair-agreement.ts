import { assert, at } from '../../assert.ts';
import type { RankList } from './rank-list.ts';

/** What two lists say about the K (K - 1) / 2 pairs of items. */
export interface PairCounts {
  /** Both lists put the same item first. */
  readonly concordant: number;
  readonly discordant: number;
  readonly tiedFirstOnly: number;
  readonly tiedSecondOnly: number;
  readonly tiedBoth: number;
}

/**
 * Compares two lists pair by pair. Only the order inside a list counts, so any increasing recoding of it changes nothing.
 * Source: Kendall & Gibbons, Rank Correlation Methods (1990), ch. 3. Cost: K (K - 1) / 2 comparisons.
 */
export function countPairs(first: RankList, second: RankList): PairCounts {
  assert(first.length === second.length, 'two lists of the same items');
  const counts = { concordant: 0, discordant: 0, tiedFirstOnly: 0, tiedSecondOnly: 0, tiedBoth: 0 };
  for (let item = 0; item < first.length; item += 1) {
    for (let other = item + 1; other < first.length; other += 1) {
      const inFirst = at(first, item) - at(first, other);
      const inSecond = at(second, item) - at(second, other);
      if (inFirst === 0 && inSecond === 0) counts.tiedBoth += 1;
      else if (inFirst === 0) counts.tiedFirstOnly += 1;
      else if (inSecond === 0) counts.tiedSecondOnly += 1;
      else if (inFirst < 0 === inSecond < 0) counts.concordant += 1;
      else counts.discordant += 1;
    }
  }
  return counts;
}

/**
 * Kendall's distance with penalty one half: pairs in opposite order, and half of the pairs that are tied in one list only.
 * Source: K^(1/2) of Fagin, Kumar, Mahdian, Sivakumar & Vee, SIAM J. Discrete Math. 20 (2006). Tied in both: no distance.
 */
export function kendallDistance({ discordant, tiedFirstOnly, tiedSecondOnly }: PairCounts): number {
  return discordant + (tiedFirstOnly + tiedSecondOnly) / 2;
}

/**
 * Share of pairs that two lists order alike: 1 - Kendall's distance / number of pairs. Unrelated orders: one half on average.
 * Without ties it is (tau + 1) / 2. Degenerate: one item makes no pair and nothing to disagree about -> 1.
 */
export function pairAgreement(counts: PairCounts): number {
  const pairs = pairTotal(counts);
  return pairs === 0 ? 1 : 1 - kendallDistance(counts) / pairs;
}

export function pairTotal(counts: PairCounts): number {
  const { concordant, discordant, tiedFirstOnly, tiedSecondOnly, tiedBoth } = counts;
  return concordant + discordant + tiedFirstOnly + tiedSecondOnly + tiedBoth;
}
