import type { ColumnHeader } from './header-records.ts';

/** "Display order", in the words of survey tools and of people. */
const SHOWN =
  /display(?:ed)? (?:order|position)|(?:order|position) (?:of display|displayed)|presentation order|^shown\b|anzeigereihenfolge|kolejność wyświetl|порядок (?:показа|отображения)|顯示順序|显示顺序|呈現順序|呈现顺序/;
/** Export tags of Qualtrics. */
const TAG = /_do(?:_|$)/;

/** Whether a column tells the order in which items were shown: it looks like a ranking, and is none. */
export function isShownOrder({ key, texts }: ColumnHeader): boolean {
  return TAG.test(key) || texts.some((text) => SHOWN.test(text));
}

/** A header without the words that say "shown": what is left may name an item. */
export function withoutShownWords(text: string): string {
  return text
    .replace(/\s*[-–:>]*\s*display(?:ed)? (?:order|position)\s*[-–:>]*\s*/, ' - ')
    .replace(/^shown\s*(?:at|as|position)?\s*[-–:]?\s*/, '')
    .replace(/^[\s-]+|[\s-]+$/g, '')
    .trim();
}
