import type { ColourToken, Mark, PathMark, Scene } from './mark.ts';
import { measureText } from './font-metrics.ts';
import {
  circleMark,
  diamondMark,
  lineHeight,
  lineMark,
  textLines,
  textLinesCentred,
  textMark,
  type Point,
} from './shapes.ts';
import { breaksWord, wrapText } from './text-layout.ts';

export interface DumbbellValue {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface DumbbellRow {
  readonly label: string;
  readonly team: DumbbellValue | null;
  readonly customers: DumbbellValue | null;
}

export interface DumbbellOptions {
  readonly rows: readonly DumbbellRow[];
  readonly axisTitle: string;
  /** `null` = the customers alone: no team in the legend. */
  readonly teamTitle: string | null;
  readonly customerTitle: string;
  /**
   * What the first mark of a row is: the team, or the same customers counted before something changed, who get a hollow mark of
   * their own line, because the two hardly differ.
   */
  readonly first?: 'team' | 'before';
  readonly width: number;
  /** Distance between rows, for a page of fixed height; labels of several lines may need more. */
  readonly rowHeight?: number;
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly rowHeight: number;
  readonly rowLabels: readonly (readonly string[])[];
  /** Narrow: the label stands above its line instead of left of it. */
  readonly isStacked: boolean;
}

const FIRST = 1;
const LAST = 10;
const ticks = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const LABEL_SIZE = 13;
const SMALL_SIZE = 12;
const EDGE = 8;

/** Mean ranks of team and customers (or of customers before and after) on one axis from 1 to 10, with their intervals and the distance between. */
export function dumbbellChart(options: DumbbellOptions): Scene {
  const layout = dumbbellLayout(options);
  const header = headerMarks(options, layout);
  const top = header.height + 20;
  const height = top + options.rows.length * layout.rowHeight + 4;
  const toX = scaleOf(layout);
  const marks: Mark[] = [...header.marks];
  for (const tick of ticks) {
    const x = toX(tick);
    marks.push(
      textMark(String(tick), { x, y: top - 8 }, { size: SMALL_SIZE, fill: 'ink-3', anchor: 'middle' }),
    );
    if (!layout.isStacked) marks.push(gridMark(x, top, height));
  }
  for (const [index, row] of options.rows.entries()) {
    const rowTop = top + index * layout.rowHeight;
    const lines = layout.rowLabels[index] ?? [];
    const labelHeight = lines.length * lineHeight(LABEL_SIZE);
    const y = layout.isStacked ? rowTop + labelHeight + 14 : rowTop + layout.rowHeight / 2;
    marks.push(
      ...(layout.isStacked ? ticks.map((tick) => gridMark(toX(tick), y - 10, y + 10)) : []),
      ...(layout.isStacked
        ? textLines(lines, { x: 0, y: rowTop + 15 }, { size: LABEL_SIZE, fill: 'ink' })
        : textLinesCentred(lines, { x: 0, y }, { size: LABEL_SIZE, fill: 'ink' })),
      ...rowMarks(row, { y, toX, first: options.first ?? 'team' }),
    );
  }
  return { width: options.width, height, marks };
}

function dumbbellLayout({ rows, width, rowHeight = 30 }: DumbbellOptions): Layout {
  const style = { size: LABEL_SIZE, weight: 400 } as const;
  const widest = Math.max(...rows.map((row) => measureText(row.label, style)), 0);
  const labelWidth = Math.min(Math.ceil(widest), width * 0.32);
  const isStacked =
    width < 520 || rows.some((row) => breaksWord(row.label, { ...style, maxWidth: labelWidth }));
  const maxWidth = isStacked ? width : labelWidth;
  const rowLabels = rows.map((row) => wrapText(row.label, { ...style, maxWidth, maxLines: 2 }));
  const mostLines = Math.max(...rowLabels.map((lines) => lines.length), 1);
  const labelHeight = mostLines * lineHeight(LABEL_SIZE);
  return {
    left: isStacked ? EDGE : labelWidth + 28,
    right: width - EDGE,
    rowHeight: isStacked ? labelHeight + 30 : Math.max(rowHeight, labelHeight + 8),
    rowLabels,
    isStacked,
  };
}

function gridMark(x: number, top: number, bottom: number): Mark {
  return lineMark({ x, y: top }, { x, y: bottom }, { stroke: 'line-2', strokeWidth: 1 });
}

function scaleOf({ left, right }: Layout): (value: number) => number {
  return (value) => {
    const inside = Math.min(LAST, Math.max(FIRST, value));
    return left + ((inside - FIRST) / (LAST - FIRST)) * (right - left);
  };
}

/** The legend with the marks, and the axis title: in one line where they fit, else below each other. */
function headerMarks(
  { axisTitle, teamTitle, customerTitle, width, first: firstSide = 'team' }: DumbbellOptions,
  layout: Layout,
) {
  const entryGap = 22;
  const textX = 18;
  const entryWidth = (title: string) => textX + measureText(title, { size: SMALL_SIZE, weight: 600 });
  const teamWidth = teamTitle === null ? 0 : entryWidth(teamTitle) + entryGap;
  const isOneRow = teamTitle === null || teamWidth + entryWidth(customerTitle) <= width;
  const step = lineHeight(SMALL_SIZE) + 4;
  const first = { x: 0, y: 12 };
  const team =
    teamTitle === null ? { marks: [], lines: 0 } : legendEntry(teamTitle, firstSide, first, width - textX);
  const second = isOneRow
    ? { x: teamWidth, y: first.y }
    : { x: 0, y: first.y + (team.lines - 1) * lineHeight(SMALL_SIZE) + step };
  const customers = legendEntry(customerTitle, 'customers', second, width - second.x - textX);
  const lastBaseline = second.y + (customers.lines - 1) * lineHeight(SMALL_SIZE);

  const legendEnd = isOneRow ? second.x + entryWidth(customerTitle) : width;
  const axisWidth = measureText(axisTitle, { size: SMALL_SIZE, weight: 400 });
  const isBeside = layout.right - axisWidth > legendEnd + entryGap;
  const axis = isBeside
    ? [
        textMark(
          axisTitle,
          { x: layout.right, y: first.y },
          { size: SMALL_SIZE, fill: 'ink-3', anchor: 'end' },
        ),
      ]
    : textLines(
        wrapText(axisTitle, { size: SMALL_SIZE, weight: 400, maxWidth: width, maxLines: 3 }),
        { x: 0, y: lastBaseline + step },
        { size: SMALL_SIZE, fill: 'ink-3' },
      );
  const bottom = isBeside ? lastBaseline : lastBaseline + step + (axis.length - 1) * lineHeight(SMALL_SIZE);
  return { marks: [...team.marks, ...customers.marks, ...axis], height: bottom + 10 };
}

type Side = 'team' | 'before' | 'customers';

const COLOURS: Readonly<Record<Side, ColourToken>> = {
  team: 'team',
  before: 'ink-2',
  customers: 'customers',
};

function markOf(side: Side, at: Point): PathMark {
  if (side === 'team') return circleMark(at, 5.5, 'team');
  if (side === 'customers') return diamondMark(at, 6.5, 'customers');
  return { ...diamondMark(at, 5.5, 'surface'), stroke: COLOURS.before, strokeWidth: 1.75 };
}

function legendEntry(title: string, side: Side, at: { x: number; y: number }, maxWidth: number) {
  const lines = wrapText(title, { size: SMALL_SIZE, weight: 600, maxWidth, maxLines: 2 });
  const centre = { x: at.x + 7, y: at.y - SMALL_SIZE * 0.35 };
  const style = { size: SMALL_SIZE, weight: 600, fill: COLOURS[side] } as const;
  const text = textLines(lines, { x: at.x + 18, y: at.y }, style);
  return { marks: [markOf(side, centre), ...text], lines: lines.length };
}

interface RowPlace {
  readonly y: number;
  readonly toX: (value: number) => number;
  readonly first: 'team' | 'before';
}

/** Two lines of their own, a little above and below the middle of the row. */
const OWN_LINE = 6;

function rowMarks({ team, customers }: DumbbellRow, { y: middle, toX, first }: RowPlace): Mark[] {
  if (first === 'before') {
    return [
      ...(team === null ? [] : sideMarks(team, 'before', middle - OWN_LINE, toX)),
      ...(customers === null ? [] : sideMarks(customers, 'customers', middle + OWN_LINE, toX)),
    ];
  }
  const y = middle;
  const marks: Mark[] = [];
  if (team !== null && customers !== null) {
    const ends = [
      { x: toX(team.value), y },
      { x: toX(customers.value), y },
    ] as const;
    marks.push(lineMark(...ends, { stroke: 'line', strokeWidth: 6 }));
  }
  if (team !== null) marks.push(...intervalMarks(team, 'team', y, toX));
  if (customers !== null) marks.push(...intervalMarks(customers, 'customers', y, toX));
  if (team !== null) marks.push(markOf('team', { x: toX(team.value), y }));
  if (customers !== null) marks.push(markOf('customers', { x: toX(customers.value), y }));
  return marks;
}

function sideMarks(value: DumbbellValue, side: Side, y: number, toX: (value: number) => number): Mark[] {
  return [...intervalMarks(value, side, y, toX), markOf(side, { x: toX(value.value), y })];
}

/** With end caps, so that two intervals on one line can be told apart where they overlap. */
function intervalMarks(value: DumbbellValue, side: Side, y: number, toX: (value: number) => number): Mark[] {
  if (value.low === null || value.high === null) return [];
  const stroke = { stroke: COLOURS[side], strokeWidth: 1.75 } as const;
  const [low, high] = [toX(value.low), toX(value.high)];
  return [
    lineMark({ x: low, y }, { x: high, y }, stroke),
    lineMark({ x: low, y: y - 4 }, { x: low, y: y + 4 }, stroke),
    lineMark({ x: high, y: y - 4 }, { x: high, y: y + 4 }, stroke),
  ];
}
