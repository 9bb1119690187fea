import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import { completeRankSums } from '../sums/complete-rank-sums.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import type { Measured } from '../estimates/measured.ts';
import { sampleMeanFromSums } from '../estimates/sample-mean.ts';
import type { Weighted } from '../sums/weighted.ts';

export interface RankSpread {
  /** Standard deviation of the ranks that people gave the item (divisor n - 1). */
  readonly standardDeviation: number;
  /** The same as a multiple of the spread of random ranks, sqrt((K^2 - 1) / 12), 2.87 for ten items. */
  readonly relativeToRandom: number;
}

/**
 * How much an item divides a group: 0 = everybody put it at the same place, 1 = as if by lot, above 1 = two camps.
 * Mechanically small for items at either end of the order, because nobody can place them further out.
 * Over the rows in which every rank is known: a rank among few, stretched to all, is not spread like one among all.
 * Degenerate: nobody -> `no-answers`; one person -> `one-answer`. Cost: O(K^2).
 */
export function rankSpread(moments: Weighted<RankMoments>, item: number): Measured<RankSpread> {
  const sums = completeRankSums(moments);
  if (!sums.ok) return sums;
  const mean = sampleMeanFromSums(at(sums.value, item), null);
  if (!mean.ok) return mean;
  if (mean.value.uncertainty === null) return fail('one-answer');
  const { standardDeviation } = mean.value.uncertainty;
  const items = sums.value.length;
  return succeed({
    standardDeviation,
    relativeToRandom: standardDeviation / Math.sqrt((items ** 2 - 1) / 12),
  });
}
