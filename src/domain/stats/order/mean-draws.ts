import { succeed } from '../../result.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import { meanRankDistribution } from './mean-covariance.ts';
import type { Measured } from '../estimates/measured.ts';
import { pivotedCholesky } from '../numerics/pivoted-cholesky.ts';
import { normalNumber, type Rng } from '../numerics/rng.ts';
import type { Weighted } from '../sums/weighted.ts';

export interface DrawRequest {
  readonly ranks: Weighted<RankMoments>;
  readonly rng: Rng;
  readonly draws: number;
}

/** Takes the mean ranks of one draw, centred at (K + 1) / 2. The array is used again for the next draw. */
export type MeansVisitor = (means: Float64Array) => void;

/**
 * What the mean ranks could have been with other respondents: draws from N(means, covariance of the means).
 *
 * Only the independent items are drawn; the others follow from them. For complete and `top` answers that is at most K - 1
 * items, and the last one follows from the constant sum of the ranks. Every set of normal numbers is used with both signs
 * (antithetic variates; Hammersley & Morton, Math. Proc. Camb. Philos. Soc. 52, 1956): half the work, and the draws have
 * exactly the observed means. Degenerate: as `meanRankDistribution`; no spread at all -> every draw is the observed means.
 * Returns the number of draws (even). Cost: O(draws K^2), independent of the number of respondents.
 */
export function drawMeanRanks(request: DrawRequest, visit: MeansVisitor): Measured<number> {
  const distribution = meanRankDistribution(request.ranks);
  if (!distribution.ok) return distribution;
  const { means, covariance } = distribution.value;
  const items = means.length;
  const { rank, factor } = pivotedCholesky(covariance, items);
  const normals = new Float64Array(rank);
  const above = new Float64Array(items);
  const below = new Float64Array(items);
  const pairs = Math.ceil(request.draws / 2);
  for (let pair = 0; pair < pairs; pair += 1) {
    for (let direction = 0; direction < rank; direction += 1) normals[direction] = normalNumber(request.rng);
    for (let item = 0; item < items; item += 1) {
      let error = 0;
      for (let direction = 0; direction < rank; direction += 1) {
        error += (factor[item * rank + direction] as number) * (normals[direction] as number);
      }
      above[item] = (means[item] as number) + error;
      below[item] = (means[item] as number) - error;
    }
    visit(above);
    visit(below);
  }
  return succeed(2 * pairs);
}
