import { cleanText } from './clean-text.ts';

/** "The person gave no answer", in cells (cleaned). */
const NO_ANSWER = new Set(
  [
    '',
    '-',
    '--',
    '---',
    '—',
    '–',
    '.',
    '-99',
    '-999',
    '(跳过)',
    '(跳過)',
    'null',
    'none',
    'no answer',
    "don't know",
    "i don't know",
    'not sure',
    'brak odpowiedzi',
    'nie wiem',
    'trudno powiedzieć',
    'нет ответа',
    'не знаю',
    'затрудняюсь ответить',
    '不确定',
    '不確定',
    '不知道',
    '未作答',
  ].map(cleanText),
);

/** "Not applicable": an answer, but no number (cleaned). */
const NOT_APPLICABLE = new Set(
  [
    'n/a',
    'na',
    'n.a.',
    'n/d',
    'nd.',
    '-1',
    '-2',
    'not applicable',
    'does not apply',
    "doesn't apply",
    'not relevant',
    'no experience',
    'nie dotyczy',
    'неприменимо',
    'не применимо',
    'не относится к нам',
    'не относится',
    'н/п',
    '不适用',
    '不適用',
  ].map(cleanText),
);

const ERRORS = new Set([
  '#n/a',
  '#value!',
  '#ref!',
  '#div/0!',
  '#name?',
  '#num!',
  '#null!',
  '#error!',
  '#spill!',
]);

/** Whether a cleaned cell of a rank says that there is no rank. */
export function isMissingText(cleaned: string): boolean {
  return NO_ANSWER.has(cleaned) || NOT_APPLICABLE.has(cleaned);
}

export function isNoAnswer(cleaned: string): boolean {
  return NO_ANSWER.has(cleaned);
}

export function isNotApplicable(cleaned: string): boolean {
  return NOT_APPLICABLE.has(cleaned);
}

export function isSpreadsheetError(cleaned: string): boolean {
  return ERRORS.has(cleaned) || /^#+$/.test(cleaned);
}

const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|sty|lut|kwi|maj|cze|lip|sie|wrz|paź|lis|gru|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек';
const SHORT_DATE = new RegExp(
  `^(?:\\d{1,4}[-. /](?:${MONTHS})[a-zа-я.]*(?:[-. /]\\d{2,4})?|(?:${MONTHS})[a-zа-я.]*[-. /]\\d{1,4}|\\d{4}-\\d{2}-\\d{2}(?:[t ].*)?|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}(?: .*)?|\\d{1,2}月\\d{1,2}日)$`,
);

/** A day of 1982 to 2064 as spreadsheets count them: no rank and no rating is that high. */
const SERIAL_DATE = /^[3-5]\d{4}$/;

/** `3-Mar`, `5-Jan`, `1900-01-00`, `45721`: a spreadsheet took "3-3" or "3/3" for a date. */
export function isSpreadsheetDate(cleaned: string): boolean {
  return SHORT_DATE.test(cleaned) || SERIAL_DATE.test(cleaned);
}
