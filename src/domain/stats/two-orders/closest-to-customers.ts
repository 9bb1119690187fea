import { assert, at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import type { Measured } from '../estimates/measured.ts';
import { scoreOfList, sharesReaching, totalGain, type OrderGains } from './order-scores.ts';
import { isStrict, type RankList } from './rank-list.ts';
import type { Weighted } from '../sums/weighted.ts';

/** What a list drawn at random agrees with on average, and a list in which everything is tied always. */
export const AGREEMENT_BY_CHANCE = 0.5;

/**
 * How often a list agrees with customers: of all pairs of items that a customer put in an order, the share that the list puts
 * in the same order; a tie of the list counts one half.
 *
 * Formula: sum over pairs of wins(i, j) where the list has i above j, plus half of all wins where it ties them, divided by all
 * wins. It is the mean over customers of `pairAgreement`, for customers with ties or unranked items restricted to the pairs
 * that they decided, so that chance is one half and the Kemeny order the best possible for any data (Kemeny 1959; Fagin
 * et al. 2006). It says nothing of a next week: one list per person.
 * Degenerate: no customers -> `no-answers`; nobody prefers anything -> `no-spread`. Cost: K^2, independent of the customers.
 */
export function agreementWithCustomers(customers: Weighted<RankMoments>, list: RankList): Measured<number> {
  const decided = decidedPairs(customers);
  if (!decided.ok) return decided;
  assert(list.length === decided.value.items, 'a list of the same items');
  return succeed(scoreOfList(decided.value, list) / totalGain(decided.value));
}

/**
 * For each list, the share of all K! strict orders that agree with customers at least as much: could somebody who knows
 * nothing about them have done as well? Exact, see `sharesReaching`.
 * A list with ties was not drawn from the strict orders -> `has-ties`. Degenerate: as `agreementWithCustomers`.
 * Cost: about 12 ms for twelve lists of ten items, independent of the customers.
 */
export function chancesOfAgreement(
  customers: Weighted<RankMoments>,
  lists: readonly RankList[],
): readonly Measured<number>[] {
  const decided = decidedPairs(customers);
  if (!decided.ok) return lists.map(() => decided);
  const scores = lists.map((list) => scoreOfList(decided.value, list));
  const shares = sharesReaching(decided.value, scores);
  return lists.map((list, index) => (isStrict(list) ? succeed(at(shares, index)) : fail('has-ties')));
}

/**
 * Agreement on a scale from chance (0) to the best possible order (1); below 0 = worse than chance.
 * `best`: agreement of the Kemeny order. Customers on whom no order does better than chance -> `no-spread`.
 */
export function scaledAgreement(agreement: number, best: number): Measured<number> {
  if (best - AGREEMENT_BY_CHANCE < 1e-12) return fail('no-spread');
  return succeed((agreement - AGREEMENT_BY_CHANCE) / (best - AGREEMENT_BY_CHANCE));
}

/** What customers decided, as gains of an order that agrees with them. */
function decidedPairs({ people, weights }: Weighted<RankMoments>): Measured<OrderGains> {
  if (people.n === 0) return fail('no-answers');
  const decided: OrderGains = { items: people.known.length, above: weights.wins };
  return totalGain(decided) === 0 ? fail('no-spread') : succeed(decided);
}
