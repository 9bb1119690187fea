import { isPillarId, type PillarId } from '../../domain/model/pillar.ts';
import type { RankedPlaces } from '../../domain/model/workshop.ts';
import { moveToPlace, placeInList, setCutoff, type RankingList } from '../../domain/ranking/ranking-list.ts';

/** On the screen the line "below this I cannot tell them apart" is a row among the pillars. */
export type RowId = PillarId | 'line';

export interface LinedList extends RankingList {
  /** An invite may say how many pillars are to be ranked: then the line stays there and is no row. */
  readonly fixedAt: RankedPlaces | null;
}

export function isRowId(value: unknown): value is RowId {
  return value === 'line' || isPillarId(value);
}

/** What can be moved. */
export function rowsOf(list: LinedList): readonly RowId[] {
  if (list.fixedAt !== null) return list.order;
  return [...list.order.slice(0, list.rankedCount), 'line', ...list.order.slice(list.rankedCount)];
}

/** The list with one row put at an index; the rows that it passes move by one. The ends stop it. */
export function moveRow(list: LinedList, row: RowId, index: number): LinedList {
  const others = rowsOf(list).filter((other) => other !== row);
  const rows = others.toSpliced(Math.min(others.length, Math.max(0, index)), 0, row);
  const { fixedAt } = list;
  return { order: rows.filter(isPillarId), rankedCount: fixedAt ?? rows.indexOf('line'), fixedAt };
}

/** One row up or down. Below the line nothing is in order, so from anywhere there the way up leads over the line. */
export function stepRow(list: LinedList, row: RowId, step: -1 | 1): LinedList {
  const isBelow = row !== 'line' && placeInList(list, row) === null;
  const { fixedAt, rankedCount } = list;
  if (isBelow && step === -1) return moveRow(list, row, fixedAt === null ? rankedCount : fixedAt - 1);
  return moveRow(list, row, rowsOf(list).indexOf(row) + step);
}

/** Whoever names a place says that the pillar, and all above it, can be told apart. */
export function placePillar(list: LinedList, pillar: PillarId, place: number): LinedList {
  const { fixedAt } = list;
  const moved = moveToPlace(list, pillar, place);
  const rankedCount = fixedAt ?? Math.max(moved.rankedCount, place);
  return { ...setCutoff(moved, rankedCount), fixedAt };
}

/** The same order with the line behind so many pillars. */
export function withCutoff(list: LinedList, rankedCount: number): LinedList {
  return { ...list, ...setCutoff(list, rankedCount) };
}
