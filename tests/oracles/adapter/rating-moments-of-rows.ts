import type { RatingMoments } from '#src/domain/stats/customer-statistics.ts';
import { createRatingAccumulator } from '#src/domain/stats/rating-moments.ts';

/** The product writes "no answer" as 0. */
export function ratingMomentsOf(rows: readonly (readonly (number | null)[])[]): RatingMoments {
  const accumulator = createRatingAccumulator(rows[0]?.length ?? 0);
  for (const row of rows) accumulator.add(row.map((rating) => rating ?? 0));
  return accumulator.moments();
}
