import { fail, succeed, type Result } from '../result.ts';
import type { WarehouseProblem } from './warehouse-survey.ts';

export interface DelimitedRecord {
  /** Number of the record in the file, from 1; empty lines are not counted as records but as rows. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A result table of a thousand groups; more is none. */
const MOST_RECORDS = 1_000_000;
const LONGEST_TEXT = 100_000_000;

/** Splits a text into records (RFC 4180; LF, CRLF or CR). Empty lines are left out. One pass. */
export function splitRecords(
  text: string,
  delimiter: string,
): Result<readonly DelimitedRecord[], WarehouseProblem> {
  if (text.length > LONGEST_TEXT) return fail({ code: 'too-large' });
  const records: DelimitedRecord[] = [];
  let position = text.startsWith('\uFEFF') ? 1 : 0;
  let row = 0;
  while (position < text.length) {
    row += 1;
    const record = readRecord(text, position, delimiter);
    if (record === null) return fail({ code: 'unclosed-quote', row });
    position = record.end;
    if (record.cells.length > 1 || record.cells[0] !== '') records.push({ row, cells: record.cells });
    if (records.length > MOST_RECORDS) return fail({ code: 'too-large' });
  }
  return succeed(records);
}

/** `end`: where the next record begins. `null` = a quote is never closed. */
function readRecord(text: string, start: number, delimiter: string): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  let position = start;
  for (;;) {
    const cell = text[position] === '"' ? readQuoted(text, position) : readPlain(text, position, delimiter);
    if (cell === null) return null;
    cells.push(cell.text);
    position = cell.end;
    const next = text[position];
    if (next === delimiter) position += 1;
    else if (next === '\r' && text[position + 1] === '\n') return { cells, end: position + 2 };
    else if (next === '\n' || next === '\r' || next === undefined) return { cells, end: position + 1 };
    // Text behind a closing quote belongs to no cell; the width of the record will show it.
  }
}

interface Cell {
  readonly text: string;
  /** Index of the character behind the cell. */
  readonly end: number;
}

function readQuoted(text: string, start: number): Cell | null {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end === -1 ? null : { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

function readPlain(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), end };
}
