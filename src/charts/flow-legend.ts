import { measureText } from './font-metrics.ts';
import type { Mark } from './mark.ts';
import { textLines, type Point } from './shapes.ts';
import { wrapText } from './text-layout.ts';

export interface FlowLegendEntry {
  /** Draws the symbol around its centre. */
  readonly symbol: (centre: Point) => readonly Mark[];
  readonly label: string;
}

interface FlowLegend {
  readonly marks: readonly Mark[];
  readonly height: number;
}

const TEXT = { size: 12, weight: 400 } as const;
const LINE = 20;
const SYMBOL = 18;
const GAP = 18;

/** Symbols with their words, one after the other like the words of a text, the first line at the top. */
export function flowLegend(entries: readonly FlowLegendEntry[], width: number): FlowLegend {
  const marks: Mark[] = [];
  let [x, line] = [0, 0];
  for (const { symbol, label } of entries) {
    const natural = SYMBOL + measureText(label, TEXT);
    if (x > 0 && x + natural > width) [x, line] = [0, line + 1];
    const lines = wrapText(label, { ...TEXT, maxWidth: width - SYMBOL, maxLines: 3 });
    const y = line * LINE + 10;
    marks.push(
      ...symbol({ x: x + SYMBOL / 2 - 2, y }),
      ...textLines(lines, { x: x + SYMBOL, y: y + 4 }, { ...TEXT, fill: 'ink-2' }),
    );
    x += natural + GAP;
    if (lines.length > 1) [x, line] = [0, line + lines.length];
  }
  return { marks, height: entries.length === 0 ? 0 : (line + (x > 0 ? 1 : 0)) * LINE };
}
