import type { Mark, Scene } from './mark.ts';
import { measureText } from './font-metrics.ts';
import { diamondMark, lineHeight, lineMark, pathData, textLines, textMark, type Point } from './shapes.ts';
import { fitText, wrapText } from './text-layout.ts';

/** One question that more answers make clearer. */
export interface SampleSizePanel {
  readonly title: string;
  /** Per entry of `answers`. */
  readonly values: readonly number[];
  /** The same under less favourable circumstances, drawn dashed; `null` = there is one line only. */
  readonly cautious: readonly number[] | null;
  /** Values that get a line across, with their words. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** Upper end of the scale; the lower one is 0. */
  readonly highest: number;
  /** What the chosen number of answers gives, in words. */
  readonly reading: string;
}

export interface SampleSizeOptions {
  /** Rising numbers of answers for which there are values. */
  readonly answers: readonly number[];
  /** Numbers that are written below the panels. */
  readonly answerTicks: readonly { readonly value: number; readonly text: string }[];
  /** Gets a line and a mark in every panel; outside of `answers` none. */
  readonly chosen: number;
  readonly panels: readonly SampleSizePanel[];
  readonly axisTitle: string;
  /** What the two kinds of line mean. */
  readonly legend: { readonly usual: string; readonly cautious: string };
  readonly width: number;
}

const TITLE = { size: 13, weight: 600 } as const;
const SMALL = { size: 12, weight: 400 } as const;
const GAP = 28;
const PANEL_HEIGHT = 130;
const WIDE_PANEL = 250;
const READING_SPACE = 26;

/** What a number of answers buys: one small panel per question, the number of answers on a logarithmic axis. */
export function sampleSizeChart(options: SampleSizeOptions): Scene {
  const { width, panels } = options;
  const columns = Math.max(1, Math.min(panels.length, 2, Math.floor((width + GAP) / (WIDE_PANEL + GAP))));
  const panelWidth = (width - (columns - 1) * GAP) / columns;
  const legend = legendMarks(options);
  const titleLines = panels.map(({ title }) =>
    wrapText(title, { ...TITLE, maxWidth: panelWidth, maxLines: 3 }),
  );
  const titleHeight = Math.max(1, ...titleLines.map((lines) => lines.length)) * lineHeight(TITLE.size);
  const rowHeight = titleHeight + READING_SPACE + PANEL_HEIGHT + 44;
  const marks: Mark[] = [...legend.marks];
  for (const [index, panel] of panels.entries()) {
    const left = (index % columns) * (panelWidth + GAP);
    const top = legend.height + Math.floor(index / columns) * rowHeight;
    marks.push(...textLines(titleLines[index] ?? [], { x: left, y: top + 13 }, { ...TITLE, fill: 'ink' }));
    const box = { left, top: top + titleHeight + READING_SPACE, width: panelWidth };
    marks.push(...panelMarks(panel, options, box));
  }
  const rows = Math.ceil(panels.length / columns);
  const bottom = legend.height + rows * rowHeight;
  const axis = wrapText(options.axisTitle, { ...SMALL, maxWidth: width, maxLines: 3 });
  marks.push(...textLines(axis, { x: 0, y: bottom }, { ...SMALL, fill: 'ink-3' }));
  return { width, height: bottom + axis.length * lineHeight(SMALL.size), marks };
}

/** A sample of each line with its meaning, one below the other. */
function legendMarks({ legend, width, panels }: SampleSizeOptions): { marks: Mark[]; height: number } {
  const entries = [
    { text: legend.usual, isCautious: false },
    ...(panels.some(({ cautious }) => cautious !== null)
      ? [{ text: legend.cautious, isCautious: true }]
      : []),
  ];
  const marks: Mark[] = [];
  let y = 12;
  for (const { text, isCautious } of entries) {
    const lines = wrapText(text, { ...SMALL, maxWidth: width - 40, maxLines: 3 });
    marks.push(lineMark({ x: 0, y: y - 4 }, { x: 28, y: y - 4 }, strokeOf(isCautious)));
    marks.push(...textLines(lines, { x: 40, y }, { ...SMALL, fill: 'ink-2' }));
    y += Math.max(1, lines.length) * lineHeight(SMALL.size) + 4;
  }
  return { marks, height: y + 12 };
}

function strokeOf(isCautious: boolean) {
  return isCautious
    ? ({ stroke: 'customers', strokeWidth: 1.75, dash: [5, 4] } as const)
    : ({ stroke: 'customers', strokeWidth: 2.25 } as const);
}

interface Box {
  readonly left: number;
  /** Height of the highest value. */
  readonly top: number;
  readonly width: number;
}

function panelMarks(panel: SampleSizePanel, options: SampleSizeOptions, box: Box): Mark[] {
  const { answers, answerTicks, chosen } = options;
  // The same in all panels, so that the numbers of answers stand below each other.
  const words = Math.max(
    0,
    ...options.panels.flatMap(({ ticks }) => ticks.map(({ text }) => measureText(text, SMALL))),
  );
  const left = box.left + Math.min(words, box.width / 4) + 8;
  const right = box.left + box.width - 8;
  const first = Math.log(answers[0] ?? 1);
  const last = Math.log(answers.at(-1) ?? 2);
  const toX = (count: number) => left + ((Math.log(count) - first) / (last - first)) * (right - left);
  const toY = (value: number) =>
    box.top + (1 - Math.min(1, Math.max(0, value / panel.highest))) * PANEL_HEIGHT;
  const at = (values: readonly number[]) =>
    answers.map((count, index): Point => ({ x: toX(count), y: toY(values[index] ?? 0) }));
  const marks: Mark[] = [];
  for (const { value, text } of panel.ticks) {
    const y = toY(value);
    marks.push(lineMark({ x: left, y }, { x: right, y }, { stroke: 'line-2', strokeWidth: 1 }));
    const shown = fitText(text, { ...SMALL, maxWidth: left - box.left - 8 });
    marks.push(textMark(shown, { x: left - 8, y: y + 4 }, { ...SMALL, fill: 'ink-3', anchor: 'end' }));
  }
  marks.push(...answerTickMarks(answerTicks, { toX, y: box.top + PANEL_HEIGHT + 18, left, right }));
  const usual = at(panel.values);
  if (panel.cautious !== null) {
    const cautious = at(panel.cautious);
    marks.push({ ...bandMark([...usual, ...cautious.toReversed()]) }, curveMark(cautious, true));
  }
  marks.push(curveMark(usual, false), ...chosenMarks(panel, { answers, chosen, toX, toY, box }));
  return marks;
}

interface TickPlace {
  readonly toX: (count: number) => number;
  readonly y: number;
  readonly left: number;
  readonly right: number;
}

/** Numbers that would touch the one before are left out. */
function answerTickMarks(
  ticks: SampleSizeOptions['answerTicks'],
  { toX, y, left, right }: TickPlace,
): readonly Mark[] {
  const marks: Mark[] = [];
  let free = -Infinity;
  for (const { value, text } of ticks) {
    const half = measureText(text, SMALL) / 2;
    const x = Math.min(right + 8 - half, Math.max(left - 8 + half, toX(value)));
    if (x - half < free || 2 * half > right - left) continue;
    free = x + half + 8;
    marks.push(textMark(text, { x, y }, { ...SMALL, fill: 'ink-3', anchor: 'middle' }));
  }
  return marks;
}

function curveMark(points: readonly Point[], isCautious: boolean): Mark {
  return { kind: 'path', d: polyline(points), fill: null, ...strokeOf(isCautious) };
}

function bandMark(points: readonly Point[]): Mark {
  return {
    kind: 'path',
    d: `${polyline(points)} Z`,
    fill: 'customers-soft',
    stroke: null,
    strokeWidth: 0,
    opacity: 0.6,
  };
}

function polyline(points: readonly Point[]): string {
  return pathData(...points.map(({ x, y }, index) => [index === 0 ? 'M' : 'L', x, y] as const));
}

interface ChosenPlace {
  readonly answers: readonly number[];
  readonly chosen: number;
  readonly toX: (count: number) => number;
  readonly toY: (value: number) => number;
  readonly box: Box;
}

/** The line of the chosen number, the marks on the curves, and what they say in words above. */
function chosenMarks(panel: SampleSizePanel, { answers, chosen, toX, toY, box }: ChosenPlace): Mark[] {
  if (!(chosen >= (answers[0] ?? Infinity) && chosen <= (answers.at(-1) ?? 0))) return [];
  const x = toX(chosen);
  const reading = fitText(panel.reading, { ...SMALL, weight: 600, maxWidth: box.width });
  const half = measureText(reading, { ...SMALL, weight: 600 }) / 2;
  const middle = Math.min(box.left + box.width - half, Math.max(box.left + half, x));
  return [
    lineMark(
      { x, y: box.top - 4 },
      { x, y: box.top + PANEL_HEIGHT },
      { stroke: 'ink-3', strokeWidth: 1, dash: [2, 3] },
    ),
    ...[panel.cautious, panel.values].flatMap((values) =>
      values === null ? [] : [diamondMark({ x, y: toY(valueAt(values, answers, chosen)) }, 5.5, 'customers')],
    ),
    textMark(
      reading,
      { x: middle, y: box.top - 9 },
      { ...SMALL, weight: 600, fill: 'ink', anchor: 'middle' },
    ),
  ];
}

/** Between two numbers of answers, along the line that is drawn. */
function valueAt(values: readonly number[], answers: readonly number[], chosen: number): number {
  const above = answers.findIndex((count) => count >= chosen);
  const right = values[above] ?? 0;
  const high = answers[above] ?? chosen;
  if (above <= 0 || high === chosen) return right;
  const low = answers[above - 1] ?? high;
  const left = values[above - 1] ?? right;
  return left + (Math.log(chosen / low) / Math.log(high / low)) * (right - left);
}
