import { describe, expect, test } from 'vitest';
import { heatMap, type HeatMapOptions } from '#src/charts/heat-map.ts';
import type { ColourToken, Mark, RectMark, TextMark } from '#src/charts/mark.ts';
import { darkPalette, lightPalette, printPalette } from '#src/charts/palettes.ts';
import { textsOf, wordsOf } from './scene-checks.ts';

const names = Array.from({ length: 10 }, (_, index) => `Representatives ${index}`);
const everyRank = Array.from({ length: 10 }, (_, index) => index + 1);
const options: HeatMapOptions = {
  rowLabels: ['Ada'],
  columnLabels: names,
  cells: [everyRank],
  meanRow: everyRank.map((rank) => rank + 0.25),
  meanLabel: 'Mean',
  width: 760,
};

function linear(channel = 0): number {
  const share = channel / 255;
  return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: readonly number[]): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: readonly number[], b: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}

/** Each shaded cell with the number drawn on it. */
function numberedCells(marks: readonly Mark[]): { cell: RectMark; number: TextMark }[] {
  return marks.flatMap((cell, index) => {
    const number = marks[index + 1];
    return cell.kind === 'rect' && cell.fill === 'team' && number?.kind === 'text' ? [{ cell, number }] : [];
  });
}

function withComma(mean: number): string {
  return mean.toFixed(2).replace('.', ',');
}

describe('the heat map', () => {
  test.each([
    ['light', lightPalette],
    ['dark', darkPalette],
    ['print', printPalette],
  ])('prints every number with a contrast of at least 4.5:1 in the %s palette', (_name, palette) => {
    const colour = (token: ColourToken | null) => channels(token === null ? '' : palette[token]);
    const cells = numberedCells(heatMap(options).marks);
    expect(cells).toHaveLength(10);
    for (const { cell, number } of cells) {
      const opacity = cell.opacity ?? 1;
      const surface = colour('surface');
      const ground = colour(cell.fill).map(
        (value, index) => value * opacity + (surface[index] ?? 0) * (1 - opacity),
      );
      expect(contrast(colour(number.fill), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('shades better ranks more strongly', () => {
    const shades = numberedCells(heatMap(options).marks).map(({ cell }) => cell.opacity ?? 1);
    expect(shades).toEqual(shades.toSorted((a, b) => b - a));
    expect(new Set(shades).size).toBe(10);
  });

  test('shows a missing rank as an empty cell with a dash', () => {
    const scene = heatMap({ ...options, cells: [everyRank.map(() => null)] });
    expect(numberedCells(scene.marks)).toHaveLength(0);
    expect(textsOf(scene).filter((mark) => mark.text === '–')).toHaveLength(10);
  });

  test("prints means in the caller's number format", () => {
    expect(wordsOf(heatMap({ ...options, formatMean: withComma }))).toContain('1,25');
    expect(wordsOf(heatMap(options))).toContain('1.3');
  });

  test('numbers the columns and explains them below where their labels do not fit', () => {
    const narrow = wordsOf(heatMap({ ...options, width: 320 }));
    expect(narrow.startsWith('1 2 3')).toBe(true);
    expect(narrow).toContain('Representatives 9');
  });
});
