import { widthRuns } from './font-metrics-data.ts';

export interface TextStyle {
  readonly size: number;
  readonly weight: 400 | 600;
}

/** Width of a character that the data does not know, in thousandths of an em. */
const UNKNOWN_WIDTH = 600;
const FULL_WIDTH = 1000;

const regularWidths = new Map<number, number>();
const semiboldWidths = new Map<number, number>();
for (const run of widthRuns) {
  const fill = (widths: Map<number, number>, row: string) => {
    for (const [index, width] of row.split(' ').entries()) widths.set(run.first + index, Number(width));
  };
  fill(regularWidths, run.regular);
  fill(semiboldWidths, run.semibold);
}

/**
 * Width of a line of text in points, from IBM Plex Sans' own advance widths: the same in every painter,
 * without a DOM or a font at hand. Kerning is left out (it only ever moves a line by a fraction of a
 * point). Chinese takes one em per character in whichever font shows it. Cost: linear in the text.
 */
export function measureText(text: string, { size, weight }: TextStyle): number {
  const widths = weight === 600 ? semiboldWidths : regularWidths;
  let total = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    total += widths.get(codePoint) ?? widthOfUnknown(codePoint);
  }
  return (total * size) / 1000;
}

function widthOfUnknown(codePoint: number): number {
  if (isFullWidth(codePoint)) return FULL_WIDTH;
  return UNKNOWN_WIDTH;
}

/** East Asian wide characters and emoji: CJK punctuation to Hangul, compatibility and full-width forms, planes 1-3. */
export function isFullWidth(codePoint: number): boolean {
  return (
    (codePoint >= 0x2e80 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff01 && codePoint <= 0xff60) ||
    codePoint >= 0x1f000
  );
}
