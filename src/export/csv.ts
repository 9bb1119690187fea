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

/** A sign that starts a formula, also full-width and also after spaces, quotes and invisible characters. */
const FORMULA = /^[\s\p{Cf}"'`“”„‘’«»]*[=+\-@＝＋－＠]/u;
/** Tab and carriage return at the start make some programs drop them and read on. */
const LEADING_CONTROL = /^[\t\r\n\0]/u;
const PLAIN_NUMBER =
  /^[+-]?(?:\d+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)(?:[.,]\d+)?(?:e[+-]?\d+)?[ \u00a0\u202f]?%?$/iu;

/**
 * Text that a spreadsheet program would run as a formula gets an apostrophe in front, so that it is shown
 * instead; plain numbers such as "-1.8" stay numbers.
 */
export function defuseFormula(text: string): string {
  if (PLAIN_NUMBER.test(text)) return text;
  return FORMULA.test(text) || LEADING_CONTROL.test(text) ? `'${text}` : text;
}
