import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import { fProbabilityAbove } from '../numerics/distributions.ts';
import type { Measured } from '../estimates/measured.ts';
import { knowsEverything } from '../sums/pair-moments.ts';
import { pivotedCholesky, type CholeskyFactor } from '../numerics/pivoted-cholesky.ts';

export interface PillaiTest {
  /** Pillai's trace, 0 … min(independent items, groups - 1). */
  readonly trace: number;
  readonly statistic: number;
  readonly numeratorDegreesOfFreedom: number;
  readonly denominatorDegreesOfFreedom: number;
  readonly probability: number;
}

/** A trace this close to its maximum leaves only rounding to divide by. */
const NOTHING_LEFT = 1e-12;

/**
 * Do groups of people differ in their rankings at all? One test for all items together: one-way analysis of variance of
 * several variables (MANOVA) by Pillai's trace.
 *
 * V = tr H (H + E)^-1 with H the spread between and E within the groups; with p independent items, G groups, s = min(p, G - 1),
 * a = (|p - (G - 1)| - 1) / 2 and b = (n - G - p - 1) / 2: F = (2b + s + 1) / (2a + s + 1) V / (s - V), df s (2a + s + 1) and
 * s (2b + s + 1). Source: Pillai, Ann. Math. Stat. 26 (1955); R: summary.manova.
 * The ranks of K items have a constant sum, so p = K - 1: which item is left out does not matter, and items that follow from
 * others for another reason (always tied, always last) are left out in the same way (pivoted Cholesky of H + E).
 * People count once each, whatever their weight. Groups of nobody are left out. Degenerate: a rank that somebody does not
 * know (`subset`) -> `not-asked`; fewer than two groups -> `no-answers`; n - G < p -> `too-few-answers`; all rankings
 * equal -> `no-spread`; equal within every group -> `full-agreement`. Cost: O(G K^2 + K^3), independent of the number of people.
 */
export function pillaiTest(groups: readonly RankMoments[]): Measured<PillaiTest> {
  const filled = groups.filter(({ n }) => n > 0);
  if (!filled.every(knowsEverything)) return fail('not-asked');
  const [first] = filled;
  if (first === undefined || filled.length < 2) return fail('no-answers');
  const items = first.known.length;
  const n = filled.reduce((sum, group) => sum + group.n, 0);
  const means = first.known.map((_, item) => filled.reduce((sum, group) => sum + at(group.sum, item), 0) / n);
  const spread = first.crossProducts.map(
    (_, cell) =>
      filled.reduce((sum, group) => sum + at(group.crossProducts, cell), 0) -
      n * at(means, Math.floor(cell / items)) * at(means, cell % items),
  );
  const factor = pivotedCholesky(spread, items);
  if (factor.rank === 0) return fail('no-spread');
  const trace = filled.reduce((sum, group) => {
    const deviation = means.map((mean, item) => at(group.sum, item) / group.n - mean);
    return sum + group.n * squaredLength(factor, deviation);
  }, 0);
  return approximateF({ trace, n, groups: filled.length, variables: factor.rank });
}

interface Trace {
  readonly trace: number;
  readonly n: number;
  readonly groups: number;
  readonly variables: number;
}

function approximateF({ trace, n, groups, variables }: Trace): Measured<PillaiTest> {
  if (n - groups < variables) return fail('too-few-answers');
  const largest = Math.min(variables, groups - 1);
  if (largest - trace < NOTHING_LEFT * largest) return fail('full-agreement');
  // 2a + s + 1 and 2b + s + 1.
  const between = Math.abs(variables - groups + 1) + largest;
  const within = n - groups - variables + largest;
  const statistic = ((within / between) * trace) / (largest - trace);
  const numeratorDegreesOfFreedom = largest * between;
  const denominatorDegreesOfFreedom = largest * within;
  const probability = fProbabilityAbove(statistic, numeratorDegreesOfFreedom, denominatorDegreesOfFreedom);
  return succeed({
    trace,
    statistic,
    numeratorDegreesOfFreedom,
    denominatorDegreesOfFreedom,
    probability,
  });
}

/** d' M^-1 d for M = F F' over the pivots: the squared length of the solution of F y = d. */
function squaredLength({ rank, factor, pivots }: CholeskyFactor, deviation: readonly number[]): number {
  const solution: number[] = [];
  for (const pivot of pivots) {
    let rest = at(deviation, pivot);
    solution.forEach((value, column) => {
      rest -= at(factor, pivot * rank + column) * value;
    });
    solution.push(rest / at(factor, pivot * rank + solution.length));
  }
  return solution.reduce((sum, value) => sum + value * value, 0);
}
