import { describe, expect, test } from 'vitest';
import { framedScene } from '#src/charts/framed-scene.ts';
import type { Scene } from '#src/charts/mark.ts';
import { wordsOf } from './scene-checks.ts';

const scene: Scene = {
  width: 700,
  height: 200,
  marks: [
    {
      kind: 'rect',
      x: 0,
      y: 0,
      width: 10,
      height: 10,
      radius: 0,
      fill: 'team',
      stroke: null,
      strokeWidth: 0,
    },
  ],
};
const texts = { title: 'A finding', note: '12 colleagues, 412 customers · Autumn 2026' };

describe('a framed chart', () => {
  test('holds title, note and the chart on a ground of its own', () => {
    const framed = framedScene({ scene, ...texts, sampleMark: null });
    expect(wordsOf(framed)).toContain('A finding');
    expect(wordsOf(framed)).toContain(texts.note);
    expect(framed.marks[0]).toMatchObject({
      kind: 'rect',
      fill: 'surface',
      width: framed.width,
      height: framed.height,
    });
    expect(framed.width).toBeGreaterThan(scene.width);
  });

  test('moves the chart below the title', () => {
    const framed = framedScene({ scene, ...texts, sampleMark: null });
    const moved = framed.marks.find((mark) => mark.kind === 'rect' && mark.fill === 'team');
    expect(moved).toMatchObject({ x: 28 });
    expect(moved?.kind === 'rect' && moved.y).toBeGreaterThan(40);
  });

  test('says that the numbers are a sample', () => {
    expect(wordsOf(framedScene({ scene, ...texts, sampleMark: 'Sample data' }))).toContain('Sample data');
  });
});
