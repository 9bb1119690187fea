import { assert, at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import { bitCount } from '../numerics/bit-count.ts';
import { setHas } from '../numerics/item-set.ts';
import type { Measured } from '../estimates/measured.ts';
import type { Weighted } from '../sums/weighted.ts';

export interface KemenyConsensus {
  /** The best order, first place first. Of several best orders the one with the smallest item numbers in front. */
  readonly order: readonly number[];
  /** How many orders are equally good. More than one: say so, the data do not choose between them. */
  readonly optimalOrders: number;
  /** Per item: its best and its worst place in all of these orders. */
  readonly places: readonly { readonly best: number; readonly worst: number }[];
  /** Weight of the pairs that the order contradicts. */
  readonly cost: number;
  /** 1 - cost / weight of all decided pairs: the share of people's pairs that the order agrees with. */
  readonly agreement: Measured<number>;
}

/** The tables grow with 2^K; 16 items take a second, 20 would not fit a phone. */
const MOST_ITEMS = 16;

/**
 * The one order that contradicts people least.
 *
 * Minimises the sum, over all pairs that the order puts i above j, of the people who put j above i (`wins[j][i]`);
 * ties and comparisons that nobody made cost nothing. It is the median of the rankings, the most likely order if
 * people err independently on each pair, and it puts a Condorcet winner first. Source: Kemeny, Daedalus 88 (1959);
 * Young, APSR 82 (1988).
 *
 * Exact, by dynamic programming over the sets of items that stand in front (Held & Karp 1962; Ali & Meila, Math. Soc.
 * Sci. 64 (2012)). One table holds the best cost of each set in front, one the best cost of all that follows; a step
 * that both together show to be free of loss lies on a best order. So all best orders are counted, and no place is
 * missed, without listing them (there may be K!). Costs are equal within 1e-9 of the total weight, because sums of
 * weights are rounded.
 *
 * Degenerate: no answers -> `no-answers`; nobody prefers anything -> every order is best, agreement `no-spread`. An
 * item that nobody compared may stand anywhere. Cost: 2^K K^2 additions, a few milliseconds for ten items, whatever
 * the number of people.
 */
export function kemenyConsensus({ people, weights }: Weighted<RankMoments>): Measured<KemenyConsensus> {
  return people.n === 0 ? fail('no-answers') : succeed(kemenyOrders(weights.wins, people.known.length));
}

/** The same from a row-major matrix of wins. */
export function kemenyOrders(wins: ArrayLike<number>, items: number): KemenyConsensus {
  assert(items > 0 && items <= MOST_ITEMS, `cannot order ${items} items`);
  let decided = 0;
  for (let cell = 0; cell < items * items; cell += 1) decided += at(wins, cell);
  const tables = costTables(wins, items);
  const cost = at(tables.behind, 0);
  const slack = 1e-9 * Math.max(1, decided);
  return {
    ...bestOrders(tables, items, cost + slack),
    cost,
    agreement: decided === 0 ? fail('no-spread') : succeed(1 - cost / decided),
  };
}

/** Sets of items are bits of a number. */
interface CostTables {
  /** Per set and item outside of it: what it costs to put the item right behind the set. */
  readonly step: Float64Array;
  /** Per set: least cost of the pairs decided once the set stands in front. */
  readonly front: Float64Array;
  /** Per set: least cost of all that comes behind it. */
  readonly behind: Float64Array;
}

function costTables(wins: ArrayLike<number>, items: number): CostTables {
  const sets = 1 << items;
  const step = new Float64Array(sets * items);
  const front = new Float64Array(sets).fill(Infinity);
  const behind = new Float64Array(sets).fill(Infinity);
  front[0] = 0;
  for (let set = 0; set < sets; set += 1) {
    for (let item = 0; item < items; item += 1) {
      if (setHas(set, item)) continue;
      const next = set | (1 << item);
      let cost = 0;
      for (let later = 0; later < items; later += 1) {
        if (!setHas(next, later)) cost += at(wins, later * items + item);
      }
      step[set * items + item] = cost;
      front[next] = Math.min(at(front, next), at(front, set) + cost);
    }
  }
  behind[sets - 1] = 0;
  for (let set = sets - 2; set >= 0; set -= 1) {
    for (let item = 0; item < items; item += 1) {
      if (setHas(set, item)) continue;
      const cost = at(step, set * items + item) + at(behind, set | (1 << item));
      behind[set] = Math.min(at(behind, set), cost);
    }
  }
  return { step, front, behind };
}

/** Follows every step that lies on an order of at most this cost. */
function bestOrders(
  { step, front, behind }: CostTables,
  items: number,
  mostCost: number,
): Pick<KemenyConsensus, 'order' | 'optimalOrders' | 'places'> {
  const all = (1 << items) - 1;
  const best = new Array<number>(items).fill(items);
  const worst = new Array<number>(items).fill(1);
  const firstStep = new Int8Array(all + 1).fill(-1);
  // Ways to get from no item to a set; every set is visited after those that it can come from.
  const ways = new Float64Array(all + 1);
  ways[0] = 1;
  for (let set = 0; set < all; set += 1) {
    if (ways[set] === 0) continue;
    const place = 1 + bitCount(set);
    for (let item = 0; item < items; item += 1) {
      if (setHas(set, item)) continue;
      const next = set | (1 << item);
      if (at(front, set) + at(step, set * items + item) + at(behind, next) > mostCost) continue;
      ways[next] = at(ways, next) + at(ways, set);
      if (firstStep[set] === -1) firstStep[set] = item;
      best[item] = Math.min(at(best, item), place);
      worst[item] = Math.max(at(worst, item), place);
    }
  }
  const order: number[] = [];
  for (let set = 0; set !== all; set |= 1 << at(order, order.length - 1)) order.push(at(firstStep, set));
  return {
    order,
    optimalOrders: at(ways, all),
    places: best.map((place, item) => ({ best: place, worst: at(worst, item) })),
  };
}
