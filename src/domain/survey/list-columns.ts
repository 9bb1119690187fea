import { PILLAR_COUNT, type PillarId } from '../model/pillar.ts';
import type { ItemVocabulary } from './item-vocabulary.ts';
import { splitList, splitUnknownList } from './list-text.ts';
import { isNoAnswer } from './missing-text.ts';
import type { SampledColumn } from './sampled-column.ts';

/** A column whose cells are lists of items. */
export interface ListColumn {
  readonly column: SampledColumn;
  /** Share of the answered rows that list all items. */
  readonly complete: number;
  /** Every row keeps one and the same order of items: a multiple-answer question, or the form's own order. */
  readonly fixedOrder: boolean;
  /** Item texts that no dictionary knows, if they are frequent. As in the file. */
  readonly unknown: readonly string[];
}

/** Columns that list items; rankings and multiple-answer questions alike. */
export function findListColumns(columns: readonly SampledColumn[], vocabulary: ItemVocabulary): ListColumn[] {
  return columns.flatMap((column) => readListColumn(column, vocabulary) ?? []);
}

/**
 * Whether the lists are a ranking: their order changes from row to row. Lists in one order are a multiple-answer
 * question, unless nearly every row lists everything: then a tool wrote the form's order, or all agree.
 */
export function isRankingList({ complete, fixedOrder }: ListColumn): boolean {
  return !fixedOrder || complete >= 0.9;
}

function readListColumn(column: SampledColumn, vocabulary: ItemVocabulary): ListColumn | null {
  const answered = column.values.filter((_, row) => !isNoAnswer(column.cleaned[row] ?? ''));
  if (answered.length === 0) return null;
  const isItem = (text: string): boolean => vocabulary.resolve(text) !== null;
  const lists = answered.map((text) => splitList(text, isItem));
  const recognised = lists.filter(
    (pieces) => pieces.length > 1 && pieces.filter(isItem).length * 2 > pieces.length,
  );
  if (recognised.length >= answered.length * 0.5) {
    return describe(column, lists, (text) => vocabulary.resolve(text)?.pillar ?? null);
  }
  return readUnknownLists(column, answered);
}

/** Lists of renamed pillars: a small vocabulary, each word once per row, most rows complete, in changing order. */
function readUnknownLists(column: SampledColumn, answered: readonly string[]): ListColumn | null {
  const lists = answered.map(splitUnknownList);
  const words = new Set(lists.flat());
  const small = words.size >= 3 && words.size <= PILLAR_COUNT + 2;
  const unrepeated = lists.every((pieces) => new Set(pieces).size === pieces.length);
  const long = lists.filter((pieces) => pieces.length * 2 > words.size).length;
  if (!small || !unrepeated || answered.length < 3 || long < answered.length * 0.8) return null;
  const described = describe(column, lists, () => null);
  return described.fixedOrder ? null : described;
}

function describe(
  column: SampledColumn,
  lists: readonly (readonly string[])[],
  pillarOf: (text: string) => PillarId | null,
): ListColumn {
  const named = lists.map((pieces) => pieces.map((text) => pillarOf(text) ?? text.trim()));
  const most = Math.max(...named.map((items) => items.length));
  const unknown = new Map<string, number>();
  for (const text of lists.flat())
    if (pillarOf(text) === null) unknown.set(text, (unknown.get(text) ?? 0) + 1);
  return {
    column,
    complete: named.filter((items) => items.length === most && most > 2).length / named.length,
    fixedOrder: keepOneOrder(named),
    unknown: [...unknown].filter(([, count]) => count > lists.length * 0.2).map(([text]) => text),
  };
}

/** No two items stand in both orders anywhere. One row alone proves nothing and counts as changing. */
function keepOneOrder(lists: readonly (readonly string[])[]): boolean {
  if (lists.length < 3) return false;
  const before = new Set<string>();
  for (const items of lists.slice(0, 200)) {
    for (const [index, later] of items.entries()) {
      for (const earlier of items.slice(0, index)) {
        if (before.has(`${later}\u0000${earlier}`)) return false;
        before.add(`${earlier}\u0000${later}`);
      }
    }
  }
  return true;
}
