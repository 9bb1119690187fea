import { CellCache, NOT_CACHED } from './cell-cache.ts';
import { cellText } from './cell-text.ts';
import { cleanText, visibleText } from './clean-text.ts';
import { CELL_PLAIN, type CsvScanner } from './csv-scanner.ts';
import { findGeneration } from './generation-names.ts';
import { isNoAnswer } from './missing-text.ts';
import { readGroupCell } from './own-format.ts';
import type { SegmentLabel } from './response-table.ts';
import type { GenerationId } from '../stats/sums/customer-statistics.ts';
import { wordEntries } from './survey-words.ts';

/** A column with more different values is no segment; the later ones count as no answer. */
export const MOST_SEGMENT_VALUES = 1000;

export interface SegmentReading {
  /** Names for coded values, by the text in the file. */
  readonly labels: Readonly<Record<string, string>>;
  /** Generations by cleaned text, where the dictionary does not know it. */
  readonly generations?: Readonly<Record<string, GenerationId>>;
  /** The column was written by `responses-csv.ts`: every text is a group, exactly as it stands. */
  readonly isOwn?: boolean;
}

/** Reads one segment column; numbers the groups in the order in which they appear. */
export class SegmentReader {
  readonly groups: SegmentLabel[] = [];
  readonly column: number;
  /** Set once a value had to be left out for there being too many. */
  overflowed = false;

  private readonly names: ReadonlyMap<string, string>;
  private readonly codes = new Map<string, number>();
  private readonly cache = new CellCache();

  private readonly generations: ReadonlyMap<string, GenerationId>;
  private readonly isOwn: boolean;

  constructor(column: number, { labels, generations = {}, isOwn = false }: SegmentReading) {
    this.column = column;
    this.names = new Map(Object.entries(labels));
    this.generations = new Map(wordEntries(generations));
    this.isOwn = isOwn;
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
    const group = this.isOwn ? readGroupCell(text) : this.groupOf(text);
    if (group === null) return 0;
    const { generation } = group;
    const key = this.isOwn ? text : (generation ?? `=${cleanText(group.label)}`);
    const known = this.codes.get(key);
    if (known !== undefined) return known;
    if (this.groups.length >= MOST_SEGMENT_VALUES) {
      this.overflowed = true;
      return 0;
    }
    this.groups.push(group);
    this.codes.set(key, this.groups.length);
    return this.groups.length;
  }

  private groupOf(text: string): SegmentLabel | null {
    if (isNoAnswer(cleanText(text))) return null;
    const label = this.names.get(text) ?? text;
    return { label, generation: this.generations.get(cleanText(label)) ?? findGeneration(label) };
  }
}
