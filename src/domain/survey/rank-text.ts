import { cleanText } from './clean-text.ts';
import { isMissingText, isSpreadsheetDate, isSpreadsheetError } from './missing-text.ts';
import type { UnreadableCell } from './problem.ts';

export type RankText =
  | { readonly kind: 'missing' }
  /** May be fractional, zero or negative: the caller knows the range. */
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unreadable'; readonly why: UnreadableCell };

const WORDS: readonly (readonly string[])[] = [
  ['first', 'pierwszy', 'pierwsza', 'pierwsze', 'первый', 'первая', 'первое', '一'],
  ['second', 'drugi', 'druga', 'drugie', 'второй', 'вторая', 'второе', '二'],
  ['third', 'trzeci', 'trzecia', 'trzecie', 'третий', 'третья', 'третье', '三'],
  ['fourth', 'czwarty', 'czwarta', 'czwarte', 'четвертый', 'четвертая', 'четвертое', '四'],
  ['fifth', 'piąty', 'piąta', 'piąte', 'пятый', 'пятая', 'пятое', '五'],
  ['sixth', 'szósty', 'szósta', 'szóste', 'шестой', 'шестая', 'шестое', '六'],
  ['seventh', 'siódmy', 'siódma', 'siódme', 'седьмой', 'седьмая', 'седьмое', '七'],
  ['eighth', 'ósmy', 'ósma', 'ósme', 'восьмой', 'восьмая', 'восьмое', '八'],
  ['ninth', 'dziewiąty', 'dziewiąta', 'dziewiąte', 'девятый', 'девятая', 'девятое', '九'],
  ['tenth', 'dziesiąty', 'dziesiąta', 'dziesiąte', 'десятый', 'десятая', 'десятое', '十'],
];

const RANK_OF_WORD: ReadonlyMap<string, number> = new Map(
  WORDS.flatMap((words, index) => words.map((word): [string, number] => [cleanText(word), index + 1])),
);

/** A number with the marks that make it an ordinal, and nothing else. */
const PLAIN = /^(-?\d{1,9}(?:[.,]\d{1,6})?)$/;
const LEADING_NUMBER = /^(?:[#(]\s*|no\.?\s*|nr\.?\s*|第\s*)?(-?\d{1,9}(?:[.,]\d{1,6})?)(?![\d.,]*\d)/;
const CHINESE = /^第?\s*([一二三四五六七八九十])\s*(?:名|位|个|個|选择|選擇)?$/;

/** Reads a rank as people and tools write it: `3`, `3,0`, `3rd`, `№3`, `3-й`, `第三名`, `Rank 3 (of 10)`, `third`. */
export function readRankText(text: string): RankText {
  const cleaned = cleanText(text);
  if (isMissingText(cleaned)) return { kind: 'missing' };
  if (isSpreadsheetDate(cleaned)) return { kind: 'unreadable', why: 'spreadsheet-date' };
  const plain = PLAIN.exec(cleaned);
  if (plain) return { kind: 'number', value: toNumber(plain[1] ?? '') };
  if (isSpreadsheetError(cleaned)) return { kind: 'unreadable', why: 'spreadsheet-error' };
  if (holdsSeveralRanks(cleaned)) return { kind: 'unreadable', why: 'several-numbers' };
  const value = readOrdinal(cleaned);
  return value === null ? { kind: 'unreadable', why: 'text' } : { kind: 'number', value };
}

function readOrdinal(cleaned: string): number | null {
  const leading = LEADING_NUMBER.exec(cleaned);
  if (leading) return toNumber(leading[1] ?? '');
  const chinese = CHINESE.exec(cleaned);
  if (chinese) return RANK_OF_WORD.get(chinese[1] ?? '') ?? null;
  const words = cleaned.split(/[\s.,:;()-]+/).filter((word) => word !== '');
  const ordinal =
    words.length <= 3
      ? words.map((word) => RANK_OF_WORD.get(word)).find((rank) => rank !== undefined)
      : undefined;
  if (ordinal !== undefined) return ordinal;
  // "Rank 3 (of 10)", "miejsce 3", "Place: 3": a word or two, then the number.
  const inner = /^[\p{L}\s.:#-]{1,20}?\s*(\d{1,3})(?:\s*(?:\(.*\)|\/.*|(?:of|z|из)\s.*)?)$/u.exec(cleaned);
  return inner ? Number(inner[1]) : null;
}

/** `1st, 2nd` out of a checkbox grid: more than one rank, joined as a list. */
function holdsSeveralRanks(cleaned: string): boolean {
  const parts = cleaned.split(/[,;|]\s+|[;|、]/).filter((part) => part.trim() !== '');
  return parts.length > 1 && parts.every((part) => readOrdinal(part.trim()) !== null);
}

/** Decimal points and decimal commas; there are no thousands in a rank. */
function toNumber(text: string): number {
  return Number(text.replace(',', '.'));
}
