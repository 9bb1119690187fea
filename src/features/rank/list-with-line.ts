import { isPillarId, type PillarId } from '../../domain/model/pillar.ts';
import type { RankingList } from '../../domain/ranking/ranking-list.ts';

/** On the screen the line "below this I cannot tell them apart" is a row among the pillars. */
export type RowId = PillarId | 'line';

export function rowsOf(list: RankingList): readonly RowId[] {
  return [...list.order.slice(0, list.rankedCount), 'line', ...list.order.slice(list.rankedCount)];
}

/** The list after a row was dropped before or behind another one. */
export function dropRow(
  list: RankingList,
  moved: RowId,
  target: { readonly row: RowId; readonly position: 'before' | 'after' },
): RankingList {
  if (moved === target.row) return list;
  const rows = rowsOf(list).filter((row) => row !== moved);
  const index = rows.indexOf(target.row) + (target.position === 'after' ? 1 : 0);
  const dropped = rows.toSpliced(index, 0, moved);
  return { order: dropped.filter(isPillarId), rankedCount: dropped.indexOf('line') };
}
