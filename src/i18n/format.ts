import type { Language } from '../domain/model/language.ts';
import type { Interval } from '../domain/stats/estimates/measured.ts';
import { INTL_LOCALES } from './locale.ts';
import { typeset } from './typeset.ts';

const MINUS = '−';

/** Numbers and dates in the reader's language. Rounds for display only. */
export interface Format {
  /** `digits` decimals, always all of them: 2.0. */
  number(this: void, value: number, digits?: number): string;
  /** With + or −; a rounded zero has no sign. */
  signed(this: void, value: number, digits?: number): string;
  /** 0.234 -> 23%. */
  percent(this: void, share: number, digits?: number): string;
  /** A probability that something is so: 0.234 -> 23%; never "0%" or "100%", which nobody can know. */
  chance(this: void, probability: number): string;
  /** A p- or q-value; nothing smaller than "< 0.001" is printed. */
  probability(this: void, value: number): string;
  /** "2.1 to 2.7" in the language's own words. */
  range(this: void, interval: Interval, digits?: number): string;
  /** As `range`, of shares: 51% to 58%. */
  percentRange(this: void, interval: Interval, digits?: number): string;
  /** As `range`, each end with its sign. */
  signedRange(this: void, interval: Interval, digits?: number): string;
  /** 21 November 2026. */
  date(this: void, isoDate: string): string;
  time(this: void, isoInstant: string): string;
  bytes(this: void, count: number): string;
  list(this: void, items: readonly string[]): string;
  /** Whole sentences one after the other: Chinese puts no space between them. */
  sentences(this: void, texts: readonly string[]): string;
}

const RANGE_WORDS: Readonly<Record<Language, (low: string, high: string) => string>> = {
  en: (low, high) => `${low} to ${high}`,
  pl: (low, high) => `od ${low} do ${high}`,
  ru: (low, high) => `от ${low} до ${high}`,
  'zh-Hant': (low, high) => `${low} 至 ${high}`,
};

const BYTE_UNITS: Readonly<Record<Language, readonly string[]>> = {
  en: ['B', 'kB', 'MB', 'GB'],
  pl: ['B', 'kB', 'MB', 'GB'],
  ru: ['Б', 'КБ', 'МБ', 'ГБ'],
  'zh-Hant': ['B', 'kB', 'MB', 'GB'],
};

const cache = new Map<Language, Format>();

export function formatFor(language: Language): Format {
  let format = cache.get(language);
  if (!format) {
    format = createFormat(language);
    cache.set(language, format);
  }
  return format;
}

function createFormat(language: Language): Format {
  const locale = INTL_LOCALES[language];
  const decimal = decimalFormat(locale, 'decimal');
  const share = decimalFormat(locale, 'percent');
  const longDate = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const clock = once(
    () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  );
  const conjunction = once(() => new Intl.ListFormat(locale, { type: 'conjunction' }));
  const number = (value: number, digits = 0): string => {
    const shown = withoutNegativeZero(value, digits);
    return Math.abs(shown) < UNGROUPED ? smallNumber(shown, digits, language) : decimal(shown, digits);
  };
  const signed = (value: number, digits = 1): string =>
    (withoutNegativeZero(value, digits) > 0 ? '+' : '') + number(value, digits);
  /** The two ends stay on one line. */
  const rangeText = (low: string, high: string): string =>
    RANGE_WORDS[language](low, high).replaceAll(' ', '\u00a0');
  return {
    number,
    signed,
    percent: (value, digits = 0) => share(value, digits),
    chance: (value) => {
      if (value < 0.01) return `<\u00a0${share(0.01, 0)}`;
      return value > 0.99 ? `>\u00a0${share(0.99, 0)}` : share(value, 0);
    },
    probability: (value) => (value < 0.001 ? `<\u00a0${number(0.001, 3)}` : number(value, 3)),
    range: ({ low, high }, digits = 1) => rangeText(number(low, digits), number(high, digits)),
    percentRange: ({ low, high }, digits = 0) => rangeText(share(low, digits), share(high, digits)),
    signedRange: ({ low, high }, digits = 1) => rangeText(signed(low, digits), signed(high, digits)),
    date: (isoDate) => typeset(longDate().format(new Date(`${isoDate.slice(0, 10)}T00:00:00Z`)), language),
    time: (isoInstant) => clock().format(new Date(isoInstant)),
    bytes: (count) => formatBytes(count, language, number),
    // Intl's Chinese list ends in a spoken "and"; print separates all alike.
    list: (items) => (language === 'zh-Hant' ? items.join('、') : conjunction().format([...items])),
    sentences: (texts) => texts.filter((text) => text !== '').join(language === 'zh-Hant' ? '' : ' '),
  };
}

/** Up to here no language groups digits, also after rounding. */
const UNGROUPED = 999;

/** What Intl writes for a small number, without the tens of milliseconds that its first use takes on a slow phone. */
function smallNumber(value: number, digits: number, language: Language): string {
  const plain = value.toFixed(digits).replace('-', MINUS);
  return language === 'pl' || language === 'ru' ? plain.replace('.', ',') : plain;
}

/** Made when first used: the start page needs hardly any of them, and each costs milliseconds. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Making an Intl formatter costs far more than using it: one for each number of decimals is kept. */
function decimalFormat(locale: string, style: 'decimal' | 'percent') {
  const formats = new Map<number, Intl.NumberFormat>();
  return (value: number, digits: number): string => {
    const kept = formats.get(digits);
    const format =
      kept ??
      new Intl.NumberFormat(locale, {
        style,
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
    if (!kept) formats.set(digits, format);
    // Intl writes a hyphen for the minus sign in all four languages.
    return format.format(value).replace('-', MINUS);
  };
}

function withoutNegativeZero(value: number, digits: number): number {
  return Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value;
}

function formatBytes(
  count: number,
  language: Language,
  plain: (value: number, digits: number) => string,
): string {
  const units = BYTE_UNITS[language];
  let value = count;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${plain(value, unit === 0 || value >= 100 ? 0 : 1)} ${units[unit] ?? ''}`;
}
