import { assert, at } from '../../assert.ts';
import { effectiveNumber } from '../sums/weighted.ts';

/** Candidates scored by the same people, some of whom may have had more to say than others. */
export interface PairedScores {
  readonly candidates: number;
  /** People whose scores were added. */
  readonly n: number;
  readonly effectiveN: number;
  /** Sum of the scores of a candidate / sum of what could be scored; without weights and with equal bases a mean. */
  mean(candidate: number): number;
  standardError(candidate: number): number;
  standardErrorOfDifference(candidate: number, other: number): number;
}

export interface PairedScoresAccumulator {
  /** One person: the score of every candidate, out of the same `base` (above 0), weighted by `weight` (above 0). */
  add(scores: ArrayLike<number>, base: number, weight: number): void;
  scores(): PairedScores;
}

/** A variance below this part of its terms is rounding, not spread: one row in a million that differs by one makes 1e-9. */
const NO_VARIANCE = 1e-13;

/**
 * Collects scores that the same people give to several candidates, so that any two candidates can be compared in pairs.
 *
 * Ratio of sums R = sum w x / sum w b with the linearised error sqrt(n / (n - 1) sum w^2 (x - R b)^2) / sum w b; the error of
 * a difference D of two ratios likewise with x - y - D b (Cochran, Sampling Techniques, 1977, sections 6.3-6.4). With b = 1
 * it is the weighted mean and the paired t test. Kept are the sums of products of scores and base, centred at half the base so that
 * they keep their digits: no row is needed twice. Cost: (m + 1)^2 / 2 additions for a row of m candidates, no allocation.
 */
export function createPairedScores(candidates: number): PairedScoresAccumulator {
  const width = candidates + 1;
  /** Centred scores, and behind them the base. */
  const row = new Float64Array(width);
  const sums = new Float64Array(width);
  const products = new Float64Array(width * width);
  const totals = { n: 0, weights: 0, squares: 0 };
  return {
    add(scores, base, weight) {
      totals.n += 1;
      totals.weights += weight;
      totals.squares += weight * weight;
      for (let index = 0; index < candidates; index += 1) row[index] = (scores[index] as number) - base / 2;
      row[candidates] = base;
      for (let index = 0; index < width; index += 1) {
        const weighted = weight * (row[index] as number);
        (sums[index] as number) += weighted;
        const squared = weight * weighted;
        const start = index * width;
        for (let other = index; other < width; other += 1) {
          (products[start + other] as number) += squared * (row[other] as number);
        }
      }
    },
    scores: () => pairedScoresOf(sums.slice(), products.slice(), { ...totals }),
  };
}

function pairedScoresOf(
  sums: Float64Array,
  products: Float64Array,
  totals: { readonly n: number; readonly weights: number; readonly squares: number },
): PairedScores {
  const width = sums.length;
  const base = width - 1;
  const product = (first: number, second: number) =>
    at(products, Math.min(first, second) * width + Math.max(first, second));
  const allBases = at(sums, base);
  const centredMean = (candidate: number) => at(sums, candidate) / allBases;
  const errorOf = (squares: number, terms: number) => {
    assert(totals.n > 1, 'one person has no standard error');
    if (squares <= NO_VARIANCE * terms) return 0;
    return Math.sqrt((totals.n / (totals.n - 1)) * squares) / allBases;
  };
  return {
    candidates: base,
    n: totals.n,
    effectiveN: effectiveNumber(totals.weights, totals.squares),
    mean: (candidate) => centredMean(candidate) + 1 / 2,
    standardError(candidate) {
      const mean = centredMean(candidate);
      const own = product(candidate, candidate);
      const bases = mean ** 2 * product(base, base);
      return errorOf(own - 2 * mean * product(candidate, base) + bases, own + bases);
    },
    standardErrorOfDifference(candidate, other) {
      const difference = centredMean(candidate) - centredMean(other);
      const own = product(candidate, candidate) + product(other, other);
      const bases = difference ** 2 * product(base, base);
      const withBase = difference * (product(candidate, base) - product(other, base));
      return errorOf(own - 2 * product(candidate, other) - 2 * withBase + bases, own + bases);
    },
  };
}
