import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFont, type FontFile } from './read-font.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const fonts = join(root, 'public', 'fonts');
const weights = ['regular', 'semibold'] as const;

/** The Mac's key symbols, named in a hint on the screen only: the system has them, Plex does not. */
const KEY_SYMBOLS = '⌘⌥';

/** Every character of a language's texts; line ends are no glyphs. */
function charactersOf(language: string): string[] {
  const folder = join(root, 'locales', language);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const text = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('');
  return [...new Set(Array.from(text.normalize('NFC')))]
    .filter((character) => character >= ' ' && !KEY_SYMBOLS.includes(character))
    .toSorted();
}

function missingFrom(available: readonly FontFile[], characters: readonly string[]): string[] {
  return characters.filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return !available.some((font) => font.hasGlyphForCodePoint(codePoint));
  });
}

function sizeOf(name: string): number {
  return statSync(join(fonts, name)).size;
}

// A character is missing? Run `node tests/tools/fonts/build.mjs`.
describe.each(weights)('the %s fonts', (weight) => {
  // A Chinese name in another language's text (the tool 问卷星) is shown in the system's font, on the screen only.
  test.each(['en', 'pl', 'ru'])('have every character of locales/%s', (language) => {
    const characters = charactersOf(language).filter((character) => !/\p{Script=Han}/u.test(character));
    expect(characters.length).toBeGreaterThan(50);
    expect(missingFrom([readFont(`plex-sans-${weight}.woff2`)], characters)).toEqual([]);
    expect(missingFrom([readFont(`plex-sans-${weight}.ttf.bin`)], characters)).toEqual([]);
  });

  test('of the PDF have every character of locales/zh-Hant', () => {
    const characters = charactersOf('zh-Hant');
    expect(characters.length).toBeGreaterThan(50);
    const available = [readFont(`plex-sans-${weight}.ttf.bin`), readFont(`plex-sans-tc-${weight}.ttf.bin`)];
    expect(missingFrom(available, characters)).toEqual([]);
  });

  test('have the letters and signs that charts and tables print', () => {
    const signs = Array.from('0123456789−–—…·•←↑→↓×±≥≤✓№„”“’«»₽€\u00a0\u202fąćęłńóśźżёЁ№≈≠√βσχ²³');
    const available = [readFont(`plex-sans-${weight}.woff2`)];
    expect(missingFrom(available, signs)).toEqual([]);
  });

  test('have figures of one width, so that columns of numbers align', () => {
    const font = readFont(`plex-sans-${weight}.woff2`);
    const widths = Array.from(
      '0123456789',
      (digit) => font.glyphForCodePoint(digit.codePointAt(0) ?? 0).advanceWidth,
    );
    expect(new Set(widths).size).toBe(1);
  });
});

test('the Chinese fonts have the everyday characters, and the rare ones of names stand in a file of their own', () => {
  const everyday = Array.from('支柱客戶體驗顧客排名意見回覆螢幕，。「」（）');
  const rare = Array.from('芃翊堃喆');
  const [tc, rareFont] = [readFont('plex-sans-tc-regular.ttf.bin'), readFont('plex-sans-tc-rare.ttf.bin')];
  expect(missingFrom([tc], everyday)).toEqual([]);
  expect(missingFrom([tc], rare)).toEqual(rare);
  expect(missingFrom([rareFont], rare)).toEqual([]);
});

test('the files of the first load and of a report stay small', () => {
  for (const weight of weights) {
    expect(sizeOf(`plex-sans-${weight}.woff2`)).toBeLessThan(40_000);
    expect(sizeOf(`plex-sans-${weight}.ttf.bin`)).toBeLessThan(60_000);
    expect(sizeOf(`plex-sans-tc-${weight}.ttf.bin`)).toBeLessThan(1_050_000);
  }
});

test('the licence lies beside the fonts', () => {
  expect(readFileSync(join(fonts, 'LICENSE-OFL.txt'), 'utf8')).toContain('SIL OPEN FONT LICENSE Version 1.1');
});
