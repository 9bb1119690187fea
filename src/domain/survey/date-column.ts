import { CELL_PLAIN, type CsvScanner } from './csv-scanner.ts';
import { cellText } from './cell-text.ts';
import { DateReader, type DateKind } from './date-cell.ts';
import { dayNumber, yearOfDay } from './day-number.ts';
import type { DateOrder } from './mapping.ts';
import { NO_DAY } from './response-table.ts';

/** Days are near 20,000; what waits for the file's order is kept far below, as year, first and second number. */
const WAITING = -2_000_000_000;

/** Reads the dates of one column, and finds out from all of them whether the day or the month comes first. */
export class DateColumn {
  readonly column: number;
  /** Seconds since midnight of the last cell; -1 = no time. */
  secondOfDay = -1;
  /** Rows whose order is not known yet. */
  waiting = 0;

  private readonly reader = new DateReader();
  private readonly order: DateOrder;
  private dayFirst = 0;
  private monthFirst = 0;

  constructor(column: number, order: DateOrder) {
    this.column = column;
    this.order = order;
  }

  /** What the cell holds; its day (or what waits for one) is in `day`. */
  day = NO_DAY;

  read(scanner: CsvScanner): DateKind {
    const { reader, column } = this;
    const kind =
      scanner.kinds[column] === CELL_PLAIN
        ? reader.read(scanner.buffer, scanner.starts[column] as number, scanner.ends[column] as number)
        : reader.readText(cellText(scanner, column));
    this.secondOfDay = reader.secondOfDay;
    this.day = NO_DAY;
    if (kind === 'day' || kind === 'serial') {
      this.day = reader.day;
      if (reader.order === 'day-first') this.dayFirst++;
      else if (reader.order === 'month-first') this.monthFirst++;
    } else if (kind === 'either') {
      this.day = this.decideLater(reader);
    }
    return kind;
  }

  private decideLater(reader: DateReader): number {
    if (this.order !== 'auto')
      return dayInOrder(reader.year, reader.first, reader.second, this.order) ?? NO_DAY;
    this.waiting++;
    return WAITING + (reader.year - 1900) * 256 + reader.first * 16 + reader.second;
  }

  /** The order that most of the telling dates of the file follow; `null` = no date tells. */
  decidedOrder(): 'day-first' | 'month-first' | null {
    if (this.order !== 'auto') return this.order;
    if (this.dayFirst === this.monthFirst) return null;
    return this.dayFirst > this.monthFirst ? 'day-first' : 'month-first';
  }

  /** The final day of a value that `read` left in `day`; `NO_DAY` when the file does not tell. */
  settle(day: number): number {
    const order = this.decidedOrder();
    if (!isWaiting(day)) return day;
    if (order === null) return NO_DAY;
    const packed = day - WAITING;
    return dayInOrder(1900 + (packed >> 8), (packed >> 4) & 15, packed & 15, order) ?? NO_DAY;
  }
}

/** The year of a day that `read` left in `day`, also while the order of day and month is open; `null` = no date. */
export function yearOf(day: number): number | null {
  if (day === NO_DAY) return null;
  return isWaiting(day) ? 1900 + ((day - WAITING) >> 8) : yearOfDay(day);
}

export function isWaiting(day: number): boolean {
  return day !== NO_DAY && day < -1_000_000_000;
}

function dayInOrder(
  year: number,
  first: number,
  second: number,
  order: 'day-first' | 'month-first',
): number | null {
  return order === 'day-first' ? dayNumber(year, second, first) : dayNumber(year, first, second);
}
