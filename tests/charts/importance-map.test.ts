import { describe, expect, test } from 'vitest';
import { measureText } from '#src/charts/font-metrics.ts';
import { importanceMap, type ImportancePoint } from '#src/charts/importance-map.ts';
import { pathsOf, textsOf } from './scene-checks.ts';

const texts = {
  xTitle: 'More important',
  yTitle: 'Rated better',
  quadrants: {
    improveFirst: 'Improve first',
    keepUp: 'Keep it up',
    perhapsTooMuch: 'Too much',
    canWait: 'Can wait',
  },
};
const point: ImportancePoint = {
  label: 'Content',
  x: 1,
  y: -1,
  xLow: 0.5,
  xHigh: 1.5,
  yLow: -1.2,
  yHigh: -0.8,
  emphasis: false,
};

/** A cloud of points around the crosshair, close enough for labels to compete. */
const cloud = Array.from({ length: 10 }, (_, index) => ({
  ...point,
  label: `Pillar number ${index}`,
  x: Math.cos(index) * (index % 3),
  y: Math.sin(index * 2),
}));

function boxesOf(points: readonly ImportancePoint[], width: number) {
  return textsOf(importanceMap({ points, ...texts, width }))
    .filter((mark) => mark.size === 12.5)
    .map((mark) => ({
      left: mark.x,
      right: mark.x + measureText(mark.text, mark),
      top: mark.y - 9,
      bottom: mark.y + 1,
    }));
}

function positionOf(x: number, y: number) {
  const scene = importanceMap({
    points: [
      { ...point, x, y },
      { ...point, x: 3, y: 3 },
    ],
    ...texts,
    width: 760,
  });
  const d = pathsOf(scene)
    .find((mark) => mark.fill === 'ink-3')
    ?.d.split(' ');
  return { x: Number(d?.[1]), y: Number(d?.[2]) };
}

function crossLines(points: readonly ImportancePoint[]): number {
  return pathsOf(importanceMap({ points, ...texts, width: 760 })).filter(
    (mark) => mark.strokeWidth === 1.5 && mark.fill === null,
  ).length;
}

describe('the importance map', () => {
  test('puts more important points to the right, better rated ones up', () => {
    expect(positionOf(2, 0).x).toBeGreaterThan(positionOf(1, 0).x);
    expect(positionOf(0, 2).y).toBeLessThan(positionOf(0, 1).y);
  });

  test('shades the quadrant of important and weak pillars and names it in the same colour', () => {
    const scene = importanceMap({ points: [point], ...texts, width: 760 });
    const shade = scene.marks.find((mark) => mark.kind === 'rect' && mark.fill === 'customers-soft');
    const title = textsOf(scene).find((mark) => mark.text === 'Improve first');
    expect(shade).toMatchObject({ kind: 'rect', x: 380 });
    expect(title).toMatchObject({ fill: 'customers', anchor: 'end' });
    expect(title?.y).toBeGreaterThan(
      textsOf(scene).find((mark) => mark.text === 'Keep it up')?.y ?? Infinity,
    );
  });

  test('draws both intervals as a cross, and none that is not known', () => {
    expect(crossLines([point])).toBe(2);
    expect(crossLines([{ ...point, xLow: null, yHigh: null }])).toBe(0);
  });

  test.each([320, 560, 760])('lets no label cover another at a width of %i', (width) => {
    const boxes = boxesOf(cloud, width);
    expect(boxes).toHaveLength(cloud.length);
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
    }
  });

  test('numbers the points whose labels find no place and explains the numbers below', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => ({
      ...point,
      label: `Quite a long label ${index}`,
    }));
    const words = textsOf(importanceMap({ points: crowd, ...texts, width: 320 })).map((mark) => mark.text);
    expect(words.filter((word) => word === '1')).toHaveLength(2);
    for (const { label } of crowd) expect(words.join(' ')).toContain(label);
  });

  test('lets emphasised points choose their place first', () => {
    const crowd = Array.from({ length: 9 }, (_, index) => ({
      ...point,
      label: `Quite a long label ${index}`,
      emphasis: index === 8,
    }));
    const inLegend = textsOf(importanceMap({ points: crowd, ...texts, width: 320 })).filter(
      (mark) => mark.fill === 'ink-2',
    );
    expect(inLegend.map((mark) => mark.text)).toContain('Quite a long label 7');
    expect(inLegend.map((mark) => mark.text)).not.toContain('Quite a long label 8');
  });
});
