import { fail, type Result } from '../../domain/result.ts';
import type { AnswerFile, AnswerRefusal, FoundAnswers } from '../file-contents.ts';
import { ANSWER_FILE_FORMAT } from '../format.ts';
import { LIMITS } from '../limits.ts';
import { decodeAnswerFile, readVersion } from './file.ts';
import { isJsonObject } from '../json-object.ts';
import { depthChange, parseJson } from './json.ts';

/**
 * How an answer begins. It cannot stand inside a JSON string (its quotes would be escaped), so the next
 * beginning always ends the search for this answer's end: every character is looked at a fixed number of
 * times, whatever the text.
 */
const BEGINNING = /\{\s*"format"\s*:\s*"plumbline-answer"/g;

interface Refusal {
  readonly reason: AnswerRefusal;
  readonly at: number;
}

/**
 * Reads one answer, a list of answers (in any order of keys), or any text that has answers in it: a mail,
 * a chat. Line breaks and quote marks (`> `) that a mail program put into an answer are taken out.
 */
export function findAnswers(text: string): FoundAnswers {
  if (text.length > LIMITS.text) return { answers: [], refused: [{ reason: 'too-large', at: 0 }] };
  return findInJson(text) ?? findInProse(text);
}

/** The whole text is one answer or a list; `null` if it is anything else. */
function findInJson(text: string): FoundAnswers | null {
  const trimmed = text.trimStart();
  if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) return null;
  const parsed = parseJson(text);
  if (!parsed.ok) return null;
  const items: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  if (items.length > LIMITS.foundAnswers || !items.every((item) => isAnswerFile(item))) return null;
  // Where in the text the item stands is not known; all of them begin at the text's own beginning.
  return collect(items.map((item) => ({ at: 0, answer: decodeItem(item) })));
}

function isAnswerFile(item: unknown): boolean {
  return isJsonObject(item) && item['format'] === ANSWER_FILE_FORMAT;
}

function findInProse(text: string): FoundAnswers {
  const beginnings: number[] = [];
  for (const match of text.matchAll(BEGINNING)) {
    beginnings.push(match.index);
    if (beginnings.length >= LIMITS.foundAnswers) break;
  }
  return collect(
    beginnings.map((at, index) => ({
      at,
      answer: readAnswer(text, at, beginnings[index + 1] ?? text.length),
    })),
  );
}

function collect(
  found: readonly { readonly at: number; readonly answer: Result<AnswerFile, AnswerRefusal> }[],
): FoundAnswers {
  const answers: AnswerFile[] = [];
  const refused: Refusal[] = [];
  for (const { at, answer } of found) {
    if (answer.ok) answers.push(answer.value);
    else if (refused.length < LIMITS.refusals) refused.push({ reason: answer.reason, at });
  }
  return { answers, refused };
}

function readAnswer(text: string, start: number, limit: number): Result<AnswerFile, AnswerRefusal> {
  const end = endOfObject(text, start, Math.min(limit, start + LIMITS.answerText));
  if (end === null) return fail(limit - start > LIMITS.answerText ? 'too-large' : 'cut-off');
  const json = text.slice(start, end);
  const parsed = parseJson(json);
  if (parsed.ok) return decodeItem(parsed.value);
  const mended = parseJson(withoutMailBreaks(json));
  return mended.ok ? decodeItem(mended.value) : fail('damaged');
}

/** Line breaks are never part of our compact JSON; a quoting mail program adds `> ` after each. */
function withoutMailBreaks(json: string): string {
  return json.replace(/[\r\n]+(?:> ?)*/g, '');
}

function decodeItem(item: unknown): Result<AnswerFile, AnswerRefusal> {
  if (!isJsonObject(item)) return fail('damaged');
  const file = readVersion(item);
  return file.ok ? decodeAnswerFile(file.value) : file;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** The position after the bracket that closes the object at `start`, or `null` if it lies beyond `limit`. */
function endOfObject(text: string, start: number, limit: number): number | null {
  let depth = 0;
  let isInString = false;
  for (let index = start; index < limit; index += 1) {
    const unit = text.charCodeAt(index);
    if (isInString) {
      if (unit === BACKSLASH) index += 1;
      else if (unit === QUOTE) isInString = false;
    } else if (unit === QUOTE) isInString = true;
    else {
      depth += depthChange(unit);
      if (depth === 0) return index + 1;
    }
  }
  return null;
}
