import { fail, succeed, type Result } from '../../domain/result.ts';
import type { FontBytes, FontFile } from './font-files.ts';

/** Bytes of one file of `public/fonts` as the server sends them, or null where it cannot be had. */
export type FetchFont = (file: FontFile) => Promise<Uint8Array<ArrayBuffer> | null>;

export async function loadFonts(
  files: readonly FontFile[],
  fetchFont: FetchFont,
): Promise<Result<FontBytes, 'font-unavailable'>> {
  const loaded = await Promise.all(
    files.map(async (file) => [file, await loadFont(file, fetchFont)] as const),
  );
  const bytesByFile = new Map<FontFile, Uint8Array<ArrayBuffer>>();
  for (const [file, bytes] of loaded) {
    if (bytes === null) return fail('font-unavailable');
    bytesByFile.set(file, bytes);
  }
  return succeed(bytesByFile);
}

async function loadFont(file: FontFile, fetchFont: FetchFont): Promise<Uint8Array<ArrayBuffer> | null> {
  const packed = await fetchFont(file);
  if (packed === null) return null;
  const bytes = await unpackFont(packed);
  return bytes !== null && isTrueType(bytes) ? bytes : null;
}

/** The files are packed with gzip, but some servers unpack them on the way: the first two bytes tell. */
export async function unpackFont(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer> | null> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  try {
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch {
    // Cut off on the way, or not gzip after all.
    return null;
  }
}

/** A server that answers a missing file with its start page sends HTML. */
function isTrueType(bytes: Uint8Array): boolean {
  return bytes[0] === 0 && bytes[1] === 1 && bytes[2] === 0 && bytes[3] === 0;
}
