import { isFullWidth, measureText, type TextStyle } from './font-metrics.ts';

interface LineBox extends TextStyle {
  readonly maxWidth: number;
}

interface TextBox extends LineBox {
  readonly maxLines: number;
}

/** Characters that may not begin a line, and those that may not end one (Chinese typesetting). */
const NEVER_FIRST = '，。、；：！？）」』】》〉…—·％';
/** A clause shorter than this, as a share of the line, would look like a torn line. */
const LEAST_CLAUSE_SHARE = 0.3;
/** A dash or a dot belongs to what it follows. */
const NEVER_FIRST_AFTER_SPACE = '·–—';
const NEVER_LAST = '（「『【《〈';

/**
 * Lines no wider than the box: broken after a space or a hyphen, between Chinese characters, and inside
 * a word only when the word alone is too wide. What does not fit into the lines ends in an ellipsis.
 */
export function wrapText(text: string, box: TextBox): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of breakablePieces(text).flatMap((part) => splitTooWide(part, box))) {
    const isRoom = line === '' || measureText((line + piece).trimEnd(), box) <= box.maxWidth;
    if (isRoom) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
  }
  lines.push(line.trimEnd());
  if (lines.length <= box.maxLines) return lines;
  const kept = lines.slice(0, box.maxLines - 1);
  return [...kept, fitText(`${lines[box.maxLines - 1] ?? ''}…`, box)];
}

/**
 * Like `wrapText`, with lines as equal as possible: for headings and for labels of one or two words.
 * A heading of two lines breaks after its first clause if that fits.
 */
export function wrapBalanced(text: string, box: TextBox): string[] {
  const widest = wrapText(text, box);
  if (widest.length === 1 || isShortened(widest, text)) return widest;
  const clauses = widest.length === 2 ? splitAfterClause(text, box) : null;
  if (clauses !== null) return clauses;
  let best = widest;
  for (let share = 0.95; share >= 0.5; share -= 0.05) {
    const narrower = { ...box, maxWidth: box.maxWidth * share };
    const candidate = wrapText(text, narrower);
    if (candidate.length > widest.length || isShortened(candidate, text) || breaksWord(text, narrower)) break;
    best = candidate;
  }
  return best;
}

function splitAfterClause(text: string, box: LineBox): string[] | null {
  const fits = (line: string) => {
    const width = measureText(line, box);
    return width <= box.maxWidth && width >= box.maxWidth * LEAST_CLAUSE_SHARE;
  };
  const splits = Array.from(text.matchAll(/[.,:;!?] |[，。：；！？]/gu), ({ index, 0: end }) => {
    const at = index + end.length;
    return [text.slice(0, at).trimEnd(), text.slice(at)];
  });
  return splits.find((lines) => lines.every(fits)) ?? null;
}

/** One line no wider than the box, cut at a character and marked with an ellipsis if it has to be. */
export function fitText(text: string, box: LineBox): string {
  if (measureText(text, box) <= box.maxWidth) return text;
  const characters = Array.from(text.endsWith('…') ? text.slice(0, -1) : text);
  while (characters.length > 0) {
    characters.pop();
    const shortened = `${characters.join('').trimEnd()}…`;
    if (measureText(shortened, box) <= box.maxWidth) return shortened;
  }
  return '';
}

/** Whether a word of the text is wider than the box, so that wrapping would have to cut it. */
export function breaksWord(text: string, box: LineBox): boolean {
  return breakablePieces(text).some((piece) => measureText(piece.trimEnd(), box) > box.maxWidth);
}

function isShortened(lines: readonly string[], text: string): boolean {
  return lines.at(-1)?.endsWith('…') === true && !text.endsWith('…');
}

function breakablePieces(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  const characters = Array.from(text);
  for (const [index, character] of characters.entries()) {
    piece += character;
    const next = characters[index + 1];
    if (next !== undefined && isBreakBetween(character, next)) {
      pieces.push(piece);
      piece = '';
    }
  }
  pieces.push(piece);
  return pieces;
}

function isBreakBetween(character: string, next: string): boolean {
  if (next === ' ') return false;
  if (character === ' ') return !NEVER_FIRST_AFTER_SPACE.includes(next);
  if (character === '-') return /\p{L}/u.test(next);
  if (NEVER_FIRST.includes(next) || NEVER_LAST.includes(character)) return false;
  return isFullWidth(character.codePointAt(0) ?? 0) || isFullWidth(next.codePointAt(0) ?? 0);
}

function splitTooWide(piece: string, box: LineBox): string[] {
  if (measureText(piece.trimEnd(), box) <= box.maxWidth) return [piece];
  const parts: string[] = [];
  let part = '';
  for (const character of piece) {
    if (part !== '' && measureText(part + character, box) > box.maxWidth) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part];
}
