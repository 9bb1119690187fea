import { cellText } from './cell-text.ts';
import type { CsvScanner } from './csv-scanner.ts';
import type { DateKind } from './date-cell.ts';
import { DateColumn, isWaiting, yearOf } from './date-column.ts';
import type { SurveyMapping } from './mapping.ts';
import { NO_DAY, NO_SECONDS } from './response-table.ts';
import { columnOf } from './run-columns.ts';

const SECONDS_PER_DAY = 86_400;
/** Longer than a week is no time spent answering. */
const MOST_SECONDS = 7 * SECONDS_PER_DAY;
/** As many as the list of problems may show of one kind. */
const MOST_TEXTS = 1000;

/** The date and the duration of the scanner's record. */
export class TimeColumns {
  /** Index of the date column; -1 = none. A submit date serves where there is no other. */
  readonly dateColumn: number;
  /** Of the last record: a day, `NO_DAY`, or what `settle` will decide. */
  day = NO_DAY;
  seconds = NO_SECONDS;

  private readonly date: DateColumn | null;
  private readonly started: DateColumn | null;
  private readonly secondsColumn: number;
  private readonly texts = new Map<number, string>();

  constructor(mapping: SurveyMapping) {
    const { columns, dateOrder } = mapping;
    const date = columnOf(columns, 'date');
    this.dateColumn = date >= 0 ? date : columnOf(columns, 'submitted');
    this.date = this.dateColumn < 0 ? null : new DateColumn(this.dateColumn, dateOrder);
    const started = columnOf(columns, 'started');
    this.started = started < 0 ? null : new DateColumn(started, dateOrder);
    this.secondsColumn = columnOf(columns, 'seconds');
  }

  /** What the date cell holds; fills `day` and `seconds`. */
  read(scanner: CsvScanner): DateKind {
    const kind = this.date?.read(scanner) ?? 'missing';
    this.day = this.date?.day ?? NO_DAY;
    this.seconds = this.secondsColumn >= 0 ? readSeconds(scanner, this.secondsColumn) : this.measure(scanner);
    return kind;
  }

  /** The year of the last record's date; `null` = not known. */
  get year(): number | null {
    return yearOf(this.day);
  }

  /** Keeps what a cell says whose order the file may never tell: then it is listed. */
  rememberText(scanner: CsvScanner, row: number): void {
    if (this.texts.size < MOST_TEXTS) this.texts.set(row, cellText(scanner, this.dateColumn));
  }

  textOf(row: number): string | null {
    return this.texts.get(row) ?? null;
  }

  /** Final day of a row; `NO_DAY` when the order of day and month stays unknown. */
  settle(day: number): number {
    return this.date?.settle(day) ?? NO_DAY;
  }

  /** Whether some days still wait for the order of the file, and the file does not tell it. */
  get isUndecided(): boolean {
    return this.date !== null && this.date.waiting > 0 && this.date.decidedOrder() === null;
  }

  /** Whether the file tells how long people took. */
  get measuresSeconds(): boolean {
    return this.secondsColumn >= 0 || (this.date !== null && this.started !== null);
  }

  get hasWaiting(): boolean {
    return this.date !== null && this.date.waiting > 0;
  }

  /** From start to end, where both carry a time. Days that still wait are compared only when they are the same. */
  private measure(scanner: CsvScanner): number {
    const { date, started } = this;
    if (!date || !started) return NO_SECONDS;
    started.read(scanner);
    if (date.secondOfDay < 0 || started.secondOfDay < 0 || started.day === NO_DAY) return NO_SECONDS;
    if ((isWaiting(date.day) || isWaiting(started.day)) && date.day !== started.day) return NO_SECONDS;
    const seconds = (date.day - started.day) * SECONDS_PER_DAY + date.secondOfDay - started.secondOfDay;
    return seconds >= 0 && seconds <= MOST_SECONDS ? seconds : NO_SECONDS;
  }
}

/** Whole seconds from bytes; "123秒", "4:05" and decimals through a string. */
function readSeconds(scanner: CsvScanner, column: number): number {
  const { buffer, starts, ends } = scanner;
  const start = starts[column] as number;
  const end = ends[column] as number;
  if (start === end) return NO_SECONDS;
  let value = 0;
  for (let cursor = start; cursor < end; cursor++) {
    const digit = (buffer[cursor] as number) - 48;
    if (digit < 0 || digit > 9 || value > MOST_SECONDS) return readSecondsText(cellText(scanner, column));
    value = value * 10 + digit;
  }
  return value <= MOST_SECONDS ? value : NO_SECONDS;
}

function readSecondsText(text: string): number {
  const clock = /^\s*(?:(\d{1,2}):)?(\d{1,2}):(\d{2})\s*$/.exec(text);
  if (clock) return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  const number = /^\s*(\d{1,6})(?:[.,]\d+)?\s*(?:s|sec|秒)?\s*$/.exec(text);
  return number && Number(number[1]) <= MOST_SECONDS ? Number(number[1]) : NO_SECONDS;
}
