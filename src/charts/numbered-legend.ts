import type { Mark } from './mark.ts';
import { measureText } from './font-metrics.ts';
import { lineHeight, textLines, textMark } from './shapes.ts';
import { wrapText } from './text-layout.ts';

interface LegendEntry {
  readonly number: string;
  readonly label: string;
}

interface LegendOptions {
  readonly entries: readonly LegendEntry[];
  readonly width: number;
  readonly left?: number;
  readonly top: number;
}

const SIZE = 12;
const COLUMN_GAP = 16;
const ROW_GAP = 4;

/**
 * What the numbers in a picture stand for, in as many columns as the longest label allows (at most
 * five, at least two), read downwards. The way out wherever labels do not fit into a picture.
 */
export function numberedLegend({ entries, width, left = 0, top }: LegendOptions): {
  marks: Mark[];
  height: number;
} {
  if (entries.length === 0) return { marks: [], height: 0 };
  const numberWidth =
    Math.max(...entries.map((entry) => measureText(entry.number, { size: SIZE, weight: 600 }))) + 6;
  const widest =
    Math.max(...entries.map((entry) => measureText(entry.label, { size: SIZE, weight: 400 }))) + numberWidth;
  const fitting = Math.floor((width + COLUMN_GAP) / (widest + COLUMN_GAP));
  const columns = Math.min(Math.max(fitting, 2), 5, entries.length);
  const columnWidth = (width - (columns - 1) * COLUMN_GAP) / columns;

  const marks: Mark[] = [];
  let height = 0;
  let next = 0;
  for (let column = 0; column < columns; column += 1) {
    const last = next + Math.ceil((entries.length - next) / (columns - column));
    const x = left + column * (columnWidth + COLUMN_GAP);
    let y = top;
    for (const { number, label } of entries.slice(next, last)) {
      const maxWidth = columnWidth - numberWidth;
      const lines = wrapText(label, { size: SIZE, weight: 400, maxWidth, maxLines: 3 });
      marks.push(
        textMark(number, { x, y: y + SIZE }, { size: SIZE, weight: 600, fill: 'ink' }),
        ...textLines(lines, { x: x + numberWidth, y: y + SIZE }, { size: SIZE, fill: 'ink-2' }),
      );
      y += lines.length * lineHeight(SIZE) + ROW_GAP;
    }
    height = Math.max(height, y - top);
    next = last;
  }
  return { marks, height };
}
