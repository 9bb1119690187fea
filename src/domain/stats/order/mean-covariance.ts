import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import type { Measured } from '../estimates/measured.ts';
import { pairMoments } from '../sums/pair-moments.ts';
import { effectiveNumber, isOnePerson, type Weighted } from '../sums/weighted.ts';

/** The mean ranks of all items and how their sampling errors hang together. */
export interface MeanRankDistribution {
  /** Centred at (K + 1) / 2. */
  readonly means: Float64Array;
  /** Row-major, items x items; the roots of the diagonal are the standard errors. */
  readonly covariance: Float64Array;
}

/**
 * Covariance matrix of the mean ranks, from the sums alone.
 *
 * Formula: S = n / (n - 1) sum w^2 (x - m)(x - m)' / (sum w)^2 over the respondents, the several-item form of the standard
 * error of a weighted mean. Where some ranks are unknown (`subset`), an item's mean is taken over those who know it, so a
 * respondent moves it by w (x - m) / sum w if they know it and by 0 if not (linearisation; Sarndal, Swensson & Wretman,
 * Model Assisted Survey Sampling, 1992, section 5.5); the products run over those who know both items, the divisors over those
 * who know each. Being a sum of squares of one vector per respondent, this matrix is never indefinite, which a table of
 * covariances each over its own respondents can be.
 * Ties and items without spread need nothing special. Degenerate: an item that nobody knows -> `no-answers`, that one person
 * knows or all of whose weight lies on one -> `one-answer`; unknown ranks without pair sums -> `import-again`.
 * Cost: O(K^2).
 */
export function meanRankDistribution(ranks: Weighted<RankMoments>): Measured<MeanRankDistribution> {
  const { people, weights, squares } = ranks;
  const items = people.known.length;
  const means = new Float64Array(items);
  const scales = new Float64Array(items);
  for (let item = 0; item < items; item += 1) {
    const n = at(people.known, item);
    const total = at(weights.known, item);
    if (n === 0) return fail('no-answers');
    if (n < 2 || isOnePerson(effectiveNumber(total, at(squares.known, item)))) return fail('one-answer');
    means[item] = at(weights.sum, item) / total;
    scales[item] = Math.sqrt(n / (n - 1)) / total;
  }
  const covariance = new Float64Array(items * items);
  for (let first = 0; first < items; first += 1) {
    for (let second = first; second < items; second += 1) {
      const pair = pairMoments(ranks, first, second);
      if (!pair.ok) return pair;
      const { count, sumOfFirst, sumOfSecond, product } = pair.value.squares;
      const mean = at(means, first);
      const other = at(means, second);
      const deviations = product - mean * sumOfSecond - other * sumOfFirst + mean * other * count;
      const value = deviations * at(scales, first) * at(scales, second);
      covariance[first * items + second] = value;
      covariance[second * items + first] = value;
    }
  }
  return succeed({ means, covariance });
}
