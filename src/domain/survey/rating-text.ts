import { cleanText } from './clean-text.ts';
import { isNoAnswer, isNotApplicable, isSpreadsheetDate, isSpreadsheetError } from './missing-text.ts';
import type { RatingReading } from './mapping.ts';
import type { RowProblemDetail } from './problem.ts';
import { pointOfLabel } from './rating-labels.ts';
import { NOT_APPLICABLE } from './response-table.ts';

/** What a rating cell says: `value` is 0 (no answer), 1-5 or `NOT_APPLICABLE`; `problem` when it had to be guessed. */
export interface RatingText {
  readonly value: number;
  readonly problem: RatingProblem | null;
}

export type RatingProblem = Extract<
  RowProblemDetail,
  { readonly code: 'RATING_OUT_OF_RANGE' | 'RATING_UNKNOWN_LABEL' | 'RATING_NOT_INTEGER' }
>;

/** Number and label in one cell, as in `5 - Very satisfied` or `4 stars`. */
export function splitNumberedLabel(
  cleaned: string,
): { readonly number: number; readonly label: string } | null {
  const found = /^[([]?(\d{1,2})[)\]]?\s*(?:[-–—:.=]\s*|\s)\s*(\D.*)$/.exec(cleaned);
  return found ? { number: Number(found[1]), label: (found[2] ?? '').trim() } : null;
}

/** Reads a rating cell as the mapping says. */
export function readRatingText(text: string, reading: RatingReading): RatingText {
  const cleaned = cleanText(text);
  if (isNoAnswer(cleaned)) return { value: 0, problem: null };
  const told = Object.hasOwn(reading.labels, cleaned) ? reading.labels[cleaned] : undefined;
  if (told !== undefined) return { value: told === 'not-applicable' ? NOT_APPLICABLE : told, problem: null };
  if (isNotApplicable(cleaned) && reading.outside[cleaned] !== 'no-answer') {
    return { value: NOT_APPLICABLE, problem: null };
  }
  if (isSpreadsheetError(cleaned)) return unreadable('spreadsheet-error');
  if (isSpreadsheetDate(cleaned)) return unreadable('spreadsheet-date');
  const point = pointOfLabel(cleaned);
  if (point !== null) return { value: point, problem: null };
  const number = readNumber(cleaned);
  return number === null ? unreadable('text') : readRatingNumber(number, cleaned, reading);
}

/** `★★★☆☆`; `null` = no stars. */
export function countStars(cleaned: string): number | null {
  const stars = /^([★⭐]{1,10})\uFE0F?☆*$/u.exec(cleaned);
  return stars ? Array.from(stars[1] ?? '').length : null;
}

function readNumber(cleaned: string): number | null {
  if (/^-?\d{1,4}(?:[.,]\d{1,6})?$/.test(cleaned)) return Number(cleaned.replace(',', '.'));
  const counted = /^(\d{1,2}) ?(?:分|星|\/ ?5$)/.exec(cleaned);
  if (counted) return Number(counted[1]);
  return countStars(cleaned) ?? splitNumberedLabel(cleaned)?.number ?? null;
}

function readRatingNumber(number: number, cleaned: string, reading: RatingReading): RatingText {
  if (!Number.isInteger(number)) return { value: 0, problem: { code: 'RATING_NOT_INTEGER' } };
  if (number < 1 || number > reading.points) {
    const value =
      Object.hasOwn(reading.outside, cleaned) && reading.outside[cleaned] === 'not-applicable'
        ? NOT_APPLICABLE
        : 0;
    return { value, problem: { code: 'RATING_OUT_OF_RANGE', low: 1, high: reading.points } };
  }
  const turned = reading.direction === 'one-is-best' ? reading.points + 1 - number : number;
  // 7 and 10 points: the ends meet, the steps are evenly spread, the nearest point is taken.
  const value = reading.points === 5 ? turned : Math.round(1 + ((turned - 1) * 4) / (reading.points - 1));
  return { value, problem: null };
}

function unreadable(why: 'text' | 'spreadsheet-date' | 'spreadsheet-error'): RatingText {
  return { value: 0, problem: { code: 'RATING_UNKNOWN_LABEL', why } };
}
