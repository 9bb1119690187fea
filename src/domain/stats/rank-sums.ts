import type { RankMoments } from './customer-statistics.ts';

/** Top-k shares are kept for k = 1 … 4: the plan is about the two to four pillars that customers put first. */
const LARGEST_TOP = 4;

/** The growing sums behind `RankMoments`. Every method adds for a number of people who said the same. */
export interface RankSums {
  addPeople(ranked: number, people: number): void;
  /** An item got a mid-rank. */
  addRank(item: number, rank: number, people: number): void;
  /** An item stood in a group of `tied` items with `better` items above them. */
  addTop(item: number, better: number, tied: number, people: number): void;
  /** Two items (the first with the smaller index) have this product of centred ranks. */
  addProduct(first: number, second: number, product: number): void;
  addWin(better: number, worse: number, people: number): void;
  addTie(first: number, second: number, people: number): void;
  moments(): RankMoments;
}

export function createRankSums(items: number): RankSums {
  const centre = (items + 1) / 2;
  const tops = Math.min(LARGEST_TOP, items - 1);
  const ranksOfItem = 2 * items - 1;
  let n = 0;
  const known = new Float64Array(items);
  const sum = new Float64Array(items);
  const crossProducts = new Float64Array(items * items);
  const wins = new Float64Array(items * items);
  const ties = new Float64Array(items * items);
  const histogram = new Float64Array(items * ranksOfItem);
  const topCounts = new Float64Array(items * tops);
  const rankedCounts = new Float64Array(items + 1);
  return {
    addPeople(ranked, people) {
      n += people;
      addTo(rankedCounts, ranked, people);
    },
    addRank(item, rank, people) {
      addTo(known, item, people);
      addTo(sum, item, people * (rank - centre));
      addTo(crossProducts, item * items + item, people * (rank - centre) ** 2);
      addTo(histogram, item * ranksOfItem + Math.round(2 * (rank - 1)), people);
    },
    addTop(item, better, tied, people) {
      for (let top = 1; top <= tops; top += 1) {
        const share = Math.min(1, (top - better) / tied);
        if (share > 0) addTo(topCounts, item * tops + top - 1, people * share);
      }
    },
    addProduct(first, second, product) {
      addTo(crossProducts, first * items + second, product);
    },
    addWin(better, worse, people) {
      addTo(wins, better * items + worse, people);
    },
    addTie(first, second, people) {
      addTo(ties, first * items + second, people);
    },
    moments: () => ({
      n,
      known: Array.from(known),
      sum: Array.from(sum),
      crossProducts: mirrored(crossProducts, items),
      wins: Array.from(wins),
      ties: mirrored(ties, items),
      histogram: rowsOf(histogram, items),
      topCounts: rowsOf(topCounts, items),
      rankedCounts: Array.from(rankedCounts),
    }),
  };
}

function addTo(target: Float64Array, index: number, amount: number): void {
  target[index] = (target[index] ?? 0) + amount;
}

/** A symmetric matrix from its upper half. */
function mirrored(matrix: Float64Array, items: number): readonly number[] {
  return Array.from(matrix, (_, cell) => {
    const row = Math.floor(cell / items);
    const column = cell % items;
    return matrix[Math.min(row, column) * items + Math.max(row, column)] ?? 0;
  });
}

function rowsOf(table: Float64Array, rows: number): readonly (readonly number[])[] {
  const cells = table.length / rows;
  return Array.from({ length: rows }, (_, row) => Array.from(table.subarray(row * cells, (row + 1) * cells)));
}
