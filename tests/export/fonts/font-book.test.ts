import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { cleanText, openFontBook, type FontBook } from '#src/export/fonts/font-book.ts';
import { fontFilesFor } from '#src/export/fonts/font-files.ts';
import { loadFonts } from '#src/export/fonts/load-fonts.ts';
import { fetchFontFile } from '../report-fonts.ts';

let book: FontBook;
beforeAll(async () => {
  const fonts = await loadFonts(fontFilesFor(['中']), fetchFontFile);
  if (!fonts.ok) throw new Error(fonts.reason);
  book = openFontBook(fonts.value);
});

function facesOf(text: string, weight: 400 | 600 = 400): readonly (readonly [string | null, string])[] {
  return book.shape(text, weight).map((run) => [run.face, run.text]);
}

describe('shaping', () => {
  test('gives Latin letters and digits to Plex Sans and Chinese characters to Plex Sans TC', () => {
    expect(facesOf('顧客 95% 的 Łódź，團隊')).toEqual([
      ['plex-sans-tc-regular', '顧客'],
      ['plex-sans-regular', ' 95% '],
      ['plex-sans-tc-regular', '的'],
      ['plex-sans-regular', ' Łódź'],
      ['plex-sans-tc-regular', '，團隊'],
    ]);
  });

  test('uses the semibold files for weight 600', () => {
    expect(facesOf('a中', 600)).toEqual([
      ['plex-sans-semibold', 'a'],
      ['plex-sans-tc-semibold', '中'],
    ]);
  });

  test('digits and signs are equally wide in both weights, so that columns of numbers line up', () => {
    for (const weight of [400, 600] as const) {
      for (const character of '0123456789−+') expect(book.shape(character, weight)[0]?.width).toBe(0.6);
    }
  });

  test('an unknown grapheme is one run without a face, however many code points it has', () => {
    expect(facesOf('a👨‍👩‍👧b')).toEqual([
      ['plex-sans-regular', 'a'],
      [null, '👨‍👩‍👧'],
      ['plex-sans-regular', 'b'],
    ]);
    expect(book.missingCharacters()).toContain('👨‍👩‍👧');
  });

  test('never loses a character and never crashes, whatever people type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text);
        expect(
          book
            .shape(clean, 400)
            .map((run) => run.text)
            .join(''),
        ).toBe(clean);
      }),
      { numRuns: 40 },
    );
  });
});

describe('cleaning text', () => {
  test('composes letters, unifies line ends and drops what cannot be seen', () => {
    expect(cleanText('e\u0301\r\na\u2028b\tc\u202e\u200b\u0000\ufeffd\u00ade')).toBe('é\na\nb cde');
  });

  test('replaces half a surrogate pair', () => {
    expect(cleanText('a\ud83d')).toBe('a\ufffd');
  });

  test('keeps no-break spaces', () => {
    expect(cleanText('5\u00a0%\u202f')).toBe('5\u00a0%\u202f');
  });
});
