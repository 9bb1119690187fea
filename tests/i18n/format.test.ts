import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#src/domain/model/language.ts';
import { INTL_LOCALES } from '#src/i18n/locale.ts';
import { formatFor } from '#src/i18n/format.ts';

const NO_BREAK_SPACES = /[\u00a0\u202f]/gu;
const plain = (text: string): string => text.replace(NO_BREAK_SPACES, ' ');
const inAll = (write: (format: ReturnType<typeof formatFor>) => string): string[] =>
  LANGUAGES.map((language) => plain(write(formatFor(language))));

describe('numbers', () => {
  test('have the decimals of the language, always as many as asked for', () => {
    expect(inAll((format) => format.number(2, 1))).toEqual(['2.0', '2,0', '2,0', '2.0']);
    expect(inAll((format) => format.number(12345.678, 1))).toEqual([
      '12,345.7',
      '12 345,7',
      '12 345,7',
      '12,345.7',
    ]);
  });

  test('have a real minus and, where a sign matters, a plus', () => {
    expect(inAll((format) => format.signed(-1.25))).toEqual(['−1.3', '−1,3', '−1,3', '−1.3']);
    expect(inAll((format) => format.signed(3.91))).toEqual(['+3.9', '+3,9', '+3,9', '+3.9']);
  });

  test('that round to zero have no sign', () => {
    for (const language of LANGUAGES) {
      const { signed, number } = formatFor(language);
      expect([signed(-0.04), signed(0.04), signed(-0)]).toEqual([number(0, 1), number(0, 1), number(0, 1)]);
      expect(number(-0.4)).toBe('0');
    }
  });

  test('make percentages and ranges in words', () => {
    expect(inAll((format) => format.percent(0.234))).toEqual(['23%', '23%', '23 %', '23%']);
    expect(inAll((format) => format.percentRange({ low: 0.511, high: 0.58 }))).toEqual([
      '51% to 58%',
      'od 51% do 58%',
      'от 51 % до 58 %',
      '51% 至 58%',
    ]);
    expect(inAll((format) => format.range({ low: 2.1, high: 2.72 }))).toEqual([
      '2.1 to 2.7',
      'od 2,1 do 2,7',
      'от 2,1 до 2,7',
      '2.1 至 2.7',
    ]);
  });

  test('of bytes take the unit that keeps them short', () => {
    const { bytes } = formatFor('en');
    expect([999, 1000, 68_400, 5_120_000, 3_000_000_000_000].map(bytes)).toEqual([
      '999 B',
      '1.0 kB',
      '68.4 kB',
      '5.1 MB',
      '3,000 GB',
    ]);
  });
});

describe('dates', () => {
  test('are the day as written, whatever the time zone', () => {
    expect(inAll((format) => format.date('2026-11-01'))).toEqual([
      '1 November 2026',
      '1 listopada 2026',
      '1 ноября 2026 г.',
      '2026年11月1日',
    ]);
    expect(formatFor('en').date('2026-11-01T23:59:59.000Z')).toBe('1\u00a0November 2026');
  });
});

test('lists are joined as the language joins them', () => {
  expect(inAll((format) => format.list(['A', 'B', 'C']))).toEqual([
    'A, B and C',
    'A, B i C',
    'A, B и C',
    'A、B、C',
  ]);
});

test('small numbers are written as Intl writes them', () => {
  const digits = fc.integer({ min: 0, max: 3 });
  const value = fc.double({ min: -1100, max: 1100, noNaN: true });
  fc.assert(
    fc.property(value, digits, fc.constantFrom(...LANGUAGES), (number, decimals, language) => {
      const intl = new Intl.NumberFormat(INTL_LOCALES[language], {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        signDisplay: 'negative',
      });
      expect(formatFor(language).number(number, decimals)).toBe(intl.format(number).replace('-', '−'));
    }),
  );
});
