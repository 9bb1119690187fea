import { describe, expect, test } from 'vitest';
import { closenessChart, type ClosenessRow } from '#src/charts/closeness-chart.ts';
import { pathsOf, textsOf, wordsOf } from './scene-checks.ts';

const anchors = [
  { label: 'Chance', value: 0.5 },
  { label: 'Typical customer', value: 0.57 },
  { label: 'Best possible', value: 0.66 },
];
const row: ClosenessRow = { label: 'Colleague 1', value: 0.6, low: 0.58, high: 0.62, isFirst: true };

const draw = (rows: readonly ClosenessRow[], width = 760) =>
  closenessChart({ rows, anchors, width, formatShare: (share) => `${Math.round(100 * share)}%` });

/** A person's mark: a circle's path has arcs. */
const circlesOf = (rows: readonly ClosenessRow[]) => pathsOf(draw(rows)).filter(({ d }) => d.includes('A'));
const rangesOf = (rows: readonly ClosenessRow[]) =>
  pathsOf(draw(rows)).filter(({ d, stroke }) => stroke === 'team' && !d.includes('A'));
const leftEnd = ({ d }: { readonly d: string }) => Number(/^M (-?[\d.]+)/.exec(d)?.[1]);

describe('the chart of closeness', () => {
  test('says the anchors, the scale and the people in words', () => {
    const words = wordsOf(draw([row]));
    for (const text of [
      'Chance 50%',
      'Typical customer 57%',
      'Best possible 66%',
      'Colleague 1',
      '50% 60% 70%',
    ])
      expect(words).toContain(text);
  });

  test('fills the marks of those who share the first place, and only theirs', () => {
    const fills = circlesOf([row, { ...row, isFirst: false }]).map(({ fill }) => fill);
    expect(fills).toEqual(['team', 'team-soft']);
  });

  test('puts a mark as far along the scale as its share', () => {
    const [half, middle, end] = circlesOf([0.5, 0.55, 0.7].map((value) => ({ ...row, value }))).map((mark) =>
      leftEnd(mark),
    );
    expect(((middle ?? 0) - (half ?? 0)) / ((end ?? 0) - (half ?? 0))).toBeCloseTo(0.25, 3);
  });

  test('draws no range where there is none', () => {
    expect(rangesOf([row])).toHaveLength(3);
    expect(rangesOf([{ ...row, low: null, high: null }])).toEqual([]);
  });

  test('keeps the names of close anchors apart', () => {
    const scene = draw([row]);
    const heights = textsOf(scene)
      .filter(({ text }) => /Chance|Typical|Best/.test(text))
      .map(({ y }) => y);
    expect(new Set(heights).size).toBe(3);
  });

  test('on a phone the name stands above its mark', () => {
    const scene = draw([row], 320);
    const name = textsOf(scene).find(({ text }) => text === 'Colleague 1');
    const mark = pathsOf(scene).find(({ d }) => d.includes('A'));
    expect(name?.x).toBe(0);
    expect(name?.y).toBeLessThan(Number(/^M -?[\d.]+ ([\d.]+)/.exec(mark?.d ?? '')?.[1]));
  });
});
