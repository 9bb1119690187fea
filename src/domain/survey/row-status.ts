import { CellCache, NOT_CACHED } from './cell-cache.ts';
import { cellText } from './cell-text.ts';
import { cleanText } from './clean-text.ts';
import { CELL_PLAIN, type CsvScanner } from './csv-scanner.ts';

/** What a status column says about a row; unknown texts (of another language) never drop it. */
export const ROW_STATUSES = [
  'ok',
  'PREVIEW',
  'TEST',
  'SPAM',
  'DISQUALIFIED',
  'IMPORTED',
  'UNFINISHED',
] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

const TEXTS: Readonly<Record<Exclude<RowStatus, 'ok'>, readonly string[]>> = {
  PREVIEW: ['survey preview', 'survey preview spam', 'offline survey preview', 'preview'],
  TEST: ['survey test', 'test', 'synthetic'],
  SPAM: ['spam', 'imported spam', 'ex spam'],
  DISQUALIFIED: ['disqualified', 'deleted', 'rejected', 'screened out'],
  IMPORTED: ['imported'],
  UNFINISHED: ['partial', 'partially completed', 'incomplete', 'in progress', 'started', 'not completed'],
};

/** Codes of the numeric Qualtrics export. */
const QUALTRICS_CODES: ReadonlyMap<string, RowStatus> = new Map([
  ['1', 'PREVIEW'],
  ['2', 'TEST'],
  ['4', 'IMPORTED'],
  ['8', 'SPAM'],
  ['9', 'PREVIEW'],
  ['12', 'SPAM'],
  ['17', 'PREVIEW'],
  ['40', 'SPAM'],
  ['256', 'TEST'],
]);

const STATUS_OF_TEXT: ReadonlyMap<string, RowStatus> = new Map(
  Object.entries(TEXTS).flatMap(([status, texts]) =>
    texts.map((text): [string, RowStatus] => [text, status as RowStatus]),
  ),
);

const NOT_FINISHED = new Set([
  'false',
  '0',
  'no',
  'n',
  'falsch',
  'falso',
  'faux',
  'fałsz',
  'nie',
  'ложь',
  'нет',
  '否',
  '假',
]);

/** Reads one marker column: a status, or a yes/no whether the person finished. */
export class StatusReader {
  readonly column: number;
  private readonly understand: (cleaned: string) => RowStatus;
  private readonly cache = new CellCache();

  private constructor(column: number, understand: (cleaned: string) => RowStatus) {
    this.column = column;
    this.understand = understand;
  }

  static ofStatus(column: number, tool: string): StatusReader {
    const codes = tool === 'qualtrics' ? QUALTRICS_CODES : new Map<string, RowStatus>();
    return new StatusReader(column, (text) => STATUS_OF_TEXT.get(text) ?? codes.get(text) ?? 'ok');
  }

  static ofFinished(column: number): StatusReader {
    return new StatusReader(column, (text) => (NOT_FINISHED.has(text) ? 'UNFINISHED' : 'ok'));
  }

  /** Index in `ROW_STATUSES`. */
  read(scanner: CsvScanner): number {
    const { column } = this;
    const start = scanner.starts[column] as number;
    const end = scanner.ends[column] as number;
    const known = this.cache.find(scanner.buffer, start, end);
    if (known !== NOT_CACHED) return known;
    const status = ROW_STATUSES.indexOf(this.understand(cleanText(cellText(scanner, column))));
    if (scanner.kinds[column] === CELL_PLAIN) this.cache.store(scanner.buffer, start, end, status);
    return status;
  }
}
