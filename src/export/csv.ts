import { defuseFormula } from '../domain/survey/formula-cell.ts';

export type CsvCell = string | number | null;

/** Lets a spreadsheet program recognise UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A table as CSV (RFC 4180, CRLF, UTF-8 with a byte order mark), safe to open in a spreadsheet program. */
export function tableToCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [header, ...rows].map((cells) => cells.map(cellToCsv).join(','));
  return `${BYTE_ORDER_MARK}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cellToCsv(cell: CsvCell): string {
  if (cell === null) return '';
  // A missing number must not read as one.
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = defuseFormula(cell);
  return /[",;\r\n\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
