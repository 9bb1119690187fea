import { describe, expect, test } from 'vitest';
import type { PathMark } from '#src/charts/mark.ts';
import { sampleSizeChart, type SampleSizeOptions } from '#src/charts/sample-size-chart.ts';
import { pathsOf, textsOf, wordsOf } from './scene-checks.ts';

const OPTIONS: SampleSizeOptions = {
  answers: [50, 100, 200, 400],
  answerTicks: [50, 100, 200, 400].map((value) => ({ value, text: String(value) })),
  chosen: 200,
  panels: [
    {
      title: 'Chance that the first three are right',
      values: [0.4, 0.6, 0.7, 0.8],
      cautious: [0.2, 0.3, 0.5, 0.6],
      ticks: [0, 1].map((value) => ({ value, text: `${100 * value}%` })),
      highest: 1,
      reading: '70% · 50%',
    },
    {
      title: 'Margin',
      values: [14, 10, 7, 5],
      cautious: null,
      ticks: [{ value: 0, text: '0' }],
      highest: 15,
      reading: '±7',
    },
  ],
  axisTitle: 'Answers',
  legend: { usual: 'as usual', cautious: 'half as much' },
  width: 760,
};

const chart = (changes: Partial<SampleSizeOptions> = {}) => sampleSizeChart({ ...OPTIONS, ...changes });

/** Curves: strokes of the customers' colour with more than two points. */
function curves(options: Partial<SampleSizeOptions> = {}): readonly PathMark[] {
  return pathsOf(chart(options)).filter(({ stroke, d }) => stroke === 'customers' && d.split('L').length > 2);
}

function pointsOf({ d }: PathMark): readonly (readonly [number, number])[] {
  return Array.from(d.matchAll(/[ML] ([-\d.]+) ([-\d.]+)/g), ([, x, y]) => [Number(x), Number(y)]);
}

const diamonds = (options: Partial<SampleSizeOptions> = {}) =>
  pathsOf(chart(options)).filter(({ fill }) => fill === 'customers').length;

describe('what more answers buy', () => {
  test('each panel says its question, its scale and its reading in words', () => {
    const words = wordsOf(chart());
    for (const text of [
      ...OPTIONS.panels.flatMap(({ title, reading }) => [title, reading]),
      '100%',
      'Answers',
    ])
      expect(words).toContain(text);
    expect(words).toContain('as usual half as much');
  });

  test('each doubling of the answers is equally wide, and more is higher', () => {
    const [cautious] = curves();
    const points = cautious === undefined ? [] : pointsOf(cautious);
    const steps = points.slice(1).map(([x], index) => x - (points[index]?.[0] ?? 0));
    expect(new Set(steps.map((step) => step.toFixed(1))).size).toBe(1);
    expect(points.map(([, y]) => y)).toEqual(points.map(([, y]) => y).toSorted((a, b) => b - a));
  });

  test('the careful line is dashed, and there is none for a margin', () => {
    expect(curves().map(({ dash }) => dash !== undefined)).toEqual([true, false, false]);
  });

  test('the chosen number gets a mark on every line; outside of the picture it gets none', () => {
    expect(diamonds()).toBe(3);
    expect(diamonds({ chosen: 49 })).toBe(0);
    expect(wordsOf(chart({ chosen: 5000 }))).not.toContain('±7');
  });

  test('on a phone the panels stand below each other, and numbers do not touch', () => {
    const phone = chart({ width: 300 });
    const titles = textsOf(phone).filter(({ weight, fill }) => weight === 600 && fill === 'ink');
    expect(new Set(titles.filter(({ anchor }) => anchor === 'start').map(({ x }) => x))).toEqual(
      new Set([0]),
    );
    expect(phone.height).toBeGreaterThan(chart().height);
  });
});
