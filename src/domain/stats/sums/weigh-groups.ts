import { mergeRankMoments, scaleRankMoments } from './combine-rank-moments.ts';
import type { RankMoments, RatingMoments } from './customer-statistics.ts';
import { emptyRankMoments } from './rank-moments.ts';
import type { RankShape } from './rank-sums.ts';
import { emptyRatingMoments, mergeRatingMoments, scaleRatingMoments } from './rating-moments.ts';
import type { Weighted } from './weighted.ts';

/** The sums of people who all count the same. */
export interface EquallyWeighted<Sums> {
  readonly sums: Sums;
  /** Whoever counts for nothing (0) is not there at all, not even as a person. */
  readonly weight: number;
}

/**
 * The sums of weighted people from the sums of groups in which everybody has one weight: for post-stratification, and for
 * raking with one group per combination of answers. No pass over the rows; independent of the number of people.
 */
export function weighRankMoments(
  groups: readonly EquallyWeighted<RankMoments>[],
  shape: RankShape,
): Weighted<RankMoments> {
  return weighGroups(groups, {
    nobody: emptyRankMoments(shape),
    merge: mergeRankMoments,
    scale: scaleRankMoments,
  });
}

/** The same for ratings. */
export function weighRatingMoments(
  groups: readonly EquallyWeighted<RatingMoments>[],
  items: number,
): Weighted<RatingMoments> {
  return weighGroups(groups, {
    nobody: emptyRatingMoments(items),
    merge: mergeRatingMoments,
    scale: scaleRatingMoments,
  });
}

interface Arithmetic<Sums> {
  readonly nobody: Sums;
  readonly merge: (first: Sums, second: Sums) => Sums;
  readonly scale: (sums: Sums, factor: number) => Sums;
}

function weighGroups<Sums>(
  groups: readonly EquallyWeighted<Sums>[],
  { nobody, merge, scale }: Arithmetic<Sums>,
): Weighted<Sums> {
  const present = groups.filter(({ weight }) => weight > 0);
  // No start value: surveys that an older version imported keep shorter lists than `nobody` has.
  const totalOf = (factorOf: (weight: number) => number) =>
    present.length === 0
      ? nobody
      : present.map(({ sums, weight }) => scale(sums, factorOf(weight))).reduce(merge);
  return {
    people: totalOf(() => 1),
    weights: totalOf((weight) => weight),
    squares: totalOf((weight) => weight ** 2),
  };
}
