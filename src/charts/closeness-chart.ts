import type { ColourToken, Mark, Scene } from './mark.ts';
import { measureText } from './font-metrics.ts';
import { circleMark, lineHeight, lineMark, textLines, textLinesCentred, textMark } from './shapes.ts';
import { breaksWord, wrapText } from './text-layout.ts';

export interface ClosenessRow {
  readonly label: string;
  /** 0 … 1. */
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Filled mark: one of those who share the first place. */
  readonly isFirst: boolean;
}

/** A known point of the scale, e.g. what chance gives. */
export interface ClosenessAnchor {
  readonly label: string;
  readonly value: number;
}

export interface ClosenessOptions {
  readonly rows: readonly ClosenessRow[];
  readonly anchors: readonly ClosenessAnchor[];
  readonly formatShare: (share: number) => string;
  readonly width: number;
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  /** From a row's top to the middle of its mark. */
  readonly markOffset: number;
  readonly labels: readonly (readonly string[])[];
  readonly isStacked: boolean;
}

const LABEL = { size: 13, weight: 400 } as const;
const SMALL = { size: 12, weight: 400 } as const;
const EDGE = 10;

/** Each person's agreement with customers on a scale with anchors: vertical lines with their names above. */
export function closenessChart(options: ClosenessOptions): Scene {
  const { rows, anchors, width } = options;
  const layout = layoutOf(options);
  const scale = scaleOf(options, layout);
  const legend = anchorMarks(anchors, options, scale);
  const top = legend.height + 8;
  const height = top + rows.length * layout.rowHeight + 26;
  const bottom = height - 22;
  const marks: Mark[] = [...legend.marks];
  for (const { x, top: from } of legend.lines) {
    marks.push(lineMark({ x, y: from }, { x, y: bottom }, { stroke: 'ink-3', strokeWidth: 1, dash: [4, 4] }));
  }
  for (const tick of scale.ticks) {
    const text = options.formatShare(tick);
    marks.push(
      textMark(text, { x: scale.toX(tick), y: height - 6 }, { ...SMALL, fill: 'ink-3', anchor: 'middle' }),
    );
  }
  for (const [index, row] of rows.entries()) {
    marks.push(
      ...rowMarks(row, {
        lines: layout.labels[index] ?? [],
        top: top + index * layout.rowHeight,
        layout,
        toX: scale.toX,
      }),
    );
  }
  return { width, height, marks };
}

function layoutOf({ rows, width }: ClosenessOptions): Layout {
  const widest = Math.max(...rows.map(({ label }) => measureText(label, LABEL)), 0);
  const labelWidth = Math.min(Math.ceil(widest), width * 0.3);
  const isStacked =
    width < 420 || rows.some(({ label }) => breaksWord(label, { ...LABEL, maxWidth: labelWidth }));
  const maxWidth = isStacked ? width : labelWidth;
  const labels = rows.map(({ label }) => wrapText(label, { ...LABEL, maxWidth, maxLines: 2 }));
  const lines = Math.max(...labels.map((label) => label.length), 1) * lineHeight(LABEL.size);
  const rowHeight = isStacked ? lines + 26 : Math.max(26, lines + 6);
  return {
    left: isStacked ? 2 * EDGE : labelWidth + 28,
    right: width - 2 * EDGE,
    rowHeight,
    // Nearer to its own name than to the next one.
    markOffset: isStacked ? lines + 8 : rowHeight / 2,
    labels,
    isStacked,
  };
}

interface Scale {
  readonly toX: (share: number) => number;
  readonly ticks: readonly number[];
}

const STEP = 0.1;

/** From the tenth below everything to the tenth above: half the room would be empty on a scale from 0 to 1. */
function scaleOf({ rows, anchors }: ClosenessOptions, { left, right }: Layout): Scale {
  const values = [
    ...anchors.map(({ value }) => value),
    ...rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
  ].map((value) => Math.min(1, Math.max(0, value)));
  const first = Math.floor(Math.min(...values, 0.5) / STEP + 1e-9);
  const last = Math.max(first + 1, Math.ceil(Math.max(...values, 0.5) / STEP - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * STEP);
  return {
    ticks,
    toX: (share) => {
      const inside = Math.min(last * STEP, Math.max(first * STEP, share));
      return left + ((inside / STEP - first) / (last - first)) * (right - left);
    },
  };
}

interface AnchorLegend {
  readonly marks: readonly Mark[];
  /** Where each anchor's line begins. */
  readonly lines: readonly { readonly x: number; readonly top: number }[];
  readonly height: number;
}

/** One line of text per anchor, the leftmost lowest, so that no two names meet. */
function anchorMarks(
  anchors: readonly ClosenessAnchor[],
  { width, formatShare }: ClosenessOptions,
  { toX }: Scale,
): AnchorLegend {
  const marks: Mark[] = [];
  const lines: { readonly x: number; readonly top: number }[] = [];
  let y = 0;
  for (const { label, value } of anchors.toSorted((left, right) => right.value - left.value)) {
    const x = toX(value);
    const isLeft = x > width / 2;
    const maxWidth = isLeft ? x - 6 : width - x - 6;
    const text = wrapText(`${label} ${formatShare(value)}`, { ...SMALL, maxWidth, maxLines: 2 });
    const first = y + 12;
    lines.push({ x, top: y + 3 });
    marks.push(
      ...textLines(
        text,
        { x: isLeft ? x - 6 : x + 6, y: first },
        { ...SMALL, fill: 'ink-2', anchor: isLeft ? 'end' : 'start' },
      ),
    );
    const end = first + (text.length - 1) * lineHeight(SMALL.size);
    y = end + 5;
  }
  return { marks, lines, height: y };
}

interface RowPlace {
  readonly lines: readonly string[];
  readonly top: number;
  readonly layout: Layout;
  readonly toX: (share: number) => number;
}

function rowMarks({ value, low, high, isFirst }: ClosenessRow, place: RowPlace): Mark[] {
  const { lines, top, layout, toX } = place;
  const y = top + layout.markOffset;
  // On a phone a larger mark would cover its range.
  const radius = layout.isStacked ? 4 : 5.5;
  const style = { size: LABEL.size, fill: 'ink', weight: isFirst ? 600 : 400 } as const;
  const stroke = { stroke: 'team', strokeWidth: 1.75 } as const;
  const ends = low === null || high === null ? null : ([toX(low), toX(high)] as const);
  const fill: ColourToken = isFirst ? 'team' : 'team-soft';
  return [
    ...(layout.isStacked
      ? textLines(lines, { x: 0, y: top + 13 }, style)
      : textLinesCentred(lines, { x: 0, y }, style)),
    ...(ends === null
      ? []
      : [
          lineMark({ x: ends[0], y }, { x: ends[1], y }, stroke),
          ...ends.map((x) => lineMark({ x, y: y - 4 }, { x, y: y + 4 }, stroke)),
        ]),
    { ...circleMark({ x: toX(value), y }, radius, fill), stroke: 'team', strokeWidth: 1.5 },
  ];
}
