import type { Mark, PathMark, Scene } from './mark.ts';
import { columnLabelMarks, columnLabels } from './column-labels.ts';
import { numberedLegend } from './numbered-legend.ts';
import { lineHeight, lineMark, pathData, textMark, type Point } from './shapes.ts';
import { fitText } from './text-layout.ts';

export interface PillarColumn {
  readonly label: string;
  /** The team's own score: the column's height; null = not scored. */
  readonly score: number | null;
  /** As printed at the column's foot, in the reader's number format. */
  readonly scoreText: string;
  /** The customers' rating: where the plumb line ends; null = no line. */
  readonly rating: number | null;
  /** Printed under the column: the place in the customers' order. */
  readonly place: string;
}

export interface PillarOptions {
  readonly columns: readonly PillarColumn[];
  readonly width: number;
  /** The score at which a column reaches the roof. */
  readonly maximum?: number;
  /** From the roof's top to the ground, for a page of fixed height. */
  readonly height?: number;
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly slotWidth: number;
  readonly columnWidth: number;
  readonly roofTop: number;
  readonly eaves: number;
  readonly ground: number;
  readonly toY: (score: number) => number;
  readonly centreOf: (index: number) => number;
}

const SLAB = 6;
const GROUND = 5;
const AXIS_WIDTH = 22;
const AXIS_SIZE = 12;
const HALO = 3;

/**
 * The signature picture: columns as high as the team's own scores under one roof, a plumb line from the
 * roof to the customers' rating of each. Where the labels do not fit below the columns, numbers stand
 * there and a legend explains them.
 */
export function pillarChart(options: PillarOptions): Scene {
  const { columns, width, maximum = 5 } = options;
  const layout = pillarLayout(options, maximum);
  const labels = labelMarks(options, layout);
  return {
    width,
    height: labels.bottom,
    marks: [
      ...gridMarks(layout, maximum),
      ...columns.flatMap((column, index) => columnMarks(column, layout.centreOf(index), layout)),
      ...roofMarks(layout),
      ...columns.flatMap((column, index) => plumbMarks(column, layout.centreOf(index), layout)),
      ...labels.marks,
    ],
  };
}

function pillarLayout({ columns, width, height }: PillarOptions, maximum: number): Layout {
  const left = AXIS_WIDTH;
  const right = width - 8;
  const slotWidth = (right - left - 8) / Math.max(columns.length, 1);
  const columnWidth = Math.min(Math.max(slotWidth * 0.56, Math.min(20, slotWidth * 0.7)), 58);
  const roofTop = 2;
  const ground = roofTop + (height ?? Math.round(Math.min(Math.max(width * 0.34, 250), 380)));
  const roofHeight = Math.round(Math.min(Math.max(width * 0.05, 26), 52));
  const eaves = roofTop + roofHeight + SLAB;
  return {
    left,
    right,
    slotWidth,
    columnWidth,
    roofTop,
    eaves,
    ground,
    toY: (score) => ground - (Math.min(Math.max(score, 0), maximum) / maximum) * (ground - eaves),
    centreOf: (index) => left + 4 + (index + 0.5) * slotWidth,
  };
}

function gridMarks({ left, right, ground, toY }: Layout, maximum: number): Mark[] {
  const marks: Mark[] = [];
  const step = Math.max(1, Math.ceil(maximum / 5));
  for (let score = step; score < maximum; score += step) {
    const y = toY(score);
    marks.push(lineMark({ x: left, y }, { x: right, y }, { stroke: 'line-2', strokeWidth: 1 }));
    const text = fitText(String(score), { size: AXIS_SIZE, weight: 400, maxWidth: left - 8 });
    marks.push(textMark(text, { x: left - 8, y: y + 4 }, { size: AXIS_SIZE, fill: 'ink-3', anchor: 'end' }));
  }
  const base = { fill: 'ink', stroke: null, strokeWidth: 0, radius: 0 } as const;
  marks.push({ kind: 'rect', x: left - 8, y: ground, width: right - left + 16, height: GROUND, ...base });
  return marks;
}

function roofMarks({ left, right, roofTop, eaves }: Layout): Mark[] {
  const middle = (left + right) / 2;
  const [start, end] = [left - 2, right + 2];
  const d = pathData(
    ['M', start, eaves],
    ['L', start, eaves - SLAB],
    ['L', middle, roofTop],
    ['L', end, eaves - SLAB],
    ['L', end, eaves],
    ['Z'],
  );
  return [
    { kind: 'path', d, fill: 'ink', stroke: null, strokeWidth: 0 },
    lineMark(
      { x: start, y: eaves - SLAB },
      { x: end, y: eaves - SLAB },
      { stroke: 'surface', strokeWidth: 0.75, opacity: 0.35 },
    ),
  ];
}

function columnMarks(column: PillarColumn, centre: number, layout: Layout): Mark[] {
  const { columnWidth, ground, toY } = layout;
  const left = centre - columnWidth / 2;
  if (column.score === null) return [emptyColumn(left, layout), scoreMark(column, centre, layout)];
  const top = toY(column.score);
  const overhang = Math.min(6, layout.slotWidth * 0.08);
  const capital = Math.min(8, Math.max(ground - top, 0));
  const plain = { fill: 'self', stroke: null, strokeWidth: 0 } as const;
  const flutes = columnWidth < 30 ? [] : [0.22, 0.78].map((share) => left + share * columnWidth);
  return [
    {
      kind: 'rect',
      x: left,
      y: top,
      width: columnWidth,
      height: Math.max(ground - top, 0),
      radius: 0,
      ...plain,
      opacity: 0.94,
    },
    ...flutes.map((x) =>
      lineMark(
        { x, y: top + capital },
        { x, y: ground },
        { stroke: 'surface', strokeWidth: 1, opacity: 0.18 },
      ),
    ),
    {
      kind: 'rect',
      x: left - overhang,
      y: top,
      width: columnWidth + 2 * overhang,
      height: capital,
      radius: Math.min(2, capital / 2),
      ...plain,
    },
    ...(ground - top > 22 ? [scoreMark(column, centre, layout)] : []),
  ];
}

/** A place where no column stands: the sides only, since a top would look like a score. */
function emptyColumn(left: number, { columnWidth, eaves, ground }: Layout): PathMark {
  const right = left + columnWidth;
  const d = pathData(
    ['M', left, eaves + 1],
    ['L', left, ground],
    ['M', right, eaves + 1],
    ['L', right, ground],
  );
  return { kind: 'path', d, fill: null, stroke: 'ink-3', strokeWidth: 1.25, dash: [4, 4] };
}

function scoreMark(column: PillarColumn, centre: number, { columnWidth, ground }: Layout): Mark {
  const style = { size: columnWidth < 30 ? 11 : 13, weight: 600 } as const;
  const text = fitText(column.scoreText, { ...style, maxWidth: columnWidth });
  const fill = column.score === null ? 'ink-3' : 'surface';
  return textMark(text, { x: centre, y: ground - 11 }, { ...style, fill, anchor: 'middle' });
}

/** Line and bob carry a halo, so that they stay visible in front of a column. */
function plumbMarks(column: PillarColumn, centre: number, { columnWidth, eaves, toY }: Layout): Mark[] {
  if (column.rating === null) return [];
  const radius = columnWidth < 30 ? 5.5 : 7.5;
  const end = { x: centre, y: toY(column.rating) };
  const start = { x: centre, y: eaves };
  return [
    lineMark(start, end, { stroke: 'surface', strokeWidth: 2 + HALO, opacity: 0.85 }),
    bobMark(end, radius, HALO),
    lineMark(start, end, { stroke: 'customers', strokeWidth: 2 }),
    bobMark(end, radius, 0),
  ];
}

/** Widest at the rating, its tip below. */
function bobMark({ x, y }: Point, radius: number, halo: number): PathMark {
  const d = pathData(
    ['M', x - radius, y],
    ['A', radius, radius, 0, 0, 1, x + radius, y],
    ['C', x + radius, y + radius * 0.85, x + radius * 0.25, y + radius * 1.5, x, y + radius * 2.1],
    ['C', x - radius * 0.25, y + radius * 1.5, x - radius, y + radius * 0.85, x - radius, y],
    ['Z'],
  );
  if (halo > 0) return { kind: 'path', d, fill: 'surface', stroke: 'surface', strokeWidth: halo };
  return { kind: 'path', d, fill: 'customers', stroke: null, strokeWidth: 0 };
}

function labelMarks({ columns, width }: PillarOptions, layout: Layout): { marks: Mark[]; bottom: number } {
  const keyY = layout.ground + GROUND + 17;
  const wrapped = columnLabels({ labels: columns.map(({ label }) => label), slotWidth: layout.slotWidth });
  const keys = wrapped === null ? legendKeys(columns) : columns.map(({ place }) => place);
  const marks: Mark[] = keys.map((key, index) => {
    const style = { size: 13, weight: 600 } as const;
    const text = fitText(key, { ...style, maxWidth: layout.slotWidth });
    return textMark(
      text,
      { x: layout.centreOf(index), y: keyY },
      { ...style, fill: 'ink', anchor: 'middle' },
    );
  });
  if (wrapped !== null) {
    const top = keys.every((key) => key === '') ? layout.ground + GROUND + 6 : keyY + 6;
    marks.push(...columnLabelMarks(wrapped, layout.centreOf, { top, align: 'top' }));
    return { marks, bottom: top + wrapped.mostLines * lineHeight(wrapped.size) + 4 };
  }
  const entries = columns.map(({ label }, index) => ({ number: keys[index] ?? '', label }));
  const left = layout.left - 8;
  const legend = numberedLegend({ entries, width: width - left, left, top: keyY + 16 });
  return { marks: [...marks, ...legend.marks], bottom: keyY + 16 + legend.height };
}

/** The places where each is known and nobody shares one; letters otherwise, since they must be unique. */
function legendKeys(columns: readonly PillarColumn[]): string[] {
  const places = columns.map(({ place }) => fitText(place, { size: 12, weight: 600, maxWidth: 40 }));
  const isUnique = new Set(places).size === places.length && !places.includes('');
  return isUnique ? places : places.map((_, index) => String.fromCodePoint(65 + (index % 26)));
}
