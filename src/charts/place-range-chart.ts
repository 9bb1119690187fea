import type { Mark, Scene } from './mark.ts';
import { measureText } from './font-metrics.ts';
import { diamondMark, lineHeight, lineMark, textLines, textLinesCentred, textMark } from './shapes.ts';
import { breaksWord, wrapText } from './text-layout.ts';

export interface PlaceRangeRow {
  readonly label: string;
  /** Observed place; `null` where there is none. */
  readonly place: number | null;
  /** The places that it can have; `null` where nothing is known. */
  readonly low: number | null;
  readonly high: number | null;
  /** Stands at the end of the row, e.g. how probable the top 3 is. */
  readonly note: string;
}

export interface PlaceRangeOptions {
  readonly rows: readonly PlaceRangeRow[];
  readonly axisTitle: string;
  readonly noteTitle: string;
  readonly width: number;
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly noteX: number;
  readonly noteWidth: number;
  readonly rowHeight: number;
  readonly labels: readonly (readonly string[])[];
  readonly notes: readonly (readonly string[])[];
  /** Narrow: label and note stand above the bar. */
  readonly isStacked: boolean;
}

const FIRST = 1;
const LAST = 10;
const PLACES = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index);
const LABEL = { size: 13, weight: 400 } as const;
const SMALL = { size: 12, weight: 400 } as const;
const EDGE = 12;
const BAR = 12;

/** Per pillar a bar over all places that it can have, the observed place on it, and a word on being near the top. */
export function placeRangeChart(options: PlaceRangeOptions): Scene {
  const layout = layoutOf(options);
  const titles = titleMarks(options, layout);
  const top = titles.height + 22;
  const height = top + options.rows.length * layout.rowHeight + 4;
  const toX = (place: number) =>
    layout.left + ((place - FIRST) / (LAST - FIRST)) * (layout.right - layout.left);
  const marks: Mark[] = [...titles.marks];
  for (const place of PLACES) {
    const x = toX(place);
    marks.push(textMark(String(place), { x, y: top - 8 }, { ...SMALL, fill: 'ink-3', anchor: 'middle' }));
    if (!layout.isStacked) marks.push(gridMark(x, top, height));
  }
  for (const [index, row] of options.rows.entries()) {
    marks.push(...rowMarks(row, { index, top: top + index * layout.rowHeight, layout, toX }));
  }
  return { width: options.width, height, marks };
}

function layoutOf({ rows, width, noteTitle }: PlaceRangeOptions): Layout {
  const widest = Math.max(...rows.map(({ label }) => measureText(label, LABEL)), 0);
  const labelWidth = Math.min(Math.ceil(widest), width * 0.28);
  const longestNote = Math.max(
    ...[noteTitle, ...rows.map(({ note }) => note)].map((text) => measureText(text, SMALL)),
  );
  const noteWidth = Math.min(Math.ceil(longestNote), width * 0.26);
  const isStacked =
    width < 560 || rows.some(({ label }) => breaksWord(label, { ...LABEL, maxWidth: labelWidth }));
  const labels = rows.map(({ label }) =>
    wrapText(label, { ...LABEL, maxWidth: isStacked ? width * 0.56 : labelWidth, maxLines: 2 }),
  );
  const notes = rows.map(({ note }) =>
    wrapText(note, { ...SMALL, maxWidth: isStacked ? width * 0.4 : noteWidth, maxLines: 2 }),
  );
  const lines = Math.max(...[...labels, ...notes].map((text) => text.length), 1) * lineHeight(LABEL.size);
  return {
    left: isStacked ? EDGE : labelWidth + 28,
    right: isStacked ? width - EDGE : width - noteWidth - 28,
    noteX: width,
    noteWidth,
    rowHeight: isStacked ? lines + 34 : Math.max(30, lines + 8),
    labels,
    notes,
    isStacked,
  };
}

function titleMarks({ axisTitle, noteTitle, width }: PlaceRangeOptions, { left, noteX, isStacked }: Layout) {
  const axisLines = wrapText(axisTitle, {
    ...SMALL,
    maxWidth: isStacked ? width * 0.56 : width * 0.5,
    maxLines: 3,
  });
  const noteLines = wrapText(noteTitle, { ...SMALL, weight: 600, maxWidth: width * 0.4, maxLines: 3 });
  const style = { ...SMALL, fill: 'ink-3' } as const;
  return {
    marks: [
      ...textLines(axisLines, { x: isStacked ? 0 : left, y: 12 }, style),
      ...textLines(noteLines, { x: noteX, y: 12 }, { ...style, weight: 600, anchor: 'end' }),
    ],
    height: Math.max(axisLines.length, noteLines.length) * lineHeight(SMALL.size),
  };
}

interface RowPlace {
  readonly index: number;
  readonly top: number;
  readonly layout: Layout;
  readonly toX: (place: number) => number;
}

function rowMarks(row: PlaceRangeRow, { index, top, layout, toX }: RowPlace): Mark[] {
  const { isStacked, rowHeight, noteX } = layout;
  const label = layout.labels[index] ?? [];
  const note = layout.notes[index] ?? [];
  const y = isStacked ? top + rowHeight - 18 : top + rowHeight / 2;
  const labelStyle = { size: LABEL.size, fill: 'ink' } as const;
  const noteStyle = { size: SMALL.size, fill: 'ink-2', anchor: 'end' } as const;
  return [
    ...(isStacked
      ? [
          ...PLACES.map((place) => gridMark(toX(place), y - 9, y + 9)),
          ...textLines(label, { x: 0, y: top + 14 }, labelStyle),
          ...textLines(note, { x: noteX, y: top + 14 }, noteStyle),
        ]
      : [
          ...textLinesCentred(label, { x: 0, y }, labelStyle),
          ...textLinesCentred(note, { x: noteX, y }, noteStyle),
        ]),
    ...barMarks(row, y, toX),
  ];
}

function barMarks({ place, low, high }: PlaceRangeRow, y: number, toX: (place: number) => number): Mark[] {
  const marks: Mark[] = [];
  if (low !== null && high !== null) {
    marks.push({
      kind: 'rect',
      x: toX(low) - BAR / 2,
      y: y - BAR / 2,
      width: toX(high) - toX(low) + BAR,
      height: BAR,
      radius: BAR / 2,
      fill: 'customers-soft',
      stroke: 'customers',
      strokeWidth: 1,
    });
  }
  if (place !== null) marks.push(diamondMark({ x: toX(place), y }, 6.5, 'customers'));
  return marks;
}

function gridMark(x: number, top: number, bottom: number): Mark {
  return lineMark({ x, y: top }, { x, y: bottom }, { stroke: 'line-2', strokeWidth: 1 });
}
