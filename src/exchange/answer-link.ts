import type { SealingPublicKey, SentAnswer } from '../domain/model/workshop.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import { decodeAnswerCode, encodeAnswerCode, type CodeRefusal, type ReadCode } from './answer-code.ts';
import { packNotes, unpackNotes } from './notes-bytes.ts';
import { fromNotesPart, LONGEST_NOTES_PART, NOTES_MARK, toNotesPart } from './notes-part.ts';
import { seal } from './seal.ts';
import { encodeSealedCode } from './sealed-code.ts';

/** A code may come with spaces and breaks in it. */
const LONGEST_LINK = LONGEST_NOTES_PART + 4_000;

/**
 * What stands behind `#/answer/`: the code and, when there are notes, these, sealed if there is a key.
 * `null` = cannot be sealed here: no WebCrypto, or no key. Never readable instead.
 */
export async function encodeAnswerLink(
  sent: SentAnswer,
  key: SealingPublicKey | null,
): Promise<string | null> {
  const notes = await packNotes(sent.notes);
  if (key === null) return withNotes(encodeAnswerCode(sent), notes);
  const sealed = await seal(sent, key, notes);
  return sealed && withNotes(encodeSealedCode(sealed), sealed.notes);
}

/** Undoes `encodeAnswerLink`; a bare code is a link without notes. Notes that are not whole make it damaged. */
export async function decodeAnswerLink(text: string): Promise<Result<ReadCode, CodeRefusal>> {
  if (text.length > LONGEST_LINK) return fail('too-long');
  const link = text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  const mark = link.indexOf(NOTES_MARK);
  const code = (mark === -1 ? link : link.slice(0, mark)).toLowerCase();
  const part = mark === -1 ? '' : link.slice(mark + 1);
  const read = decodeAnswerCode(code);
  if (!read.ok || part === '') return read;
  const notes = fromNotesPart(code, part);
  return notes ? addNotes(read.value, notes) : fail('damaged');
}

function withNotes(code: string, notes: Uint8Array | null): string {
  return notes ? code + NOTES_MARK + toNotesPart(code, notes) : code;
}

async function addNotes(
  read: ReadCode,
  packed: Uint8Array<ArrayBuffer>,
): Promise<Result<ReadCode, CodeRefusal>> {
  if (read.kind === 'sealed') return succeed({ kind: 'sealed', sealed: { ...read.sealed, notes: packed } });
  const notes = await unpackNotes(packed);
  return notes ? succeed({ kind: 'answer', sent: { ...read.sent, notes } }) : fail('damaged');
}
