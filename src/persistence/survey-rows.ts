import { PILLAR_COUNT } from '../domain/model/pillar.ts';
import type { SurveyId } from '../domain/model/survey.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { ResponseTable } from '../domain/survey/response-table.ts';
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
): Promise<Result<null, RowsNotSaved>> {
  if (rows === null) return fail('unavailable');
  return rows.put({ survey: survey.id, name: survey.name, bytes: bytesOf(table) }, table);
}

export async function loadSurveyRows(
  rows: RowStore | null,
  survey: SurveyId,
): Promise<Result<ResponseTable, RowsFailure>> {
  if (rows === null) return fail('unavailable');
  const found = await rows.get(survey);
  if (!found.ok) return found;
  if (found.value === null) return fail('not-found');
  return isResponseTable(found.value) ? succeed(found.value) : fail('not-readable');
}

export async function deleteSurveyRows(rows: RowStore | null, survey: SurveyId): Promise<void> {
  await rows?.remove(survey);
}

/** Bytes of the columns; names and labels are too few to count. */
function bytesOf(table: ResponseTable): number {
  const columns = [table.ranks, table.ratings, table.days, table.seconds, table.records, table.flags];
  return [...columns, ...table.segments.map((segment) => segment.codes)].reduce(
    (sum, column) => sum + column.byteLength,
    0,
  );
}

/** Every column is there, of the right type and as long as the table says. */
function isResponseTable(value: unknown): value is ResponseTable {
  if (!isJsonObject(value) || value['version'] !== 1) return false;
  const { rows, mode, segments } = value;
  if (typeof rows !== 'number' || (mode !== 'top' && mode !== 'subset')) return false;
  const hasColumn = (
    name: string,
    type: typeof Uint8Array | typeof Int32Array | typeof Uint32Array,
    cells: number,
  ) => {
    const column = value[name];
    return column instanceof type && column.length === cells;
  };
  return (
    typeof value['hasRanking'] === 'boolean' &&
    typeof value['hasRatings'] === 'boolean' &&
    hasColumn('ranks', Uint8Array, rows * PILLAR_COUNT) &&
    hasColumn('ratings', Uint8Array, rows * PILLAR_COUNT) &&
    hasColumn('days', Int32Array, rows) &&
    hasColumn('seconds', Int32Array, rows) &&
    hasColumn('records', Uint32Array, rows) &&
    hasColumn('flags', Uint8Array, rows) &&
    Array.isArray(segments) &&
    segments.every((segment) => isSegmentColumn(segment, rows))
  );
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
