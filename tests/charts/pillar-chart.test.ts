import { describe, expect, test } from 'vitest';
import { pillarChart, type PillarColumn } from '#src/charts/pillar-chart.ts';
import { pathsOf, textsOf, wordsOf } from './scene-checks.ts';

const column: PillarColumn = { label: 'Content', score: 3, scoreText: '3.0', rating: 2, place: '1' };
const ten = Array.from({ length: 10 }, (_, index) => ({
  ...column,
  label: `Representatives ${index}`,
  place: String(index + 1),
}));

const bobsOf = (columns: readonly PillarColumn[], width = 1040) =>
  pathsOf(pillarChart({ columns, width })).filter((mark) => mark.fill === 'customers');
const bodyHeight = (score: number, maximum?: number) => {
  const scene = pillarChart({
    columns: [{ ...column, score }],
    width: 1040,
    ...(maximum === undefined ? {} : { maximum }),
  });
  const bodies = scene.marks.flatMap((mark) =>
    mark.kind === 'rect' && mark.fill === 'self' ? [mark.height] : [],
  );
  return Math.max(...bodies);
};

const bobHeight = (rating: number) => Number(bobsOf([{ ...column, rating }])[0]?.d.split(' ')[2]);

describe('the pillar picture', () => {
  test('makes columns as high as their scores', () => {
    expect(bodyHeight(4)).toBeCloseTo(2 * bodyHeight(2));
    expect(bodyHeight(2, 10)).toBeCloseTo(bodyHeight(1));
  });

  test('hangs a plumb bob at the rating, and none where nobody rated', () => {
    expect(bobsOf([column])).toHaveLength(1);
    expect(bobsOf([{ ...column, rating: null }])).toHaveLength(0);
  });

  test('hangs the bob of a higher rating higher', () => {
    expect(bobHeight(4)).toBeLessThan(bobHeight(3));
  });

  test('gives line and bob a halo in the colour of the surface', () => {
    const halos = pathsOf(pillarChart({ columns: [column], width: 1040 })).filter(
      (mark) => mark.stroke === 'surface',
    );
    expect(halos.some((mark) => mark.fill === 'surface')).toBe(true);
  });

  test('leaves a dashed empty place for a pillar without a score', () => {
    const scene = pillarChart({ columns: [{ ...column, score: null, scoreText: '–' }], width: 1040 });
    expect(scene.marks.some((mark) => mark.kind === 'rect' && mark.fill === 'self')).toBe(false);
    expect(pathsOf(scene).filter((mark) => mark.dash !== undefined)).toHaveLength(1);
    expect(wordsOf(scene)).toContain('–');
  });

  test('prints labels under the columns where they fit, and a numbered legend where not', () => {
    const wide = textsOf(pillarChart({ columns: ten, width: 1200 }));
    const narrow = textsOf(pillarChart({ columns: ten, width: 320 }));
    const labels = (marks: typeof wide) => marks.filter((mark) => mark.text.startsWith('Representatives'));
    expect(labels(wide).every((mark) => mark.anchor === 'middle')).toBe(true);
    expect(labels(narrow).every((mark) => mark.anchor === 'start')).toBe(true);
    expect(narrow.filter((mark) => mark.text === '7')).toHaveLength(2);
  });

  test('uses letters in the legend where places are shared or missing, since a key must be unique', () => {
    const tied = ten.map((one, index) => ({ ...one, place: index < 2 ? '1' : String(index + 1) }));
    const words = textsOf(pillarChart({ columns: tied, width: 320 })).map((mark) => mark.text);
    expect(words.filter((word) => word === 'A')).toHaveLength(2);
    expect(words.filter((word) => word === 'J')).toHaveLength(2);
  });

  test('keeps the score at the foot of every column that is high enough to hold it', () => {
    const columns = [column, { ...column, score: 0.1, scoreText: '0.1' }];
    const words = wordsOf(pillarChart({ columns, width: 1040 }));
    expect(words).toContain('3.0');
    expect(words).not.toContain('0.1');
  });
});
