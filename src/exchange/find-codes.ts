import { codeAt, damagedAt, startsIn, type Candidate } from './code-candidate.ts';

/** UTF-16 units; what stands behind them is not searched. As long as the longest file that the app reads. */
export const LONGEST_SEARCHED_TEXT = 60_000_000;

/** Different codes that are reported, and different damaged ones; more are passed over. */
export const MOST_FOUND_CODES = 20_000;
export const MOST_DAMAGED_CODES = 1_000;

const WIDE = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0d\uff0e\uff3f]/g;
const WIDER_BY = 0xfee0;

/** At its first place in the text; `text` and `notes` are of the place that says most about notes. */
export interface FoundCode extends Candidate {
  /** How often it stands in the text, with notes or without. */
  readonly times: number;
}

/**
 * All codes and answer links in any text: chats, mails, files. They may be broken over lines, quoted, capitalised, in
 * brackets or inside other links. Each comes once, at its first place, with whole notes if they stand anywhere.
 * Cost: linear in the text, whatever is in it.
 */
export function findCodes(text: string): FoundCode[] {
  const searched = withPlainLetters(text.slice(0, LONGEST_SEARCHED_TEXT));
  const found = new Map<string, FoundCode>();
  let damaged = 0;
  let end = 0;
  for (const start of startsIn(searched)) {
    // Letters of a code may look like the start of another one.
    if (start.from < end) continue;
    const whole = codeAt(searched, start);
    const candidate = whole ?? damagedAt(searched, start, start.from === end);
    if (whole) end = whole.to;
    if (!candidate || (!whole && !found.has(candidate.code) && ++damaged > MOST_DAMAGED_CODES)) continue;
    found.set(candidate.code, withPlace(candidate, found.get(candidate.code)));
    if (found.size === MOST_FOUND_CODES) break;
  }
  return withoutPreviews([...found.values()]);
}

/** Every place stays where it is. Keyboards for Chinese may write wide letters, and so may who copies by hand. */
function withPlainLetters(text: string): string {
  return text.replace(WIDE, (letter) => String.fromCharCode(letter.charCodeAt(0) - WIDER_BY));
}

/** Chats show the beginning of what an answer is to: no damage if the whole code is here. */
function withoutPreviews(found: readonly FoundCode[]): FoundCode[] {
  const whole = found.flatMap(({ read, code }) => (read.ok ? [code] : [])).toSorted();
  return found.filter(({ read, code }) => read.ok || !isStartOfOne(whole, code));
}

/** Of sorted texts, those that begin so stand together, from the first one that is not before it. */
function isStartOfOne(sorted: readonly string[], start: string): boolean {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? '') < start) from = middle + 1;
    else to = middle;
  }
  return sorted[from]?.startsWith(start) ?? false;
}

const NOTES_ORDER: readonly FoundCode['notes'][] = ['none', 'damaged', 'here'];

function withPlace(candidate: Candidate, before: FoundCode | undefined): FoundCode {
  if (!before) return { ...candidate, times: 1 };
  const saysMore = NOTES_ORDER.indexOf(candidate.notes) > NOTES_ORDER.indexOf(before.notes);
  const { notes, text } = saysMore ? candidate : before;
  return { ...before, notes, text, times: before.times + 1 };
}
