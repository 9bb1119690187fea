import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeBarsChart } from '#src/charts/place-bars-chart.ts';
import { labels } from './labels.ts';
import { textsOutside, undrawableMarks, wordsOf } from './scene-checks.ts';

function barsOf(counts: readonly number[]) {
  const bars = counts.map((count) => ({ count, text: String(count) }));
  return placeBarsChart({ bars, side: 'customers', axisTitle: 'Place', width: 400 });
}

const heights = (counts: readonly number[]) =>
  barsOf(counts).marks.flatMap((mark) => (mark.kind === 'rect' ? [mark.height] : []));

test('the heights of the bars stand to each other as the counts do', () => {
  const [first = 0, second = 0, third = 0] = heights([10, 5, 2.5]);
  expect(first).toBeGreaterThan(100);
  expect([second / first, third / first]).toEqual([0.5, 0.25]);
});

test('places that nobody chose keep their number and have no bar', () => {
  expect(heights([0, 3, 0])).toHaveLength(1);
  expect(wordsOf(barsOf([0, 3, 0]))).toBe('0 1 3 2 0 3 Place');
});

test('any counts and words can be drawn, and stay within the picture', () => {
  const bars = fc.array(fc.record({ count: fc.double({ min: 0, max: 1e6, noNaN: true }), text: labels }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(bars, labels, fc.integer({ min: 280, max: 1400 }), (drawn, axisTitle, width) => {
      const scene = placeBarsChart({ bars: drawn, side: 'team', axisTitle, width });
      expect(textsOutside(scene)).toEqual([]);
      expect(undrawableMarks(scene)).toEqual([]);
    }),
  );
});
