import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import { studentTwoSidedProbability } from '../numerics/distributions.ts';
import { holm } from '../estimates/holm.ts';
import type { Measured } from '../estimates/measured.ts';
import { pairMoments } from '../sums/pair-moments.ts';
import { sampleMeanFromSums, type SampleMean } from '../estimates/sample-mean.ts';
import { mapWeighted, type Weighted } from '../sums/weighted.ts';

/** The places that an item can have among all customers. */
export interface RankSet {
  readonly low: number;
  readonly high: number;
}

export interface RankSets {
  /** One per item. */
  readonly sets: readonly RankSet[];
  /** How many of the K (K - 1) / 2 pairs are told apart. */
  readonly pairsApart: number;
}

/** The chance that any of the sets is wrong stays below this. */
const LEVEL = 0.05;

/** A mean difference this small is rounding: two items that everybody tied. */
const NO_DIFFERENCE = 1e-9;

/**
 * How sure each place is: the places 1 … K that each item can have, all items together right in at least 95% of samples.
 *
 * For every pair of items a t test of the mean difference of their ranks within a person (df = effective number - 1), all of
 * them adjusted by Holm; low = 1 + items that are significantly better, high = K - items that are significantly worse.
 * Source: Mogstad, Romano, Shaikh & Wilhelm, Rev. Econ. Stud. (2024), with Holm in the place of a resampled maximum:
 * no random numbers, and as many pairs told apart for rankings of ten.
 * Ties count as difference 0. Where ranks are unknown (`subset`) a pair is judged by those who know both, and its mean
 * difference need not agree with the order of the mean ranks; otherwise the set contains the observed place.
 * Degenerate: no spread in a difference -> sign test, p = 2^(1 - n) with the effective n, or 1 if the difference is 0; a pair
 * known to fewer than two people -> cannot be told apart; nobody at all -> `no-answers`; unknown ranks without pair
 * sums -> `import-again`. Cost: O(K^2 log K), independent of the number of respondents.
 */
export function rankSets(ranks: Weighted<RankMoments>): Measured<RankSets> {
  if (ranks.people.n === 0) return fail('no-answers');
  const items = ranks.people.known.length;
  const pairs: { readonly better: number; readonly worse: number; readonly probability: number }[] = [];
  for (let first = 0; first < items; first += 1) {
    for (let second = first + 1; second < items; second += 1) {
      const difference = rankDifference(ranks, first, second);
      if (!difference.ok && difference.reason === 'import-again') return difference;
      const mean = difference.ok ? difference.value.mean : 0;
      pairs.push({
        better: mean < 0 ? first : second,
        worse: mean < 0 ? second : first,
        probability: difference.ok ? probabilityOfNoDifference(difference.value) : 1,
      });
    }
  }
  const adjusted = holm(pairs.map(({ probability }) => probability));
  const apart = pairs.filter((_, index) => at(adjusted, index) <= LEVEL);
  const sets = ranks.people.known.map((_, item) => ({
    low: 1 + apart.filter(({ worse }) => worse === item).length,
    high: items - apart.filter(({ better }) => better === item).length,
  }));
  return succeed({ sets, pairsApart: apart.length });
}

/** Mean difference of the ranks that one person gives two items: below 0, the first one is more important. */
function rankDifference(ranks: Weighted<RankMoments>, first: number, second: number): Measured<SampleMean> {
  const pair = pairMoments(ranks, first, second);
  if (!pair.ok) return pair;
  const sums = mapWeighted(pair.value, (moments) => ({
    count: moments.count,
    sum: moments.sumOfFirst - moments.sumOfSecond,
    sumOfSquares: moments.squaresOfFirst + moments.squaresOfSecond - 2 * moments.product,
  }));
  return sampleMeanFromSums(sums, null);
}

function probabilityOfNoDifference({ mean, effectiveN, uncertainty }: SampleMean): number {
  if (uncertainty === null) return 1;
  const { standardDeviation, standardError, degreesOfFreedom } = uncertainty;
  if (standardDeviation === 0 || standardError === 0) {
    return Math.abs(mean) < NO_DIFFERENCE ? 1 : 2 ** (1 - effectiveN);
  }
  return studentTwoSidedProbability(mean / standardError, degreesOfFreedom);
}
