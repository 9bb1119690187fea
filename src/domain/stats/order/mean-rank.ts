import { at } from '../../assert.ts';
import { succeed } from '../../result.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import type { Measured } from '../estimates/measured.ts';
import { sampleMeanFromSums, shiftMean, type SampleMean } from '../estimates/sample-mean.ts';
import { mapWeighted, type Weighted } from '../sums/weighted.ts';

/**
 * Mean rank of an item: where people put it on average; 1 = most important.
 *
 * The mean of the mid-ranks of everybody whose rank of the item is known, with its standard error.
 * Source: Marden 1996, ch. 2. Mean ranks of a complete data set add up to K (K + 1) / 2: one item up means
 * another down, and a low place does not say "unimportant". Degenerate: nobody ranked it -> `no-answers`; one person ->
 * no uncertainty. Cost: constant.
 */
export function meanRank(
  moments: Weighted<RankMoments>,
  item: number,
  populationSize: number | null,
): Measured<SampleMean> {
  const items = moments.people.known.length;
  const sums = mapWeighted(moments, ({ known, sum, crossProducts }) => ({
    count: at(known, item),
    sum: at(sum, item),
    sumOfSquares: at(crossProducts, item * items + item),
  }));
  const centred = sampleMeanFromSums(sums, populationSize);
  return centred.ok ? succeed(shiftMean(centred.value, (items + 1) / 2)) : centred;
}

/**
 * Borda count of a mean rank: how many items a respondent puts below this one on average (0 … K - 1), and the same as
 * a percentage. The same order as the mean rank, upside down. Source: Emerson, Soc. Choice Welf. 40 (2013).
 */
export function bordaCount(meanRankValue: number, items: number): { points: number; percent: number } {
  const points = items - meanRankValue;
  return { points, percent: (100 * points) / (items - 1) };
}
