import { at } from '../../assert.ts';
import type { RankingMode } from '../../model/ranking.ts';
import type { RankMoments } from './customer-statistics.ts';

export interface RankCell {
  /** Rank 1 … K; in the folded view whole and half places only. */
  readonly rank: number;
  readonly count: number;
}

/**
 * Where a rank is counted. `top`: one cell per half place 1, 1.5 … K. `subset`: one block of cells per number m of ranked items
 * (2 … K), and in it one per half place 1, 1.5 … m, because stretching by (K + 1) / (m + 1) makes other numbers of every m.
 */
export function histogramCells(items: number, mode: RankingMode): number {
  return mode === 'top' ? 2 * items - 1 : items ** 2 - 1;
}

/** The cell of a place (a whole or half number, before it is stretched) in a row that ranked `ranked` items. */
export function histogramCell(place: number, ranked: number, mode: RankingMode): number {
  const withinBlock = Math.round(2 * (place - 1));
  return mode === 'top' ? withinBlock : startOfBlock(ranked) + withinBlock;
}

/** How often an item got each rank, exactly; the ranks of `subset` answers of different length do not stand in order. */
export function exactRanks(moments: RankMoments, item: number): readonly RankCell[] {
  const items = moments.known.length;
  const counts = at(moments.histogram, item);
  if (counts.length === histogramCells(items, 'top')) return halfPlaces(counts);
  const cells: RankCell[] = [];
  for (let ranked = 2; ranked <= items; ranked += 1) {
    const stretch = (items + 1) / (ranked + 1);
    const block = counts.slice(startOfBlock(ranked), startOfBlock(ranked + 1));
    cells.push(...halfPlaces(block).map(({ rank, count }) => ({ rank: rank * stretch, count })));
  }
  return cells;
}

/**
 * The form in which it is drawn: how often an item got each place 1, 1.5 … K, in order. Half places come from ties and
 * unranked items; stretched ranks count at the nearest half place.
 */
export function rankHistogram(moments: RankMoments, item: number): readonly RankCell[] {
  const folded = Array.from({ length: histogramCells(moments.known.length, 'top') }, () => 0);
  for (const { rank, count } of exactRanks(moments, item)) {
    const cell = histogramCell(rank, 0, 'top');
    folded[cell] = at(folded, cell) + count;
  }
  return halfPlaces(folded);
}

function halfPlaces(counts: readonly number[]): readonly RankCell[] {
  return counts.map((count, cell) => ({ rank: 1 + cell / 2, count }));
}

/** The blocks before that of m items hold 3 + 5 + … + (2 m - 3) = m (m - 2) cells. */
function startOfBlock(ranked: number): number {
  return (ranked - 1) ** 2 - 1;
}
