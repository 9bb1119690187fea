import type { ColourToken } from '../../charts/mark.ts';
import type { Palette } from '../../charts/palettes.ts';
import type { TextRun } from '../fonts/font-book.ts';

export interface PaintedLine {
  readonly runs: readonly TextRun[];
  readonly size: number;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly colour: ColourToken;
}

/** Draws one line, run by run. A character that no font shows becomes a box which still copies as that character. */
export function paintText(pdf: PDFKit.PDFDocument, line: PaintedLine, palette: Palette): void {
  const { runs, size, y, colour } = line;
  let { x } = line;
  for (const run of runs) {
    if (run.face === null) {
      paintMissing(pdf, { x, y, size, width: run.width * size, text: run.text }, palette[colour]);
    } else {
      pdf.font(run.face, size).fillColor(palette[colour]);
      pdf.text(run.text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    }
    x += run.width * size;
  }
}

function paintMissing(
  pdf: PDFKit.PDFDocument,
  box: {
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly width: number;
    readonly text: string;
  },
  colour: string,
): void {
  const { x, y, size, width, text } = box;
  const inset = size * 0.06;
  pdf.markContent('Span', { actual: text });
  pdf.lineWidth(size * 0.06);
  pdf.rect(x + inset, y - size * 0.68, width - 2 * inset, size * 0.68).stroke(colour);
  pdf.endMarkedContent();
}
