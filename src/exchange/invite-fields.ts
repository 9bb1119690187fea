import { assert } from '../domain/assert.ts';
import type { BitReader, BitWriter } from './bits.ts';
import { cleanLine } from './clean-text.ts';
import { inviteLine } from './invite-limits.ts';
import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from './text-bytes.ts';

const LENGTH_BITS = 16;
const DEADLINE_BITS = 24;

/** A cleaned line, cut to so many UTF-16 units, behind its length in bytes. */
export function writeText(writer: BitWriter, text: string, longest: number): void {
  const bytes = toUtf8(inviteLine(text, longest));
  writer.write(bytes.length, LENGTH_BITS);
  writer.writeBytes(bytes);
}

/** `null` = not UTF-8, too long, or with characters that cleaning would have taken out. */
export function readText(reader: BitReader, longest: number): string | null {
  const length = reader.read(LENGTH_BITS);
  // No character takes more than three bytes for each UTF-16 unit: a lie about the length costs nothing.
  if (length > 3 * longest) return null;
  const text = fromUtf8(reader.readBytes(length));
  return text !== null && text.length <= longest && cleanLine(text) === text ? text : null;
}

export function writeKey(writer: BitWriter, key: string, length: number): void {
  const bytes = fromBase64Url(key);
  assert(bytes?.length === length, 'a key of another length');
  writer.writeBytes(bytes);
}

export function readKey(reader: BitReader, length: number): string {
  return toBase64Url(reader.readBytes(length));
}

/** Year, month (4 bits) and day (5 bits), one behind the other; 0 = none. */
export function writeDay(writer: BitWriter, day: string | null): void {
  writer.write(day === null ? 0 : dayToNumber(day), DEADLINE_BITS);
}

/** `undefined` = no day of the calendar. */
export function readDay(reader: BitReader): string | null | undefined {
  const number = reader.read(DEADLINE_BITS);
  return number === 0 ? null : numberToDay(number);
}

function dayToNumber(text: string): number {
  assert(isDay(text), 'a deadline is a day of the calendar');
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return (year << 9) | (month << 5) | day;
}

function numberToDay(number: number): string | undefined {
  const year = String(number >> 9).padStart(4, '0');
  const [month, day] = [(number >> 5) & 15, number & 31].map((part) => String(part).padStart(2, '0'));
  const text = `${year}-${month}-${day}`;
  return isDay(text) ? text : undefined;
}

/** `Date` takes 30 February for 1 March, so the day must come out as it went in. */
function isDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
