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
/** By version: the second one knows one flag more, weights and the shown order. */
const ALL_FLAGS = { 1: 63, 2: 127 } as const;
/** Far above any weight that makes sense; what is no number at all never reaches a sum. */
const LARGEST_WEIGHT = 1e9;
const INT32 = 2 ** 31;

/**
 * Survey rows as JSON: a `ResponseTable` with plain lists for its columns. Every cell is checked. Files of version 1 hold
 * neither weights nor the shown order.
 */
export function decodeRowsFile(text: string): Result<ResponseTable, 'damaged'> {
  const value = parse(text);
  if (!isJsonObject(value)) return fail('damaged');
  const { version } = value;
  if (version !== 1 && version !== 2) return fail('damaged');
  const { mode, rows, hasRanking, hasRatings } = value;
  if (!isWhole(rows, 0, MOST_ROWS) || (mode !== 'top' && mode !== 'subset')) return fail('damaged');
  if (typeof hasRanking !== 'boolean' || typeof hasRatings !== 'boolean') return fail('damaged');
  const columns = firstColumns(value, rows, ALL_FLAGS[version]);
  const segments = segmentColumns(value['segments'], rows);
  const added = version === 1 ? { weights: null, shown: null } : addedColumns(value, rows);
  if (!columns || !segments || !added) return fail('damaged');
  return succeed({ version: 2, mode, rows, hasRanking, hasRatings, ...columns, segments, ...added });
}

/** The columns of every version; `null` = one of them is damaged. */
function firstColumns(
  value: Readonly<Record<string, unknown>>,
  rows: number,
  allFlags: number,
): Pick<ResponseTable, 'ranks' | 'ratings' | 'days' | 'seconds' | 'records' | 'flags'> | null {
  const cells = rows * PILLAR_COUNT;
  const ranks = wholes(value['ranks'], { count: cells, low: 0, high: LARGEST_RANK });
  const ratings = wholes(value['ratings'], { count: cells, low: 0, high: NOT_APPLICABLE });
  const days = wholes(value['days'], { count: rows, low: -INT32, high: INT32 - 1 });
  const seconds = wholes(value['seconds'], { count: rows, low: NO_SECONDS, high: INT32 - 1 });
  const records = wholes(value['records'], { count: rows, low: 1, high: 2 * INT32 - 1 });
  const flags = wholes(value['flags'], { count: rows, low: 0, high: allFlags });
  if (!ranks || !ratings || !days || !seconds || !records || !flags) return null;
  return {
    ranks: Uint8Array.from(ranks),
    ratings: Uint8Array.from(ratings),
    days: Int32Array.from(days),
    seconds: Int32Array.from(seconds),
    records: Uint32Array.from(records),
    flags: Uint8Array.from(flags),
  };
}

/** What version 2 added; either may be `null`, the whole is `null` when one is damaged. */
function addedColumns(
  { weights, shown }: Readonly<Record<string, unknown>>,
  rows: number,
): Pick<ResponseTable, 'weights' | 'shown'> | null {
  const places =
    shown === null ? [] : wholes(shown, { count: rows * PILLAR_COUNT, low: 0, high: PILLAR_COUNT });
  const given = weights === null ? [] : weightList(weights, rows);
  if (!places || !given) return null;
  return {
    weights: weights === null ? null : Float64Array.from(given),
    shown: shown === null ? null : Uint8Array.from(places),
  };
}

function weightList(value: unknown, rows: number): readonly number[] | null {
  if (!Array.isArray(value) || value.length !== rows) return null;
  return value.every((weight) => typeof weight === 'number' && weight > 0 && weight <= LARGEST_WEIGHT)
    ? value
    : null;
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
