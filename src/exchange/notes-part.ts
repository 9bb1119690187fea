import { checkLetters } from './letters.ts';
import { fromBase64Url, toBase64Url, toUtf8 } from './text-bytes.ts';

/*
 * The notes of an answer link stand behind its code: a full stop, base64url of a length (three bytes) and so many bytes,
 * then six letters of checksum over all of it and the code. Notes behind somebody else's code are damaged notes.
 */

export const NOTES_MARK = '.';

/** Base64url writes the length's three bytes as four characters. */
export const LENGTH_CHARACTERS = 4;

const LENGTH_BYTES = 3;
const CHECK_PREFIX = 'pln';
const CHECK_CHARACTERS = 6;

/** More than ten of the longest notes, deflated. */
const MOST_BYTES = 400_000;

/** Above this a link is refused unread. */
export const LONGEST_NOTES_PART: number = charactersFor(MOST_BYTES);

export function toNotesPart(code: string, notes: Uint8Array): string {
  const bytes = new Uint8Array(LENGTH_BYTES + notes.length);
  bytes.set([notes.length >> 16, (notes.length >> 8) & 0xff, notes.length & 0xff]);
  bytes.set(notes, LENGTH_BYTES);
  return toBase64Url(bytes) + checkFor(code, bytes);
}

/** How long a notes part that begins so must be; `null` = none begins so. */
export function notesPartLength(first: string): number | null {
  const bytes = fromBase64Url(first);
  if (bytes?.length !== LENGTH_BYTES) return null;
  const length = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  return length > MOST_BYTES ? null : charactersFor(length);
}

/** `null` = changed, cut, or behind another code. */
export function fromNotesPart(code: string, part: string): Uint8Array<ArrayBuffer> | null {
  if (notesPartLength(part.slice(0, LENGTH_CHARACTERS)) !== part.length) return null;
  const bytes = fromBase64Url(part.slice(0, -CHECK_CHARACTERS));
  if (bytes === null || checkFor(code, bytes) !== part.slice(-CHECK_CHARACTERS)) return null;
  return bytes.slice(LENGTH_BYTES);
}

function checkFor(code: string, bytes: Uint8Array): string {
  const start = toUtf8(code);
  const all = new Uint8Array(start.length + bytes.length);
  all.set(start);
  all.set(bytes, start.length);
  return checkLetters(CHECK_PREFIX, all);
}

function charactersFor(length: number): number {
  return LENGTH_CHARACTERS + Math.ceil((length * 8) / 6) + CHECK_CHARACTERS;
}
