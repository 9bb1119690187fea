import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { Measured } from '../estimates/measured.ts';
import {
  assignmentDistribution,
  pairScoreDistribution,
  shareOfOrders,
  type OrderDistribution,
} from './order-distributions.ts';
import { countPairs } from './pair-agreement.ts';
import { isStrict, type RankList } from './rank-list.ts';

/**
 * Could it be chance? Exact p values of the likeness of two lists: the share of all K! ways to deal out the ranks of one list
 * at which the two are at least as alike as they are. They answer "are these orders unrelated?", not "would other
 * respondents say the same?". Ties count as they are, nothing is approximated.
 * Source: Kendall & Gibbons, Rank Correlation Methods (1990), ch. 4-5; Diaconis & Graham (1977) for the footrule.
 */

/** Two-sided p value of Kendall's tau: |concordant - discordant| at least as large. A list of ties only -> `no-spread`. */
export function tauProbability(first: RankList, second: RankList): Measured<number> {
  if (isFlat(first) || isFlat(second)) return fail('no-spread');
  const { concordant, discordant } = countPairs(first, second);
  const observed = Math.abs(concordant - discordant);
  const distribution = pairScoreDistribution(first, second);
  return succeed(shareOfOrders(distribution, (score) => Math.abs(score) >= observed));
}

/** Two-sided p value of Spearman's rho: |rho| at least as large. A list of ties only -> `no-spread`. */
export function rhoProbability(first: RankList, second: RankList): Measured<number> {
  if (isFlat(first) || isFlat(second)) return fail('no-spread');
  const x = doubledDeviations(first);
  const y = doubledDeviations(second);
  const observed = Math.abs(x.reduce((sum, deviation, item) => sum + deviation * at(y, item), 0));
  const distribution = distributionOf('rho', first, second);
  return succeed(shareOfOrders(distribution, (product) => Math.abs(product) >= observed));
}

/** One-sided p value of the footrule: a sum of places off at most as large. A list of ties only: all deals are alike -> 1. */
export function footruleProbability(first: RankList, second: RankList): number {
  const observed = first.reduce((sum, rank, item) => sum + Math.abs(2 * rank - 2 * at(second, item)), 0);
  return shareOfOrders(distributionOf('footrule', first, second), (doubled) => doubled <= observed);
}

type Statistic = 'rho' | 'footrule';

/** Lists without ties of one length share their distribution, so it is computed once. */
const strictDistributions = new Map<string, OrderDistribution>();

function distributionOf(statistic: Statistic, first: RankList, second: RankList): OrderDistribution {
  if (!isStrict(first) || !isStrict(second)) return computeDistribution(statistic, first, second);
  const key = `${statistic} ${first.length}`;
  const known = strictDistributions.get(key);
  if (known !== undefined) return known;
  const computed = computeDistribution(statistic, first, second);
  strictDistributions.set(key, computed);
  return computed;
}

function computeDistribution(statistic: Statistic, first: RankList, second: RankList): OrderDistribution {
  const x = doubledDeviations(first);
  const y = doubledDeviations(second);
  return assignmentDistribution(first.length, (item, place) =>
    statistic === 'rho' ? at(x, item) * at(y, place) : Math.abs(at(x, item) - at(y, place)),
  );
}

/** Mid-ranks are multiples of one half: doubled and centred they are whole numbers. */
function doubledDeviations(list: RankList): readonly number[] {
  return list.map((rank) => 2 * rank - list.length - 1);
}

function isFlat(list: RankList): boolean {
  return new Set(list).size < 2;
}
