import type { ColourToken, Mark, PathMark, TextMark } from './mark.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Stroke {
  readonly stroke: ColourToken;
  readonly strokeWidth: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

/** Two decimals are finer than any screen or printer, and keep path data short. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

type Segment = readonly [command: 'M' | 'L' | 'C' | 'Q' | 'A' | 'Z', ...numbers: number[]];

/** SVG path data: `pathData(['M', 0, 1], ['L', 2, 3])`. */
export function pathData(...segments: readonly Segment[]): string {
  return segments.map(([command, ...numbers]) => [command, ...numbers.map(rounded)].join(' ')).join(' ');
}

export function lineMark(from: Point, to: Point, stroke: Stroke): PathMark {
  return { kind: 'path', d: pathData(['M', from.x, from.y], ['L', to.x, to.y]), fill: null, ...stroke };
}

/** A line that leaves and arrives horizontally. */
export function sCurveMark(from: Point, to: Point, stroke: Stroke): PathMark {
  const middle = (from.x + to.x) / 2;
  const d = pathData(['M', from.x, from.y], ['C', middle, from.y, middle, to.y, to.x, to.y]);
  return { kind: 'path', d, fill: null, ...stroke };
}

/** The team's mark, everywhere. The thin surface-coloured ring keeps it apart from what lies beneath. */
export function circleMark({ x, y }: Point, radius: number, fill: ColourToken): PathMark {
  const d = pathData(
    ['M', x - radius, y],
    ['A', radius, radius, 0, 0, 1, x + radius, y],
    ['A', radius, radius, 0, 0, 1, x - radius, y],
    ['Z'],
  );
  return { kind: 'path', d, fill, stroke: 'surface', strokeWidth: 1.5 };
}

/** The customers' mark, everywhere. */
export function diamondMark({ x, y }: Point, radius: number, fill: ColourToken): PathMark {
  const d = pathData(
    ['M', x, y - radius],
    ['L', x + radius, y],
    ['L', x, y + radius],
    ['L', x - radius, y],
    ['Z'],
  );
  return { kind: 'path', d, fill, stroke: 'surface', strokeWidth: 1.5 };
}

interface TextOptions {
  readonly size: number;
  readonly fill: ColourToken;
  readonly weight?: 400 | 600;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export function textMark(text: string, { x, y }: Point, options: TextOptions): TextMark {
  const { size, fill, weight = 400, anchor = 'start' } = options;
  return { kind: 'text', x: rounded(x), y: rounded(y), text, size, weight, anchor, fill };
}

/** Distance between baselines of wrapped text. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.25);
}

/** Lines below each other, the first baseline at the point. */
export function textLines(lines: readonly string[], { x, y }: Point, options: TextOptions): TextMark[] {
  return lines.map((line, index) => textMark(line, { x, y: y + index * lineHeight(options.size) }, options));
}

/** Lines whose block is centred on the point's height; capital letters look centred, not the em box. */
export function textLinesCentred(
  lines: readonly string[],
  { x, y }: Point,
  options: TextOptions,
): TextMark[] {
  const firstBaseline = y + options.size * 0.35 - ((lines.length - 1) * lineHeight(options.size)) / 2;
  return textLines(lines, { x, y: firstBaseline }, options);
}

/** The same marks elsewhere: how a poster is composed of charts. */
export function moveMarks(marks: readonly Mark[], by: Point): Mark[] {
  return marks.map((mark) => {
    if (mark.kind === 'path') return { ...mark, d: movePath(mark.d, by) };
    return { ...mark, x: rounded(mark.x + by.x), y: rounded(mark.y + by.y) };
  });
}

/** Path data holds absolute M, L, C, Q, A and Z only (see `mark.ts`): pairs, except the arc's first five numbers. */
function movePath(d: string, by: Point): string {
  let numbersSinceCommand = 0;
  let isArc = false;
  return d
    .split(' ')
    .map((part) => {
      if (/[A-Z]/.test(part)) {
        isArc = part === 'A';
        numbersSinceCommand = 0;
        return part;
      }
      const place = isArc ? (numbersSinceCommand % 7) - 5 : numbersSinceCommand % 2;
      numbersSinceCommand += 1;
      if (place < 0) return part;
      return String(rounded(Number(part) + (place === 0 ? by.x : by.y)));
    })
    .join(' ');
}
