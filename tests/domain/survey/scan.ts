import { recordTexts } from '#src/domain/survey/cell-text.ts';
import { CsvScanner } from '#src/domain/survey/csv-scanner.ts';

export interface ScannedRecord {
  readonly record: number;
  readonly line: number;
  readonly lastLine: number;
  readonly cells: readonly string[];
  readonly hasControl: boolean;
  readonly unclosedCell: number;
}

export interface ScanOptions {
  readonly delimiter?: string;
  /** Where the bytes are cut into chunks, as byte positions. */
  readonly cuts?: readonly number[];
  readonly recordLimit?: number;
}

/** All records of a text, fed in chunks. */
export function scan(text: string | Uint8Array, options: ScanOptions = {}): ScannedRecord[] {
  const { delimiter = ',', cuts = [], recordLimit } = options;
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const scanner = new CsvScanner({ delimiter, ...(recordLimit === undefined ? {} : { recordLimit }) });
  const records: ScannedRecord[] = [];
  const take = (): void => {
    while (scanner.next()) {
      const { record, line, lastLine, hasControl, unclosedCell } = scanner;
      records.push({ record, line, lastLine, hasControl, unclosedCell, cells: recordTexts(scanner) });
    }
  };
  const places = [...new Set(cuts.map((cut) => Math.min(cut, bytes.length)))].toSorted((a, b) => a - b);
  let from = 0;
  for (const to of [...places, bytes.length]) {
    scanner.feed(bytes.slice(from, to));
    take();
    from = to;
  }
  scanner.end();
  take();
  return records;
}

export function cellsOf(text: string, options: ScanOptions = {}): (readonly string[])[] {
  return scan(text, options).map(({ cells }) => cells);
}
