import { at } from '../../assert.ts';
import type { RatingMoments } from '../sums/customer-statistics.ts';
import type { Estimate, Measured } from '../estimates/measured.ts';
import { sampleMeanFromSums, type SampleMean } from '../estimates/sample-mean.ts';
import { shareOf } from '../estimates/share.ts';
import { mapWeighted, type Weighted } from '../sums/weighted.ts';

/** Mean 1-5 rating of an item over everybody who rated it; "not applicable" is no rating. Nobody -> `no-answers`. */
export function meanRating(moments: Weighted<RatingMoments>, item: number): Measured<SampleMean> {
  const sums = mapWeighted(moments, ({ counts }) => {
    let [count, sum, sumOfSquares] = [0, 0, 0];
    at(counts, item).forEach((given, cell) => {
      const rating = cell + 1;
      count += given;
      sum += given * rating;
      sumOfSquares += given * rating ** 2;
    });
    return { count, sum, sumOfSquares };
  });
  return sampleMeanFromSums(sums, null);
}

/** Share of ratings of 4 and 5, with Wilson's interval. */
export function topTwoShare(moments: Weighted<RatingMoments>, item: number): Measured<Estimate> {
  const counts = at(moments.weights.counts, item);
  const base = mapWeighted(moments, (sums) =>
    at(sums.counts, item).reduce((total, count) => total + count, 0),
  );
  return shareOf(at(counts, 3) + at(counts, 4), base);
}

/**
 * How much better an item is rated than the average item, by the same people: mean of (rating - own mean rating).
 * People use scales differently; this takes a generous or harsh hand out. Only rows with all items rated; none -> `no-answers`.
 */
export function relativeRating(moments: Weighted<RatingMoments>, item: number): Measured<SampleMean> {
  const sums = mapWeighted(moments, ({ completeRows, relativeSum, relativeSquares }) => ({
    count: completeRows,
    sum: at(relativeSum, item),
    sumOfSquares: at(relativeSquares, item),
  }));
  return sampleMeanFromSums(sums, null);
}
