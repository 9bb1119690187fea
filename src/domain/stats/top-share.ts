import { at } from '../assert.ts';
import { fail } from '../result.ts';
import type { RankMoments } from './customer-statistics.ts';
import type { Estimate, Measured } from './measured.ts';
import { shareOf } from './share.ts';

/**
 * Share of respondents who put an item among their first `top` (1 … 4), with Wilson's interval.
 *
 * A tied group over the border counts in parts: of its places those up to `top`, shared by the group; so the shares of all
 * items add up to `top`. Counted over rows in which every rank is known. Degenerate: no such row -> `no-answers`; the
 * data hold no such `top` -> `not-asked`. Meaningful only up to the number that people were asked to order. Cost: constant.
 */
export function topShare(moments: RankMoments, item: number, top: number): Measured<Estimate> {
  const count = at(moments.topCounts, item)[top - 1];
  return count === undefined ? fail('not-asked') : shareOf(count, fullyKnownRows(moments));
}

/** Rows in which the rank of every item is known: all in `top` mode, the complete ones in `subset`. */
export function fullyKnownRows(moments: RankMoments): number {
  const items = moments.known.length;
  return moments.known.every((known) => known === moments.n) ? moments.n : at(moments.rankedCounts, items);
}
