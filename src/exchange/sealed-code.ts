import type { SealingCurve, SentAnswer, WorkshopId } from '../domain/model/workshop.ts';
import { readAnswer, readWorkshop, writeAnswer, writeWorkshop } from './answer-bits.ts';
import { createBitReader, createBitWriter, type BitReader } from './bits.ts';
import { FORMAT_VERSION, VERSION_BITS } from './format-version.ts';
import { toLetters } from './letters.ts';

/** An answer that only the facilitator's private key opens: what everybody may see of it. */
export interface SealedAnswer {
  readonly workshop: WorkshopId;
  readonly curve: SealingCurve;
  /** The sender's one-time public key: 32 bytes (X25519) or 33 (P-256, compressed). */
  readonly oneTimeKey: Uint8Array<ArrayBuffer>;
  /** The answer without its notes, encrypted; the same length for everybody. */
  readonly content: Uint8Array<ArrayBuffer>;
  /** The notes, encrypted with the same key; `null` = none came along. */
  readonly notes: Uint8Array<ArrayBuffer> | null;
}

export const SEALED_PREFIX = 'pls';

/** Room for the longest nickname, so that the length tells nothing; and the 16 bytes of AES-GCM's tag. */
const CONTENT_BYTES = 46;
const TAG_BYTES = 16;
const COORDINATE_BYTES = 32;

/** Letters behind the prefix, checksum included: the bits fill them exactly. */
export const SEALED_LETTERS = 164;

export function writeContent(sent: SentAnswer): Uint8Array<ArrayBuffer> {
  const writer = createBitWriter();
  writeAnswer(writer, sent);
  const content = new Uint8Array(CONTENT_BYTES);
  content.set(writer.digits(8));
  return content;
}

/** `null` = opened, but no answer: the sender's program is wrong, or hostile. */
export function readContent(content: Uint8Array, workshop: WorkshopId): SentAnswer | null {
  const reader = createBitReader(content, 8);
  const sent = readAnswer(reader, workshop);
  return reader.isRestZero() ? sent : null;
}

export function encodeSealedCode({ curve, workshop, oneTimeKey, content }: SealedAnswer): string {
  const writer = createBitWriter();
  const isX25519 = curve === 'x25519';
  writer.write(FORMAT_VERSION, VERSION_BITS);
  writer.write(isX25519 ? 0 : 1, 1);
  writer.write(isX25519 ? 0 : (oneTimeKey[0] ?? 0) & 1, 1);
  writeWorkshop(writer, workshop);
  writer.writeBytes(oneTimeKey.slice(-COORDINATE_BYTES));
  writer.writeBytes(content);
  return toLetters(SEALED_PREFIX, writer.digits(5));
}

/** Reads what stands behind the version; `null` = no sealed code is written like this. */
export function readSealedCode(reader: BitReader): SealedAnswer | null {
  const curve = reader.read(1) === 0 ? 'x25519' : 'p-256';
  const isOdd = reader.read(1) === 1;
  const workshop = readWorkshop(reader);
  const coordinate = reader.readBytes(COORDINATE_BYTES);
  const content = reader.readBytes(CONTENT_BYTES + TAG_BYTES);
  if (!reader.isAtEnd() || (curve === 'x25519' && isOdd)) return null;
  const oneTimeKey = curve === 'x25519' ? coordinate : Uint8Array.of(isOdd ? 3 : 2, ...coordinate);
  return { workshop, curve, oneTimeKey, content, notes: null };
}
