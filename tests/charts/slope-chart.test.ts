import { describe, expect, test } from 'vitest';
import { slopeChart, type SlopeRow } from '#src/charts/slope-chart.ts';
import { pathsOf, textsOf } from './scene-checks.ts';

const titles = { teamTitle: '12 colleagues guess', customerTitle: '412 customers say' };

function placeOf(word: string): number | null {
  return word === '-' ? null : Number(word);
}

/** "Service 2 1 blind-spot": label, the team's place, the customers' place, emphasis; "-" = no place. */
function rowsOf(text: TemplateStringsArray): SlopeRow[] {
  return text
    .join('')
    .split('/')
    .map((line) => {
      const [label = '', team = '', customers = '', emphasis = 'quiet'] = line.trim().split(' ');
      return {
        label,
        teamPlace: placeOf(team),
        customerPlace: placeOf(customers),
        emphasis: emphasis as SlopeRow['emphasis'],
      };
    });
}

function sideOf(rows: readonly SlopeRow[], anchor: 'start' | 'end', width = 760): string[] {
  const labels = new Set(rows.map((row) => row.label));
  return textsOf(slopeChart({ rows, ...titles, width }))
    .filter((mark) => mark.anchor === anchor && labels.has(mark.text))
    .toSorted((a, b) => a.y - b.y)
    .map((mark) => mark.text);
}

describe('the slope chart', () => {
  const rows = rowsOf`Service 2 1 blind-spot / Content 1 3 over-emphasis / Digital 3 2`;

  test('lists each side in its own order', () => {
    expect(sideOf(rows, 'end')).toEqual(['Content', 'Service', 'Digital']);
    expect(sideOf(rows, 'start')).toEqual(['Service', 'Digital', 'Content']);
  });

  test('colours a blind spot as the customers, an over-emphasis as the team, and leaves the rest quiet', () => {
    const curves = pathsOf(slopeChart({ rows, ...titles, width: 760 })).filter((mark) =>
      mark.d.includes('C'),
    );
    expect(curves.map((mark) => mark.stroke)).toEqual(['line', 'customers', 'team']);
    expect(curves[1]?.strokeWidth).toBeGreaterThan(curves[0]?.strokeWidth ?? Infinity);
  });

  test('prints the labels of what matters in semibold', () => {
    const marks = textsOf(slopeChart({ rows, ...titles, width: 760 }));
    const weights = (label: string) => marks.flatMap((mark) => (mark.text === label ? [mark.weight] : []));
    expect(weights('Service')).toEqual([600, 600]);
    expect(weights('Digital')).toEqual([400, 400]);
  });

  test('puts rows that share a place into neighbouring slots with the same number', () => {
    const tied = rowsOf`Ads 1 3 / Brand 2 1 / Content 2 2 / Digital 4 4`;
    const scene = slopeChart({ rows: tied, ...titles, width: 760 });
    const numbers = textsOf(scene).filter((mark) => mark.anchor === 'end' && /^\d$/.test(mark.text));
    expect(numbers.toSorted((a, b) => a.y - b.y).map((mark) => mark.text)).toEqual(['1', '2', '2', '4']);
    expect(new Set(numbers.map((mark) => mark.y)).size).toBe(4);
  });

  test('orders ties by the other side, so that their curves do not cross', () => {
    expect(sideOf(rowsOf`Ads 1 2 / Brand 1 1`, 'end')).toEqual(['Brand', 'Ads']);
  });

  test('lists a row without a place last, with a dash and without mark and curve', () => {
    const some = rowsOf`Ads - 1 / Brand 1 2`;
    const scene = slopeChart({ rows: some, ...titles, width: 760 });
    expect(sideOf(some, 'end')).toEqual(['Brand', 'Ads']);
    expect(textsOf(scene).map((mark) => mark.text)).toContain('–');
    expect(pathsOf(scene).filter((mark) => mark.fill === 'team')).toHaveLength(1);
    expect(pathsOf(scene).filter((mark) => mark.d.includes('C'))).toHaveLength(1);
  });

  test('wraps labels on a phone instead of cutting words', () => {
    const long = [
      { label: 'Представители компании', teamPlace: 1, customerPlace: 1, emphasis: 'quiet' as const },
    ];
    const words = textsOf(slopeChart({ rows: long, ...titles, width: 320 })).map((mark) => mark.text);
    expect(words).toContain('Представители');
    expect(words).toContain('компании');
  });

  test('fits a page of fixed height by its row height', () => {
    const heightAt = (rowHeight: number) => slopeChart({ rows, ...titles, width: 682, rowHeight }).height;
    expect(heightAt(40) - heightAt(30)).toBe(rows.length * 10);
  });
});
