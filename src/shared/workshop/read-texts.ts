import type { SentAnswer, Workshop } from '../../domain/model/workshop.ts';
import type { ReadCode } from '../../exchange/answer-code.ts';
import { decodeAnswerLink } from '../../exchange/answer-link.ts';
import { findCodes, type FoundCode } from '../../exchange/find-codes.ts';
import { openSealed } from '../../exchange/seal.ts';
import { findAnswersInText } from '../../persistence/answer-file.ts';
import type { AnswerFile, AnswerRefusal } from '../../persistence/file-contents.ts';
import { LIMITS } from '../../persistence/limits.ts';
import { workshopOf, type IntakePlace, type IntakeRefusal, type RefusedEntry } from './intake.ts';

export interface IntakeText {
  readonly text: string;
  /** The name of its file; `null` = pasted, scanned or opened. */
  readonly file: string | null;
}

/** What a text holds, before anything of it is taken. */
export type FoundAnswer =
  | {
      readonly kind: 'sent';
      readonly sent: SentAnswer;
      readonly notesLost: boolean;
      readonly place: IntakePlace;
    }
  | { readonly kind: 'file'; readonly file: AnswerFile; readonly place: IntakePlace }
  | RefusedEntry;

type Keys = Pick<Workshop, 'id' | 'sealing'>;

/** UTF-8 needs at most three bytes for one UTF-16 unit; a longer file is refused before it fills the memory. */
const MOST_BYTES = 3 * LIMITS.text;

export async function textOfFile(
  file: File,
): Promise<(IntakeText & { readonly kind: 'text' }) | RefusedEntry> {
  const place = { file: file.name, line: null };
  if (file.size > MOST_BYTES) return refusal('too-large', place);
  try {
    return { kind: 'text', text: await file.text(), file: file.name };
  } catch {
    return refusal('unreadable', place);
  }
}

/** Every answer in a text: codes and links of a workshop, and answer files. In the order of the text, codes first. */
export async function readText(
  { text, file }: IntakeText,
  workshop: Keys | null,
): Promise<readonly FoundAnswer[]> {
  const lineAt = lineFinder(text);
  const codes = findCodes(text);
  const fromCodes = await inTurn(codes, (code) =>
    readFound(code, { workshop, place: { file, line: lineAt(code.from) } }),
  );
  const { answers, refused } = await findAnswersInText(text);
  return [
    ...fromCodes,
    // The reader tells no position of what it could read.
    ...answers.map((one) => ({ kind: 'file' as const, file: one, place: { file, line: null } })),
    ...refused.map(({ reason, at }) => refusal(fileRefusal(reason), { file, line: lineAt(at) })),
  ];
}

interface ReadContext {
  readonly workshop: Keys | null;
  readonly place: IntakePlace;
}

async function readFound(code: FoundCode, context: ReadContext): Promise<FoundAnswer> {
  const whole = code.notes === 'here' ? await decodeAnswerLink(code.text) : code.read;
  // Notes that do not inflate leave the answer itself as good as it is.
  const read = whole.ok ? whole : code.read;
  if (!read.ok) return refusal(read.reason === 'too-long' ? 'too-large' : read.reason, context.place);
  const notesLost = code.notes === 'damaged' || (code.notes === 'here' && !whole.ok);
  return openRead(read.value, notesLost, context);
}

/** Opens a sealed answer with the workshop's own key; what belongs to another workshop stays as it is. */
export async function openRead(
  read: ReadCode,
  notesLost: boolean,
  { workshop, place }: ReadContext,
): Promise<FoundAnswer> {
  const postponed = { kind: 'code', read, notesLost } as const;
  if (workshopOf(read) !== workshop?.id) {
    return { kind: 'refused', reason: 'other-workshop', postponed, place };
  }
  if (read.kind === 'answer') return { kind: 'sent', sent: read.sent, notesLost, place };
  if (workshop.sealing === null) return refusal('wrong-key', place);
  const opened = await openSealed(read.sealed, workshop.sealing);
  return opened.ok ? { kind: 'sent', sent: opened.value, notesLost, place } : refusal(opened.reason, place);
}

function refusal(reason: IntakeRefusal, place: IntakePlace): RefusedEntry {
  return { kind: 'refused', reason, postponed: null, place };
}

function fileRefusal(reason: AnswerRefusal): IntakeRefusal {
  return reason === 'newer-version' ? 'unknown-version' : reason;
}

/** One after the other: thousands of codes at once would each hold a decompressor and a key. */
async function inTurn<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const item of items) made.push(await make(item));
  return made;
}

/** Gives the line (from 1) of ascending and descending positions; the text is read once. */
function lineFinder(text: string): (position: number) => number {
  let line = 1;
  let read = 0;
  return (position) => {
    if (position < read) {
      line = 1;
      read = 0;
    }
    for (let next = text.indexOf('\n', read); next >= 0 && next < position; next = text.indexOf('\n', read)) {
      line += 1;
      read = next + 1;
    }
    return line;
  };
}
