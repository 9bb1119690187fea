import type { Mark } from './mark.ts';
import { lineHeight, textLines } from './shapes.ts';
import { breaksWord, wrapBalanced } from './text-layout.ts';

interface ColumnLabelOptions {
  readonly labels: readonly string[];
  readonly slotWidth: number;
}

interface ColumnLabels {
  readonly size: number;
  readonly lines: readonly (readonly string[])[];
  readonly mostLines: number;
}

const SIZES = [12, 11];
const MOST_LINES = 3;

/**
 * Labels for narrow columns, wrapped at words; null if some word does not fit, so that a numbered legend
 * is needed. Two lines of smaller type read better than three of larger.
 */
export function columnLabels(options: ColumnLabelOptions): ColumnLabels | null {
  const fitting = SIZES.flatMap((size) => labelsOfSize(options, size) ?? []);
  return fitting.find(({ mostLines }) => mostLines <= 2) ?? fitting[0] ?? null;
}

function labelsOfSize({ labels, slotWidth }: ColumnLabelOptions, size: number): ColumnLabels | null {
  const box = { size, weight: 400, maxWidth: slotWidth - 8, maxLines: MOST_LINES + 1 } as const;
  if (box.maxWidth < size || labels.some((label) => breaksWord(label, box))) return null;
  const lines = labels.map((label) => wrapBalanced(label, box));
  const mostLines = Math.max(...lines.map((wrapped) => wrapped.length), 0);
  return mostLines <= MOST_LINES ? { size, lines, mostLines } : null;
}

/** The lines centred below (or, from the bottom up, above) each column. */
export function columnLabelMarks(
  { size, lines, mostLines }: ColumnLabels,
  centreOf: (index: number) => number,
  { top, align }: { top: number; align: 'top' | 'bottom' },
): Mark[] {
  return lines.flatMap((wrapped, index) => {
    const skipped = align === 'bottom' ? mostLines - wrapped.length : 0;
    const y = top + size + skipped * lineHeight(size);
    return textLines(wrapped, { x: centreOf(index), y }, { size, fill: 'ink-2', anchor: 'middle' });
  });
}
