import { PILLAR_COUNT } from '../domain/model/pillar.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import { GENERATION_IDS } from '../domain/stats/sums/customer-statistics.ts';
import {
  NO_SECONDS,
  NOT_APPLICABLE,
  type ResponseTable,
  type SegmentColumn,
  type SegmentLabel,
} from '../domain/survey/response-table.ts';
import { isJsonObject } from './json-object.ts';

/** Far above the sample that ships with the app; a damaged file must not make the browser reserve gigabytes. */
const MOST_ROWS = 10_000;
const MOST_GROUPS = 100;
const LONGEST_NAME = 200;
/** Twice the last of ten places. */
const LARGEST_RANK = 2 * PILLAR_COUNT;
const ALL_FLAGS = 63;
const INT32 = 2 ** 31;

/** Survey rows as JSON: a `ResponseTable` with plain lists for its columns. Every cell is checked. */
export function decodeRowsFile(text: string): Result<ResponseTable, 'damaged'> {
  const value = parse(text);
  if (!isJsonObject(value) || value['version'] !== 1) return fail('damaged');
  const { mode, rows, hasRanking, hasRatings } = value;
  if (!isWhole(rows, 0, MOST_ROWS) || (mode !== 'top' && mode !== 'subset')) return fail('damaged');
  if (typeof hasRanking !== 'boolean' || typeof hasRatings !== 'boolean') return fail('damaged');
  const cells = rows * PILLAR_COUNT;
  const ranks = wholes(value['ranks'], { count: cells, low: 0, high: LARGEST_RANK });
  const ratings = wholes(value['ratings'], { count: cells, low: 0, high: NOT_APPLICABLE });
  const days = wholes(value['days'], { count: rows, low: -INT32, high: INT32 - 1 });
  const seconds = wholes(value['seconds'], { count: rows, low: NO_SECONDS, high: INT32 - 1 });
  const records = wholes(value['records'], { count: rows, low: 1, high: 2 * INT32 - 1 });
  const flags = wholes(value['flags'], { count: rows, low: 0, high: ALL_FLAGS });
  const segments = segmentColumns(value['segments'], rows);
  if (!ranks || !ratings || !days || !seconds || !records || !flags || !segments) return fail('damaged');
  return succeed({
    version: 1,
    mode,
    rows,
    hasRanking,
    hasRatings,
    ranks: Uint8Array.from(ranks),
    ratings: Uint8Array.from(ratings),
    segments,
    days: Int32Array.from(days),
    seconds: Int32Array.from(seconds),
    records: Uint32Array.from(records),
    flags: Uint8Array.from(flags),
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function segmentColumns(value: unknown, rows: number): readonly SegmentColumn[] | null {
  return everyOf(value, MOST_GROUPS, (column) => {
    if (!isJsonObject(column) || !isName(column['name'])) return null;
    const groups = everyOf(column['groups'], MOST_GROUPS, segmentLabel);
    const codes = groups && wholes(column['codes'], { count: rows, low: 0, high: groups.length });
    return groups && codes ? { name: column['name'], groups, codes: Uint16Array.from(codes) } : null;
  });
}

function segmentLabel(value: unknown): SegmentLabel | null {
  if (!isJsonObject(value) || !isName(value['label'])) return null;
  const generation = GENERATION_IDS.find((id) => id === value['generation']) ?? null;
  return generation === value['generation'] ? { label: value['label'], generation } : null;
}

/** All elements read, or nothing. */
function everyOf<Item>(
  value: unknown,
  most: number,
  read: (element: unknown) => Item | null,
): readonly Item[] | null {
  if (!Array.isArray(value) || value.length > most) return null;
  const items = value.map(read).filter((item) => item !== null);
  return items.length === value.length ? items : null;
}

interface Range {
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

function wholes(value: unknown, { count, low, high }: Range): readonly number[] | null {
  if (!Array.isArray(value) || value.length !== count) return null;
  return value.every((element) => isWhole(element, low, high)) ? value : null;
}

function isWhole(value: unknown, low: number, high: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_NAME;
}
