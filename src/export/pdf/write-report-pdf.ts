import TaggedDocument from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import { printPalette } from '../../charts/palettes.ts';
import { assert } from '../../domain/assert.ts';
import { openFontBook } from '../fonts/font-book.ts';
import type { FontBytes } from '../fonts/font-files.ts';
import type { ReportDocument } from '../report-document.ts';
import { cleanDocument } from '../report-texts.ts';
import { layoutReport } from './layout-report.ts';
import { createOutline } from './outline.ts';
import { packObjects } from './pack-objects.ts';
import { createPagePainter } from './paint-page.ts';
import { pageFrame } from './typography.ts';
import { xmlSafeText } from './xml-safe-text.ts';

export interface WrittenPdf {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: number;
  /** Characters that no font file shows; the report has boxes in their place. */
  readonly missingCharacters: readonly string[];
}

interface WriteOptions {
  readonly fonts: FontBytes;
  readonly onProgress?: (done: number, of: number) => void;
}

/**
 * A tagged PDF 1.7 with embedded subset fonts. The same document and fonts give the same bytes.
 * Cost: linear in the text; an eight-page report takes a few tenths of a second.
 */
export async function writeReportPdf(document: ReportDocument, options: WriteOptions): Promise<WrittenPdf> {
  const clean = cleanDocument(document);
  const book = openFontBook(options.fonts);
  const pages = layoutReport(clean, book);
  const pdf = openPdf(clean);
  for (const [file, content] of options.fonts) pdf.registerFont(file, content);
  const bytes = toBytes(pdf);
  const painter = createPagePainter(pdf, { book, palette: printPalette });
  const addBookmarks = createOutline(pdf);
  for (const [index, page] of pages.entries()) {
    painter.paint(page);
    addBookmarks(page.bookmarks);
    options.onProgress?.(index + 1, pages.length);
  }
  painter.finish();
  pdf.end();
  return {
    bytes: await packObjects(await bytes),
    pages: pages.length,
    missingCharacters: book.missingCharacters(),
  };
}

function openPdf(document: ReportDocument): PDFKit.PDFDocument {
  const { width, height } = pageFrame(document.paper);
  const createdAt = new Date(document.createdAt);
  assert(!Number.isNaN(createdAt.getTime()), 'createdAt is an ISO 8601 instant');
  return new TaggedDocument({
    pdfVersion: '1.7',
    // Requires what is here anyway (tags, title, language, embedded fonts), and says so in the file.
    subset: 'PDF/UA',
    tagged: true,
    lang: document.language,
    displayTitle: true,
    size: [width, height],
    margin: 0,
    autoFirstPage: false,
    // No built-in font: every glyph comes from an embedded one.
    font: null,
    info: {
      Title: xmlSafeText(document.title),
      Author: xmlSafeText(document.organisation),
      Creator: 'Plumbline',
      // Also the source of the file's id, which PDFKit derives from these entries.
      CreationDate: createdAt,
    },
  });
}
