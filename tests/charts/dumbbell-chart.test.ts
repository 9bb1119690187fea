import { describe, expect, test } from 'vitest';
import { dumbbellChart, type DumbbellRow } from '#src/charts/dumbbell-chart.ts';
import { pathsOf, textsOf, wordsOf } from './scene-checks.ts';

const titles = { axisTitle: 'Mean rank', teamTitle: 'Team', customerTitle: 'Customers' };
const row: DumbbellRow = {
  label: 'Frictionless journey',
  team: { value: 6.9, low: 5.5, high: 8.3 },
  customers: { value: 2.4, low: 2.1, high: 2.7 },
};

const markCount = (rows: readonly DumbbellRow[]) =>
  pathsOf(dumbbellChart({ rows, ...titles, width: 760 })).length;
const withoutRows = markCount([]);

describe('the dumbbell chart', () => {
  test('has an axis from 1 to 10 and a legend', () => {
    const words = wordsOf(dumbbellChart({ rows: [row], ...titles, width: 760 }));
    expect(words).toContain('1 2 3 4 5 6 7 8 9 10');
    expect(words).toContain('Team Customers Mean rank');
  });

  test('leaves the team out of the legend where there are customers alone', () => {
    const words = wordsOf(
      dumbbellChart({ rows: [{ ...row, team: null }], ...titles, teamTitle: null, width: 300 }),
    );
    expect(words).toContain('Customers Mean rank');
    expect(words).not.toContain('Team');
  });

  test('draws the distance, two intervals with end caps, a circle and a diamond per row', () => {
    expect(markCount([row]) - withoutRows).toBe(1 + 3 + 3 + 1 + 1);
  });

  test('draws the same customers before a change on a line of their own, hollow and in no colour of the team', () => {
    const scene = dumbbellChart({ rows: [row], ...titles, first: 'before', width: 760 });
    // No distance: what hardly differs would hide under it.
    expect(pathsOf(scene).length - withoutRows).toBe(3 + 3 + 1 + 1);
    const colours = pathsOf(scene).flatMap(({ fill, stroke }) => [fill, stroke]);
    expect(colours).not.toContain('team');
    const hollow = pathsOf(scene).filter(({ fill, stroke }) => fill === 'surface' && stroke === 'ink-2');
    // One in the legend, one in the row.
    expect(hollow).toHaveLength(2);
  });

  test('draws no distance and no mark for a side that is not known', () => {
    expect(markCount([{ ...row, team: null }]) - withoutRows).toBe(3 + 1);
    expect(markCount([{ ...row, team: null, customers: null }]) - withoutRows).toBe(0);
  });

  test('draws a value without its interval where there is none', () => {
    expect(markCount([{ ...row, team: { value: 6.9, low: null, high: null } }]) - withoutRows).toBe(
      1 + 3 + 1 + 1,
    );
  });

  test('keeps an interval that leaves the axis within it', () => {
    const wide = { ...row, customers: { value: 1.2, low: -3, high: 14 } };
    const xs = pathsOf(dumbbellChart({ rows: [wide], ...titles, width: 760 })).flatMap((mark) =>
      mark.stroke === 'customers' ? [Number(mark.d.split(' ')[1])] : [],
    );
    expect(xs.length).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(760);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
  });

  test('puts labels above their lines on a phone, beside them on a desk', () => {
    const heightOf = (width: number) => dumbbellChart({ rows: [row, row], ...titles, width }).height;
    expect(heightOf(320)).toBeGreaterThan(heightOf(760));
    const label = textsOf(dumbbellChart({ rows: [row], ...titles, width: 320 })).find(
      (mark) => mark.text === row.label,
    );
    expect(label?.x).toBe(0);
  });
});
