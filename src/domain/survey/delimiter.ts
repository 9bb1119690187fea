import { CsvScanner } from './csv-scanner.ts';
import { cellText, recordTexts } from './cell-text.ts';
import { DELIMITERS, type Delimiter } from './mapping.ts';
import { readOwnHeader } from './own-format.ts';

const JUDGED_RECORDS = 50;
const LONGEST_HEADER = 65_536;

/** `sep=;` in the first record names the delimiter; it is an instruction for spreadsheets, not the header. */
export function findSepLine(head: Uint8Array): Delimiter | null {
  // Scanned with a delimiter that the line cannot hold, so that `sep=;` stays one cell.
  const scanner = new CsvScanner({ delimiter: '\u001F' });
  scanner.feed(head.subarray(0, 64));
  scanner.end();
  if (!scanner.next()) return null;
  const named = /^sep=(.)$/i.exec(cellText(scanner, 0))?.[1];
  return DELIMITERS.find((delimiter) => delimiter === named) ?? null;
}

/**
 * The delimiter under which most of the first 50 records have the same width above 1; the larger width
 * decides a tie. The header line alone proves nothing (its questions may hold any of the signs), unless it
 * is one of ours.
 */
export function sniffDelimiter(head: Uint8Array, isWhole: boolean): Delimiter {
  const own = DELIMITERS.find((delimiter) => readOwnHeader(firstTexts(head, delimiter)) !== null);
  if (own) return own;
  let best: Delimiter = ',';
  let bestRecords = 0;
  let bestWidth = 0;
  for (const delimiter of DELIMITERS) {
    const { records, width } = commonWidth(head, delimiter, isWhole);
    if (records > bestRecords || (records === bestRecords && width > bestWidth)) {
      best = delimiter;
      bestRecords = records;
      bestWidth = width;
    }
  }
  return best;
}

/** The cells of the first record. */
function firstTexts(head: Uint8Array, delimiter: Delimiter): readonly string[] {
  const scanner = new CsvScanner({ delimiter });
  scanner.feed(head.subarray(0, LONGEST_HEADER));
  scanner.end();
  return scanner.next() ? recordTexts(scanner) : [];
}

function commonWidth(
  head: Uint8Array,
  delimiter: Delimiter,
  isWhole: boolean,
): { records: number; width: number } {
  const scanner = new CsvScanner({ delimiter });
  scanner.feed(head);
  // Without the end, a record cut by the head's end is not counted.
  if (isWhole) scanner.end();
  const counts = new Map<number, number>();
  for (let record = 0; record < JUDGED_RECORDS && scanner.next(); record++) {
    if (scanner.cells > 1) counts.set(scanner.cells, (counts.get(scanner.cells) ?? 0) + 1);
  }
  let best = { records: 0, width: 0 };
  for (const [width, records] of counts) {
    if (records > best.records || (records === best.records && width > best.width)) best = { records, width };
  }
  return best;
}
