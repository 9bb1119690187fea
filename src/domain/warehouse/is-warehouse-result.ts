import { RESULT_COLUMNS, WEIGHT_COLUMNS } from './result-table.ts';

export const RESULT_DELIMITERS = [',', ';', '\t', '|'] as const;
export type ResultDelimiter = (typeof RESULT_DELIMITERS)[number];

export interface ResultHeader {
  readonly delimiter: ResultDelimiter;
  /** Names of the columns in small letters. */
  readonly columns: readonly string[];
}

const NEEDED = RESULT_COLUMNS.filter((column) => !WEIGHT_COLUMNS.includes(column));

/**
 * Whether a file is the result of a query that Plumbline wrote, from the first characters of its text (its first line
 * is enough). Decides by the names of the columns, in any order, quoted or not; warehouses that write names in capitals may.
 */
export function isWarehouseResult(head: string): boolean {
  return findResultHeader(head) !== null;
}

export function findResultHeader(text: string): ResultHeader | null {
  const line = /^\uFEFF?([^\r\n]{0,2000})/.exec(text)?.[1] ?? '';
  for (const delimiter of RESULT_DELIMITERS) {
    const columns = line.split(delimiter).map((cell) => cell.trim().replaceAll('"', '').trim().toLowerCase());
    const isComplete = NEEDED.every((needed) => columns.includes(needed));
    if (isComplete && new Set(columns).size === columns.length) return { delimiter, columns };
  }
  return null;
}
