import { PILLAR_COUNT } from '../model/pillar.ts';
import { splitHeader } from './header-item.ts';
import type { ItemVocabulary } from './item-vocabulary.ts';
import { readRankText } from './rank-text.ts';
import { answersOf, shareOf, type SampledColumn } from './sampled-column.ts';

/** A ranking by places: columns in order of the place, first place first. */
export interface PlaceSet {
  readonly columns: readonly SampledColumn[];
  readonly stem: string;
  /** Item texts that no dictionary knows; `[]` = all known. As in the file. */
  readonly unknown: readonly string[];
  /** Share of rows with any place filled in which no item repeats. */
  readonly unrepeated: number;
}

const PLACE_WORD =
  /(?:rank|place|choice|position|priorit|ranga|miejsce|wyb[óo]r|ранг|место|выбор|排序|名次|選擇|选择|第)/;

/** Columns whose cells are items, one place each, without repeats within a row. */
export function findPlaceSet(columns: readonly SampledColumn[], vocabulary: ItemVocabulary): PlaceSet | null {
  const known = columns.filter((column) => holdsItems(column, vocabulary) && !isConstant(column));
  const set = known.length >= 2 ? known : [];
  if (set.length > 0 && set.length <= PILLAR_COUNT)
    return createSet(withEmptyPlaces(set, columns), vocabulary);
  const placed = columns.filter(
    (column) => placeOf(column) !== null && column.filled > 0 && !isNumeric(column),
  );
  return placed.length >= 3 && isSequence(placed) && sharesVocabulary(placed)
    ? createSet(placed, vocabulary)
    : null;
}

/** Later places may be empty in the whole sample: their headers still say that they belong to the set. */
function withEmptyPlaces(
  set: readonly SampledColumn[],
  columns: readonly SampledColumn[],
): readonly SampledColumn[] {
  const [first] = set;
  if (!first || placeOf(first) === null) return set;
  const stem = stemOf(first);
  const empty = columns.filter(
    (column) => column.filled === 0 && placeOf(column) !== null && stemOf(column) === stem,
  );
  const all = [...set, ...empty].toSorted((a, b) => a.index - b.index);
  return all.length <= PILLAR_COUNT && isSequence(all) ? all : set;
}

function createSet(columns: readonly SampledColumn[], vocabulary: ItemVocabulary): PlaceSet | null {
  const ordered = isSequence(columns)
    ? columns.toSorted((a, b) => (placeOf(a) ?? 0) - (placeOf(b) ?? 0))
    : columns;
  const unknown = new Map<string, number>();
  let rows = 0;
  let unrepeated = 0;
  for (const [row] of (columns[0]?.values ?? []).entries()) {
    const filled = ordered.flatMap((column) => (column.cleaned[row] ? [column.values[row] ?? ''] : []));
    if (filled.length === 0) continue;
    rows++;
    const items = filled.map((text) => vocabulary.resolve(text)?.pillar ?? text);
    if (new Set(items).size === items.length) unrepeated++;
    for (const text of filled) if (!vocabulary.resolve(text)) unknown.set(text, (unknown.get(text) ?? 0) + 1);
  }
  const share = rows === 0 ? 0 : unrepeated / rows;
  if (share < 0.5) return null;
  const frequent = [...unknown].filter(([, count]) => count > rows * 0.2).map(([text]) => text);
  return { columns: ordered, stem: stemOf(ordered[0]), unknown: frequent, unrepeated: share };
}

function holdsItems(column: SampledColumn, vocabulary: ItemVocabulary): boolean {
  return shareOf(column, (cell) => vocabulary.resolve(cell) !== null) >= 0.5;
}

/** One value in all rows is a box that was ticked, not a place. */
function isConstant(column: SampledColumn): boolean {
  const answers = answersOf(column);
  return answers.length >= 5 && new Set(answers).size === 1;
}

function isNumeric(column: SampledColumn): boolean {
  return shareOf(column, (cell) => /^-?\d+(?:[.,]\d+)?$/.test(cell)) > 0.5;
}

function isSequence(columns: readonly SampledColumn[]): boolean {
  const places = columns.map((column) => placeOf(column) ?? 0).toSorted((a, b) => a - b);
  return places.every((place, index) => place === index + 1);
}

/** Few words, used in several of the columns. */
function sharesVocabulary(columns: readonly SampledColumn[]): boolean {
  const words = new Set(columns.flatMap((column) => answersOf(column)));
  const answers = columns.reduce((sum, column) => sum + answersOf(column).length, 0);
  return words.size >= columns.length && words.size <= 2 * PILLAR_COUNT && answers >= words.size * 2;
}

/** The place that a header names: `RANK[3]`, `[Rank 3]`, `3rd choice`, `Rank 3`, `[First choice]`. */
function placeOf(column: SampledColumn): number | null {
  for (const text of column.texts) {
    const pieces = [...splitHeader(text).map(({ item }) => item), text];
    for (const piece of pieces) {
      if (piece.length > 40) continue;
      const named = PLACE_WORD.test(piece) || /^\d{1,2}(?:st|nd|rd|th)?$/.test(piece);
      const read = named ? readRankText(piece.replace(/_/g, ' ')) : null;
      if (read?.kind === 'number' && read.value >= 1 && read.value <= PILLAR_COUNT) return read.value;
    }
  }
  return null;
}

function stemOf(column: SampledColumn | undefined): string {
  return column?.texts[0]?.replace(/[[(]?\s*(?:rank|choice|place)?\s*\d+.*$/, '').trim() ?? '';
}
