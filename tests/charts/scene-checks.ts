import { measureText } from '#src/charts/font-metrics.ts';
import type { Mark, PathMark, Scene, TextMark } from '#src/charts/mark.ts';

/** Rounding of coordinates to two decimals, and nothing more. */
const TOLERANCE = 0.02;
const SEGMENT_LENGTHS: Readonly<Record<string, number>> = { M: 2, L: 2, C: 6, Q: 4, A: 7, Z: 0 };

export function textsOf(scene: Scene): TextMark[] {
  return scene.marks.filter((mark) => mark.kind === 'text');
}

export function pathsOf(scene: Scene): PathMark[] {
  return scene.marks.filter((mark) => mark.kind === 'path');
}

export function wordsOf(scene: Scene): string {
  return textsOf(scene)
    .map((mark) => mark.text)
    .join(' ');
}

/** Texts that leave the picture, from the ascenders to the descenders. */
export function textsOutside(scene: Scene): TextMark[] {
  return textsOf(scene).filter((mark) => {
    const width = measureText(mark.text, mark);
    const left = mark.x - { start: 0, middle: width / 2, end: width }[mark.anchor];
    const isInside =
      left >= -TOLERANCE &&
      left + width <= scene.width + TOLERANCE &&
      mark.y - mark.size * 0.75 >= -TOLERANCE &&
      mark.y + mark.size * 0.2 <= scene.height + TOLERANCE;
    return !isInside;
  });
}

/** Marks that canvas or PDFKit could not draw: no finite numbers, negative sizes, other path letters than agreed. */
export function undrawableMarks(scene: Scene): Mark[] {
  return scene.marks.filter((mark) => {
    if (mark.kind === 'path') return !isPathData(mark.d);
    const sizes = mark.kind === 'rect' ? [mark.width, mark.height, mark.radius] : [mark.size];
    return ![mark.x, mark.y, ...sizes].every(Number.isFinite) || sizes.some((size) => size < 0);
  });
}

function isPathData(d: string): boolean {
  if (!/^M [-\d. MLCQAZ]*$/.test(d)) return false;
  return Array.from(d.matchAll(/([A-Z])([^A-Z]*)/g)).every(([, letter = '', numbers = '']) => {
    const values = numbers.split(' ').filter((part) => part !== '');
    return (
      values.length === SEGMENT_LENGTHS[letter] && values.every((value) => Number.isFinite(Number(value)))
    );
  });
}
