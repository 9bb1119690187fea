import type { Mark, Scene } from './mark.ts';
import { columnLabelMarks, columnLabels } from './column-labels.ts';
import { measureText } from './font-metrics.ts';
import { numberedLegend } from './numbered-legend.ts';
import { lineHeight, lineMark, textLinesCentred, textMark } from './shapes.ts';
import { fitText } from './text-layout.ts';

export interface HeatMapOptions {
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** One row per person: ranks from 1 (most important), null = not ranked. */
  readonly cells: readonly (readonly (number | null)[])[];
  readonly meanRow: readonly (number | null)[];
  readonly meanLabel: string;
  readonly width: number;
  /** Ranks that are not whole (means, half places) in the reader's number format; otherwise one decimal with a point. */
  readonly formatMean?: (mean: number) => string;
}

interface Layout {
  readonly left: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly size: number;
  readonly centreOf: (column: number) => number;
}

/**
 * Opacity of the team's colour over the surface, from rank 1 to 10. The step between third and fourth
 * is wide on purpose: between 0.48 and 0.82 neither ink nor surface is readable (4.5:1) in both themes.
 */
const SHADES = [1, 0.91, 0.83, 0.46, 0.39, 0.32, 0.25, 0.18, 0.11, 0.05];
const DARK_SHADE = 0.82;
const LABEL_SIZE = 13;

/** People x pillars, one shade and one printed number per rank, and the mean of each pillar below. */
export function heatMap(options: HeatMapOptions): Scene {
  const layout = heatMapLayout(options);
  const header = headerMarks(options, layout);
  const { rowLabels, cells, meanRow, meanLabel, width } = options;
  const rowY = (row: number) => header.bottom + row * layout.cellHeight;
  const marks: Mark[] = [...header.marks];
  for (const [row, label] of rowLabels.entries()) {
    const y = rowY(row);
    marks.push(...rowLabelMarks(label, y, 400, layout));
    for (const [column, rank] of (cells[row] ?? []).entries())
      marks.push(...cellMarks(rank, { column, y }, layout, options));
  }
  const meanY = rowY(rowLabels.length) + 8;
  marks.push(
    lineMark({ x: 0, y: meanY - 4 }, { x: width, y: meanY - 4 }, { stroke: 'line', strokeWidth: 1 }),
  );
  marks.push(...rowLabelMarks(meanLabel, meanY, 600, layout), ...meanMarks(options, meanY, layout, meanRow));
  const legend = numberedLegend({ entries: header.legend, width, top: meanY + layout.cellHeight + 12 });
  const height = meanY + layout.cellHeight + (legend.height === 0 ? 2 : 12 + legend.height);
  return { width, height, marks: [...marks, ...legend.marks] };
}

function heatMapLayout({ rowLabels, columnLabels: columns, meanLabel, width }: HeatMapOptions): Layout {
  const widest = Math.max(
    ...rowLabels.map((label) => measureText(label, { size: LABEL_SIZE, weight: 400 })),
    measureText(meanLabel, { size: LABEL_SIZE, weight: 600 }),
  );
  const left = Math.min(Math.ceil(widest) + 12, Math.max(72, width * 0.24));
  const cellWidth = (width - left) / Math.max(columns.length, 1);
  return {
    left,
    cellWidth,
    cellHeight: width < 480 ? 30 : 34,
    size: cellWidth < 30 ? 11 : 13,
    centreOf: (column) => left + (column + 0.5) * cellWidth,
  };
}

function headerMarks({ columnLabels: labels }: HeatMapOptions, layout: Layout) {
  const wrapped = columnLabels({ labels, slotWidth: layout.cellWidth });
  if (wrapped !== null) {
    const marks = columnLabelMarks(wrapped, layout.centreOf, { top: 0, align: 'bottom' });
    return { marks, bottom: wrapped.mostLines * lineHeight(wrapped.size) + 8, legend: [] };
  }
  const legend = labels.map((label, index) => ({ number: String(index + 1), label }));
  const marks = legend.map(({ number }, index) =>
    textMark(
      number,
      { x: layout.centreOf(index), y: 12 },
      { size: layout.size, weight: 600, fill: 'ink-2', anchor: 'middle' },
    ),
  );
  return { marks, bottom: 20, legend };
}

function rowLabelMarks(label: string, y: number, weight: 400 | 600, { left, cellHeight }: Layout): Mark[] {
  const line = fitText(label, { size: LABEL_SIZE, weight, maxWidth: left - 10 });
  return textLinesCentred([line], { x: 0, y: y + cellHeight / 2 }, { size: LABEL_SIZE, weight, fill: 'ink' });
}

function cellMarks(
  rank: number | null,
  { column, y }: { readonly column: number; readonly y: number },
  layout: Layout,
  options: HeatMapOptions,
): Mark[] {
  const { left, cellWidth, cellHeight, size, centreOf } = layout;
  const box = {
    x: left + column * cellWidth + 1,
    y: y + 1,
    width: cellWidth - 2,
    height: cellHeight - 2,
    radius: 3,
  };
  const at = { x: centreOf(column), y: y + cellHeight / 2 + size * 0.35 };
  if (rank === null) {
    return [
      { kind: 'rect', ...box, fill: null, stroke: 'line-2', strokeWidth: 1 },
      textMark('–', at, { size, fill: 'ink-3', anchor: 'middle' }),
    ];
  }
  const shade = SHADES[Math.min(Math.max(Math.round(rank), 1), SHADES.length) - 1] ?? 1;
  const full = Number.isInteger(rank) ? String(rank) : meanText(rank, options);
  const text = fitText(full, { size, weight: 600, maxWidth: cellWidth });
  return [
    { kind: 'rect', ...box, fill: 'team', stroke: null, strokeWidth: 0, opacity: shade },
    textMark(text, at, {
      size,
      weight: 600,
      fill: shade >= DARK_SHADE ? 'surface' : 'ink',
      anchor: 'middle',
    }),
  ];
}

function meanText(mean: number, { formatMean }: HeatMapOptions): string {
  return formatMean?.(mean) ?? mean.toFixed(1);
}

function meanMarks(
  options: HeatMapOptions,
  y: number,
  layout: Layout,
  means: HeatMapOptions['meanRow'],
): Mark[] {
  const { size, cellWidth, cellHeight, centreOf } = layout;
  return means.map((mean, column) => {
    const full = mean === null ? '–' : meanText(mean, options);
    const text = fitText(full, { size, weight: 600, maxWidth: cellWidth });
    const at = { x: centreOf(column), y: y + cellHeight / 2 + size * 0.35 };
    return textMark(text, at, { size, weight: 600, fill: mean === null ? 'ink-3' : 'ink', anchor: 'middle' });
  });
}
