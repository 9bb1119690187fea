import { assert, at } from '../../assert.ts';

/** Per item: the probability of each place 1 … K. Rows and columns add up to 1. */
export type PlaceProbabilities = readonly (readonly number[])[];

/** Means closer than this are tied: they differ by rounding only. */
const TIED_WITHIN = 1e-9;

/** Counts which place each item takes in one draw of the mean ranks after another. */
export class PlaceCounter {
  private readonly items: number;
  private readonly counts: Float64Array;
  /** Items from first to last in the latest draw: nearly in order for the next one, which makes sorting cheap. */
  private readonly order: Uint8Array;
  private draws = 0;

  constructor(items: number) {
    this.items = items;
    this.counts = new Float64Array(items * items);
    this.order = Uint8Array.from({ length: items }, (_, item) => item);
  }

  /** Tied items share their places evenly, so that those of the first k places add up to k whatever is tied. */
  add(means: Float64Array): void {
    const { items, order, counts } = this;
    this.sort(means);
    let first = 0;
    while (first < items) {
      let end = first + 1;
      while (end < items && valueAt(means, order, end) - valueAt(means, order, end - 1) < TIED_WITHIN)
        end += 1;
      const share = 1 / (end - first);
      for (let member = first; member < end; member += 1) {
        const row = (order[member] as number) * items;
        for (let place = first; place < end; place += 1) (counts[row + place] as number) += share;
      }
      first = end;
    }
    this.draws += 1;
  }

  probabilities(): PlaceProbabilities {
    const { items, counts, draws } = this;
    assert(draws > 0, 'probabilities need at least one draw');
    return Array.from({ length: items }, (_, item) =>
      Array.from(counts.subarray(item * items, (item + 1) * items), (count) => count / draws),
    );
  }

  /** Insertion sort: as good as free where little has changed. */
  private sort(means: Float64Array): void {
    const { items, order } = this;
    for (let from = 1; from < items; from += 1) {
      const item = order[from] as number;
      const value = means[item] as number;
      let to = from;
      while (to > 0 && valueAt(means, order, to - 1) > value) {
        order[to] = order[to - 1] as number;
        to -= 1;
      }
      order[to] = item;
    }
  }
}

/** Probability that an item is among the first `top`. */
export function topProbability(places: PlaceProbabilities, item: number, top: number): number {
  let sum = 0;
  for (const probability of at(places, item).slice(0, top)) sum += probability;
  return Math.min(1, sum);
}

function valueAt(means: Float64Array, order: Uint8Array, place: number): number {
  return means[order[place] as number] as number;
}
