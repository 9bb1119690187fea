import type { RankingMode } from '../../model/ranking.ts';
import type { RankMoments } from './customer-statistics.ts';
import { histogramCell, histogramCells } from './rank-histogram.ts';

/** What the rows of a survey have in common. */
export interface RankShape {
  readonly items: number;
  readonly mode: RankingMode;
}

/** The growing sums behind `RankMoments`. Every method adds for a number of people who said the same. */
export interface RankSums {
  addPeople(ranked: number, people: number): void;
  /** An item stood at a place (the mid-rank, not stretched) of a row that ranked so many items. */
  addPlace(item: number, place: number, ranked: number, people: number): void;
  /** An item stood in a group of `tied` items with `better` items above them. */
  addTop(item: number, better: number, tied: number, people: number): void;
  /** Two items (the first with the smaller index) have this product of centred ranks. */
  addProduct(first: number, second: number, product: number): void;
  /** An item got this rank in a row that knows the rank of `other` too. Matters in `subset` only. */
  addBeside(item: number, other: number, rank: number, people: number): void;
  addWin(better: number, worse: number, people: number): void;
  addTie(first: number, second: number, people: number): void;
  moments(): RankMoments;
}

export function createRankSums({ items, mode }: RankShape): RankSums {
  const centre = (items + 1) / 2;
  const tops = items - 1;
  const ranksOfItem = histogramCells(items, mode);
  let n = 0;
  const known = new Float64Array(items);
  const sum = new Float64Array(items);
  const crossProducts = new Float64Array(items * items);
  const wins = new Float64Array(items * items);
  const ties = new Float64Array(items * items);
  const histogram = new Float64Array(items * ranksOfItem);
  const topCounts = new Float64Array(items * tops);
  const rankedCounts = new Float64Array(items + 1);
  const pairs = mode === 'subset' ? createPairSums(items) : null;
  return {
    addPeople(ranked, people) {
      n += people;
      addTo(rankedCounts, ranked, people);
    },
    addPlace(item, place, ranked, people) {
      const rank = mode === 'top' ? place : stretchedRank(place, ranked, items);
      addTo(known, item, people);
      addTo(sum, item, people * (rank - centre));
      addTo(crossProducts, item * items + item, people * (rank - centre) ** 2);
      addTo(histogram, item * ranksOfItem + histogramCell(place, ranked, mode), people);
      pairs?.add(item, item, rank - centre, people);
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
    addBeside(item, other, rank, people) {
      pairs?.add(item, other, rank - centre, people);
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
      pairSums: pairs === null ? null : pairs.sums(),
      histogram: rowsOf(histogram, items),
      topCounts: rowsOf(topCounts, items),
      rankedCounts: Array.from(rankedCounts),
    }),
  };
}

/** The rank among all items that a place among `ranked` of them stands for (`subset`): its expectation. */
export function stretchedRank(place: number, ranked: number, items: number): number {
  return (place * (items + 1)) / (ranked + 1);
}

function createPairSums(items: number) {
  const sums = new Float64Array(items * items);
  const squares = new Float64Array(items * items);
  return {
    add(item: number, other: number, centred: number, people: number): void {
      addTo(sums, item * items + other, people * centred);
      addTo(squares, item * items + other, people * centred ** 2);
    },
    sums: () => ({ sums: Array.from(sums), squares: Array.from(squares) }),
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
