import { describe, expect, test } from 'vitest';
import type { Scene } from '#src/charts/mark.ts';
import { posterScene, type PosterOptions } from '#src/charts/poster-scene.ts';
import { textsOf, wordsOf } from './scene-checks.ts';

const names = ['Frictionless journey', 'Customer service', 'Products and services', 'Representatives'];
const options: PosterOptions = {
  organisation: 'Harbor Outfitters',
  subtitle: 'CX gap report · Autumn 2026',
  title: 'Customers put a frictionless journey first. Your team put it sixth.',
  finding: 'Two pillars are blind spots.',
  keyNumbers: [{ value: '34.2', unit: 'of 50', label: 'your score', tone: 'ink' }],
  pillarTitle: 'Your pillars look taller from the inside',
  columns: names.map((label, index) => ({
    label,
    score: 3,
    scoreText: '3.0',
    rating: 2,
    place: String(index + 1),
  })),
  slope: {
    title: 'What matters most',
    rows: names.map((label, index) => ({
      label,
      teamPlace: 4 - index,
      customerPlace: index + 1,
      emphasis: 'quiet',
    })),
    teamTitle: 'Team',
    customerTitle: 'Customers',
  },
  footer: '12 colleagues, 412 customers · 22 November 2026',
  sampleMark: null,
};

function groundOf(scene: Scene): number {
  return Math.max(
    ...scene.marks.flatMap((mark) => (mark.kind === 'rect' && mark.fill === 'ink' ? [mark.y] : [])),
  );
}

describe('the poster', () => {
  test('is one A4 page with everything on it', () => {
    const scene = posterScene({ ...options, sampleMark: 'Sample data' });
    expect(scene).toMatchObject({ width: 794, height: 1123 });
    const words = wordsOf(scene);
    for (const text of [
      'Harbor Outfitters',
      'Your team put it sixth.',
      '34.2',
      'of 50',
      'What matters most',
      'Sample data',
    ]) {
      expect(words).toContain(text);
    }
    expect(words).toContain(options.footer);
  });

  test('gives the page to the pillars while there is nothing to compare', () => {
    expect(groundOf(posterScene({ ...options, slope: null }))).toBeGreaterThan(
      groundOf(posterScene(options)) + 100,
    );
  });

  test('grows when labels need more room than the page has, and the footer stays last', () => {
    const label = 'a label of very many words that wraps and wraps again '.repeat(4).trim();
    const rows = Array.from({ length: 12 }, (_, index) => ({
      label,
      teamPlace: index + 1,
      customerPlace: index + 1,
      emphasis: 'quiet' as const,
    }));
    const scene = posterScene({
      ...options,
      slope: { title: 'T', rows, teamTitle: 'Team', customerTitle: 'Customers' },
    });
    expect(scene.height).toBeGreaterThan(1123);
    const lowest = textsOf(scene).toSorted((a, b) => b.y - a.y)[0];
    expect(lowest?.text).toBe(options.footer);
  });

  test('breaks the headline after its first sentence', () => {
    expect(textsOf(posterScene(options)).map((mark) => mark.text)).toContain(
      'Customers put a frictionless journey first.',
    );
  });
});
