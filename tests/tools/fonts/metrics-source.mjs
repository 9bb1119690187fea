/** TypeScript source of the advance widths of two fonts with the same characters. */
export function metricsSource(regular, semibold) {
  const runs = contiguousRuns(
    regular.characterSet.filter((codePoint) => semibold.hasGlyphForCodePoint(codePoint)),
  );
  const rows = runs.map(
    ({ first, last }) =>
      `  {\n    first: 0x${first.toString(16)},\n    regular: '${widths(regular, first, last)}',\n    semibold: '${widths(semibold, first, last)}',\n  },`,
  );
  return [
    '/**',
    ' * Made by tests/tools/fonts/build.mjs from the subset fonts in public/fonts; do not edit.',
    ' * Advance widths of IBM Plex Sans in thousandths of an em, separated by spaces: one string is a third of an array.',
    ' */',
    'export interface WidthRun {',
    '  /** Code point of the first character; the others follow without a gap. */',
    '  readonly first: number;',
    '  readonly regular: string;',
    '  readonly semibold: string;',
    '}',
    '',
    'export const widthRuns: readonly WidthRun[] = [',
    ...rows,
    '];',
    '',
  ].join('\n');
}

function contiguousRuns(codePoints) {
  const runs = [];
  for (const codePoint of codePoints.toSorted((a, b) => a - b)) {
    const open = runs.at(-1);
    if (open !== undefined && codePoint === open.last + 1) open.last = codePoint;
    else runs.push({ first: codePoint, last: codePoint });
  }
  return runs;
}

function widths(font, first, last) {
  const values = [];
  for (let codePoint = first; codePoint <= last; codePoint += 1) {
    values.push(Math.round((font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm));
  }
  return values.join(' ');
}
