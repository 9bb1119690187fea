import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface FontFile {
  readonly unitsPerEm: number;
  readonly characterSet: readonly number[];
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}

// fontkit comes with PDFKit and has no types; the tests read fonts with the code that the PDF is made with.
const fontkit = createRequire(import.meta.url)('fontkit') as { create(bytes: Uint8Array): FontFile };

/** A font of public/fonts, unpacked if it is one for the PDF. */
export function readFont(name: string): FontFile {
  const bytes = readFileSync(join(import.meta.dirname, '..', '..', '..', 'public', 'fonts', name));
  return fontkit.create(name.endsWith('.bin') ? gunzipSync(bytes) : bytes);
}
