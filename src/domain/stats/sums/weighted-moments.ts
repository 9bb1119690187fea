import type { GivenRanks } from '../../ranking/mid-ranks.ts';
import { mergeRankMoments } from './combine-rank-moments.ts';
import type { RankMoments, RatingMoments } from './customer-statistics.ts';
import { createRankAccumulator, type RankAccumulator } from './rank-moments.ts';
import type { RankShape } from './rank-sums.ts';
import { createRatingAccumulator, type GivenRatings } from './rating-moments.ts';
import { weighRankMoments } from './weigh-groups.ts';
import { mapWeighted, unweighted, type Weighted } from './weighted.ts';

/** Collects rows of which some count more than others. */
export interface WeightedRankAccumulator {
  /** A row of weight 0 is not there: it counts neither as a person nor in a sum. `false`: the row was dropped. */
  add(given: GivenRanks, offset: number, weight: number): boolean;
  moments(): Weighted<RankMoments>;
}

/**
 * So many different weights are collected in sums of their own, in which everybody counts once: the quick way of the
 * accumulator works, and each weight is multiplied in at the end. Raking gives one weight per combination of answers, so
 * this is enough for all but files that bring a weight for everybody.
 */
const MOST_DISTINCT_WEIGHTS = 200;

/** One pass over weighted rankings. Cost: as unweighted up to 200 different weights, three times the general way beyond. */
export function createWeightedRankAccumulator(shape: RankShape): WeightedRankAccumulator {
  const byWeight = new Map<number, RankAccumulator>();
  let others: Weighted<RankAccumulator> | null = null;
  return {
    add(given, offset, weight) {
      if (!(weight > 0)) return false;
      let own = byWeight.get(weight);
      if (own === undefined && byWeight.size < MOST_DISTINCT_WEIGHTS) {
        own = createRankAccumulator(shape);
        byWeight.set(weight, own);
      }
      if (own !== undefined) return own.add(given, offset);
      others ??= mapWeighted(unweighted(shape), createRankAccumulator);
      others.weights.add(given, offset, weight);
      others.squares.add(given, offset, weight ** 2);
      return others.people.add(given, offset);
    },
    moments() {
      const groups = [...byWeight].map(([weight, own]) => ({ sums: own.moments(), weight }));
      const grouped = weighRankMoments(groups, shape);
      if (others === null) return grouped;
      return {
        people: mergeRankMoments(grouped.people, others.people.moments()),
        weights: mergeRankMoments(grouped.weights, others.weights.moments()),
        squares: mergeRankMoments(grouped.squares, others.squares.moments()),
      };
    },
  };
}

/** The sums of weighted rows of given ranks. */
export function weightedRankMomentsOf(
  rows: readonly GivenRanks[],
  weights: ArrayLike<number>,
  shape: RankShape,
): Weighted<RankMoments> {
  const accumulator = createWeightedRankAccumulator(shape);
  rows.forEach((row, index) => accumulator.add(row, 0, weights[index] ?? 0));
  return accumulator.moments();
}

/** Collects rows of ratings of which some count more than others. */
export interface WeightedRatingAccumulator {
  /** A row of weight 0 is not there. */
  add(given: GivenRatings, offset: number, weight: number): void;
  moments(): Weighted<RatingMoments>;
}

/** One pass over weighted ratings. Cost: three times as unweighted. */
export function createWeightedRatingAccumulator(items: number): WeightedRatingAccumulator {
  const { people, weights, squares } = mapWeighted(unweighted(items), createRatingAccumulator);
  return {
    add(given, offset, weight) {
      if (!(weight > 0)) return;
      people.add(given, offset);
      weights.add(given, offset, weight);
      squares.add(given, offset, weight ** 2);
    },
    moments: () => mapWeighted({ people, weights, squares }, (accumulator) => accumulator.moments()),
  };
}

/** The sums of weighted rows of ratings; a row of weight 0 is not there. */
export function weightedRatingMomentsOf(
  rows: readonly GivenRatings[],
  weights: ArrayLike<number>,
  items: number,
): Weighted<RatingMoments> {
  const accumulator = createWeightedRatingAccumulator(items);
  rows.forEach((row, index) => accumulator.add(row, 0, weights[index] ?? 0));
  return accumulator.moments();
}
