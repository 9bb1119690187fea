import { assert, at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { Measured } from '../estimates/measured.ts';
import type { PairCounts } from './pair-agreement.ts';
import type { RankList } from './rank-list.ts';

/**
 * Kendall's tau-b: how much more often two lists order a pair alike than oppositely, -1 … 1.
 *
 * Formula: (concordant - discordant) / sqrt(pairs not tied in the first * pairs not tied in the second).
 * Source: Kendall & Gibbons, Rank Correlation Methods (1990), ch. 3. Reversing one list turns the sign. Ties shorten both
 * roots, so lists with the same ties can still reach 1. Degenerate: a list in which everything is tied -> `no-spread`.
 */
export function kendallTau(counts: PairCounts): Measured<number> {
  const { concordant, discordant, tiedFirstOnly, tiedSecondOnly } = counts;
  const decided = concordant + discordant;
  const scale = (decided + tiedSecondOnly) * (decided + tiedFirstOnly);
  return scale === 0 ? fail('no-spread') : succeed((concordant - discordant) / Math.sqrt(scale));
}

/**
 * Spearman's rho: the linear correlation of the mid-ranks of two lists, -1 … 1.
 *
 * Formula: sum (x - c)(y - c) / sqrt(sum (x - c)^2 * sum (y - c)^2) with c = (K + 1) / 2; without ties it is
 * 1 - 6 sum d^2 / (K^3 - K). Source: Spearman 1904; Kendall & Gibbons (1990), ch. 3, for ties.
 * Degenerate: a list in which everything is tied -> `no-spread`. Cost: O(K).
 */
export function spearmanRho(first: RankList, second: RankList): Measured<number> {
  assert(first.length === second.length, 'two lists of the same items');
  const centre = (first.length + 1) / 2;
  let products = 0;
  let squares = 0;
  let otherSquares = 0;
  first.forEach((rank, item) => {
    const deviation = rank - centre;
    const otherDeviation = at(second, item) - centre;
    products += deviation * otherDeviation;
    squares += deviation ** 2;
    otherSquares += otherDeviation ** 2;
  });
  const scale = squares * otherSquares;
  return scale === 0 ? fail('no-spread') : succeed(products / Math.sqrt(scale));
}
