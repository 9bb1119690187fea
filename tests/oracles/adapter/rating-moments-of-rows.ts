import type { RatingMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { createRatingAccumulator } from '#src/domain/stats/sums/rating-moments.ts';
import { unweighted, type Weighted } from '#src/domain/stats/sums/weighted.ts';

/** The product writes "no answer" as 0. */
export function ratingMomentsOf(
  rows: readonly (readonly (number | null)[])[],
  items: number,
): Weighted<RatingMoments> {
  const accumulator = createRatingAccumulator(items);
  for (const row of rows) accumulator.add(row.map((rating) => rating ?? 0));
  return unweighted(accumulator.moments());
}
