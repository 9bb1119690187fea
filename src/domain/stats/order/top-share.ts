import { at } from '../../assert.ts';
import { fail } from '../../result.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import type { Estimate, Measured } from '../estimates/measured.ts';
import { shareOf } from '../estimates/share.ts';
import { mapWeighted, type Weighted } from '../sums/weighted.ts';

/**
 * Share of respondents who put an item among their first `top` (1 … K - 1), with Wilson's interval.
 *
 * A tied group over the border counts in parts: of its places those up to `top`, shared by the group; so the shares of all
 * items add up to `top`. Counted over rows in which every rank is known. Degenerate: no such row -> `no-answers`; the
 * data hold no such `top` -> `not-asked`. Meaningful only up to the number that people were asked to order. Cost: constant.
 */
export function topShare(moments: Weighted<RankMoments>, item: number, top: number): Measured<Estimate> {
  const count = at(moments.weights.topCounts, item)[top - 1];
  return count === undefined ? fail('not-asked') : shareOf(count, mapWeighted(moments, fullyKnownRows));
}

/** Rows in which the rank of every item is known: all in `top` mode, the complete ones in `subset`. */
export function fullyKnownRows(moments: RankMoments): number {
  const items = moments.known.length;
  return moments.known.every((known) => known === moments.n) ? moments.n : at(moments.rankedCounts, items);
}
