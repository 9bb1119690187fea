import { at } from '../../assert.ts';
import { visitOrders } from './permutations.ts';
import type { RankList } from './rank-list.ts';

/** What an order earns: entry (i, j), row-major, for putting item i above item j. Not negative. */
export interface OrderGains {
  readonly items: number;
  readonly above: ArrayLike<number>;
}

/** Scores that differ by less than this part of all gains are equal: they differ by rounding. */
const ROUNDING = 1e-10;

/** What a list earns; two tied items earn the mean of both ways. */
export function scoreOfList({ items, above }: OrderGains, list: RankList): number {
  let score = 0;
  for (let item = 0; item < items; item += 1) {
    for (let other = item + 1; other < items; other += 1) {
      const itemFirst = at(above, item * items + other);
      const otherFirst = at(above, other * items + item);
      const difference = at(list, item) - at(list, other);
      if (difference === 0) score += (itemFirst + otherFirst) / 2;
      else score += difference < 0 ? itemFirst : otherFirst;
    }
  }
  return score;
}

/** What all pairs can earn both ways together. */
export function totalGain({ items, above }: OrderGains): number {
  let total = 0;
  for (let cell = 0; cell < items * items; cell += 1) total += at(above, cell);
  return total;
}

/**
 * Tells the score of every strict order, all K! of them, each once, by swaps of neighbours (`visitOrders`): every swap changes
 * the score by one pair. Cost: K! additions.
 */
export function visitOrderScores(gains: OrderGains, onScore: (score: number) => void): void {
  visitExactScores(roundToGrid(gains), onScore);
}

/**
 * For each score the share of all K! strict orders that reach it: the exact p value of "an order drawn at random earns at least as
 * much". An order that misses a score by rounding only (1e-10 of all gains) reaches it.
 *
 * Nobody has to look at every order: once it is known which items stand in the front half, the order inside the front half and
 * that inside the back half add to the score independently. So their scores are listed and sorted for each choice of the front
 * half, and the pairs of a front and a back order that reach the score are counted in one pass through both lists (Horowitz &
 * Sahni, J. ACM 21, 1974). Cost for ten items: 252 choices with two lists of 120 orders instead of 3,628,800 orders; a further
 * score costs only the last pass. Nothing to earn -> every order reaches 0.
 */
export function sharesReaching(gains: OrderGains, scores: readonly number[]): readonly number[] {
  const exact = roundToGrid(gains);
  const tolerance = ROUNDING * totalGain(gains);
  const reaching = scores.map(() => 0);
  let orders = 0;
  for (const [front, back] of splits(gains.items)) {
    const between = gainBetween(exact, front, back);
    const frontScores = sortedScores(exact, front);
    const backScores = sortedScores(exact, back);
    orders += frontScores.length * backScores.length;
    scores.forEach((score, index) => {
      reaching[index] =
        at(reaching, index) + pairsReaching(frontScores, backScores, score - tolerance - between);
    });
  }
  return reaching.map((count) => count / orders);
}

/**
 * Gains as multiples of a power of two (2^-50 of their sum): all sums of them are exact, so after millions of additions a score
 * is still that of its order, whatever the way to it.
 */
function roundToGrid(gains: OrderGains): OrderGains {
  const total = totalGain(gains);
  const grid = total > 0 ? 2 ** (50 - Math.ceil(Math.log2(total))) : 1;
  return {
    items: gains.items,
    above: Float64Array.from(gains.above, (gain) => Math.round(gain * grid) / grid),
  };
}

function visitExactScores(gains: OrderGains, onScore: (score: number) => void): void {
  const { items, above } = gains;
  // What changes when the first item of the cell is lifted over the second.
  const change = new Float64Array(items * items);
  for (let cell = 0; cell < change.length; cell += 1) {
    const mirrored = (cell % items) * items + Math.floor(cell / items);
    change[cell] = at(above, cell) - at(above, mirrored);
  }
  // In an array, because a number that a closure changes is allocated anew at every step.
  const score = new Float64Array(1);
  const start = Array.from({ length: items }, (_, item) => item);
  score[0] = scoreOfList(gains, start);
  onScore(score[0]);
  visitOrders(items, (upper, lower) => {
    (score[0] as number) += change[upper * items + lower] as number;
    onScore(score[0] as number);
  });
}

/** Every way to choose which half of the items stands in front (of an odd number the smaller half). */
function splits(items: number): readonly (readonly [readonly number[], readonly number[]])[] {
  const all = Array.from({ length: items }, (_, item) => item);
  const found: [readonly number[], readonly number[]][] = [];
  for (let set = 0; set < 2 ** items; set += 1) {
    const front = all.filter((item) => (set & (1 << item)) !== 0);
    if (front.length !== Math.floor(items / 2)) continue;
    found.push([front, all.filter((item) => (set & (1 << item)) === 0)]);
  }
  return found;
}

function gainBetween(
  { items, above }: OrderGains,
  front: readonly number[],
  back: readonly number[],
): number {
  let gain = 0;
  for (const item of front) for (const other of back) gain += at(above, item * items + other);
  return gain;
}

/** What the orders of some of the items earn among themselves, the least first. */
function sortedScores({ items, above }: OrderGains, members: readonly number[]): Float64Array {
  const among = members.flatMap((item) => members.map((other) => at(above, item * items + other)));
  const scores: number[] = [];
  visitExactScores({ items: members.length, above: among }, (score) => scores.push(score));
  return Float64Array.from(scores).toSorted();
}

/** Pairs of one number of each ascending list whose sum reaches a bound. */
function pairsReaching(first: Float64Array, second: Float64Array, bound: number): number {
  let pairs = 0;
  let enough = second.length;
  for (const score of first) {
    while (enough > 0 && score + (second[enough - 1] as number) >= bound) enough -= 1;
    pairs += second.length - enough;
  }
  return pairs;
}
