import { describe, expect, test } from 'vitest';
import { placeRangeChart, type PlaceRangeRow } from '#src/charts/place-range-chart.ts';
import { pathsOf, wordsOf } from './scene-checks.ts';

const titles = { axisTitle: 'Possible places', noteTitle: 'In the top 3' };
const row: PlaceRangeRow = {
  label: 'Frictionless journey',
  place: 2,
  low: 1,
  high: 3,
  note: 'probably (87%)',
};

const barsOf = (rows: readonly PlaceRangeRow[], width = 760) =>
  placeRangeChart({ rows, ...titles, width }).marks.filter((mark) => mark.kind === 'rect');

const diamondsOf = (rows: readonly PlaceRangeRow[]) =>
  pathsOf(placeRangeChart({ rows, ...titles, width: 760 })).filter(({ fill }) => fill === 'customers').length;

describe('the chart of possible places', () => {
  test('says places, pillar and certainty in words', () => {
    const words = wordsOf(placeRangeChart({ rows: [row], ...titles, width: 760 }));
    expect(words).toContain('1 2 3 4 5 6 7 8 9 10');
    for (const text of ['Frictionless journey', 'probably (87%)', 'In the top 3'])
      expect(words).toContain(text);
  });

  test('a bar reaches as much further as it has more places', () => {
    const [narrow, wide] = [barsOf([{ ...row, low: 2, high: 2 }]), barsOf([{ ...row, low: 1, high: 10 }])];
    const axis = (wide[0]?.width ?? 0) - (narrow[0]?.width ?? 0);
    const [three] = barsOf([row]);
    expect(((three?.width ?? 0) - (narrow[0]?.width ?? 0)) / axis).toBeCloseTo(2 / 9, 6);
  });

  test('what is not known is not drawn', () => {
    const nothing = { ...row, place: null, low: null, high: null };
    expect(barsOf([nothing])).toEqual([]);
    expect([diamondsOf([row]), diamondsOf([nothing])]).toEqual([1, 0]);
  });

  test('on a phone the label stands above its bar', () => {
    const { marks } = placeRangeChart({ rows: [row], ...titles, width: 320 });
    const label = marks.find((mark) => mark.kind === 'text' && mark.text === 'Frictionless journey');
    const [bar] = barsOf([row], 320);
    expect(label !== undefined && label.kind === 'text' && label.y < (bar?.y ?? 0)).toBe(true);
  });
});
