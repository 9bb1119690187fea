import { fail, succeed } from '../result.ts';
import type { RankMoments } from './customer-statistics.ts';
import { meanRank } from './mean-rank.ts';
import type { Measured } from './measured.ts';

export interface RankSpread {
  /** Standard deviation of the ranks that people gave the item (divisor n - 1). */
  readonly standardDeviation: number;
  /** The same as a multiple of the spread of random ranks, sqrt((K^2 - 1) / 12), 2.87 for ten items. */
  readonly relativeToRandom: number;
}

/**
 * How much an item divides a group: 0 = everybody put it at the same place, 1 = as if by lot, above 1 = two camps.
 * Mechanically small for items at either end of the order, because nobody can place them further out.
 * Degenerate: nobody -> `no-answers`; one person -> `one-answer`. Cost: constant.
 */
export function rankSpread(moments: RankMoments, item: number): Measured<RankSpread> {
  const mean = meanRank(moments, item, null);
  if (!mean.ok) return mean;
  if (mean.value.uncertainty === null) return fail('one-answer');
  const { standardDeviation } = mean.value.uncertainty;
  const items = moments.known.length;
  return succeed({
    standardDeviation,
    relativeToRandom: standardDeviation / Math.sqrt((items ** 2 - 1) / 12),
  });
}
