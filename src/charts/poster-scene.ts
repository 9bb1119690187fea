import type { Mark, Scene } from './mark.ts';
import { backgroundMark, sampleBadge } from './framed-scene.ts';
import { measureText } from './font-metrics.ts';
import { pillarChart, type PillarColumn } from './pillar-chart.ts';
import { lineHeight, lineMark, moveMarks, textLines, textMark } from './shapes.ts';
import { slopeChart, type SlopeRow } from './slope-chart.ts';
import { fitText, wrapBalanced, wrapText } from './text-layout.ts';

export interface PosterNumber {
  readonly value: string;
  /** e.g. "of 50"; empty if none. */
  readonly unit: string;
  readonly label: string;
  readonly tone: 'ink' | 'team' | 'customers';
}

export interface PosterOptions {
  readonly organisation: string;
  /** e.g. "CX gap report · Autumn 2026". */
  readonly subtitle: string;
  /** The finding, as the headline. */
  readonly title: string;
  /** The finding in a sentence or two. */
  readonly finding: string;
  /** At most four are shown. */
  readonly keyNumbers: readonly PosterNumber[];
  readonly pillarTitle: string;
  readonly columns: readonly PillarColumn[];
  /** Null before there is anything to compare. */
  readonly slope: {
    readonly title: string;
    readonly rows: readonly SlopeRow[];
    readonly teamTitle: string;
    readonly customerTitle: string;
  } | null;
  /** n, method, date. */
  readonly footer: string;
  readonly sampleMark: string | null;
}

interface Part {
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

/** A4 portrait at 96 dpi. */
const WIDTH = 794;
const HEIGHT = 1123;
const MARGIN = 56;
const INNER = WIDTH - 2 * MARGIN;
const FOOTER_SIZE = 11;
const SECTION_SIZE = 17;

/** One page that hangs on a wall: the finding, the numbers, the pillars, and who puts what first. */
export function posterScene(options: PosterOptions): Scene {
  const head = headMarks(options);
  const numbers = keyNumberMarks(options.keyNumbers, head.bottom + 14);
  const footer = footerMarks(options.footer);
  const available = footer.top - numbers.bottom - 24;
  const columns = { columns: options.columns, width: INNER };
  const pillarHeight =
    options.slope === null ? heightAlone(columns, available) : Math.min(250, available * 0.34);
  const pillars = sectionMarks(
    options.pillarTitle,
    pillarChart({ ...columns, height: pillarHeight }),
    numbers.bottom + 26,
  );
  const parts = [head, numbers, pillars];
  if (options.slope !== null) parts.push(slopeSection(options.slope, pillars.bottom + 22, footer.top - 14));

  // Labels of many lines need a taller page: better than charts that run into the footer.
  const overflow = Math.max(0, Math.ceil(Math.max(...parts.map((part) => part.bottom)) + 14 - footer.top));
  const height = HEIGHT + overflow;
  const marks = [
    backgroundMark(WIDTH, height),
    ...parts.flatMap((part) => part.marks),
    ...moveMarks(footer.marks, { x: 0, y: overflow }),
  ];
  return { width: WIDTH, height, marks };
}

/** Without a comparison below, the pillars take the page, as far as they keep their proportions. */
function heightAlone(
  columns: { columns: readonly PillarColumn[]; width: number },
  available: number,
): number {
  const probe = 300;
  const labels = pillarChart({ ...columns, height: probe }).height - probe;
  return Math.max(probe, Math.min(INNER * 0.75, available - labels - 2 * lineHeight(SECTION_SIZE) - 20));
}

function headMarks({ organisation, subtitle, title, finding, sampleMark }: PosterOptions): Part {
  const sample = sampleMark === null ? null : sampleBadge(sampleMark, { right: WIDTH - MARGIN, top: 18 });
  const half = INNER / 2 - 10;
  const name = fitText(organisation, { size: 14, weight: 600, maxWidth: half });
  const right = fitText(subtitle, { size: 14, weight: 400, maxWidth: half });
  const titleSize = 30;
  const titleLines = wrapBalanced(title, { size: titleSize, weight: 600, maxWidth: INNER, maxLines: 3 });
  const titleY = MARGIN + 52;
  const titleStep = Math.round(titleSize * 1.18);
  const findingLines = wrapText(finding, {
    size: 15,
    weight: 400,
    maxWidth: Math.min(INNER, 600),
    maxLines: 4,
  });
  const findingY = titleY + (titleLines.length - 1) * titleStep + 30;
  return {
    marks: [
      ...(sample?.marks ?? []),
      textMark(name, { x: MARGIN, y: MARGIN + 8 }, { size: 14, weight: 600, fill: 'ink' }),
      textMark(right, { x: WIDTH - MARGIN, y: MARGIN + 8 }, { size: 14, fill: 'ink-2', anchor: 'end' }),
      ...titleLines.map((line, index) =>
        textMark(
          line,
          { x: MARGIN, y: titleY + index * titleStep },
          { size: titleSize, weight: 600, fill: 'ink' },
        ),
      ),
      ...textLines(findingLines, { x: MARGIN, y: findingY }, { size: 15, fill: 'ink-2' }),
    ],
    bottom: findingY + (findingLines.length - 1) * lineHeight(15) + 6,
  };
}

function keyNumberMarks(all: readonly PosterNumber[], top: number): Part {
  const numbers = all.slice(0, 4);
  if (numbers.length === 0) return { marks: [], bottom: top - 14 };
  const slot = INNER / numbers.length;
  const maxWidth = slot - 16;
  const marks: Mark[] = [
    lineMark({ x: MARGIN, y: top }, { x: WIDTH - MARGIN, y: top }, { stroke: 'ink', strokeWidth: 2 }),
  ];
  let mostLines = 1;
  for (const [index, { value, unit, label, tone }] of numbers.entries()) {
    const x = MARGIN + index * slot;
    const shown = fitText(value, { size: 25, weight: 600, maxWidth });
    const unitX = x + measureText(shown, { size: 25, weight: 600 }) + 6;
    const unitText = fitText(unit, { size: 13, weight: 600, maxWidth: Math.max(0, x + maxWidth - unitX) });
    const lines = wrapText(label, { size: 13, weight: 400, maxWidth, maxLines: 3 });
    mostLines = Math.max(mostLines, lines.length);
    marks.push(
      textMark(shown, { x, y: top + 36 }, { size: 25, weight: 600, fill: tone }),
      ...(unitText === ''
        ? []
        : [textMark(unitText, { x: unitX, y: top + 36 }, { size: 13, weight: 600, fill: 'ink-2' })]),
      ...textLines(lines, { x, y: top + 57 }, { size: 13, fill: 'ink-2' }),
    );
  }
  const bottom = top + 57 + (mostLines - 1) * lineHeight(13) + 15;
  marks.push(
    lineMark({ x: MARGIN, y: bottom }, { x: WIDTH - MARGIN, y: bottom }, { stroke: 'line', strokeWidth: 1 }),
  );
  return { marks, bottom };
}

function sectionMarks(title: string, chart: Scene, top: number): Part {
  const lines = wrapText(title, { size: SECTION_SIZE, weight: 600, maxWidth: INNER, maxLines: 2 });
  const chartTop = top + lines.length * lineHeight(SECTION_SIZE) + 10;
  return {
    marks: [
      ...textLines(
        lines,
        { x: MARGIN, y: top + SECTION_SIZE - 3 },
        { size: SECTION_SIZE, weight: 600, fill: 'ink' },
      ),
      ...moveMarks(chart.marks, { x: MARGIN, y: chartTop }),
    ],
    bottom: chartTop + chart.height,
  };
}

function slopeSection(slope: NonNullable<PosterOptions['slope']>, top: number, bottom: number): Part {
  const headings = 2 * lineHeight(SECTION_SIZE) + 20;
  const rowHeight = Math.min(40, Math.max(22, (bottom - top - headings) / Math.max(slope.rows.length, 1)));
  return sectionMarks(slope.title, slopeChart({ ...slope, width: INNER, rowHeight }), top);
}

function footerMarks(text: string): { marks: Mark[]; top: number } {
  const lines = wrapText(text, { size: FOOTER_SIZE, weight: 400, maxWidth: INNER, maxLines: 4 });
  const top = HEIGHT - 40 - lines.length * lineHeight(FOOTER_SIZE);
  return {
    marks: [
      lineMark({ x: MARGIN, y: top }, { x: WIDTH - MARGIN, y: top }, { stroke: 'line', strokeWidth: 1 }),
      ...textLines(lines, { x: MARGIN, y: top + 18 }, { size: FOOTER_SIZE, fill: 'ink-2' }),
    ],
    top,
  };
}
