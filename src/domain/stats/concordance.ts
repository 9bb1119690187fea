import { fail, succeed } from '../result.ts';
import type { RankMoments } from './customer-statistics.ts';
import type { Measured } from './measured.ts';

export interface Concordance {
  readonly n: number;
  /** Kendall's W, 0 … 1. Its expectation without any agreement is 1 / n: never compare groups of different size by it. */
  readonly kendallW: number;
  /** Mean Spearman correlation of two people of the group, -1 / (n - 1) … 1; 0 = none, at any size of the group. */
  readonly meanCorrelation: number;
  /** How well another group of this size would reproduce the order of the mean ranks, 0 … 1. */
  readonly reliability: number;
}

/**
 * How much the people of a group agree in their rankings.
 *
 * W = 12 sum (mean rank - (K + 1) / 2)^2 / (K^3 - K - mean of sum (t^3 - t)), corrected for ties. The divisor / 12 is the
 * mean sum of squared centred ranks of a row, which the sums hold: W = n sum (mean centred rank)^2 / (sum of squares of all
 * rows). Mean correlation = (n W - 1) / (n - 1); reliability = 1 - 1 / F with F = (n - 1) W / (1 - W), at least 0.
 * Source: Kendall & Gibbons, Rank Correlation Methods (1990), ch. 6; Legendre, JABES 10 (2005).
 * Degenerate: fewer than two people -> `one-answer` / `no-answers`; everything tied by everybody -> `no-spread`; rows with
 * unknown ranks (`subset`) -> `not-asked`: they compare different sets. Cost: O(K).
 */
export function concordance(moments: RankMoments): Measured<Concordance> {
  const { n, known, sum, crossProducts } = moments;
  if (n === 0) return fail('no-answers');
  if (known.some((count) => count !== n)) return fail('not-asked');
  if (n === 1) return fail('one-answer');
  const items = known.length;
  let ofMeans = 0;
  let ofRows = 0;
  for (let item = 0; item < items; item += 1) {
    ofMeans += (sum[item] ?? 0) ** 2;
    ofRows += crossProducts[item * items + item] ?? 0;
  }
  if (ofRows === 0) return fail('no-spread');
  const kendallW = Math.min(1, ofMeans / (n * ofRows));
  return succeed({
    n,
    kendallW,
    meanCorrelation: (n * kendallW - 1) / (n - 1),
    reliability: kendallW === 0 ? 0 : Math.max(0, 1 - (1 - kendallW) / ((n - 1) * kendallW)),
  });
}
