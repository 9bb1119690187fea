import { flowLegend } from './flow-legend.ts';
import { measureText } from './font-metrics.ts';
import type { Mark, PathMark, Scene } from './mark.ts';
import {
  circleMark,
  lineHeight,
  lineMark,
  pathData,
  textLines,
  textLinesCentred,
  textMark,
  type Point,
} from './shapes.ts';
import { breaksWord, wrapText } from './text-layout.ts';

export interface Dot {
  readonly value: number;
  /** Hollow: the value was not given, it follows from what was left out. */
  readonly isHollow: boolean;
}

export interface DotStripRow {
  readonly label: string;
  /** Stands at the end of the row, e.g. the standard deviation. */
  readonly note: string;
  /** One per person. */
  readonly dots: readonly Dot[];
  readonly mean: number | null;
  readonly median: number | null;
}

export interface DotStripOptions {
  readonly rows: readonly DotStripRow[];
  /** The ends of the scale: 1 and 10 for places, 1 and 5 for scores. */
  readonly first: number;
  readonly last: number;
  readonly axisTitle: string;
  readonly noteTitle: string;
  readonly legend: {
    readonly dot: string;
    /** `null`: no dot is hollow. */
    readonly hollow: string | null;
    readonly mean: string;
    readonly median: string;
  };
  readonly width: number;
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly labels: readonly (readonly string[])[];
  /** Narrow: label and note stand above the dots. */
  readonly isStacked: boolean;
  /** From the middle of a dot to the middle of the one above it. */
  readonly step: number;
  readonly toX: (value: number) => number;
}

const LABEL = { size: 13, weight: 400 } as const;
const SMALL = { size: 12, weight: 400 } as const;
const EDGE = 12;
/** Height of the tallest stack; many dots at one place become smaller instead. */
const TALLEST = 56;
const WIDEST_STEP = 11;
const NARROWEST_STEP = 2;
/** Room below the dots for the marks of mean and median. */
const FOOT = 16;
const LEAST_ROW = 40;

/** Per pillar every person's place as a dot; equal ones stand on each other; mean and median below the line. */
export function dotStrip(options: DotStripOptions): Scene {
  const { rows, width, first, last } = options;
  const layout = layoutOf(options);
  const legend = flowLegend(legendEntries(options), width);
  const titles = titleMarks(options, layout, legend.height + 4);
  const marks: Mark[] = [...legend.marks, ...titles.marks];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const axisY = titles.bottom + 14;
  for (const tick of ticks) {
    const at = { x: layout.toX(tick), y: axisY };
    marks.push(textMark(String(tick), at, { ...SMALL, fill: 'ink-3', anchor: 'middle' }));
  }
  let top = axisY + 8;
  for (const [index, row] of rows.entries()) {
    const height = rowHeight(row, layout, layout.labels[index] ?? []);
    marks.push(...rowMarks(row, { lines: layout.labels[index] ?? [], top, height, layout, ticks, width }));
    top += height;
  }
  return { width, height: top + 2, marks };
}

function layoutOf({ rows, width, first, last, noteTitle }: DotStripOptions): Layout {
  const widest = Math.max(...rows.map(({ label }) => measureText(label, LABEL)), 0);
  const labelWidth = Math.min(Math.ceil(widest), width * 0.28);
  const longestNote = Math.max(
    ...[...noteTitle.split(' '), ...rows.map(({ note }) => note)].map((text) => measureText(text, SMALL)),
    0,
  );
  const isStacked =
    width < 560 || rows.some(({ label }) => breaksWord(label, { ...LABEL, maxWidth: labelWidth }));
  const labels = rows.map(({ label }) =>
    wrapText(label, { ...LABEL, maxWidth: isStacked ? width * 0.62 : labelWidth, maxLines: 2 }),
  );
  const left = isStacked ? EDGE : labelWidth + 28;
  const right = isStacked ? width - EDGE : width - Math.min(longestNote, width * 0.18) - 32;
  const tallest = Math.max(...rows.map(({ dots }) => mostAtOneValue(dots)), 1);
  return {
    left,
    right,
    labels,
    isStacked,
    step: Math.min(WIDEST_STEP, Math.max(NARROWEST_STEP, TALLEST / tallest)),
    toX: (value) => {
      const share = (value - first) / Math.max(last - first, 1);
      return left + Math.min(1, Math.max(0, share)) * (right - left);
    },
  };
}

function mostAtOneValue(dots: readonly Dot[]): number {
  return Math.max(...stacked(dots).map(({ level }) => level + 1), 0);
}

/** Each dot with the number of dots below it at the same value; the hollow ones on top. */
function stacked(dots: readonly Dot[]): readonly (Dot & { readonly level: number })[] {
  const levels = new Map<number, number>();
  return dots
    .toSorted((left, right) => Number(left.isHollow) - Number(right.isHollow))
    .map((dot) => {
      const level = levels.get(dot.value) ?? 0;
      levels.set(dot.value, level + 1);
      return { ...dot, level };
    });
}

function rowHeight({ dots }: DotStripRow, { step, isStacked }: Layout, lines: readonly string[]): number {
  const ofDots = mostAtOneValue(dots) * step + FOOT + 8;
  const ofLabel = lines.length * lineHeight(LABEL.size);
  return isStacked ? ofDots + ofLabel + 8 : Math.max(LEAST_ROW, ofDots, ofLabel + 8);
}

function titleMarks(
  { axisTitle, noteTitle, width }: DotStripOptions,
  { left, isStacked }: Layout,
  top: number,
) {
  const start = isStacked ? 0 : left;
  const axis = wrapText(axisTitle, { ...SMALL, maxWidth: width * 0.58 - (isStacked ? 0 : 40), maxLines: 3 });
  const note = wrapText(noteTitle, { ...SMALL, maxWidth: width * (isStacked ? 0.38 : 0.18), maxLines: 3 });
  const style = { ...SMALL, fill: 'ink-3' } as const;
  return {
    marks: [
      ...textLines(axis, { x: start, y: top + 12 }, style),
      ...textLines(note, { x: width, y: top + 12 }, { ...style, anchor: 'end' }),
    ],
    bottom: top + Math.max(axis.length, note.length) * lineHeight(SMALL.size),
  };
}

interface RowPlace {
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
  readonly layout: Layout;
  readonly ticks: readonly number[];
  readonly width: number;
}

function rowMarks(row: DotStripRow, { lines, top, height, layout, ticks, width }: RowPlace): Mark[] {
  const { step, toX, isStacked, left, right } = layout;
  const base = top + height - FOOT;
  const middle = (top + base + FOOT / 2) / 2;
  const radius = Math.max(1.5, step / 2 - 0.5);
  const note = { size: SMALL.size, fill: 'ink-2', anchor: 'end' } as const;
  const label = { size: LABEL.size, fill: 'ink' } as const;
  return [
    ...(isStacked
      ? [
          ...textLines(lines, { x: 0, y: top + 16 }, label),
          textMark(row.note, { x: width, y: top + 16 }, note),
        ]
      : [
          ...textLinesCentred(lines, { x: 0, y: middle }, label),
          textMark(row.note, { x: width, y: middle + 4 }, note),
        ]),
    lineMark({ x: left - 8, y: base }, { x: right + 8, y: base }, { stroke: 'line', strokeWidth: 1 }),
    ...ticks.map((tick) =>
      lineMark({ x: toX(tick), y: base }, { x: toX(tick), y: base + 4 }, { stroke: 'line', strokeWidth: 1 }),
    ),
    ...(row.median === null ? [] : [medianMark({ x: toX(row.median), y: base + 2 })]),
    ...(row.mean === null ? [] : [meanMark({ x: toX(row.mean), y: base + 2 })]),
    ...stacked(row.dots).map(({ value, level, isHollow }) =>
      dotMark({ x: toX(value), y: base - 2 - (level + 0.5) * step }, radius, isHollow),
    ),
  ];
}

function dotMark(centre: Point, radius: number, isHollow: boolean): PathMark {
  const dot = circleMark(centre, radius, isHollow ? 'surface' : 'team');
  return { ...dot, stroke: 'team', strokeWidth: Math.min(1.5, radius / 2) };
}

/** Points up at the line. */
function meanMark(tip: Point): PathMark {
  return { kind: 'path', d: triangle(tip, 4.5, 7), fill: 'ink', stroke: null, strokeWidth: 0 };
}

/** Wider than the mean's and empty: both stay seen where they coincide. */
function medianMark(tip: Point): PathMark {
  return { kind: 'path', d: triangle(tip, 7.5, 11), fill: null, stroke: 'ink-2', strokeWidth: 1.25 };
}

function triangle({ x, y }: Point, halfWidth: number, height: number): string {
  return pathData(['M', x, y], ['L', x + halfWidth, y + height], ['L', x - halfWidth, y + height], ['Z']);
}

function legendEntries({ legend: { dot, hollow, mean, median } }: DotStripOptions) {
  return [
    { symbol: (centre: Point) => [dotMark(centre, 4.5, false)], label: dot },
    ...(hollow === null ? [] : [{ symbol: (centre: Point) => [dotMark(centre, 4.5, true)], label: hollow }]),
    { symbol: ({ x, y }: Point) => [meanMark({ x, y: y - 4 })], label: mean },
    { symbol: ({ x, y }: Point) => [medianMark({ x, y: y - 6 })], label: median },
  ];
}
