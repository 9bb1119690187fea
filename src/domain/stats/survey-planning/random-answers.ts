import { assert } from '../../assert.ts';

/**
 * The mean rank if a share of the answers is random and the others are meant: (mean - c L) / (1 - L), c = (K + 1) / 2.
 *
 * Random answers pull every mean rank to the middle, so the true differences are larger than they look, never smaller
 * and never in another order. A "what if": the share is assumed, not measured. Source: Atsusaka & Kim, Political
 * Analysis 33 (2025), 339. `share`: 0 … below 1; above `largestRandomShare` the result is no rank any more. Cost:
 * constant.
 */
export function withoutRandomAnswers(meanRank: number, share: number, items: number): number {
  assert(share >= 0 && share < 1, 'a share of at least 0 and below 1');
  return (meanRank - (share * (items + 1)) / 2) / (1 - share);
}

/**
 * The largest share of random answers with which these mean ranks can come about: with it the item furthest from the
 * middle got the first, or the last, place in every answer that was meant. 0 … 1; no means -> 1.
 */
export function largestRandomShare(meanRanks: readonly number[], items: number): number {
  const middle = (items + 1) / 2;
  const furthest = Math.max(0, ...meanRanks.map((mean) => Math.abs(mean - middle)));
  return Math.max(0, 1 - furthest / (middle - 1));
}
