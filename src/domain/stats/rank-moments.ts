import type { Ranking, RankingMode } from '../model/ranking.ts';
import { PILLAR_COUNT } from '../model/pillar.ts';
import { givenRanks, UNKNOWN_RANK, writeMidRanks, type GivenRanks } from '../ranking/mid-ranks.ts';
import type { RankMoments } from './customer-statistics.ts';
import { createRankSums, type RankSums } from './rank-sums.ts';
import { createStrictRankTables, NOT_STRICT, type StrictCounts } from './strict-rank-tables.ts';

/** Collects rankings one by one; nothing of a single row is kept. */
export interface RankAccumulator {
  /** Adds a row of given ranks; a row that says nothing is dropped and `false` returned. */
  add(given: GivenRanks, offset?: number): boolean;
  moments(): RankMoments;
}

/**
 * One pass over rankings.
 *
 * A row is used if it ranks at least one item (`top`) or two (`subset`: one alone compares nothing). Mid-ranks as in
 * `writeMidRanks`, centred at the middle rank (K + 1) / 2, so that sums of a million rows stay exact. A pair gives no
 * information if both items are unranked (`top`) or one is (`subset`).
 * Cost: K (K - 1) / 2 increments for a row without ties, about 5 K^2 / 2 additions for others; no allocation. Everything
 * that is read from the sums later is independent of the number of rows.
 */
export function createRankAccumulator(items: number, mode: RankingMode): RankAccumulator {
  const sums = createRankSums(items);
  const fewest = mode === 'top' ? 1 : 2;
  const strict = createStrictRankTables(items, fewest);
  const ranks = new Float64Array(items);
  return {
    add(given, offset = 0) {
      const strictlyRanked = strict.add(given, offset);
      if (strictlyRanked !== NOT_STRICT) return strictlyRanked >= fewest;
      const ranked = writeMidRanks({ given, offset, mode }, ranks);
      if (ranked < fewest) return false;
      sums.addPeople(ranked, 1);
      addRow(sums, ranks, mode === 'top' ? (ranked + 1 + items) / 2 : UNKNOWN_RANK);
      return true;
    },
    moments() {
      const strictSums = createRankSums(items);
      for (const counts of strict.counts()) addStrictRows(strictSums, counts, { items, mode });
      return mergeRankMoments(sums.moments(), strictSums.moments());
    },
  };
}

/** The sums of nobody. */
export function emptyRankMoments(items: number): RankMoments {
  return createRankSums(items).moments();
}

/** The sums of rows of given ranks that have no row in common with anybody else's. */
export function rankMomentsOf(
  rows: Iterable<GivenRanks>,
  shape: { readonly items: number; readonly mode: RankingMode },
): RankMoments {
  const accumulator = createRankAccumulator(shape.items, shape.mode);
  for (const row of rows) accumulator.add(row);
  return accumulator.moments();
}

/** The sums of colleagues' rankings (mode `top`). */
export function rankMomentsOfRankings(rankings: Iterable<Ranking>): RankMoments {
  const accumulator = createRankAccumulator(PILLAR_COUNT, 'top');
  for (const ranking of rankings) accumulator.add(givenRanks(ranking.groups));
  return accumulator.moments();
}

/** The sums of two groups of different people. Cost: independent of the number of people. */
export function mergeRankMoments(first: RankMoments, second: RankMoments): RankMoments {
  return {
    n: first.n + second.n,
    known: addLists(first.known, second.known),
    sum: addLists(first.sum, second.sum),
    crossProducts: addLists(first.crossProducts, second.crossProducts),
    wins: addLists(first.wins, second.wins),
    ties: addLists(first.ties, second.ties),
    histogram: addTables(first.histogram, second.histogram),
    topCounts: addTables(first.topCounts, second.topCounts),
    rankedCounts: addLists(first.rankedCounts, second.rankedCounts),
  };
}

/** Adds one row of mid-ranks. Items at the mid-rank `unranked` were left out: between them nothing is known. */
function addRow(sums: RankSums, ranks: Float64Array, unranked: number): void {
  const items = ranks.length;
  const centre = (items + 1) / 2;
  const allKnown = !ranks.includes(UNKNOWN_RANK);
  for (let item = 0; item < items; item += 1) {
    const rank = ranks[item] ?? UNKNOWN_RANK;
    if (rank === UNKNOWN_RANK) continue;
    sums.addRank(item, rank, 1);
    let tied = 0;
    for (let other = 0; other < items; other += 1) {
      const otherRank = ranks[other] ?? UNKNOWN_RANK;
      if (otherRank === rank) tied += 1;
      if (other <= item || otherRank === UNKNOWN_RANK) continue;
      sums.addProduct(item, other, (rank - centre) * (otherRank - centre));
      if (rank < otherRank) sums.addWin(item, other, 1);
      else if (otherRank < rank) sums.addWin(other, item, 1);
      else if (rank !== unranked) sums.addTie(item, other, 1);
    }
    // A group of t items with the mid-rank r begins at place r - (t - 1) / 2.
    if (allKnown) sums.addTop(item, rank - (tied + 1) / 2, tied, 1);
  }
}

interface StrictScale {
  /** Items that these rows ranked, and items in all. */
  readonly ranked: number;
  readonly items: number;
  /** Places at which a rank is known; 0 = not ranked. */
  readonly places: readonly number[];
  readonly rankAt: (place: number) => number;
}

/** Adds rows without ties that were counted in tables. */
function addStrictRows(
  sums: RankSums,
  counts: StrictCounts,
  { items, mode }: { readonly items: number; readonly mode: RankingMode },
): void {
  const { ranked } = counts;
  const rankedPlaces = Array.from({ length: ranked }, (_, index) => index + 1);
  const scale: StrictScale =
    mode === 'top'
      ? { ranked, items, places: [0, ...rankedPlaces], rankAt: (place) => place || (ranked + 1 + items) / 2 }
      : { ranked, items, places: rankedPlaces, rankAt: (place) => (place * (items + 1)) / (ranked + 1) };
  sums.addPeople(ranked, counts.rows);
  addStrictItems(sums, counts, scale);
  addStrictPairs(sums, counts, scale);
}

function addStrictItems(sums: RankSums, counts: StrictCounts, scale: StrictScale): void {
  const { ranked, items, places, rankAt } = scale;
  const allKnown = places.includes(0) || ranked === items;
  for (let item = 0; item < items; item += 1) {
    for (const place of places) {
      const people = counts.at(item, place);
      if (people === 0) continue;
      sums.addRank(item, rankAt(place), people);
      if (!allKnown) continue;
      if (place === 0) sums.addTop(item, ranked, items - ranked, people);
      else sums.addTop(item, place - 1, 1, people);
    }
  }
}

function addStrictPairs(sums: RankSums, counts: StrictCounts, scale: StrictScale): void {
  const { items, places, rankAt } = scale;
  const centre = (items + 1) / 2;
  for (let first = 0; first < items; first += 1) {
    for (let second = first + 1; second < items; second += 1) {
      for (const place of places) {
        for (const secondPlace of places) {
          const people = counts.together(first, place, second, secondPlace);
          if (people === 0) continue;
          const rank = rankAt(place);
          const secondRank = rankAt(secondPlace);
          sums.addProduct(first, second, people * (rank - centre) * (secondRank - centre));
          if (rank < secondRank) sums.addWin(first, second, people);
          else if (secondRank < rank) sums.addWin(second, first, people);
        }
      }
    }
  }
}

function addLists(first: readonly number[], second: readonly number[]): readonly number[] {
  return first.map((value, index) => value + (second[index] ?? 0));
}

function addTables(
  first: readonly (readonly number[])[],
  second: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  return first.map((row, index) => addLists(row, second[index] ?? []));
}
