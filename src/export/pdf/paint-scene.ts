import type { PathMark, RectMark, Scene, TextMark } from '../../charts/mark.ts';
import type { Palette } from '../../charts/palettes.ts';
import { cleanText, type FontBook, type TextRun } from '../fonts/font-book.ts';
import { paintText } from './paint-text.ts';

/** Draws a chart with its top left corner at (x, y), as vectors and real text. */
export function paintScene(
  pdf: PDFKit.PDFDocument,
  scene: Scene,
  place: { readonly x: number; readonly y: number; readonly scale: number },
  tools: { readonly book: FontBook; readonly palette: Palette },
): void {
  pdf.save();
  pdf.translate(place.x, place.y).scale(place.scale);
  for (const mark of scene.marks) {
    if (mark.kind === 'text') paintLabel(pdf, mark, tools);
    else paintShape(pdf, mark, tools.palette);
  }
  pdf.restore();
}

function paintShape(pdf: PDFKit.PDFDocument, mark: PathMark | RectMark, palette: Palette): void {
  const { fill, stroke, opacity } = mark;
  if (fill === null && stroke === null) return;
  pdf.save();
  if (opacity !== undefined) pdf.opacity(opacity);
  pdf.lineWidth(mark.strokeWidth);
  if (mark.kind === 'path') {
    if (mark.dash !== undefined && mark.dash.length > 0) setDash(pdf, mark.dash);
    pdf.path(mark.d);
  } else if (mark.radius > 0) {
    pdf.roundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius);
  } else {
    pdf.rect(mark.x, mark.y, mark.width, mark.height);
  }
  if (fill !== null && stroke !== null) pdf.fillAndStroke(palette[fill], palette[stroke]);
  else if (fill !== null) pdf.fill(palette[fill]);
  else if (stroke !== null) pdf.stroke(palette[stroke]);
  pdf.restore();
}

/** PDFKit's `dash` takes one length and one gap, and refuses zero. */
function setDash(pdf: PDFKit.PDFDocument, dash: readonly number[]): void {
  pdf.addContent(`[${dash.map((length) => length.toFixed(2)).join(' ')}] 0 d`);
}

function paintLabel(
  pdf: PDFKit.PDFDocument,
  mark: TextMark,
  { book, palette }: { readonly book: FontBook; readonly palette: Palette },
): void {
  const runs = book.shape(cleanText(mark.text).replaceAll('\n', ' '), mark.weight);
  const width = runs.reduce((sum, run) => sum + run.width, 0) * mark.size;
  const shift = { start: 0, middle: width / 2, end: width }[mark.anchor];
  paintText(
    pdf,
    { runs: visible(runs), size: mark.size, x: mark.x - shift, y: mark.y, colour: mark.fill },
    palette,
  );
}

function visible(runs: readonly TextRun[]): readonly TextRun[] {
  return runs.filter((run) => run.text !== '');
}
