import { PILLAR_COUNT } from '../domain/model/pillar.ts';
import type { SurveyId } from '../domain/model/survey.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { ResponseTable } from '../domain/survey/response-table.ts';
import { NO_WORDS, readSurveyWords, type SurveyWords } from '../domain/survey/survey-words.ts';
import { isJsonObject } from './json-object.ts';
import type { RowStore } from './ports.ts';

export type RowsFailure = 'not-found' | 'not-readable' | 'unavailable';

export type RowsNotSaved = 'storage-full' | 'unavailable';

/** `name` is shown on the data screen: the survey's file name. */
export interface SurveyName {
  readonly id: SurveyId;
  readonly name: string;
}

export async function saveSurveyRows(
  rows: RowStore | null,
  survey: SurveyName,
  table: ResponseTable,
  words: SurveyWords = NO_WORDS,
): Promise<Result<null, RowsNotSaved>> {
  if (rows === null) return fail('unavailable');
  return rows.put({ survey: survey.id, name: survey.name, bytes: bytesOf(table) }, table, words);
}

/** What the texts of the survey's file were said to mean; nothing where nobody said so, or on another device. */
export async function loadSurveyWords(rows: RowStore | null, survey: SurveyId): Promise<SurveyWords> {
  return readSurveyWords(await rows?.getWords(survey));
}

export async function loadSurveyRows(
  rows: RowStore | null,
  survey: SurveyId,
): Promise<Result<ResponseTable, RowsFailure>> {
  if (rows === null) return fail('unavailable');
  const found = await rows.get(survey);
  if (!found.ok) return found;
  if (found.value === null) return fail('not-found');
  const table = readResponseTable(found.value);
  return table ? succeed(table) : fail('not-readable');
}

export async function deleteSurveyRows(rows: RowStore | null, survey: SurveyId): Promise<void> {
  await rows?.remove(survey);
}

/** Bytes of the columns; names and labels are too few to count. */
function bytesOf(table: ResponseTable): number {
  const columns = [table.ranks, table.ratings, table.days, table.seconds, table.records, table.flags];
  return [...columns, table.weights, table.shown, ...table.segments.map((segment) => segment.codes)].reduce(
    (sum, column) => sum + (column?.byteLength ?? 0),
    0,
  );
}

/** Rows that were stored before there were weights and shown orders have neither. */
function readResponseTable(value: unknown): ResponseTable | null {
  const current: unknown =
    isJsonObject(value) && value['version'] === 1
      ? { ...value, version: 2, weights: null, shown: null }
      : value;
  return isResponseTable(current) ? current : null;
}

/** Every column is there, of the right type and as long as the table says. */
function isResponseTable(value: unknown): value is ResponseTable {
  if (!isJsonObject(value) || value['version'] !== 2) return false;
  const { rows, mode, segments } = value;
  if (typeof rows !== 'number' || (mode !== 'top' && mode !== 'subset')) return false;
  return (
    typeof value['hasRanking'] === 'boolean' &&
    typeof value['hasRatings'] === 'boolean' &&
    COLUMNS.every(([name, type, cells]) => isColumn(value[name], type, rows * cells)) &&
    OPTIONAL_COLUMNS.every(
      ([name, type, cells]) => value[name] === null || isColumn(value[name], type, rows * cells),
    ) &&
    Array.isArray(segments) &&
    segments.every((segment) => isSegmentColumn(segment, rows))
  );
}

type ColumnType = typeof Uint8Array | typeof Int32Array | typeof Uint32Array | typeof Float64Array;

/** Name, type and cells per row. */
const COLUMNS: readonly (readonly [string, ColumnType, number])[] = [
  ['ranks', Uint8Array, PILLAR_COUNT],
  ['ratings', Uint8Array, PILLAR_COUNT],
  ['days', Int32Array, 1],
  ['seconds', Int32Array, 1],
  ['records', Uint32Array, 1],
  ['flags', Uint8Array, 1],
];
/** Not every survey has them: then `null`. */
const OPTIONAL_COLUMNS: typeof COLUMNS = [
  ['weights', Float64Array, 1],
  ['shown', Uint8Array, PILLAR_COUNT],
];

function isColumn(column: unknown, type: ColumnType, cells: number): boolean {
  return column instanceof type && column.length === cells;
}

function isSegmentColumn(value: unknown, rows: number): boolean {
  if (!isJsonObject(value)) return false;
  const { name, groups, codes } = value;
  return (
    typeof name === 'string' &&
    codes instanceof Uint16Array &&
    codes.length === rows &&
    Array.isArray(groups) &&
    groups.every((group) => isJsonObject(group) && typeof group['label'] === 'string')
  );
}
