import type { Mark, Scene } from './mark.ts';
import { lineMark, textMark } from './shapes.ts';
import { fitText } from './text-layout.ts';

export interface PlaceBar {
  /** How many people, or what share of them, chose this place. */
  readonly count: number;
  /** As printed above the bar. */
  readonly text: string;
}

export interface PlaceBarsOptions {
  /** Place 1, 2, …, in this order. */
  readonly bars: readonly PlaceBar[];
  readonly side: 'team' | 'customers';
  readonly axisTitle: string;
  readonly width: number;
}

const PLOT_TOP = 22;
const PLOT_HEIGHT = 170;
const TEXT_SIZE = 12;
/** Share of its slot that a bar fills. */
const FILLED = 0.84;

/** How one pillar's places are spread: a bar per place, its height the number of people. */
export function placeBarsChart({ bars, side, axisTitle, width }: PlaceBarsOptions): Scene {
  const slot = width / Math.max(bars.length, 1);
  const highest = Math.max(...bars.map(({ count }) => count), 0);
  const ground = PLOT_TOP + PLOT_HEIGHT;
  const label = { size: TEXT_SIZE, anchor: 'middle' } as const;
  const fitted = (text: string, maxWidth: number) =>
    fitText(text, { size: TEXT_SIZE, weight: 400, maxWidth });
  const marksOf = ({ count, text }: PlaceBar, index: number): Mark[] => {
    const height = highest > 0 ? (count / highest) * PLOT_HEIGHT : 0;
    const x = (index + 0.5) * slot;
    const bar: Mark = {
      kind: 'rect',
      x: x - (slot * FILLED) / 2,
      y: ground - height,
      width: slot * FILLED,
      height,
      radius: Math.min(2, height / 2),
      fill: side,
      stroke: null,
      strokeWidth: 0,
    };
    return [
      ...(height > 0 ? [bar] : []),
      textMark(fitted(text, slot), { x, y: ground - height - 6 }, { ...label, fill: 'ink-2' }),
      textMark(String(index + 1), { x, y: ground + 18 }, { ...label, fill: 'ink-3' }),
    ];
  };
  return {
    width,
    height: ground + 44,
    marks: [
      ...bars.flatMap(marksOf),
      lineMark({ x: 0, y: ground }, { x: width, y: ground }, { stroke: 'ink-3', strokeWidth: 1 }),
      textMark(fitted(axisTitle, width), { x: width / 2, y: ground + 40 }, { ...label, fill: 'ink-3' }),
    ],
  };
}
