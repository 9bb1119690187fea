import type { Ranking } from '../../model/ranking.ts';
import { PILLAR_COUNT } from '../../model/pillar.ts';
import { givenRanks, writeMidRanks, type GivenRanks } from '../../ranking/mid-ranks.ts';
import { mergeRankMoments } from './combine-rank-moments.ts';
import type { RankMoments } from './customer-statistics.ts';
import { createRankSums, stretchedRank, type RankShape, type RankSums } from './rank-sums.ts';
import { createStrictRankTables, NOT_STRICT, type StrictCounts } from './strict-rank-tables.ts';

/** Collects rankings one by one; nothing of a single row is kept. */
export interface RankAccumulator {
  /**
   * Adds a row of given ranks as often as `weight` says (once, if nothing is said); a row that says nothing, or that
   * counts for nothing, is dropped and `false` returned.
   */
  add(given: GivenRanks, offset?: number, weight?: number): boolean;
  moments(): RankMoments;
}

/**
 * One pass over rankings.
 *
 * A row is used if it ranks at least one item (`top`) or two (`subset`: one alone compares nothing). Mid-ranks as in
 * `writeMidRanks`, centred at the middle rank (K + 1) / 2, so that sums of a million rows stay exact. A pair gives no
 * information if both items are unranked (`top`) or one is (`subset`).
 * Cost: K (K - 1) / 2 increments for a row without ties, about 5 K^2 / 2 additions for others and for rows that count more or
 * less than once; no allocation. Everything that is read from the sums later is independent of the number of rows.
 */
export function createRankAccumulator(shape: RankShape): RankAccumulator {
  const { items, mode } = shape;
  const sums = createRankSums(shape);
  const fewest = mode === 'top' ? 1 : 2;
  const strict = createStrictRankTables(items, fewest);
  const places = new Float64Array(items);
  return {
    add(given, offset = 0, weight = 1) {
      if (weight === 1) {
        const strictlyRanked = strict.add(given, offset);
        if (strictlyRanked !== NOT_STRICT) return strictlyRanked >= fewest;
      }
      if (!(weight > 0)) return false;
      // Mode `top` whatever the rows are: it gives places that are not stretched, unranked items behind all others.
      const ranked = writeMidRanks({ given, offset, mode: 'top' }, places);
      if (ranked < fewest) return false;
      addRow(sums, { places, ranked, weight }, shape);
      return true;
    },
    moments() {
      const strictSums = createRankSums(shape);
      for (const counts of strict.counts()) addStrictRows(strictSums, counts, shape);
      return mergeRankMoments(sums.moments(), strictSums.moments());
    },
  };
}

/** The sums of nobody. */
export function emptyRankMoments(shape: RankShape): RankMoments {
  return createRankSums(shape).moments();
}

/** The sums of rows of given ranks that have no row in common with anybody else's. */
export function rankMomentsOf(rows: Iterable<GivenRanks>, shape: RankShape): RankMoments {
  const accumulator = createRankAccumulator(shape);
  for (const row of rows) accumulator.add(row);
  return accumulator.moments();
}

/** The sums of colleagues' rankings (mode `top`). */
export function rankMomentsOfRankings(rankings: Iterable<Ranking>): RankMoments {
  const accumulator = createRankAccumulator({ items: PILLAR_COUNT, mode: 'top' });
  for (const ranking of rankings) accumulator.add(givenRanks(ranking.groups));
  return accumulator.moments();
}

interface PlacedRow {
  /** Mid-places among the ranked items; unranked items behind all of them. */
  readonly places: Float64Array;
  readonly ranked: number;
  readonly weight: number;
}

/** Adds one row. Between two unranked items nothing is known; in `subset` nothing at all is known about an unranked item. */
function addRow(sums: RankSums, row: PlacedRow, shape: RankShape): void {
  const { places, ranked, weight } = row;
  const allKnown = shape.mode === 'top' || ranked === shape.items;
  sums.addPeople(ranked, weight);
  for (let item = 0; item < shape.items; item += 1) {
    const place = places[item] as number;
    if (!allKnown && place > ranked) continue;
    sums.addPlace(item, place, ranked, weight);
    const tied = addPairsOf(sums, row, item, shape);
    // A group of t items with the mid-place r begins at place r - (t - 1) / 2.
    if (allKnown) sums.addTop(item, place - (tied + 1) / 2, tied, weight);
  }
}

/** Adds what a row says about an item beside each other item that it knows, and returns how many share the item's place. */
function addPairsOf(sums: RankSums, row: PlacedRow, item: number, { items, mode }: RankShape): number {
  const { places, ranked, weight } = row;
  const centre = (items + 1) / 2;
  const stretch = mode === 'top' ? 1 : (items + 1) / (ranked + 1);
  const lastKnown = mode === 'top' ? items : ranked;
  const place = places[item] as number;
  const rank = place * stretch;
  let tied = 1;
  for (let other = 0; other < items; other += 1) {
    const otherPlace = places[other] as number;
    if (other === item || otherPlace > lastKnown) continue;
    if (otherPlace === place) tied += 1;
    sums.addBeside(item, other, rank, weight);
    if (other < item) continue;
    sums.addProduct(item, other, weight * (rank - centre) * (otherPlace * stretch - centre));
    if (place < otherPlace) sums.addWin(item, other, weight);
    else if (otherPlace < place) sums.addWin(other, item, weight);
    else if (place <= ranked) sums.addTie(item, other, weight);
  }
  return tied;
}

interface StrictScale {
  /** Items that these rows ranked, and items in all. */
  readonly ranked: number;
  readonly items: number;
  /** Places at which a rank is known; 0 = not ranked. */
  readonly places: readonly number[];
  /** Not stretched; unranked items share the places left. */
  readonly placeAt: (place: number) => number;
  readonly rankAt: (place: number) => number;
}

/** Adds rows without ties that were counted in tables. */
function addStrictRows(sums: RankSums, counts: StrictCounts, { items, mode }: RankShape): void {
  const { ranked } = counts;
  const rankedPlaces = Array.from({ length: ranked }, (_, index) => index + 1);
  const placeAt = (place: number) => place || (ranked + 1 + items) / 2;
  const scale: StrictScale =
    mode === 'top'
      ? { ranked, items, places: [0, ...rankedPlaces], placeAt, rankAt: placeAt }
      : {
          ranked,
          items,
          places: rankedPlaces,
          placeAt,
          rankAt: (place) => stretchedRank(place, ranked, items),
        };
  sums.addPeople(ranked, counts.rows);
  addStrictItems(sums, counts, scale);
  addStrictPairs(sums, counts, scale);
}

function addStrictItems(sums: RankSums, counts: StrictCounts, scale: StrictScale): void {
  const { ranked, items, places, placeAt } = scale;
  const allKnown = places.includes(0) || ranked === items;
  for (let item = 0; item < items; item += 1) {
    for (const place of places) {
      const people = counts.at(item, place);
      if (people === 0) continue;
      sums.addPlace(item, placeAt(place), ranked, people);
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
          sums.addBeside(first, second, rank, people);
          sums.addBeside(second, first, secondRank, people);
          if (rank < secondRank) sums.addWin(first, second, people);
          else if (secondRank < rank) sums.addWin(second, first, people);
        }
      }
    }
  }
}
