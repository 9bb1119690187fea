import { assert, at } from '../../assert.ts';
import type { GivenRanks } from '../../ranking/mid-ranks.ts';
import { isSingle, lowestItem, setHas, setMembers } from '../numerics/item-set.ts';
import { weightOfRow, type RankRows } from '../sums/rank-rows.ts';

/** A tied group that was chosen together from a set, with the weight of the rankings that did so. */
export interface TiedChoice {
  readonly from: number;
  readonly group: number;
  readonly weight: number;
}

/**
 * Rankings as a series of choices: the best of all, the best of the rest … Sets of items are bits of a number.
 *
 * All that the likelihood of Plackett and Luce asks of the rankings: how often an item was chosen, and how often from
 * which set. For ten items there are 1023 sets, so fitting costs the same for a hundred and a million rankings.
 */
export interface ChoiceCounts {
  readonly items: number;
  /** Rankings that say something: at least one ranked item (`top`) or two (`subset`). */
  readonly rows: number;
  /** Per item: weight of the choices that it won. */
  readonly chosen: Float64Array;
  /** Per set: weight of the choices made from it. */
  readonly choicesFrom: Float64Array;
  /** Choices of more than one item; they are in the two counts above, too. */
  readonly tied: readonly TiedChoice[];
  /** Per item: the set of items that somebody put below it. */
  readonly beaten: Int32Array;
  /** Divisor that makes the weights of all rows 1 on average. */
  readonly meanWeight: number;
}

/** Tables by set grow with 2^K. */
const MOST_ITEMS = 16;

/** One pass over the rankings. Rows without information and rows of weight 0 count in nothing but the mean weight. */
export function countChoices(source: RankRows): ChoiceCounts {
  const { items } = source;
  assert(items >= 2 && items <= MOST_ITEMS, `cannot compare ${items} items`);
  const sets = 1 << items;
  const chosen = new Float64Array(items);
  const choicesFrom = new Float64Array(sets);
  const beaten = new Int32Array(items);
  const tied = new Map<number, number>();
  const choices = createChoices(items);
  let rows = 0;
  let total = 0;
  for (let row = 0; row < source.rows; row += 1) {
    const weight = weightOfRow(source, row);
    total += weight;
    if (!(weight > 0) || !readChoices(source, row, choices)) continue;
    rows += 1;
    for (let choice = 0; choice < choices.count; choice += 1) {
      const from = choices.from[choice] as number;
      const group = choices.group[choice] as number;
      (choicesFrom[from] as number) += weight;
      for (let rest = group; rest !== 0; rest &= rest - 1) {
        const item = lowestItem(rest);
        (chosen[item] as number) += weight;
        (beaten[item] as number) |= from & ~group;
      }
      if (isSingle(group)) continue;
      const key = from * sets + group;
      tied.set(key, (tied.get(key) ?? 0) + weight);
    }
  }
  const meanWeight = total > 0 ? total / source.rows : 1;
  const scale = (sum: number) => sum / meanWeight;
  return {
    items,
    rows,
    chosen: chosen.map(scale),
    choicesFrom: choicesFrom.map(scale),
    tied: Array.from(tied, ([key, sum]) => ({
      from: Math.floor(key / sets),
      group: key % sets,
      weight: scale(sum),
    })),
    beaten,
    meanWeight,
  };
}

/** The choices of one ranking, best first; a buffer for a loop over many. */
export interface Choices {
  count: number;
  /** What could be chosen. */
  readonly from: Int32Array;
  /** What was chosen. */
  readonly group: Int32Array;
  /** What the last choice left over, or all that could be chosen if there was none. */
  left: number;
}

export function createChoices(items: number): Choices {
  return { count: 0, from: new Int32Array(items), group: new Int32Array(items), left: 0 };
}

/**
 * Reads the choices of a ranking; `false` if it says nothing. In `top` unranked items are there to be chosen and
 * never are; in `subset` they are not there. The last group is what remains: no choice.
 */
export function readChoices({ items, mode, ranks }: RankRows, row: number, choices: Choices): boolean {
  const offset = row * items;
  let unplaced = 0;
  for (let item = 0; item < items; item += 1) {
    if ((ranks[offset + item] as number) > 0) unplaced |= 1 << item;
  }
  if (unplaced === 0 || (mode === 'subset' && isSingle(unplaced))) return false;
  choices.count = 0;
  choices.left = mode === 'top' ? (1 << items) - 1 : unplaced;
  for (;;) {
    const group = bestOf(unplaced, ranks, offset);
    if (group === choices.left || group === 0) return true;
    choices.from[choices.count] = choices.left;
    choices.group[choices.count] = group;
    choices.count += 1;
    choices.left &= ~group;
    unplaced &= ~group;
  }
}

/** The items of a set with the best rank. */
function bestOf(set: number, ranks: GivenRanks, offset: number): number {
  let best = Infinity;
  let group = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) {
    const item = lowestItem(rest);
    const rank = ranks[offset + item] as number;
    if (rank < best) {
      best = rank;
      group = 1 << item;
    } else if (rank === best) group |= 1 << item;
  }
  return group;
}

/** Whether every item can be reached from every other along "was put above": strong connection of the win graph. */
export function isConnected({ items, beaten }: ChoiceCounts): boolean {
  const all = (1 << items) - 1;
  const lost = Array.from({ length: items }, (_, item) =>
    beaten.reduce((above, set, other) => (setHas(set, item) ? above | (1 << other) : above), 0),
  );
  return reachedFrom(beaten) === all && reachedFrom(lost) === all;
}

/** The set that the first item reaches. */
function reachedFrom(edges: ArrayLike<number>): number {
  let reached = 1;
  for (let grown = 0; grown !== reached;) {
    grown = reached;
    for (const item of setMembers(grown)) reached |= at(edges, item);
  }
  return reached;
}
