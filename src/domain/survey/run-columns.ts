import type { PillarId } from '../model/pillar.ts';
import { cleanText } from './clean-text.ts';
import { findGeneration } from './generation-names.ts';
import { GenerationReader } from './generation-reader.ts';
import type { ColumnRole, RoleName, SurveyMapping } from './mapping.ts';
import { ItemRankReader } from './item-rank-reader.ts';
import { ItemVocabulary } from './item-vocabulary.ts';
import { RankListReader } from './rank-list-reader.ts';
import { RankPlaceReader } from './rank-place-reader.ts';
import type { RankingReader } from './ranking-reader.ts';
import { RatingReader } from './rating-reader.ts';
import type { ExtraReaders } from './row-extras.ts';
import { SegmentOptionsReader, type OptionColumn } from './segment-options-reader.ts';
import { SegmentReader } from './segment-reader.ts';
import { ShownListReader, ShownPlaceReader, type ShownReader } from './shown-reader.ts';
import { OWN_TOOL } from './tool-signatures.ts';
import { wordEntries } from './survey-words.ts';
import { WeightReader } from './weight-reader.ts';

export type AnySegmentReader = SegmentReader | SegmentOptionsReader | GenerationReader;

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
    const { direction, ties, tool } = mapping;
    return new ItemRankReader({ items, direction, ties, allowsOneTie: tool === OWN_TOOL });
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

/** One reader per segment column, in the order of the file. */
export function createSegmentReaders(mapping: SurveyMapping): readonly AnySegmentReader[] {
  const { segmentLabels: labels, generations = {}, tool } = mapping;
  const questions = new Set<string>();
  return mapping.columns.flatMap((column, index): AnySegmentReader[] => {
    if (column.role !== 'segment') return [];
    if (column.option) {
      const { question } = column.option;
      if (questions.has(question)) return [];
      questions.add(question);
      return [new SegmentOptionsReader(question, optionsOf(mapping, question))];
    }
    if (column.from) return [new GenerationReader(index, column.from)];
    return [new SegmentReader(index, { labels, generations, isOwn: tool === OWN_TOOL })];
  });
}

function optionsOf({ columns, generations = {} }: SurveyMapping, question: string): readonly OptionColumn[] {
  const own = new Map(wordEntries(generations));
  return columns.flatMap((role, column) => {
    if (role.role !== 'segment' || role.option?.question !== question) return [];
    const { label } = role.option;
    const generation = own.get(cleanText(label)) ?? findGeneration(label);
    return [{ column, group: { label, generation } }];
  });
}

/** The readers of what only some files have. */
export function createExtraReaders(
  mapping: SurveyMapping,
  segments: readonly AnySegmentReader[],
): ExtraReaders {
  const weight = columnOf(mapping.columns, 'weight');
  return {
    weight: weight < 0 ? null : new WeightReader(weight),
    shown: createShownReader(mapping),
    generations: segments.flatMap((reader, segment) =>
      reader instanceof GenerationReader ? [{ reader, segment }] : [],
    ),
    answerYear: mapping.answerYear ?? null,
  };
}

function createShownReader({ columns, items }: SurveyMapping): ShownReader | null {
  const places = columns.flatMap((column, index) =>
    column.role === 'shown-place' && column.pillar ? [{ column: index, pillar: column.pillar }] : [],
  );
  if (places.length > 0) return new ShownPlaceReader(places);
  const list = columnOf(columns, 'shown-list');
  return list < 0 ? null : new ShownListReader(list, new ItemVocabulary(items));
}
