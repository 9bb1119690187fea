import { readFile } from 'node:fs/promises';
import { fontFilesFor, type FontBytes, type FontFile } from '#src/export/fonts/font-files.ts';
import { loadFonts, type FetchFont } from '#src/export/fonts/load-fonts.ts';
import { drawnTexts } from '#src/export/report-texts.ts';
import type { ReportDocument } from '#src/export/report-document.ts';

/** The app's own font files, from the disk. */
export const fetchFontFile: FetchFont = async (file: FontFile) =>
  new Uint8Array(await readFile(new URL(`../../public/fonts/${file}.ttf.bin`, import.meta.url)));

export async function fontsFor(document: ReportDocument): Promise<FontBytes> {
  const loaded = await loadFonts(fontFilesFor(drawnTexts(document)), fetchFontFile);
  if (!loaded.ok) throw new Error(loaded.reason);
  return loaded.value;
}
