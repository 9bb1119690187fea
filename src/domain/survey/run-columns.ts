import type { PillarId } from '../model/pillar.ts';
import type { ColumnRole, RoleName, SurveyMapping } from './mapping.ts';
import { ItemRankReader } from './item-rank-reader.ts';
import { ItemVocabulary } from './item-vocabulary.ts';
import { RankListReader } from './rank-list-reader.ts';
import { RankPlaceReader } from './rank-place-reader.ts';
import type { RankingReader } from './ranking-reader.ts';
import { RatingReader } from './rating-reader.ts';

export function columnsOf(columns: readonly ColumnRole[], role: RoleName): number[] {
  return columns.flatMap((column, index) => (column.role === role ? [index] : []));
}

/** Index of the only column with a role; -1 = none. */
export function columnOf(columns: readonly ColumnRole[], role: RoleName): number {
  return columns.findIndex((column) => column.role === role);
}

/** The reader for the shape of ranking that the mapping describes; `null` = the file asks for no ranking. */
export function createRankingReader(mapping: SurveyMapping): RankingReader | null {
  const { columns } = mapping;
  const items = columns.flatMap((column, index): { column: number; pillar: PillarId }[] =>
    column.role === 'item-rank' && column.pillar ? [{ column: index, pillar: column.pillar }] : [],
  );
  if (items.length > 0) {
    return new ItemRankReader({ items, direction: mapping.direction, ties: mapping.ties });
  }
  const vocabulary = new ItemVocabulary(mapping.items);
  const places = columns
    .flatMap((column, index) => (column.role === 'rank-place' ? [{ index, place: column.place }] : []))
    .toSorted((a, b) => a.place - b.place);
  if (places.length > 0) {
    return new RankPlaceReader(
      places.map(({ index }) => index),
      vocabulary,
    );
  }
  const list = columnOf(columns, 'rank-list');
  return list < 0 ? null : new RankListReader(list, vocabulary);
}

/** `null` = the file asks for no ratings. */
export function createRatingReader(mapping: SurveyMapping): RatingReader | null {
  const columns = mapping.columns.flatMap((column, index) =>
    column.role === 'rating' && column.pillar
      ? [{ column: index, pillar: column.pillar, reversed: column.reversed === true }]
      : [],
  );
  return columns.length > 0 ? new RatingReader(columns, mapping.rating) : null;
}
