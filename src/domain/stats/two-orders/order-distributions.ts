import { assert, at } from '../../assert.ts';
import { bitCount } from '../numerics/bit-count.ts';
import { isStrict, type RankList } from './rank-list.ts';

/**
 * How many of the K! ways to give the ranks of one list to the items of another lead to each value of a statistic: its exact
 * distribution if the two lists have nothing to do with each other. Entry v of `orders` belongs to the value `lowest` + v.
 */
export interface OrderDistribution {
  readonly lowest: number;
  readonly orders: ArrayLike<number>;
}

/** Sets of items are the bits of a number, and tables hold one row per set. */
const MOST_ITEMS = 12;

/**
 * Orders of K items by number of inversions (pairs in the wrong order), 0 … K (K - 1) / 2.
 * The item put in as the k-th can stand above 0 … k - 1 of those before it, and each adds an inversion.
 * Source: Kendall & Gibbons, Rank Correlation Methods (1990), section 5.2 (MacMahon 1913). Cost: O(K^4) at most.
 */
export function inversionDistribution(items: number): OrderDistribution {
  let orders: readonly number[] = [1];
  for (let inserted = 2; inserted <= items; inserted += 1) {
    const before = orders;
    orders = Array.from({ length: before.length + inserted - 1 }, (_, inversions) =>
      before.slice(Math.max(0, inversions - inserted + 1), inversions + 1).reduce((sum, n) => sum + n, 0),
    );
  }
  return { lowest: 0, orders };
}

/**
 * Distribution of sum over the items of cost(item, place) when every item gets one place at random; costs are whole numbers.
 *
 * Places are filled one after another; all orders that put the same set of items on the first places are counted together by the
 * sum so far (Bellman 1962; Held & Karp 1962): 2^K sets instead of K! orders. Works for any ties, because tied places simply cost
 * the same. Cost: K 2^(K - 1) times the number of possible sums; 5 ms for ten items.
 */
export function assignmentDistribution(
  items: number,
  cost: (item: number, place: number) => number,
): OrderDistribution {
  assert(items <= MOST_ITEMS, `sets of more than ${MOST_ITEMS} items are too many`);
  const places = Array.from({ length: items }, (_, place) =>
    Array.from({ length: items }, (__, item) => cost(item, place)),
  );
  // Costs are counted from the lowest one of their place, so that no sum is negative.
  const lowestByPlace = places.map((costs) => Math.min(...costs));
  const width =
    1 + places.reduce((sum, costs, place) => sum + Math.max(...costs) - at(lowestByPlace, place), 0);
  const steps = places.map((costs, place) => costs.map((price) => price - at(lowestByPlace, place)));
  const sets = 2 ** items;
  const sizeOf = setSizes(sets);
  const table = new Float64Array(sets * width);
  table[0] = 1;
  /** Largest sum reached by each set. */
  const largest = new Int32Array(sets);
  for (let set = 0; set < sets - 1; set += 1) {
    const next = at(steps, at(sizeOf, set));
    for (let item = 0; item < items; item += 1) {
      if ((set & (1 << item)) !== 0) continue;
      const larger = set | (1 << item);
      const step = at(next, item);
      const length = at(largest, set) + 1;
      addShifted(table, { from: set * width, to: larger * width + step, length, times: 1 });
      largest[larger] = Math.max(at(largest, larger), at(largest, set) + step);
    }
  }
  const lowest = lowestByPlace.reduce((sum, price) => sum + price, 0);
  return { lowest, orders: table.subarray((sets - 1) * width) };
}

/**
 * Distribution of concordant - discordant pairs when the ranks of the second list are dealt out at random to the items.
 *
 * Without ties it follows from the inversions. With ties the groups of the second list are filled one after another, all orders
 * with the same set of items so far counted together; a group of g items can be dealt in g! ways, and inside it nothing is decided.
 * Source: enumeration of all K! orders as in Kendall & Gibbons (1990), section 5.8, by sets. Cost: at most about 3^K steps with K^2 additions.
 */
export function pairScoreDistribution(first: RankList, second: RankList): OrderDistribution {
  const items = first.length;
  const pairs = (items * (items - 1)) / 2;
  if (isStrict(first) && isStrict(second)) return strictPairScores(items, pairs);
  assert(items <= MOST_ITEMS, `sets of more than ${MOST_ITEMS} items are too many`);
  const width = 2 * pairs + 1;
  const sets = 2 ** items;
  const sizeOf = setSizes(sets);
  const table = new Float64Array(sets * width);
  table[pairs] = 1;
  const scoreOfGroup = createGroupScore(first, sizeOf);
  let filled = 0;
  for (const size of groupSizes(second)) {
    const ways = factorial(size);
    for (let set = 0; set < sets; set += 1) {
      if (sizeOf[set] !== filled) continue;
      const left = sets - 1 - set;
      for (let group = left; group > 0; group = (group - 1) & left) {
        if (sizeOf[group] !== size) continue;
        const score = scoreOfGroup(set, group);
        addShifted(table, {
          from: set * width + Math.max(0, -score),
          to: (set | group) * width + Math.max(0, score),
          length: width - Math.abs(score),
          times: ways,
        });
      }
    }
    filled += size;
  }
  return { lowest: -pairs, orders: table.subarray((sets - 1) * width) };
}

/** The share of all orders whose value fulfils a condition. */
export function shareOfOrders(
  { lowest, orders }: OrderDistribution,
  fulfils: (value: number) => boolean,
): number {
  let all = 0;
  let fulfilling = 0;
  for (let index = 0; index < orders.length; index += 1) {
    const count = at(orders, index);
    all += count;
    if (count > 0 && fulfils(lowest + index)) fulfilling += count;
  }
  return fulfilling / all;
}

function strictPairScores(items: number, pairs: number): OrderDistribution {
  const inversions = inversionDistribution(items).orders;
  const orders = Array.from({ length: 2 * pairs + 1 }, (_, index) =>
    index % 2 === 0 ? at(inversions, index / 2) : 0,
  );
  return { lowest: -pairs, orders };
}

/** Concordant - discordant pairs between a set of items and a group that is placed directly behind it. */
function createGroupScore(list: RankList, sizeOf: Uint8Array): (set: number, group: number) => number {
  const itemsWhere = (holds: (rank: number) => boolean) =>
    list.reduce((set, rank, item) => (holds(rank) ? set | (1 << item) : set), 0);
  const above = Int32Array.from(list, (own) => itemsWhere((rank) => rank < own));
  const below = Int32Array.from(list, (own) => itemsWhere((rank) => rank > own));
  return (set, group) => {
    let score = 0;
    for (let item = 0; item < above.length; item += 1) {
      if ((group & (1 << item)) === 0) continue;
      score += sizeOf[set & (above[item] as number)] as number;
      score -= sizeOf[set & (below[item] as number)] as number;
    }
    return score;
  };
}

/** How many items each set holds. */
function setSizes(sets: number): Uint8Array {
  return Uint8Array.from({ length: sets }, (_, set) => bitCount(set));
}

/** Sizes of the tied groups of a list, first to last. */
function groupSizes(list: RankList): readonly number[] {
  const sizes = new Map<number, number>();
  for (const rank of list.toSorted((left, right) => left - right)) {
    sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  }
  return [...sizes.values()];
}

interface Shift {
  readonly from: number;
  readonly to: number;
  readonly length: number;
  readonly times: number;
}

function addShifted(table: Float64Array, { from, to, length, times }: Shift): void {
  for (let index = 0; index < length; index += 1) {
    const count = table[from + index] as number;
    if (count !== 0) (table[to + index] as number) += count * times;
  }
}

function factorial(number: number): number {
  return number < 2 ? 1 : number * factorial(number - 1);
}
