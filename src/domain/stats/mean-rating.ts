import { at } from '../assert.ts';
import type { RatingMoments } from './customer-statistics.ts';
import type { Estimate, Measured } from './measured.ts';
import { sampleMeanFromSums, type SampleMean } from './sample-mean.ts';
import { shareOf } from './share.ts';

/** Mean 1-5 rating of an item over everybody who rated it; "not applicable" is no rating. Nobody -> `no-answers`. */
export function meanRating(moments: RatingMoments, item: number): Measured<SampleMean> {
  let n = 0;
  let sum = 0;
  let sumOfSquares = 0;
  at(moments.counts, item).forEach((count, cell) => {
    const rating = cell + 1;
    n += count;
    sum += count * rating;
    sumOfSquares += count * rating ** 2;
  });
  return sampleMeanFromSums({ n, sum, sumOfSquares, populationSize: null });
}

/** Share of ratings of 4 and 5, with Wilson's interval. */
export function topTwoShare(moments: RatingMoments, item: number): Measured<Estimate> {
  const counts = at(moments.counts, item);
  return shareOf(
    at(counts, 3) + at(counts, 4),
    counts.reduce((sum, count) => sum + count, 0),
  );
}

/**
 * How much better an item is rated than the average item, by the same people: mean of (rating - own mean rating).
 * People use scales differently; this takes a generous or harsh hand out. Only rows with all items rated; none -> `no-answers`.
 */
export function relativeRating(moments: RatingMoments, item: number): Measured<SampleMean> {
  return sampleMeanFromSums({
    n: moments.completeRows,
    sum: at(moments.relativeSum, item),
    sumOfSquares: at(moments.relativeSquares, item),
    populationSize: null,
  });
}
