import { isoDay } from '../domain/survey/day-number.ts';
import { attribute, type XmlHandler } from './xml-reader.ts';

/** What a cell's number stands for by its format. */
export type NumberKind = 'number' | 'date' | 'time';

/** Formats that every program knows by number (ECMA-376 part 1, 18.8.30), those of East Asian editions included. */
const DATES: ReadonlySet<number> = new Set([
  14,
  15,
  16,
  17,
  22,
  ...range(27, 31),
  36,
  ...range(50, 54),
  57,
  58,
]);
const TIMES: ReadonlySet<number> = new Set([...range(18, 21), ...range(32, 35), 45, 46, 47, 55, 56]);

const SECONDS_PER_DAY = 86_400;
/** Day 0 of the 1900 system, counted from 1970-01-01, from March 1900 on; before it lies the false leap day. */
const EPOCH_1900 = -25_569;
const FALSE_LEAP_DAY = 60;
const DAYS_BETWEEN_SYSTEMS = 1462;
/** 31 December 9999. */
const LAST_DAY = 2_958_466;

/** Finds out from `styles.xml` which cell styles are dates. */
export class NumberFormats implements XmlHandler {
  private readonly custom = new Map<number, NumberKind>();
  private readonly kinds: NumberKind[] = [];
  private inCellStyles = false;

  open(name: string, tag: string): void {
    if (name === 'cellXfs') this.inCellStyles = true;
    else if (name === 'numFmt') {
      this.custom.set(Number(attribute(tag, 'numFmtId')), kindOfFormat(attribute(tag, 'formatCode') ?? ''));
    } else if (name === 'xf' && this.inCellStyles) {
      this.kinds.push(this.kindOf(Number(attribute(tag, 'numFmtId') ?? 0)));
    }
  }

  close(name: string): void {
    if (name === 'cellXfs') this.inCellStyles = false;
  }

  /** The kind of a cell by the number of its style; a style that is not there is no date. */
  kindOfStyle(style: string | null): NumberKind {
    return style === null ? 'number' : (this.kinds[Number(style)] ?? 'number');
  }

  private kindOf(format: number): NumberKind {
    const custom = this.custom.get(format);
    if (custom) return custom;
    if (DATES.has(format)) return 'date';
    return TIMES.has(format) ? 'time' : 'number';
  }
}

/** The kind of a format code such as `yyyy-mm-dd`, `[h]:mm`, `0.00 "days"`: letters outside of quotes and brackets tell. */
export function kindOfFormat(code: string): NumberKind {
  const [first = ''] = code.split(';');
  const bare = first
    .replaceAll(/"[^"]*"?|\\.|_.|\*./g, '')
    // `[h]` is a duration; `[Red]`, `[$-409]`, `[>5]` say nothing.
    .replaceAll(/\[(h+|m+|s+)\]/gi, '$1')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/am\/pm|a\/p/gi, 'h')
    .toLowerCase();
  if (/general|[#?]/.test(bare)) return 'number';
  if (/[yd年日]|mmm|e{1,4}(?![+-])/.test(bare)) return 'date';
  if (/[hs]/.test(bare)) return 'time';
  return /m/.test(bare) ? 'date' : 'number';
}

/** A number of a date's format as text: `2025-02-25`, `2025-02-25 17:08:30`, `0:05:33`; as it is where it is no date. */
export function dateText(serial: number, kind: NumberKind, is1904: boolean): string | null {
  const shifted = serial + (is1904 ? DAYS_BETWEEN_SYSTEMS : 0);
  if (!(serial >= 0) || shifted >= LAST_DAY) return null;
  // A whole year of hours is no duration, but a day of which only the hour is shown.
  if (serial < 1 || (kind === 'time' && serial < 366)) return clock(Math.round(serial * SECONDS_PER_DAY));
  const seconds = Math.round(shifted * SECONDS_PER_DAY);
  const day = Math.floor(seconds / SECONDS_PER_DAY);
  const rest = seconds - day * SECONDS_PER_DAY;
  const text = isoDay(day + EPOCH_1900 + (day < FALSE_LEAP_DAY ? 1 : 0));
  return rest === 0 ? text : `${text} ${clock(rest).padStart(8, '0')}`;
}

function clock(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return [Math.floor(minutes / 60), minutes % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
