import { cleanHeader, visibleText } from './clean-text.ts';
import { countQualtricsTags } from './tool-signatures.ts';

const IMPORT_ID = /^\{\s*["']ImportId["']\s*:/;
const FINISHED_TAGS = new Set(['finished', 'progress']);

/** The header of a column, put together from all header records. */
export interface ColumnHeader {
  readonly index: number;
  /** As the user knows the column: the first header record, or question and sub-label. */
  readonly display: string;
  /** Cleaned texts in which an item's name is searched, best first. */
  readonly texts: readonly string[];
  /** Cleaned question above a sub-label; `''` = none. */
  readonly question: string;
  /** Cleaned first header record: tools are recognised by it. */
  readonly key: string;
}

/** How many of the first records are header: survey tools write one, two or three. */
export function countHeaderRecords(records: readonly (readonly string[])[]): number {
  const [first = [], second, third] = records;
  if (third && isImportIds(third)) return 3;
  if (second && isImportIds(second)) return 2;
  if (!second) return 1;
  const keys = first.map(cleanHeader);
  if (isSubLabelled(first, second)) return 2;
  if (countQualtricsTags(keys) >= 4 && !holdsFinishedData(keys, second)) return 2;
  return keys.filter((key) => /^v\d+$/.test(key)).length >= 4 && !/^\d/.test(second[0] ?? '') ? 2 : 1;
}

function isImportIds(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length > 0 && filled.every((cell) => IMPORT_ID.test(cell.trim()));
}

/** More than a third of the first record is empty, and the second is filled there. */
function isSubLabelled(first: readonly string[], second: readonly string[]): boolean {
  const emptyAbove = first.flatMap((cell, index) => (cell.trim() === '' ? [index] : []));
  if (emptyAbove.length * 3 <= first.length) return isBlankUnderMetadata(first, second);
  const filledBelow = emptyAbove.filter((index) => (second[index] ?? '').trim() !== '');
  return filledBelow.length * 2 > emptyAbove.length;
}

/** A short survey: the first record has few gaps, but the second begins with blanks under ids and dates. */
function isBlankUnderMetadata(first: readonly string[], second: readonly string[]): boolean {
  const [one, two] = first.map(cleanHeader);
  const surveyMonkey = /^respondent[ _]?id$/.test(one ?? '') && /^collector[ _]?id$/.test(two ?? '');
  return surveyMonkey && (second[0] ?? '').trim() === '' && (second[1] ?? '').trim() === '';
}

/** Whether a record holds data under `Finished` or `Progress`. */
function holdsFinishedData(keys: readonly string[], cells: readonly string[]): boolean {
  return keys.some((key, index) => {
    const cell = (cells[index] ?? '').trim();
    return (
      FINISHED_TAGS.has(key) && cell !== '' && /^(?:\d{1,3}|true|false|wahr|falsch|prawda|fałsz)$/i.test(cell)
    );
  });
}

/** A Qualtrics file whose first record, the tags, was deleted: the ids are tags in any language of the account. */
function readImportIds(texts: readonly string[], ids: readonly string[]): ColumnHeader[] {
  return texts.map((text, index) => {
    const id = /^\{\s*["']ImportId["']\s*:\s*["']([^"']*)/.exec((ids[index] ?? '').trim())?.[1] ?? '';
    const cleaned = cleanHeader(text);
    return {
      index,
      display: text,
      texts: [cleaned],
      question: '',
      key: id === '' ? cleaned : cleanHeader(id),
    };
  });
}

/** Names for all columns of a file. */
export function readHeaders(headers: readonly (readonly string[])[]): ColumnHeader[] {
  const [first = [], second = [], third] = headers;
  const width = Math.max(first.length, headers.length === 2 ? second.length : 0);
  if (headers.length === 2 && isImportIds(second) && countQualtricsTags(first.map(cleanHeader)) < 4)
    return readImportIds(first, second);
  const isSubLabels = headers.length === 2 && isSubLabelled(first, second);
  let question = '';
  return Array.from({ length: width }, (_, index) => {
    const top = visibleText(first[index] ?? '');
    const below = visibleText(second[index] ?? '');
    if (top !== '') question = top;
    const key = cleanHeader(top);
    if (headers.length === 1) return { index, display: first[index] ?? '', texts: [key], question: '', key };
    if (third || !isSubLabels) {
      // The oldest Qualtrics exports number their columns and name them one record below.
      const isNumbered = !third && /^v\d+$/.test(key);
      if (isNumbered)
        return { index, display: below, texts: [cleanHeader(below)], question: '', key: cleanHeader(below) };
      return { index, display: first[index] ?? '', texts: [cleanHeader(below), key], question: '', key };
    }
    const display = below === '' ? question : `${question} [${below}]`;
    return { index, display, texts: [cleanHeader(below)], question: cleanHeader(question), key };
  });
}
