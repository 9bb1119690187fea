import { NOT_APPLICABLE } from '../../survey/response-table.ts';
import type { RatingMoments } from './customer-statistics.ts';

/**
 * Ratings of one respondent in a fixed order of items: 1 … 5, 0 = no answer, `NOT_APPLICABLE`, which is a statement about the
 * item and is counted. May be a row of a longer array.
 */
export type GivenRatings = ArrayLike<number>;

/** Collects ratings one by one; nothing of a single row is kept. */
export interface RatingAccumulator {
  /** Adds a row as often as `weight` says: once, if nothing is said. */
  add(given: GivenRatings, offset?: number, weight?: number): void;
  moments(): RatingMoments;
}

const SCALE = 5;

/**
 * One pass over 1-5 ratings. The relative sums use only rows with all items rated, because a mean over other items is
 * another yardstick. They are collected in whole numbers (K x rating - the row's sum) and divided at the end: exact.
 * Cost: O(K) a row.
 */
export function createRatingAccumulator(items: number): RatingAccumulator {
  let n = 0;
  let completeRows = 0;
  const counts = new Float64Array(items * SCALE);
  const notApplicable = new Float64Array(items);
  const relativeSum = new Float64Array(items);
  const relativeSquares = new Float64Array(items);
  const addRelative = (given: GivenRatings, offset: number, rowSum: number, weight: number) => {
    for (let item = 0; item < items; item += 1) {
      const relative = items * (given[offset + item] ?? 0) - rowSum;
      addTo(relativeSum, item, weight * relative);
      addTo(relativeSquares, item, weight * relative * relative);
    }
  };
  return {
    add(given, offset = 0, weight = 1) {
      let rated = 0;
      let rowSum = 0;
      for (let item = 0; item < items; item += 1) {
        const cell = given[offset + item] ?? 0;
        if (cell === NOT_APPLICABLE) addTo(notApplicable, item, weight);
        if (cell < 1 || cell > SCALE) continue;
        rated += 1;
        rowSum += cell;
        addTo(counts, item * SCALE + cell - 1, weight);
      }
      if (rated > 0) n += weight;
      if (rated < items) return;
      completeRows += weight;
      addRelative(given, offset, rowSum, weight);
    },
    moments: () => ({
      n,
      counts: Array.from({ length: items }, (_, item) =>
        Array.from(counts.subarray(item * SCALE, (item + 1) * SCALE)),
      ),
      notApplicable: Array.from(notApplicable),
      completeRows,
      relativeSum: Array.from(relativeSum, (sum) => sum / items),
      relativeSquares: Array.from(relativeSquares, (sum) => sum / items ** 2),
    }),
  };
}

/** The sums of nobody. */
export function emptyRatingMoments(items: number): RatingMoments {
  return createRatingAccumulator(items).moments();
}

/** The sums of two groups of different people. */
export function mergeRatingMoments(first: RatingMoments, second: RatingMoments): RatingMoments {
  return {
    n: first.n + second.n,
    counts: first.counts.map((row, item) => addLists(row, second.counts[item] ?? [])),
    notApplicable: addLists(first.notApplicable, second.notApplicable),
    completeRows: first.completeRows + second.completeRows,
    relativeSum: addLists(first.relativeSum, second.relativeSum),
    relativeSquares: addLists(first.relativeSquares, second.relativeSquares),
  };
}

/** The sums if everybody in the group counted `factor` times. */
export function scaleRatingMoments(moments: RatingMoments, factor: number): RatingMoments {
  const scaled = (list: readonly number[]) => list.map((value) => value * factor);
  return {
    n: moments.n * factor,
    counts: moments.counts.map(scaled),
    notApplicable: scaled(moments.notApplicable),
    completeRows: moments.completeRows * factor,
    relativeSum: scaled(moments.relativeSum),
    relativeSquares: scaled(moments.relativeSquares),
  };
}

function addTo(target: Float64Array, index: number, amount: number): void {
  target[index] = (target[index] ?? 0) + amount;
}

function addLists(first: readonly number[], second: readonly number[]): readonly number[] {
  return first.map((value, index) => value + (second[index] ?? 0));
}
