import type { ColourToken } from '../../charts/mark.ts';
import type { ReportDocument } from '../report-document.ts';
import type { TextStyle } from './break-lines.ts';

/** Everything in points; y runs downwards from the top of the page. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Where the flowing text starts and must end. */
  readonly top: number;
  readonly bottom: number;
  readonly headBaseline: number;
  readonly footRule: number;
  readonly footBaseline: number;
}

const PAPER_SIZES: Readonly<Record<ReportDocument['paper'], readonly [width: number, height: number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
};

const SIDE_MARGIN = 45;

export function pageFrame(paper: ReportDocument['paper']): PageFrame {
  const [width, height] = PAPER_SIZES[paper];
  return {
    width,
    height,
    left: SIDE_MARGIN,
    right: width - SIDE_MARGIN,
    top: 80,
    bottom: height - 50,
    headBaseline: 52,
    footRule: height - 45,
    footBaseline: height - 31.5,
  };
}

export interface BlockStyle extends TextStyle {
  readonly leading: number;
  readonly colour: ColourToken;
  readonly spaceBefore: number;
  /** Widest line; lines longer than about 75 characters tire the eye. */
  readonly measure: number;
}

const FULL = Number.POSITIVE_INFINITY;

export const HEADING_STYLES: Readonly<Record<1 | 2 | 3, BlockStyle>> = {
  1: { size: 22.5, weight: 600, leading: 26.5, colour: 'ink', spaceBefore: 0, measure: 420 },
  2: { size: 14.25, weight: 600, leading: 18.5, colour: 'ink', spaceBefore: 22, measure: FULL },
  3: { size: 10.75, weight: 600, leading: 15, colour: 'ink', spaceBefore: 16, measure: FULL },
};

export const PARAGRAPH_STYLES: Readonly<Record<'lead' | 'body' | 'small' | 'formula', BlockStyle>> = {
  lead: { size: 11.25, weight: 400, leading: 17, colour: 'ink-2', spaceBefore: 9, measure: 410 },
  body: { size: 9.75, weight: 400, leading: 15, colour: 'ink', spaceBefore: 8, measure: 410 },
  small: { size: 8.25, weight: 400, leading: 12, colour: 'ink-2', spaceBefore: 6, measure: 440 },
  formula: { size: 9, weight: 400, leading: 13, colour: 'ink', spaceBefore: 4, measure: FULL },
};

export const LIST_STYLE = { ...PARAGRAPH_STYLES.body, itemSpace: 4, indent: 13 } as const;

export const CAPTION_STYLE: BlockStyle = {
  size: 8.25,
  weight: 400,
  leading: 12,
  colour: 'ink-2',
  spaceBefore: 6,
  measure: 440,
};

export const TABLE_STYLE = {
  caption: { size: 9.4, weight: 600, leading: 14, colour: 'ink', spaceBefore: 16, measure: 440 },
  head: { size: 9, weight: 600, leading: 12 },
  cell: { size: 9.25, weight: 400, leading: 12.5 },
  strongCell: { size: 9.25, weight: 600, leading: 12.5 },
  cellPadding: 3.7,
  gutter: 12,
} as const satisfies Readonly<Record<string, BlockStyle | (TextStyle & { leading: number }) | number>>;

export const KEY_NUMBER_STYLE = {
  value: { size: 18, weight: 600 },
  unit: { size: 9.5, weight: 600 },
  label: { size: 9.5, weight: 400, leading: 13 },
  perRow: 4,
  gutter: 14,
  spaceBefore: 18,
} as const;

export const RUNNING_STYLE = {
  organisation: { size: 9.75, weight: 600 },
  subtitle: { size: 9.75, weight: 400 },
  foot: { size: 7.75, weight: 400 },
} as const satisfies Readonly<Record<string, TextStyle>>;
