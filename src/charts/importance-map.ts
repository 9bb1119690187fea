import type { Mark, Scene } from './mark.ts';
import { measureText } from './font-metrics.ts';
import { numberedLegend } from './numbered-legend.ts';
import { placeLabels, type Box, type LabelWish } from './place-labels.ts';
import { diamondMark, lineHeight, lineMark, textLines, textMark, type Point } from './shapes.ts';
import { wrapText } from './text-layout.ts';

export interface ImportancePoint {
  readonly label: string;
  /** Importance, centred at the crosshair. */
  readonly x: number;
  /** Performance, centred at the crosshair. */
  readonly y: number;
  readonly xLow: number | null;
  readonly xHigh: number | null;
  readonly yLow: number | null;
  readonly yHigh: number | null;
  readonly emphasis: boolean;
}

export interface QuadrantTitles {
  /** Important and weak: right, below. */
  readonly improveFirst: string;
  /** Important and strong: right, above. */
  readonly keepUp: string;
  /** Unimportant and strong: left, above. */
  readonly perhapsTooMuch: string;
  /** Unimportant and weak: left, below. */
  readonly canWait: string;
}

export interface ImportanceMapOptions {
  readonly points: readonly ImportancePoint[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly quadrants: QuadrantTitles;
  readonly width: number;
}

interface Plot {
  readonly area: Box;
  readonly toX: (value: number) => number;
  readonly toY: (value: number) => number;
}

const TITLE_SIZE = 12;
const LABEL_SIZE = 12.5;
const POINT_RADIUS = 6;
const PADDING = 10;

/**
 * Importance (right = more) against performance (up = better) around a crosshair, each point with both
 * intervals. Labels stand beside their points where there is room; the others get a number and a legend.
 */
export function importanceMap(options: ImportanceMapOptions): Scene {
  const { points, xTitle, yTitle, width } = options;
  const yLines = axisTitleLines(`↑ ${yTitle}`, width);
  const xLines = axisTitleLines(`${xTitle} →`, width);
  const top = yLines.length * lineHeight(TITLE_SIZE) + 6;
  const plotHeight = Math.round(Math.min(Math.max(width * 0.62, 300), 520));
  const area = { left: 0.5, top, right: width - 0.5, bottom: top + plotHeight };
  const titles = quadrantMarks(options.quadrants, area);
  const titleBand = Math.max(...titles.boxes.map((box) => box.bottom - box.top)) + PADDING + POINT_RADIUS;
  const plot = plotOf(points, area, titleBand);
  const labels = labelMarks(points, plot, titles.boxes);
  const xTitleY = plot.area.bottom + TITLE_SIZE + 6;
  const belowAxis = xTitleY + (xLines.length - 1) * lineHeight(TITLE_SIZE) + 5;
  const legend = numberedLegend({ entries: labels.legend, width, top: belowAxis + 10 });
  return {
    width,
    height: legend.height === 0 ? belowAxis : belowAxis + 10 + legend.height,
    marks: [
      ...backgroundMarks(plot),
      ...textLines(yLines, { x: 0, y: TITLE_SIZE }, { size: TITLE_SIZE, fill: 'ink-3' }),
      ...textLines(xLines, { x: width, y: xTitleY }, { size: TITLE_SIZE, fill: 'ink-3', anchor: 'end' }),
      ...titles.marks,
      ...points.flatMap((point) => intervalMarks(point, plot)),
      ...points.map((point) => pointMark(point, plot)),
      ...labels.marks,
      ...legend.marks,
    ],
  };
}

function axisTitleLines(title: string, maxWidth: number): string[] {
  return wrapText(title, { size: TITLE_SIZE, weight: 400, maxWidth, maxLines: 3 });
}

/** The crosshair stands in the middle: each axis reaches as far as the farthest interval on either side. */
function plotOf(points: readonly ImportancePoint[], area: Box, titleBand: number): Plot {
  const xReach = reach(points.flatMap(({ x, xLow, xHigh }) => [x, xLow, xHigh]));
  const yReach = reach(points.flatMap(({ y, yLow, yHigh }) => [y, yLow, yHigh]));
  const halfWidth = (area.right - area.left) / 2 - PADDING;
  const halfHeight = (area.bottom - area.top) / 2 - titleBand;
  return {
    area,
    toX: (value) => (area.left + area.right) / 2 + (value / xReach) * halfWidth,
    toY: (value) => (area.top + area.bottom) / 2 - (value / yReach) * halfHeight,
  };
}

function reach(values: readonly (number | null)[]): number {
  return Math.max(...values.map((value) => Math.abs(value ?? 0)), 0.5) * 1.08;
}

function backgroundMarks({ area, toX, toY }: Plot): Mark[] {
  const [middleX, middleY] = [toX(0), toY(0)];
  return [
    {
      kind: 'rect',
      x: middleX,
      y: middleY,
      width: area.right - middleX,
      height: area.bottom - middleY,
      radius: 0,
      fill: 'customers-soft',
      stroke: null,
      strokeWidth: 0,
      opacity: 0.55,
    },
    {
      kind: 'rect',
      x: area.left,
      y: area.top,
      width: area.right - area.left,
      height: area.bottom - area.top,
      radius: 6,
      fill: null,
      stroke: 'line',
      strokeWidth: 1,
    },
    lineMark(
      { x: middleX, y: area.top },
      { x: middleX, y: area.bottom },
      { stroke: 'ink-3', strokeWidth: 1 },
    ),
    lineMark(
      { x: area.left, y: middleY },
      { x: area.right, y: middleY },
      { stroke: 'ink-3', strokeWidth: 1 },
    ),
  ];
}

function quadrantMarks(quadrants: QuadrantTitles, area: Box): { marks: Mark[]; boxes: Box[] } {
  const style = { size: TITLE_SIZE, weight: 600 } as const;
  const maxWidth = (area.right - area.left) / 2 - 2 * PADDING;
  const corners = [
    { title: quadrants.perhapsTooMuch, isRight: false, isBottom: false },
    { title: quadrants.keepUp, isRight: true, isBottom: false },
    { title: quadrants.canWait, isRight: false, isBottom: true },
    { title: quadrants.improveFirst, isRight: true, isBottom: true },
  ];
  const marks: Mark[] = [];
  const boxes: Box[] = [];
  for (const { title, isRight, isBottom } of corners) {
    const lines = wrapText(title, { ...style, maxWidth, maxLines: 2 });
    const widest = Math.max(...lines.map((line) => measureText(line, style)));
    const x = isRight ? area.right - PADDING : area.left + PADDING;
    const lastBaseline = area.bottom - PADDING - (lines.length - 1) * lineHeight(TITLE_SIZE);
    const y = isBottom ? lastBaseline : area.top + PADDING + TITLE_SIZE - 2;
    const fill = isRight && isBottom ? 'customers' : 'ink-2';
    marks.push(...textLines(lines, { x, y }, { ...style, fill, anchor: isRight ? 'end' : 'start' }));
    const left = isRight ? x - widest : x;
    boxes.push({
      left,
      right: left + widest,
      top: y - TITLE_SIZE,
      bottom: y + (lines.length - 1) * lineHeight(TITLE_SIZE) + 4,
    });
  }
  return { marks, boxes };
}

function intervalMarks(
  { x, y, xLow, xHigh, yLow, yHigh, emphasis }: ImportancePoint,
  { toX, toY }: Plot,
): Mark[] {
  const stroke = {
    stroke: emphasis ? 'customers' : 'ink-3',
    strokeWidth: 1.5,
    opacity: emphasis ? 0.8 : 0.45,
  } as const;
  const marks: Mark[] = [];
  if (xLow !== null && xHigh !== null) {
    marks.push(lineMark({ x: toX(xLow), y: toY(y) }, { x: toX(xHigh), y: toY(y) }, stroke));
  }
  if (yLow !== null && yHigh !== null) {
    marks.push(lineMark({ x: toX(x), y: toY(yLow) }, { x: toX(x), y: toY(yHigh) }, stroke));
  }
  return marks;
}

/** Both axes are the customers' view, hence their diamond; the quiet ones in grey. */
function pointMark({ x, y, emphasis }: ImportancePoint, { toX, toY }: Plot): Mark {
  return diamondMark(
    { x: toX(x), y: toY(y) },
    emphasis ? POINT_RADIUS + 1 : POINT_RADIUS,
    emphasis ? 'customers' : 'ink-3',
  );
}

function labelMarks(points: readonly ImportancePoint[], plot: Plot, titleBoxes: readonly Box[]) {
  const loudFirst = points.toSorted((a, b) => Number(b.emphasis) - Number(a.emphasis));
  const wishes = loudFirst.map((point) => labelWish(point, point.label, plot));
  const pointBoxes = points.map((point) =>
    boxAround({ x: plot.toX(point.x), y: plot.toY(point.y) }, POINT_RADIUS + 1),
  );
  const inner = { ...plot.area, left: plot.area.left + 4, right: plot.area.right - 4 };
  const obstacles = [...pointBoxes, ...titleBoxes];
  const disliked = [...crosshairBoxes(plot), ...points.flatMap((point) => intervalBoxes(point, plot))];
  const placed = placeLabels(wishes, { area: inner, obstacles, disliked });

  const homeless = loudFirst.filter((_, index) => placed[index] === null);
  const numbers = homeless.map((point, index) => labelWish(point, String(index + 1), plot));
  const labelBoxes = placed.flatMap((label) => (label === null ? [] : [label.box]));
  const placedNumbers = placeLabels(numbers, {
    area: inner,
    obstacles: [...obstacles, ...labelBoxes],
    disliked,
  });

  const shown = [
    ...wishes.map((wish, index) => ({ wish, label: placed[index] ?? null })),
    ...numbers.map((wish, index) => ({ wish, label: placedNumbers[index] ?? beside(wish, plot) })),
  ];
  return {
    marks: shown.flatMap(({ wish, label }) =>
      label === null
        ? []
        : [textMark(wish.text, { x: label.x, y: label.baseline }, { ...wish.style, fill: 'ink' })],
    ),
    legend: homeless.map(({ label }, index) => ({ number: String(index + 1), label })),
  };
}

function labelWish({ x, y, emphasis }: ImportancePoint, text: string, { toX, toY }: Plot): LabelWish {
  return { at: { x: toX(x), y: toY(y) }, text, style: { size: LABEL_SIZE, weight: emphasis ? 600 : 400 } };
}

/** Points on top of each other leave no free place even for a number: it then covers something, but it is there. */
function beside({ at, text, style }: LabelWish, { area }: Plot) {
  const width = measureText(text, style);
  const x = Math.min(at.x + POINT_RADIUS + 3, area.right - width - 2);
  return { x, baseline: at.y + style.size * 0.35 };
}

function crosshairBoxes({ area, toX, toY }: Plot): Box[] {
  return [
    { ...area, left: toX(0), right: toX(0) },
    { ...area, top: toY(0), bottom: toY(0) },
  ];
}

function intervalBoxes({ x, y, xLow, xHigh, yLow, yHigh }: ImportancePoint, { toX, toY }: Plot): Box[] {
  return [
    { left: toX(xLow ?? x), right: toX(xHigh ?? x), top: toY(y), bottom: toY(y) },
    { left: toX(x), right: toX(x), top: toY(yHigh ?? y), bottom: toY(yLow ?? y) },
  ];
}

function boxAround({ x, y }: Point, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}
