import { isPillarId, type PillarId } from '../../domain/model/pillar.ts';
import { moveToPlace, setCutoff, type RankingList } from '../../domain/ranking/ranking-list.ts';

/** On the screen the line "below this I cannot tell them apart" is a row among the pillars. */
export type RowId = PillarId | 'line';

export function isRowId(value: unknown): value is RowId {
  return value === 'line' || isPillarId(value);
}

export function rowsOf(list: RankingList): readonly RowId[] {
  return [...list.order.slice(0, list.rankedCount), 'line', ...list.order.slice(list.rankedCount)];
}

/** The list with one row put at an index; the rows that it passes move by one. The ends stop it. */
export function moveRow(list: RankingList, row: RowId, index: number): RankingList {
  const others = rowsOf(list).filter((other) => other !== row);
  const rows = others.toSpliced(Math.min(others.length, Math.max(0, index)), 0, row);
  return { order: rows.filter(isPillarId), rankedCount: rows.indexOf('line') };
}

export function stepRow(list: RankingList, row: RowId, step: -1 | 1): RankingList {
  return moveRow(list, row, rowsOf(list).indexOf(row) + step);
}

/** Whoever names a place says that the pillar, and all above it, can be told apart. */
export function placePillar(list: RankingList, pillar: PillarId, place: number): RankingList {
  const moved = moveToPlace(list, pillar, place);
  return moved.rankedCount < place ? setCutoff(moved, place) : moved;
}
