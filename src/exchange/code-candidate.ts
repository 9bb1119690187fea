import { fail, type Result } from '../domain/result.ts';
import { lettersOf, readCode, TELLING_LETTERS, type CodeRefusal, type ReadCode } from './answer-code.ts';
import { breakLength, CODE_RULES, endOfPiece, NOTES_RULES, readRun, type LetterRun } from './letter-run.ts';
import { fromNotesPart, LENGTH_CHARACTERS, NOTES_MARK, notesPartLength } from './notes-part.ts';

/** A place where a code may begin. */
interface Start {
  readonly from: number;
  /** Behind the separator. */
  readonly data: number;
  readonly prefix: 'pl' | 'pls';
  /** `pl1` without a break in it. */
  readonly isWhole: boolean;
}

/** What stands at such a place. */
export interface Candidate {
  /** UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** In small letters, without breaks, quoting and notes. */
  readonly code: string;
  /** The code and its whole notes: give it to `decodeAnswerLink`. */
  readonly text: string;
  /** `damaged`: notes stand there, but not whole; the answer itself is. */
  readonly notes: 'none' | 'here' | 'damaged';
  /** What the code says, without notes. */
  readonly read: Result<ReadCode, CodeRefusal>;
}

/** Line breaks may go through the prefix too. */
const GAP = String.raw`[\s\p{Cc}\p{Default_Ignorable_Code_Point}>|\-=]{0,64}`;
const START = new RegExp(`p${GAP}l${GAP}(?:(s)${GAP})?1`, 'giu');

/** Codes of another version say not how long they are: it is tried to the first few breaks and to the end. */
const LONGEST_UNKNOWN = 1_000;
const MOST_TRIES = 8;

/** From so much on it was meant to be a code; below, any text may begin like one. */
const TELLING_TOKEN = 20;
const TELLING_NOTES = 20;

export function* startsIn(text: string): Generator<Start> {
  for (const match of text.matchAll(START)) {
    yield {
      from: match.index,
      data: match.index + match[0].length,
      prefix: match[1] === undefined ? 'pl' : 'pls',
      isWhole: /^pls?1$/i.test(match[0]),
    };
  }
}

/** The whole code that begins there, of any version; `null` = none, or a damaged one. */
export function codeAt(text: string, start: Start): Candidate | null {
  const first = readRun(text, start.data, TELLING_LETTERS, CODE_RULES);
  if (first.letters.length < TELLING_LETTERS) return null;
  const length = lettersOf(start.prefix, first.letters.toLowerCase());
  if (length === null) return unknownCodeAt(text, start);
  const run = readRun(text, start.data, length, CODE_RULES);
  const code = codeOf(start, run.letters);
  const read = readCode(code);
  if (!read.ok) return null;
  return { from: start.from, code, read, ...notesBehind(text, run.end, code) };
}

function unknownCodeAt(text: string, start: Start): Candidate | null {
  const run = readRun(text, start.data, LONGEST_UNKNOWN, CODE_RULES);
  for (const length of [...run.breaks.slice(0, MOST_TRIES), run.letters.length]) {
    const code = codeOf(start, run.letters.slice(0, length));
    const read = readCode(code);
    if (read.ok || read.reason !== 'unknown-version') continue;
    const { end } = readRun(text, start.data, length, CODE_RULES);
    return { from: start.from, to: end, code, text: code, notes: 'none', read };
  }
  return null;
}

function codeOf({ prefix }: Start, letters: string): string {
  return `${prefix}1${letters.toLowerCase()}`;
}

/** Notes follow a full stop, which may as well end a sentence: only their checksum tells. */
function notesBehind(text: string, end: number, code: string): Pick<Candidate, 'text' | 'notes' | 'to'> {
  const mark = end + breakLength(text, end, NOTES_RULES);
  if (text[mark] !== NOTES_MARK) return { text: code, notes: 'none', to: end };
  const run = notesRun(text, mark + 1);
  if (run && fromNotesPart(code, run.letters)) {
    return { text: code + NOTES_MARK + run.letters, notes: 'here', to: run.end };
  }
  const isMeant =
    mark === end && endOfPiece(text, mark + 1, mark + 1 + TELLING_NOTES, NOTES_RULES) > mark + TELLING_NOTES;
  return { text: code, notes: isMeant ? 'damaged' : 'none', to: end };
}

function notesRun(text: string, begin: number): LetterRun | null {
  const first = readRun(text, begin, LENGTH_CHARACTERS, NOTES_RULES);
  const length = notesPartLength(first.letters);
  return length === null ? null : readRun(text, begin, length, NOTES_RULES);
}

/**
 * What was a code once, to be reported; `null` = more likely something else. Only at the beginning of a word (or right
 * behind a whole code), long enough, and mostly letters: account numbers begin with PL1 too.
 */
export function damagedAt(text: string, start: Start, followsCode: boolean): Candidate | null {
  if (!start.isWhole || !(followsCode || isWordStart(text, start.from))) return null;
  const token = tokenAt(text, start.data);
  const run = readRun(text, start.data, TELLING_LETTERS, CODE_RULES);
  const isToken = token.length >= TELLING_TOKEN && (token.match(/[a-z]/gi) ?? []).length > token.length / 2;
  if (!isToken && run.letters.length < TELLING_LETTERS) return null;
  const to = isToken ? start.data + token.length : run.end;
  const code = codeOf(start, isToken ? token : run.letters);
  return { from: start.from, to, code, text: code, notes: 'none', read: fail('damaged') };
}

/** Up to another code, if that follows without a space. */
function tokenAt(text: string, place: number): string {
  return /^(?:(?!pls?1)[0-9a-z])*/i.exec(text.slice(place, place + LONGEST_UNKNOWN))?.[0] ?? '';
}

function isWordStart(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - 5), place);
  // Inside other links a slash is `%2F`, or `%252F`.
  return !/[0-9a-z]$/i.test(before) || /%(25)?[0-9a-f]{2}$/i.test(before);
}
