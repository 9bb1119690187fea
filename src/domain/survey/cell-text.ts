import { CELL_ESCAPED, CELL_MESSY, type CsvScanner } from './csv-scanner.ts';

const decoder = new TextDecoder('utf-8');
const QUOTE = '"';

/** The text of a cell of the scanner's record, `""` undone. Makes a string: not for the hot path. */
export function cellText(scanner: CsvScanner, index: number): string {
  if (index >= scanner.cells || index >= scanner.starts.length) return '';
  const text = decoder.decode(scanner.buffer.subarray(scanner.starts[index], scanner.ends[index]));
  const kind = scanner.kinds[index];
  if (kind === CELL_ESCAPED) return text.replaceAll('""', QUOTE);
  return kind === CELL_MESSY ? undoMessyQuotes(text) : text;
}

/** All cells of the scanner's record as text. */
export function recordTexts(scanner: CsvScanner): string[] {
  return Array.from({ length: Math.min(scanner.cells, scanner.starts.length) }, (_, index) =>
    cellText(scanner, index),
  );
}

/** `"a""b"c"d` is `a"bc"d`: only the first quoted part is undone, as spreadsheets do. */
function undoMessyQuotes(text: string): string {
  for (let index = 1; index < text.length; index++) {
    if (text[index] !== QUOTE) continue;
    if (text[index + 1] === QUOTE) index++;
    else return text.slice(1, index).replaceAll('""', QUOTE) + text.slice(index + 1);
  }
  return text.slice(1).replaceAll('""', QUOTE);
}
