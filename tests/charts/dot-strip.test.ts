import { describe, expect, test } from 'vitest';
import { dotStrip, type DotStripOptions } from '#src/charts/dot-strip.ts';
import { pathsOf, wordsOf } from './scene-checks.ts';

const filled = { value: 3, isHollow: false };
const options: DotStripOptions = {
  rows: [{ label: 'Content', note: '1.9', dots: [filled], mean: 3, median: 3 }],
  first: 1,
  last: 10,
  axisTitle: 'Place',
  noteTitle: 'Spread',
  legend: { dot: 'one person', hollow: null, mean: 'average', median: 'median' },
  width: 760,
};

function withDots(dots: DotStripOptions['rows'][number]['dots']) {
  return dotStrip({ ...options, rows: [{ label: 'Content', note: '1.9', dots, mean: 3, median: 3 }] });
}

/** The dots of the rows: circles are drawn as two arcs; the first ones belong to the legend. */
function dotsOf(scene: ReturnType<typeof dotStrip>, inLegend = 1) {
  return pathsOf(scene)
    .filter(({ d, stroke }) => d.includes('A') && stroke === 'team')
    .slice(inLegend)
    .map(({ d, fill }) => ({ start: d.split(' ').slice(1, 3).map(Number), fill }));
}

describe('the dot strip', () => {
  test('has a dot for every person, equal ones on each other', () => {
    const dots = dotsOf(withDots([filled, filled, { value: 7, isHollow: false }]));
    const [first, second, other] = dots.map(({ start }) => start);
    expect(dots).toHaveLength(3);
    expect(first?.[0]).toBe(second?.[0]);
    expect(first?.[1]).toBeGreaterThan(second?.[1] ?? Number.POSITIVE_INFINITY);
    expect(other?.[1]).toBe(first?.[1]);
    expect(other?.[0]).toBeGreaterThan(first?.[0] ?? Number.POSITIVE_INFINITY);
  });

  test('tells given places from those below a line by more than colour', () => {
    const dots = dotsOf(withDots([{ value: 3, isHollow: true }, filled]));
    expect(dots.map(({ fill }) => fill)).toEqual(['team', 'surface']);
  });

  test('grows little for forty people at one place', () => {
    const crowd = withDots(Array.from({ length: 40 }, () => filled));
    expect(dotsOf(crowd)).toHaveLength(40);
    expect(crowd.height).toBeLessThan(dotStrip(options).height + 80);
  });

  test('explains hollow dots only where there are some', () => {
    expect(wordsOf(dotStrip(options))).not.toContain('below');
    const legend = { ...options.legend, hollow: 'below the line' };
    expect(wordsOf(dotStrip({ ...options, legend }))).toContain('below the line');
  });
});
