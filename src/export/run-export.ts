import type { Scene } from '../charts/mark.ts';
import { darkPalette, lightPalette, printPalette } from '../charts/palettes.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import { fontFilesFor, isChinese, RARE_FILE, type FontBytes } from './fonts/font-files.ts';
import { loadFonts, type FetchFont } from './fonts/load-fonts.ts';
import { writeReportPdf, type WrittenPdf } from './pdf/write-report-pdf.ts';
import { writeScenePng } from './png/write-scene-png.ts';
import type { ReportDocument } from './report-document.ts';
import { drawnTexts, sceneTexts } from './report-texts.ts';

export type ExportRequest =
  | { readonly kind: 'pdf'; readonly document: ReportDocument }
  | {
      readonly kind: 'png';
      readonly scene: Scene;
      /** Pixels per unit of the scene. */
      readonly scale: number;
      readonly palette: 'light' | 'dark' | 'print';
    };

export interface ExportedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: 'application/pdf' | 'image/png';
  /** Pages of a PDF; 1 for a picture. */
  readonly pages: number;
  /** Characters of the user's texts that no font shows; a PDF has boxes in their place. */
  readonly missingCharacters: readonly string[];
}

export type ExportFailure = 'font-unavailable' | 'canvas-unavailable' | 'too-large';

interface ExportPorts {
  readonly fetchFont: FetchFont;
  readonly onProgress: (done: number, of: number) => void;
}

const PALETTES = { light: lightPalette, dark: darkPalette, print: printPalette };

/** Makes one file; the whole of what the export worker does. */
export async function runExport(
  request: ExportRequest,
  ports: ExportPorts,
): Promise<Result<ExportedFile, ExportFailure>> {
  const texts = request.kind === 'pdf' ? drawnTexts(request.document) : sceneTexts(request.scene);
  const fonts = await loadFonts(fontFilesFor(texts), ports.fetchFont);
  if (!fonts.ok) return fonts;
  if (request.kind === 'pdf') return exportPdf(request.document, fonts.value, ports);
  const { scale, palette } = request;
  const png = await writeScenePng(request.scene, { scale, palette: PALETTES[palette], fonts: fonts.value });
  if (!png.ok) return png;
  return succeed({ bytes: png.value, mediaType: 'image/png', pages: 1, missingCharacters: [] });
}

async function exportPdf(
  document: ReportDocument,
  fonts: FontBytes,
  ports: ExportPorts,
): Promise<Result<ExportedFile, ExportFailure>> {
  const { onProgress } = ports;
  const written = await writeReportPdf(document, { fonts, onProgress });
  if (!written.missingCharacters.some(isChinese)) return succeed(pdfFile(written));
  // Seldom: a name with a character outside the everyday 5,700. Its 1.5 MB are fetched only then.
  const rare = await loadFonts([RARE_FILE], ports.fetchFont);
  if (!rare.ok) return fail(rare.reason);
  const allFonts = new Map([...fonts, ...rare.value]);
  return succeed(pdfFile(await writeReportPdf(document, { fonts: allFonts, onProgress })));
}

function pdfFile({ bytes, pages, missingCharacters }: WrittenPdf): ExportedFile {
  return { bytes, mediaType: 'application/pdf', pages, missingCharacters };
}
