import { bech32m } from '@scure/base';

/** Up to this length bech32m surely sees three wrong letters (BIP 173); up to 90 it sees four. */
const LONGEST_CODE = 1023;

export const CHECK_LETTERS = 6;

/** Letters by the five bits that they stand for (BIP 173). */
const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

const CODE = /^([a-z]{1,8})1([02-9ac-hj-np-z]+)$/;

interface Letters {
  readonly prefix: string;
  /** Five bits each. */
  readonly digits: readonly number[];
}

/** Bech32m (BIP 350): small letters and digits without `1`, `b`, `i` and `o`, the last six of them a checksum. */
export function toLetters(prefix: string, digits: number[]): string {
  return bech32m.encode(prefix, digits, LONGEST_CODE);
}

/**
 * For small letters only; `null` = something in it was changed, or it never was a code. Written anew and compared:
 * the library's own decoder throws, and a hostile text has a million damaged codes.
 */
export function fromLetters(code: string): Letters | null {
  const [, prefix = '', letters = ''] = CODE.exec(code) ?? [];
  const digits = digitsOf(letters).slice(0, -CHECK_LETTERS);
  if (digits.length === 0 || code.length > LONGEST_CODE) return null;
  return toLetters(prefix, digits) === code ? { prefix, digits } : null;
}

/** What small letters stand for, whatever their checksum says. */
export function digitsOf(letters: string): number[] {
  const digits: number[] = [];
  for (const letter of letters) digits.push(ALPHABET.indexOf(letter));
  return digits;
}

/** The six letters that bech32m would end these bytes with: a checksum for texts that are not written in its letters. */
export function checkLetters(prefix: string, bytes: Uint8Array): string {
  return bech32m.encode(prefix, bech32m.toWords(bytes), false).slice(-CHECK_LETTERS);
}
