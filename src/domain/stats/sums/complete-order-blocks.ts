import type { GivenRanks } from '../../ranking/mid-ranks.ts';

/** Two items (the first one earlier in the order of the columns), each at its place. */
export interface PlacedPair {
  readonly first: number;
  readonly place: number;
  readonly second: number;
  readonly secondPlace: number;
}

/** Takes how many people put two items at two places. */
export type PairSink = (pair: PlacedPair, people: number) => void;

/**
 * Counts complete strict orders of an even number of items with few increments.
 *
 * The items are taken in twos (0-1, 2-3 …). The places of two items are one number below K^2; how often two such numbers
 * meet is counted for every two twos. For ten items that is 10 increments a row instead of the 45 of one table per pair of
 * items, and every table of two items is a margin of one of these. The price is memory, K^4 counts for each of the
 * K (K - 2) / 8 blocks (400 kB for ten items): worth it for large groups only.
 */
export class CompleteOrderBlocks {
  private readonly items: number;
  private readonly twos: number;
  /** Places of two items as one number. */
  private readonly codes: Int32Array;
  private readonly codeCount: number;
  private readonly counts: Uint32Array;

  /** `items`: even, at least four. */
  constructor(items: number) {
    this.items = items;
    this.twos = items / 2;
    this.codeCount = items * items;
    this.codes = new Int32Array(this.twos);
    this.counts = new Uint32Array(((this.twos * (this.twos - 1)) / 2) * this.codeCount ** 2);
  }

  /** Counts one order: the place (1 … K) of each item from `offset` on, once its bits are shifted. */
  add(given: GivenRanks, offset = 0, shift = 0): void {
    const { items, twos, codes, codeCount, counts } = this;
    for (let two = 0; two < twos; two += 1) {
      const place = (given[offset + 2 * two] as number) >> shift;
      const otherPlace = (given[offset + 2 * two + 1] as number) >> shift;
      codes[two] = (place - 1) * items + otherPlace - 1;
    }
    const blockSize = codeCount * codeCount;
    let block = 0;
    for (let two = 0; two < twos; two += 1) {
      const row = (codes[two] as number) * codeCount;
      for (let other = two + 1; other < twos; other += 1) {
        (counts[block + row + (codes[other] as number)] as number) += 1;
        block += blockSize;
      }
    }
  }

  /** Gives back every pair of items at every two places where somebody put them. */
  addTo(sink: PairSink): void {
    const { items } = this;
    const met = this.pairTables();
    for (let first = 0; first < items; first += 1) {
      for (let second = first + 1; second < items; second += 1) {
        const from = (first * items + second) * this.codeCount;
        for (let code = 0; code < this.codeCount; code += 1) {
          const people = met[from + code] as number;
          if (people === 0) continue;
          const place = Math.floor(code / items) + 1;
          sink({ first, place, second, secondPlace: (code % items) + 1 }, people);
        }
      }
    }
  }

  /** One table of places by places for every two items. Written as one loop over a block, because blocks are large. */
  private pairTables(): Uint32Array {
    const { items, twos, codeCount, counts } = this;
    const met = new Uint32Array(items * items * codeCount);
    let cell = 0;
    for (let two = 0; two < twos; two += 1) {
      for (let other = two + 1; other < twos; other += 1) {
        const [ac, ad] = [this.tableOf(2 * two, 2 * other), this.tableOf(2 * two, 2 * other + 1)];
        const [bc, bd] = [this.tableOf(2 * two + 1, 2 * other), this.tableOf(2 * two + 1, 2 * other + 1)];
        // The two items of one code meet in all blocks of their two: they are counted in one block only.
        const ab = other === two + 1 ? this.tableOf(2 * two, 2 * two + 1) : -1;
        const cd = two === 0 && other === twos - 1 ? this.tableOf(2 * other, 2 * other + 1) : -1;
        for (let code = 0; code < codeCount; code += 1) {
          const a = Math.floor(code / items) * items;
          const b = (code % items) * items;
          for (let otherCode = 0; otherCode < codeCount; otherCode += 1) {
            const people = counts[cell] as number;
            cell += 1;
            if (people === 0) continue;
            const c = Math.floor(otherCode / items);
            const d = otherCode % items;
            (met[ac + a + c] as number) += people;
            (met[ad + a + d] as number) += people;
            (met[bc + b + c] as number) += people;
            (met[bd + b + d] as number) += people;
            if (ab >= 0) (met[ab + code] as number) += people;
            if (cd >= 0) (met[cd + otherCode] as number) += people;
          }
        }
      }
    }
    return met;
  }

  private tableOf(first: number, second: number): number {
    return (first * this.items + second) * this.codeCount;
  }
}
