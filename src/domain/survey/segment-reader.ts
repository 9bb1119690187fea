import { CellCache, NOT_CACHED } from './cell-cache.ts';
import { cellText } from './cell-text.ts';
import { cleanText, visibleText } from './clean-text.ts';
import { CELL_PLAIN, type CsvScanner } from './csv-scanner.ts';
import { findGeneration } from './generation-names.ts';
import { isNoAnswer } from './missing-text.ts';
import type { SegmentLabel } from './response-table.ts';

/** A column with more different values is no segment; the later ones count as no answer. */
export const MOST_SEGMENT_VALUES = 1000;

/** Reads one segment column; numbers the groups in the order in which they appear. */
export class SegmentReader {
  readonly groups: SegmentLabel[] = [];
  readonly column: number;
  /** Set once a value had to be left out for there being too many. */
  overflowed = false;

  private readonly names: ReadonlyMap<string, string>;
  private readonly codes = new Map<string, number>();
  private readonly cache = new CellCache();

  /** `labels`: names for coded values, by the text in the file. */
  constructor(column: number, labels: Readonly<Record<string, string>>) {
    this.column = column;
    this.names = new Map(Object.entries(labels));
  }

  /** Index of the group + 1; 0 = no answer. */
  read(scanner: CsvScanner): number {
    const { column } = this;
    const start = scanner.starts[column] as number;
    const end = scanner.ends[column] as number;
    const known = this.cache.find(scanner.buffer, start, end);
    if (known !== NOT_CACHED) return known;
    const code = this.codeOf(visibleText(cellText(scanner, column)));
    if (scanner.kinds[column] === CELL_PLAIN) this.cache.store(scanner.buffer, start, end, code);
    return code;
  }

  /** Spellings of one generation are one group ("Gen Z", "GENZ"), and so are upper and lower case of any value. */
  private codeOf(text: string): number {
    if (isNoAnswer(cleanText(text))) return 0;
    const label = this.names.get(text) ?? text;
    const generation = findGeneration(label);
    const key = generation ?? `=${cleanText(label)}`;
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    if (this.groups.length >= MOST_SEGMENT_VALUES) {
      this.overflowed = true;
      return 0;
    }
    this.groups.push({ label, generation });
    this.codes.set(key, this.groups.length);
    return this.groups.length;
  }
}
