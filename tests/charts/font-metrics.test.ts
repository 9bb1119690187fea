import { describe, expect, test } from 'vitest';
import { measureText } from '#src/charts/font-metrics.ts';
import { readFont } from '#tests/tools/fonts/read-font.ts';

const weights = [
  { name: 'regular', weight: 400 },
  { name: 'semibold', weight: 600 },
] as const;

describe.each(weights)('$name', ({ name, weight }) => {
  test('every character is as wide as in the real font', () => {
    const font = readFont(`plex-sans-${name}.ttf.bin`);
    // U+FFFF ends the font's character map; it is no character.
    const codePoints = font.characterSet.filter((codePoint) => codePoint !== 0xffff);
    const differing = codePoints.filter((codePoint) => {
      const real = (font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm;
      return Math.abs(measureText(String.fromCodePoint(codePoint), { size: 1000, weight }) - real) > 0.5;
    });
    expect(codePoints.length).toBeGreaterThan(600);
    expect(differing.map((codePoint) => String.fromCodePoint(codePoint))).toEqual([]);
  });

  test('a Chinese character is one em wide, as in the real font', () => {
    const font = readFont(`plex-sans-tc-${name}.ttf.bin`);
    for (const character of '順暢旅程，。「」（') {
      const real =
        (font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth * 1000) / font.unitsPerEm;
      expect(measureText(character, { size: 1000, weight })).toBe(real);
    }
  });
});

test('widths add up and grow with the size', () => {
  const one = measureText('Frictionless', { size: 10, weight: 400 });
  expect(measureText('FrictionlessFrictionless', { size: 10, weight: 400 })).toBeCloseTo(2 * one);
  expect(measureText('Frictionless', { size: 20, weight: 400 })).toBeCloseTo(2 * one);
});

test('a character of neither font takes a fallback width, an emoji a full em', () => {
  expect(measureText('\u0e01', { size: 10, weight: 400 })).toBe(6);
  expect(measureText('🏛', { size: 10, weight: 400 })).toBe(10);
});
