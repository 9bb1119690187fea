import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { GapBars } from '#src/ui/charts/gap-bars.tsx';
import { RankHistogram } from '#src/ui/charts/rank-histogram.tsx';
import { ScoreBars } from '#src/ui/charts/score-bars.tsx';

/** Reports a size as soon as it is asked to, as browsers do after the first layout. */
class PromptResizeObserver {
  private readonly report: () => void;
  constructor(report: () => void) {
    this.report = report;
  }
  observe(): void {
    this.report();
  }
  disconnect(): void {}
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', PromptResizeObserver);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, 320, 100));
});

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const formatValue = (value: number) => `${value > 0 ? '+' : ''}${value.toFixed(1)}`;
const textsOf = (container: HTMLElement) =>
  Array.from(container.querySelectorAll('svg text'), (text) => text.textContent);

describe('gap bars', () => {
  const rows = [
    { label: 'Frictionless journey', value: 4.5, verdict: 'blind-spot' as const },
    { label: 'Brand reputation', value: -3.1, verdict: 'over-emphasis' as const },
    { label: 'Content', value: 0.2, verdict: 'unclear' as const },
  ];

  test('print every label in full and every value beside its bar', () => {
    const { container } = render(<GapBars rows={rows} axisTitle="Places" formatValue={formatValue} />);
    expect(textsOf(container)).toEqual(
      expect.arrayContaining(['Brand reputation', 'Content', '+4.5', '-3.1', '+0.2']),
    );
  });

  test('put the value of a negative gap on the other side of zero', () => {
    const { container } = render(<GapBars rows={rows} axisTitle="Places" formatValue={formatValue} />);
    const anchors = Array.from(container.querySelectorAll('svg text'), (text) => [
      text.textContent,
      text.getAttribute('text-anchor'),
    ]);
    expect(anchors).toContainEqual(['+4.5', 'start']);
    expect(anchors).toContainEqual(['-3.1', 'end']);
  });

  test('colour what matters by who misses whom', () => {
    const { container } = render(<GapBars rows={rows} axisTitle="Places" formatValue={formatValue} />);
    const fills = Array.from(container.querySelectorAll('.recharts-bar-rectangle path'), (bar) =>
      bar.getAttribute('fill'),
    );
    expect(fills).toEqual(['var(--customers)', 'var(--team)', 'var(--ink-3)']);
  });
});

describe('score bars', () => {
  test('leave out what is not known instead of showing a zero', () => {
    const rows = [
      { label: 'Content', self: 3.4, customers: null },
      { label: 'Service', self: null, customers: 2.1 },
    ];
    const { container } = render(
      <ScoreBars
        rows={rows}
        selfTitle="Your score"
        customersTitle="Customers' rating"
        formatValue={formatValue}
      />,
    );
    const numbers = textsOf(container).filter((text) => text?.startsWith('+'));
    expect(numbers).toEqual(['+3.4', '+2.1']);
  });
});

describe('the rank histogram', () => {
  test('has a bar for every rank and prints how often it was given', () => {
    const { container } = render(
      <RankHistogram counts={[5, 0, 2]} side="customers" axisTitle="Rank" formatValue={String} />,
    );
    expect(textsOf(container)).toEqual(expect.arrayContaining(['1', '2', '3', '5']));
  });
});

test('the pictures are hidden from screen readers, for whom a table stands beside', () => {
  const { container } = render(
    <RankHistogram counts={[1]} side="team" axisTitle="Rank" formatValue={String} />,
  );
  expect(container.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
  expect(container.querySelector('[role="application"], [tabindex="0"]')).toBeNull();
});
