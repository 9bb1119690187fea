import type { SentAnswer } from '../domain/model/workshop.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import {
  bitsOf,
  readAnswer,
  readWorkshop,
  SHORTEST_BITS,
  writeAnswer,
  writeWorkshop,
} from './answer-bits.ts';
import { createBitReader, createBitWriter, type BitReader } from './bits.ts';
import { FORMAT_VERSION, VERSION_BITS } from './format-version.ts';
import { CHECK_LETTERS, digitsOf, fromLetters, toLetters } from './letters.ts';
import { readSealedCode, SEALED_LETTERS, SEALED_PREFIX, type SealedAnswer } from './sealed-code.ts';

export type CodeRefusal = 'damaged' | 'unknown-version' | 'too-long';

/** What a code holds; notes travel beside it, in answer links. */
export type ReadCode =
  | { readonly kind: 'answer'; readonly sent: SentAnswer }
  | { readonly kind: 'sealed'; readonly sealed: SealedAnswer };

const PREFIX = 'pl';

/** A code with a break behind every letter is far shorter. */
const LONGEST_TEXT = 4_000;

/**
 * The answer as at most 90 small letters and digits, 45 without a nickname: `public/formats/answer-code.md`. Notes are
 * left out, the nickname is cleaned and cut, a time outside of 2026 to 2059 becomes the nearest one that has a code.
 */
export function encodeAnswerCode(sent: SentAnswer): string {
  const writer = createBitWriter();
  writer.write(FORMAT_VERSION, VERSION_BITS);
  writeWorkshop(writer, sent.workshop);
  writeAnswer(writer, sent);
  return toLetters(PREFIX, writer.digits(5));
}

/** One code, typed or pasted: breaks, spaces, hyphens, quotes around it and capital letters are no damage. */
export function decodeAnswerCode(text: string): Result<ReadCode, CodeRefusal> {
  if (text.length > LONGEST_TEXT) return fail('too-long');
  // Normal form KC turns the wide letters of Chinese keyboards into plain ones.
  return readCode(
    text
      .normalize('NFKC')
      .replace(/[^0-9A-Za-z]/g, '')
      .toLowerCase(),
  );
}

/** One code in small letters with nothing around it. */
export function readCode(code: string): Result<ReadCode, CodeRefusal> {
  const letters = fromLetters(code);
  if (letters === null) return fail('damaged');
  if (letters.prefix !== PREFIX && letters.prefix !== SEALED_PREFIX) return fail('damaged');
  const reader = createBitReader(letters.digits, 5);
  if (reader.read(VERSION_BITS) !== FORMAT_VERSION) return fail('unknown-version');
  const read = letters.prefix === PREFIX ? readPlain(reader) : readSealed(reader);
  return read === null ? fail('damaged') : succeed(read);
}

/** From so many letters behind the prefix `lettersOf` can tell how many there must be. */
export const TELLING_LETTERS: number = Math.ceil((VERSION_BITS + SHORTEST_BITS) / 5);

/** How many letters, checksum included, must follow the prefix of a code that begins so; `null` = another version. */
export function lettersOf(prefix: string, first: string): number | null {
  const reader = createBitReader(digitsOf(first), 5);
  if (reader.read(VERSION_BITS) !== FORMAT_VERSION) return null;
  if (prefix === SEALED_PREFIX) return SEALED_LETTERS;
  return Math.ceil((VERSION_BITS + bitsOf(reader)) / 5) + CHECK_LETTERS;
}

function readPlain(reader: BitReader): ReadCode | null {
  const workshop = readWorkshop(reader);
  const sent = readAnswer(reader, workshop);
  return sent !== null && reader.isAtEnd() ? { kind: 'answer', sent } : null;
}

function readSealed(reader: BitReader): ReadCode | null {
  const sealed = readSealedCode(reader);
  return sealed === null ? null : { kind: 'sealed', sealed };
}
