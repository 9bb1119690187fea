import LineBreaker from 'linebreak';
import { graphemesOf } from '../graphemes.ts';
import type { FontBook, TextRun } from '../fonts/font-book.ts';
import { isChinese, type FontWeight } from '../fonts/font-files.ts';

export interface TextStyle {
  readonly size: number;
  readonly weight: FontWeight;
}

export interface TextLine {
  readonly runs: readonly TextRun[];
  /** In points, without the space at the line's end. */
  readonly width: number;
}

/** A stretch of text that must not be broken, with the spaces that follow it. */
interface Stretch {
  readonly runs: readonly TextRun[];
  readonly width: number;
  readonly widthWithoutSpace: number;
}

interface Piece extends Stretch {
  /** A line feed follows. */
  readonly endsLine: boolean;
}

/**
 * Breaks text into lines no wider than `maxWidth`, at the places that Unicode's UAX 14 allows (so no
 * Chinese line starts with a full stop or a closing bracket, and no-break spaces hold). Only a word wider
 * than a whole line is cut inside. Empty text gives no line.
 */
export function breakLines(
  text: string,
  style: TextStyle & { readonly maxWidth: number },
  book: FontBook,
): readonly TextLine[] {
  const lines: TextLine[] = [];
  let current: Stretch[] = [];
  let width = 0;
  const endLine = (): void => {
    if (current.length > 0) lines.push(joinPieces(current));
    current = [];
    width = 0;
  };
  for (const piece of piecesOf(text, style, book)) {
    for (const part of cutToWidth(piece, style, book)) {
      if (width + part.widthWithoutSpace > style.maxWidth + ROUNDING) endLine();
      current.push(part);
      width += part.width;
    }
    if (piece.endsLine) endLine();
  }
  endLine();
  return lines;
}

/**
 * Lines for headings: as few as possible, then as even as possible. A Chinese heading rather breaks after
 * a punctuation mark, where one leaves the same number of lines.
 */
export function breakBalancedLines(
  text: string,
  style: TextStyle & { readonly maxWidth: number },
  book: FontBook,
): readonly TextLine[] {
  const fewest = breakLines(text, style, book);
  if (fewest.length < 2) return fewest;
  const narrowest = Math.max(style.maxWidth / 2, widthOfWidestWord(text, style, book));
  let even: readonly TextLine[] | null = null;
  for (let maxWidth = narrowest; maxWidth < style.maxWidth; maxWidth += style.size / 2) {
    const candidate = breakLines(text, { ...style, maxWidth }, book);
    if (candidate.length > fewest.length) continue;
    if (!isChinese(text) || breaksAfterPunctuation(candidate)) return candidate;
    even ??= candidate;
  }
  return even ?? fewest;
}

/** A last line shorter than this share of the width looks like a mistake. */
const SHORTEST_LAST_LINE = 0.12;

/** Lines for paragraphs: where the last would hold one short word, the others give it some company. */
export function breakTidyLines(
  text: string,
  style: TextStyle & { readonly maxWidth: number },
  book: FontBook,
): readonly TextLine[] {
  const widest = breakLines(text, style, book);
  for (let share = 1; share > 0.9 && widest.length > 1; share -= 0.02) {
    const candidate = breakLines(text, { ...style, maxWidth: style.maxWidth * share }, book);
    if (candidate.length > widest.length) break;
    if ((candidate.at(-1)?.width ?? 0) >= SHORTEST_LAST_LINE * style.maxWidth) return candidate;
  }
  return widest;
}

function breaksAfterPunctuation(lines: readonly TextLine[]): boolean {
  return lines.slice(0, -1).every((line) => /[\p{Po}\p{Pe}]$/u.test(line.runs.at(-1)?.text ?? ''));
}

/** Width in points of a text that stays on one line. */
export function widthOfText(text: string, style: TextStyle, book: FontBook): number {
  return widthOfRuns(book.shape(text, style.weight)) * style.size;
}

/** Width in points of the widest stretch that cannot be broken. */
export function widthOfWidestWord(text: string, style: TextStyle, book: FontBook): number {
  let widest = 0;
  for (const piece of piecesOf(text, style, book)) widest = Math.max(widest, piece.widthWithoutSpace);
  return widest;
}

/** Sums of the same numbers in another order may differ in the last digit. */
const ROUNDING = 1e-6;

function* piecesOf(text: string, style: TextStyle, book: FontBook): Generator<Piece> {
  let start = 0;
  for (const { position, required } of breakOpportunities(text)) {
    const piece = text.slice(start, position).replace(/\n$/u, '');
    yield { ...pieceOf(piece, style, book), endsLine: required };
    start = position;
  }
}

/** UAX 14 allows a break after the dash of "2.1–2.7"; an interval reads better whole. */
function* breakOpportunities(text: string): Generator<{ position: number; required: boolean }> {
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position, required } = next;
    const insideInterval =
      /\d[–-]$/u.test(text.slice(0, position).slice(-2)) && /^\d/u.test(text.slice(position));
    if (!insideInterval) yield { position, required };
  }
}

function pieceOf(text: string, style: TextStyle, book: FontBook): Stretch {
  const runs = book.shape(text, style.weight);
  const visible = text.replace(/ +$/u, '');
  const width = widthOfRuns(runs) * style.size;
  return {
    runs,
    width,
    widthWithoutSpace: visible === text ? width : widthOfText(visible, style, book),
  };
}

function cutToWidth(
  piece: Piece,
  style: TextStyle & { readonly maxWidth: number },
  book: FontBook,
): readonly Stretch[] {
  if (piece.widthWithoutSpace <= style.maxWidth + ROUNDING) return [piece];
  const text = piece.runs.map((run) => run.text).join('');
  // One character is a piece of its own, so that the line filler may break anywhere in this word.
  return graphemesOf(text).map((character) => pieceOf(character, style, book));
}

function joinPieces(pieces: readonly Stretch[]): TextLine {
  const runs: TextRun[] = [];
  for (const run of pieces.flatMap((piece) => piece.runs)) {
    const previous = runs.at(-1);
    if (previous !== undefined && run.face !== null && previous.face === run.face) {
      runs[runs.length - 1] = {
        face: run.face,
        text: previous.text + run.text,
        width: previous.width + run.width,
      };
    } else {
      runs.push(run);
    }
  }
  const spaceAtEnd = (pieces.at(-1)?.width ?? 0) - (pieces.at(-1)?.widthWithoutSpace ?? 0);
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0) - spaceAtEnd;
  return { runs, width };
}

function widthOfRuns(runs: readonly TextRun[]): number {
  return runs.reduce((sum, run) => sum + run.width, 0);
}
