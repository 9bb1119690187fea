import { measureText } from '../../charts/font-metrics.ts';
import { lineHeight } from '../../charts/shapes.ts';
import { wrapText } from '../../charts/text-layout.ts';

const SIZE = 13;
const GAP = 10;
const MOST_LINES = 3;

interface CategoryColumn {
  /** Of the whole axis, the gap to the bars included. */
  readonly width: number;
  /** What each row needs, so that labels of several lines do not meet. */
  readonly rowHeight: number;
}

/** Recharts clips long axis labels; this column is as wide as they need, and wraps them where the chart is narrow. */
export function categoryColumn(labels: readonly string[], chartWidth: number): CategoryColumn {
  const widest = Math.max(...labels.map((label) => measureText(label, { size: SIZE, weight: 400 })), 0);
  const width = Math.ceil(Math.min(widest, chartWidth * 0.4 - GAP)) + GAP;
  const mostLines = Math.max(...labels.map((label) => labelLines(label, width).length), 1);
  return { width, rowHeight: Math.max(36, mostLines * lineHeight(SIZE) + 12) };
}

interface CategoryTickProps {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly payload?: { readonly value: string };
  /** Of the column, as measured by `categoryColumn`. */
  readonly columnWidth: number;
}

/** A label of the category axis, left-aligned like the text around the chart. */
export function CategoryTick({ x = 0, y = 0, payload, columnWidth }: CategoryTickProps) {
  const lines = labelLines(payload?.value ?? '', columnWidth);
  const left = Number(x) - columnWidth;
  const firstBaseline = Number(y) + SIZE * 0.35 - ((lines.length - 1) * lineHeight(SIZE)) / 2;
  return (
    <text fontSize={SIZE} fill="var(--ink)" textAnchor="start">
      {lines.map((line, index) => (
        <tspan key={line} x={left} y={firstBaseline + index * lineHeight(SIZE)}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

function labelLines(label: string, columnWidth: number): string[] {
  return wrapText(label, { size: SIZE, weight: 400, maxWidth: columnWidth - GAP, maxLines: MOST_LINES });
}
