import { cleanText } from './clean-text.ts';
import { dayNumber } from './day-number.ts';

/** What a date cell holds. The numbers that belong to each kind stand in the fields of `DateCell`. */
export type DateKind =
  | 'missing'
  /** `day` is known. */
  | 'day'
  /** `first`/`second`/`year`: day and month, in an order that only the file can tell. */
  | 'either'
  /** A spreadsheet's serial number; `day` is what it stands for. */
  | 'serial'
  | 'invalid';

const DOT = 46;
const HYPHEN = 45;
const ISO_LENGTH = 10;
const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;
/** Day 0 of the 1900 date system of spreadsheets, counted from 1970-01-01 (its false leap day of 1900 included). */
const SERIAL_EPOCH = -25_569;

/** 1990-01-01. */
const FIRST_DAY = 7305;

const MONTH_NAMES: ReadonlyMap<string, number> = new Map(
  [
    ['jan', 'sty', 'янв'],
    ['feb', 'lut', 'фев'],
    ['mar', 'мар'],
    ['apr', 'kwi', 'апр'],
    ['may', 'maj', 'май', 'мая'],
    ['jun', 'cze', 'июн'],
    ['jul', 'lip', 'июл'],
    ['aug', 'sie', 'авг'],
    ['sep', 'wrz', 'сен'],
    ['oct', 'paź', 'окт'],
    ['nov', 'lis', 'ноя'],
    ['dec', 'gru', 'дек'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/**
 * Reads dates out of bytes without making strings: `2025-02-25 17:08:30`, `2025/02/25 5:08:30 PM GMT+1`,
 * `25.02.2025`, `2/25/25 17:08`, ISO with zone. Month names, Chinese dates and rarities take the slow path. The day
 * stays as written: no zone is applied. One reader is reused for all rows; fields hold the last cell.
 */
export class DateReader {
  kind: DateKind = 'missing';
  day = 0;
  first = 0;
  second = 0;
  year = 0;
  /** What a date with a part above 12 proves about its file. */
  order: 'none' | 'day-first' | 'month-first' = 'none';
  /** Seconds since midnight, as written; -1 = no time in the cell. */
  secondOfDay = -1;

  /** Day numbers of ISO dates met before; all lie after 1990, so 0 = not met. */
  private isoDays: Int32Array | null = null;
  private readonly numbers = new Int32Array(8);
  private readonly digits = new Int32Array(8);
  private count = 0;
  private timeStart = 0;

  read(buffer: Uint8Array, start: number, end: number): DateKind {
    this.secondOfDay = -1;
    this.order = 'none';
    if (start >= end) return (this.kind = 'missing');
    if (end - start === ISO_LENGTH && this.readIso(buffer, start)) return (this.kind = 'day');
    this.collectNumbers(buffer, start, end);
    const separator = buffer[start + (this.digits[0] as number)];
    const plainDate = this.count >= 3 && (separator === HYPHEN || separator === DOT || separator === 47);
    if (!plainDate || !isDigit(buffer[start])) return this.readSlowly(buffer, start, end);
    this.readTime(buffer, end);
    return (this.kind = this.resolve(separator));
  }

  /** Reads a text, for cells that no byte range stands for. */
  readText(text: string): DateKind {
    const bytes = new TextEncoder().encode(text.trim());
    return this.read(bytes, 0, bytes.length);
  }

  /** `2025-02-25` and nothing else, which is what most files hold; false = look again. */
  private readIso(buffer: Uint8Array, start: number): boolean {
    if (buffer[start + 4] !== HYPHEN || buffer[start + 7] !== HYPHEN) return false;
    const year = twoDigits(buffer, start) * 100 + twoDigits(buffer, start + 2);
    const month = twoDigits(buffer, start + 5);
    const day = twoDigits(buffer, start + 8);
    const key = (year - EARLIEST_YEAR) * 512 + month * 32 + day;
    if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 0 || month > 12 || day < 0 || day > 31)
      return false;
    const isoDays = (this.isoDays ??= new Int32Array((LATEST_YEAR - EARLIEST_YEAR + 1) * 512));
    const known = isoDays[key] as number;
    if (known > 0) {
      this.day = known;
      return true;
    }
    if (this.settle(year, month, day) === 'invalid') return false;
    isoDays[key] = this.day;
    return true;
  }

  /** The runs of digits, with the number of digits of each; stops at six (year to second). */
  private collectNumbers(buffer: Uint8Array, start: number, end: number): void {
    let count = 0;
    let cursor = start;
    while (cursor < end && count < 6) {
      let value = 0;
      const from = cursor;
      while (cursor < end && isDigit(buffer[cursor]) && cursor - from < 9) {
        value = value * 10 + (buffer[cursor] as number) - 48;
        cursor++;
      }
      if (cursor > from) {
        this.numbers[count] = value;
        this.digits[count] = cursor - from;
        count++;
        if (count === 3) this.timeStart = cursor;
      } else {
        cursor++;
      }
    }
    this.count = count;
  }

  private readTime(buffer: Uint8Array, end: number): void {
    if (this.count < 5) return;
    let hour = this.numbers[3] as number;
    const minute = this.numbers[4] as number;
    const second = this.count > 5 ? (this.numbers[5] as number) : 0;
    for (let cursor = this.timeStart; cursor + 1 < end; cursor++) {
      const isM = ((buffer[cursor + 1] as number) | 32) === 109;
      if (!isM) continue;
      const letter = (buffer[cursor] as number) | 32;
      if (letter === 112 && hour < 12) hour += 12;
      else if (letter === 97 && hour === 12) hour = 0;
    }
    if (hour < 24 && minute < 60 && second < 61) this.secondOfDay = hour * 3600 + minute * 60 + second;
  }

  private resolve(separator: number): DateKind {
    const [a, b, c] = this.numbers as unknown as readonly [number, number, number];
    if (this.digits[0] === 4) return this.settle(a, b, c);
    const year = this.digits[2] === 2 ? 2000 + c : c;
    if (this.digits[2] !== 2 && this.digits[2] !== 4) return 'invalid';
    // Dots stand between day, month and year only where the day comes first.
    if (a > 12 || separator === DOT) {
      this.order = separator === DOT ? 'none' : 'day-first';
      return this.settle(year, b, a);
    }
    if (b > 12) {
      this.order = 'month-first';
      return this.settle(year, a, b);
    }
    if (year < EARLIEST_YEAR || year > LATEST_YEAR || a < 1 || b < 1) return 'invalid';
    this.first = a;
    this.second = b;
    this.year = year;
    return 'either';
  }

  private settle(year: number, month: number, day: number): DateKind {
    const number = dayNumber(year, month, day);
    if (number === null || year < EARLIEST_YEAR || year > LATEST_YEAR) return 'invalid';
    this.day = number;
    return 'day';
  }

  private readSlowly(buffer: Uint8Array, start: number, end: number): DateKind {
    const text = cleanText(new TextDecoder().decode(buffer.subarray(start, end)));
    return (this.kind = text === '' ? 'missing' : this.readUnusual(text));
  }

  private readUnusual(text: string): DateKind {
    const serial = /^(\d{5})(?:[.,](\d+))?$/.exec(text);
    if (serial) {
      this.day = SERIAL_EPOCH + Number(serial[1]);
      return this.day >= FIRST_DAY && this.day < 47_500 ? 'serial' : 'invalid';
    }
    const chinese = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text);
    if (chinese) return this.settle(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]));
    const dayFirst = /^(?:[\p{L}]+,?\s+)?(\d{1,2})[\s./-]+([\p{L}]{3})[\p{L}]*[.,\s/-]+(\d{4}|\d{2})\b/u.exec(
      text,
    );
    if (dayFirst) return this.settleNamed(dayFirst[3], dayFirst[2], dayFirst[1], text);
    const monthFirst =
      /^(?:[\p{L}]+,\s+)?([\p{L}]{3})[\p{L}]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
    if (monthFirst) return this.settleNamed(monthFirst[3], monthFirst[1], monthFirst[2], text);
    // A date that plain reading would have found, had it not begun with a blank or a full-width digit.
    if (/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}/.test(text)) {
      const bytes = new TextEncoder().encode(text);
      this.collectNumbers(bytes, 0, bytes.length);
      if (this.count < 3) return 'invalid';
      this.readTime(bytes, bytes.length);
      return this.resolve(bytes[this.digits[0] as number] ?? 0);
    }
    return 'invalid';
  }

  private settleNamed(
    year: string | undefined,
    month: string | undefined,
    day: string | undefined,
    text: string,
  ): DateKind {
    const number = MONTH_NAMES.get(month ?? '');
    if (number === undefined) return 'invalid';
    const time = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([ap]m)?/.exec(text);
    if (time) {
      const hour = (Number(time[1]) % 12) + (time[4] === 'pm' ? 12 : 0);
      const plainHour = time[4] === undefined ? Number(time[1]) : hour;
      this.secondOfDay = plainHour * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
    }
    const fullYear = Number(year) < 100 ? 2000 + Number(year) : Number(year);
    return this.settle(fullYear, number, Number(day));
  }
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}

/** So far below zero that a year with such a half is below zero too. No NaN: whole numbers are reckoned faster. */
const NO_DIGITS = -1_000_000;

/** The number of two digits, or `NO_DIGITS`. */
function twoDigits(buffer: Uint8Array, at: number): number {
  const tens = (buffer[at] as number) - 48;
  const ones = (buffer[at + 1] as number) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NO_DIGITS;
}
