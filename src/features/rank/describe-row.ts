import type { TFunction } from 'i18next';
import { placeInList, type RankingList } from '../../domain/ranking/ranking-list.ts';
import type { RowId } from './list-with-line.ts';

export type RankText = TFunction<['rank', 'pillars']>;

/** Where a row stands, as a sentence. */
export function describeRow(list: RankingList, row: RowId, t: RankText): string {
  if (row !== 'line') return describePillar(placeInList(list, row), t(`pillars:${row}.name`), t);
  const allRanked = list.rankedCount === list.order.length;
  return allRanked ? t('allRanked') : t('lineMoved', { count: list.rankedCount });
}

export function describePillar(place: number | null, name: string, t: RankText): string {
  return place === null ? t('movedBelow', { pillar: name }) : t('moved', { pillar: name, place });
}
