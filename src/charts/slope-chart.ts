import type { ColourToken, Mark, Scene } from './mark.ts';
import { measureText } from './font-metrics.ts';
import {
  circleMark,
  diamondMark,
  lineHeight,
  sCurveMark,
  textLines,
  textLinesCentred,
  textMark,
} from './shapes.ts';
import { breaksWord, wrapText } from './text-layout.ts';

export interface SlopeRow {
  readonly label: string;
  /** 1 = most important; shared places carry the same number; null = no place known. */
  readonly teamPlace: number | null;
  readonly customerPlace: number | null;
  readonly emphasis: 'blind-spot' | 'over-emphasis' | 'quiet';
}

export interface SlopeOptions {
  readonly rows: readonly SlopeRow[];
  readonly teamTitle: string;
  readonly customerTitle: string;
  readonly width: number;
  /** Distance between rows, for a page of fixed height; labels of several lines may need more. */
  readonly rowHeight?: number;
  /** Whose colour and mark the right side has: the team's, where it is compared with itself. */
  readonly rightSide?: Side;
  /** The printed numbers, where they are no whole places. */
  readonly formatPlace?: (place: number) => string;
}

type Side = 'team' | 'customers';

interface Layout {
  readonly labelSize: number;
  readonly labelWidth: number;
  readonly numberWidth: number;
  readonly rowHeight: number;
  readonly teamX: number;
  readonly customerX: number;
  readonly top: number;
  readonly rightSide: Side;
  readonly placeText: (place: number | null) => string;
}

const MARK_RADIUS = 6;
const NUMBER_GAP = 8;
const LABEL_GAP = 5;
const TITLE_SIZE = 12;
const TITLE_GAP = 8;
const LABEL_SIZES = [13, 12, 11];
const MOST_LABEL_LINES = 3;

const lineColours: Readonly<Record<SlopeRow['emphasis'], ColourToken>> = {
  'blind-spot': 'customers',
  'over-emphasis': 'team',
  quiet: 'line',
};

/**
 * Two orders side by side: the team's guess left, the customers' order right, a curve per row. Rows
 * that share a place stand in neighbouring slots with the same printed number; a row without a place
 * stands last on that side, without mark and curve.
 */
export function slopeChart(options: SlopeOptions): Scene {
  const layout = slopeLayout(options);
  const teamSlots = slots(options.rows, 'team');
  const customerSlots = slots(options.rows, 'customers');
  const height = layout.top + options.rows.length * layout.rowHeight;
  const slotY = (slot: number) => layout.top + (slot + 0.5) * layout.rowHeight;

  const curves: Mark[] = [];
  const labels: Mark[] = [];
  for (const row of quietFirst(options.rows)) {
    const teamY = slotY(teamSlots.indexOf(row));
    const customerY = slotY(customerSlots.indexOf(row));
    if (row.teamPlace !== null && row.customerPlace !== null) {
      curves.push(
        sCurveMark(
          { x: layout.teamX + MARK_RADIUS, y: teamY },
          { x: layout.customerX - MARK_RADIUS, y: customerY },
          { stroke: lineColours[row.emphasis], strokeWidth: row.emphasis === 'quiet' ? 1.5 : 2.75 },
        ),
      );
    }
    labels.push(...sideMarks(row, 'team', teamY, layout), ...sideMarks(row, 'customers', customerY, layout));
  }
  return { width: options.width, height, marks: [...titles(options, layout), ...curves, ...labels] };
}

function slopeLayout(options: SlopeOptions): Layout {
  const { rows, teamTitle, customerTitle, width, rowHeight, rightSide = 'customers' } = options;
  const placeText = (place: number | null) =>
    place === null ? '–' : (options.formatPlace?.(place) ?? String(place));
  const leastCentre = width * 0.2;
  const numberWidth = Math.max(...rows.map((row) => numberWidthOf(row, placeText)), 0);
  const beside = MARK_RADIUS + NUMBER_GAP + numberWidth + LABEL_GAP;
  const available = (width - leastCentre) / 2 - beside;
  const labelSize =
    LABEL_SIZES.find((size) =>
      rows.every((row) => !breaksWord(row.label, { ...labelStyle(row, size), maxWidth: available })),
    ) ?? 11;
  const natural = Math.max(...rows.map((row) => measureText(row.label, labelStyle(row, labelSize))), 0);
  const labelWidth = Math.min(Math.ceil(natural), available);
  const mostLines = Math.max(...rows.map((row) => labelLines(row, labelSize, labelWidth).length), 1);
  const centre = Math.min(width - 2 * (labelWidth + beside), Math.max(320, width * 0.42));
  const teamX = (width - centre) / 2;
  const titleWidth = teamX + MARK_RADIUS;
  const titleLines = Math.max(
    ...[teamTitle, customerTitle].map((title) => titleLinesOf(title, titleWidth).length),
  );
  return {
    labelSize,
    labelWidth,
    numberWidth,
    rowHeight: Math.max(rowHeight ?? (width < 480 ? 36 : 40), mostLines * lineHeight(labelSize) + 8),
    teamX,
    customerX: width - teamX,
    top: titleLines * lineHeight(TITLE_SIZE) + TITLE_GAP,
    rightSide,
    placeText,
  };
}

function numberWidthOf(row: SlopeRow, placeText: Layout['placeText']): number {
  return Math.max(
    ...[row.teamPlace, row.customerPlace].map((place) =>
      measureText(placeText(place), { size: 13, weight: 400 }),
    ),
  );
}

function labelStyle(row: SlopeRow, size: number) {
  return { size, weight: row.emphasis === 'quiet' ? 400 : 600 } as const;
}

function labelLines(row: SlopeRow, size: number, maxWidth: number): string[] {
  return wrapText(row.label, { ...labelStyle(row, size), maxWidth, maxLines: MOST_LABEL_LINES });
}

function titleLinesOf(title: string, maxWidth: number): string[] {
  return wrapText(title, { size: TITLE_SIZE, weight: 600, maxWidth, maxLines: 3 });
}

/** Ties are ordered by the other side, so that fewer curves cross. */
function slots(rows: readonly SlopeRow[], side: Side): SlopeRow[] {
  const own = (row: SlopeRow) => (side === 'team' ? row.teamPlace : row.customerPlace) ?? Number.MAX_VALUE;
  const other = (row: SlopeRow) => (side === 'team' ? row.customerPlace : row.teamPlace) ?? Number.MAX_VALUE;
  return rows.toSorted((a, b) => own(a) - own(b) || other(a) - other(b));
}

/** What is drawn later lies on top. */
function quietFirst(rows: readonly SlopeRow[]): SlopeRow[] {
  const isLoud = (row: SlopeRow) => (row.emphasis === 'quiet' ? 0 : 1);
  return rows.toSorted((a, b) => isLoud(a) - isLoud(b));
}

function titles({ teamTitle, customerTitle, width }: SlopeOptions, layout: Layout): Mark[] {
  const maxWidth = layout.teamX + MARK_RADIUS;
  const titleMarks = (title: string, side: Side) => {
    const lines = titleLinesOf(title, maxWidth);
    const y = layout.top - TITLE_GAP - (lines.length - 1) * lineHeight(TITLE_SIZE) - 3;
    const x = side === 'team' ? maxWidth : width - maxWidth;
    const anchor = side === 'team' ? 'end' : 'start';
    const fill = side === 'team' ? 'team' : layout.rightSide;
    return textLines(lines, { x, y }, { size: TITLE_SIZE, weight: 600, fill, anchor });
  };
  return [...titleMarks(teamTitle, 'team'), ...titleMarks(customerTitle, 'customers')];
}

function sideMarks(row: SlopeRow, side: Side, y: number, layout: Layout): Mark[] {
  const place = side === 'team' ? row.teamPlace : row.customerPlace;
  const direction = side === 'team' ? -1 : 1;
  const anchor = side === 'team' ? 'end' : 'start';
  const markX = side === 'team' ? layout.teamX : layout.customerX;
  const numberX = markX + direction * (MARK_RADIUS + NUMBER_GAP);
  const labelX = numberX + direction * (layout.numberWidth + LABEL_GAP);
  const style = labelStyle(row, layout.labelSize);
  const marks: Mark[] = [
    textMark(layout.placeText(place), { x: numberX, y: y + 13 * 0.35 }, { size: 13, fill: 'ink-3', anchor }),
    ...textLinesCentred(
      labelLines(row, layout.labelSize, layout.labelWidth),
      { x: labelX, y },
      { ...style, fill: place === null ? 'ink-3' : 'ink', anchor },
    ),
  ];
  if (place === null) return marks;
  const centre = { x: markX, y };
  return [
    ...marks,
    side === 'team' || layout.rightSide === 'team'
      ? circleMark(centre, MARK_RADIUS, 'team')
      : diamondMark(centre, MARK_RADIUS + 1, 'customers'),
  ];
}
