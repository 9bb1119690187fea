import { measureText } from './font-metrics.ts';
import type { Mark, Scene } from './mark.ts';
import { lineHeight, lineMark, pathData, textLines, textMark } from './shapes.ts';
import { fitText, wrapText } from './text-layout.ts';

export interface PeopleTreeOptions {
  /** One per leaf, by its number. */
  readonly labels: readonly string[];
  /** The leaves from top to bottom. */
  readonly order: readonly number[];
  /** Two branches become one at a height: leaves are 0 … n - 1, the m-th merge makes the branch n + m. */
  readonly merges: readonly { readonly first: number; readonly second: number; readonly height: number }[];
  /** How far two people are apart who rank by lot. */
  readonly chance: { readonly value: number; readonly label: string };
  readonly axisTitle: string;
  readonly width: number;
}

const LABEL = { size: 13, weight: 400 } as const;
const SMALL = { size: 12, weight: 400 } as const;
const ROW = 26;
const EDGE = 12;

interface Branch {
  readonly y: number;
  readonly height: number;
}

/** People from top to bottom, alike ones side by side; the further to the right two branches meet, the less alike. */
export function peopleTree(options: PeopleTreeOptions): Scene {
  const { labels, order, merges, chance, width } = options;
  const head = headMarks(options);
  const widest = Math.max(...labels.map((label) => measureText(label, LABEL)), 0);
  const labelWidth = Math.min(Math.ceil(widest), width * 0.34);
  const [left, right] = [labelWidth + 12, width - EDGE];
  const last = Math.max(1, Math.ceil(Math.max(chance.value, ...merges.map(({ height }) => height))));
  const toX = (distance: number) => left + (Math.max(0, distance) / last) * (right - left);
  const top = head.height;
  const bottom = top + order.length * ROW;
  const marks: Mark[] = [...head.marks];
  const chanceX = toX(chance.value);
  marks.push(
    lineMark(
      { x: chanceX, y: top },
      { x: chanceX, y: bottom },
      { stroke: 'ink-3', strokeWidth: 1, dash: [4, 4] },
    ),
  );
  const branches: Branch[] = labels.map(() => ({ y: top, height: 0 }));
  for (const [row, leaf] of order.entries()) {
    const y = top + (row + 0.5) * ROW;
    branches[leaf] = { y, height: 0 };
    const text = fitText(labels[leaf] ?? '', { ...LABEL, maxWidth: labelWidth });
    marks.push(textMark(text, { x: 0, y: y + LABEL.size * 0.35 }, { size: LABEL.size, fill: 'ink' }));
  }
  for (const { first, second, height } of merges) {
    const [upper, lower] = [branches[first], branches[second]];
    if (upper === undefined || lower === undefined) continue;
    marks.push(meetingMark(upper, lower, height, toX));
    branches.push({ y: (upper.y + lower.y) / 2, height });
  }
  for (let tick = 0; tick <= last; tick += 1) {
    const at = { x: toX(tick), y: bottom + 16 };
    marks.push(textMark(String(tick), at, { ...SMALL, fill: 'ink-3', anchor: 'middle' }));
  }
  marks.push(lineMark({ x: left, y: bottom }, { x: right, y: bottom }, { stroke: 'line', strokeWidth: 1 }));
  return { width, height: bottom + 22, marks };
}

/** What the axis and the dashed line mean, above the tree. */
function headMarks({ axisTitle, chance, width }: PeopleTreeOptions) {
  const style = { ...SMALL, fill: 'ink-3' } as const;
  const title = wrapText(axisTitle, { ...SMALL, maxWidth: width, maxLines: 3 });
  const words = wrapText(chance.label, { ...SMALL, maxWidth: width - 28, maxLines: 2 });
  const below = 12 + title.length * lineHeight(SMALL.size) + 2;
  const marks: readonly Mark[] = [
    ...textLines(title, { x: 0, y: 12 }, style),
    lineMark(
      { x: 0, y: below - 4 },
      { x: 20, y: below - 4 },
      { stroke: 'ink-3', strokeWidth: 1, dash: [4, 4] },
    ),
    ...textLines(words, { x: 28, y: below }, style),
  ];
  return { marks, height: below + (words.length - 1) * lineHeight(SMALL.size) + 10 };
}

/** From both branches to the height at which they meet. */
function meetingMark(first: Branch, second: Branch, height: number, toX: (distance: number) => number): Mark {
  const x = toX(height);
  return {
    kind: 'path',
    d: pathData(
      ['M', toX(first.height), first.y],
      ['L', x, first.y],
      ['L', x, second.y],
      ['L', toX(second.height), second.y],
    ),
    fill: null,
    stroke: 'team',
    strokeWidth: 1.75,
  };
}
