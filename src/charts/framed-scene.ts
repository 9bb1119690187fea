import type { Mark, Scene } from './mark.ts';
import { measureText } from './font-metrics.ts';
import { lineHeight, lineMark, moveMarks, textLines, textMark } from './shapes.ts';
import { fitText, wrapText } from './text-layout.ts';

export interface FramedSceneOptions {
  readonly scene: Scene;
  readonly title: string;
  /** n, date and method, so that the picture can stand alone. */
  readonly note: string;
  /** Says that the numbers are a sample; null for a real project. */
  readonly sampleMark: string | null;
}

const MARGIN = 28;
const TITLE_SIZE = 20;
const NOTE_SIZE = 12;

/** A chart as a picture of its own: background, title above, note below. */
export function framedScene({ scene, title, note, sampleMark }: FramedSceneOptions): Scene {
  const inner = scene.width;
  const width = inner + 2 * MARGIN;
  const sample = sampleMark === null ? null : sampleBadge(sampleMark, { right: width - MARGIN, top: MARGIN });
  const isSampleAbove = sample !== null && (inner < 480 || sample.width > inner / 3);
  const titleTop = MARGIN + (isSampleAbove ? 30 : 0);
  const titleWidth = sample === null || isSampleAbove ? inner : inner - sample.width - 16;
  const titleLines = wrapText(title, { size: TITLE_SIZE, weight: 600, maxWidth: titleWidth, maxLines: 4 });
  const chartTop = titleTop + titleLines.length * lineHeight(TITLE_SIZE) + 16;
  const noteTop = chartTop + scene.height + 18;
  const noteLines = wrapText(note, { size: NOTE_SIZE, weight: 400, maxWidth: inner, maxLines: 6 });
  const height = noteTop + 10 + noteLines.length * lineHeight(NOTE_SIZE) + MARGIN - 8;
  return {
    width,
    height,
    marks: [
      backgroundMark(width, height),
      ...textLines(
        titleLines,
        { x: MARGIN, y: titleTop + TITLE_SIZE - 2 },
        { size: TITLE_SIZE, weight: 600, fill: 'ink' },
      ),
      ...(sample?.marks ?? []),
      ...moveMarks(scene.marks, { x: MARGIN, y: chartTop }),
      lineMark(
        { x: MARGIN, y: noteTop },
        { x: width - MARGIN, y: noteTop },
        { stroke: 'line', strokeWidth: 1 },
      ),
      ...textLines(noteLines, { x: MARGIN, y: noteTop + 10 + NOTE_SIZE }, { size: NOTE_SIZE, fill: 'ink-2' }),
    ],
  };
}

/** Files are shown on any ground: the scene brings its own. */
export function backgroundMark(width: number, height: number): Mark {
  return {
    kind: 'rect',
    x: 0,
    y: 0,
    width,
    height,
    radius: 0,
    fill: 'surface',
    stroke: null,
    strokeWidth: 0,
  };
}

/** The words in a pill at the right edge. */
export function sampleBadge(
  text: string,
  { right, top }: { right: number; top: number },
): { marks: Mark[]; width: number } {
  const style = { size: 12, weight: 600 } as const;
  const fitted = fitText(text, { ...style, maxWidth: right - MARGIN - 20 });
  const width = measureText(fitted, style) + 20;
  return {
    width,
    marks: [
      {
        kind: 'rect',
        x: right - width,
        y: top,
        width,
        height: 22,
        radius: 11,
        fill: 'self-soft',
        stroke: null,
        strokeWidth: 0,
      },
      textMark(fitted, { x: right - width / 2, y: top + 15.5 }, { ...style, fill: 'ink', anchor: 'middle' }),
    ],
  };
}
