import type { Delimiter, Encoding } from './mapping.ts';
import { createTranscoder } from './text-encoding.ts';

/** Bytes that can be read in pieces. A `File` or `Blob` is one. */
export interface ByteSource {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
  /** Known of a table that Plumbline wrote itself, out of a sheet or a list; absent = to be found out. */
  readonly layout?: TableLayout;
}

/** How the records of a table are cut and numbered, so that the user finds them in the file that they know. */
export interface TableLayout {
  readonly delimiter: Delimiter;
  /** Number of the first record: 1 = the first row of a sheet, 0 = a header that the file itself does not have. */
  readonly firstRecord: 0 | 1;
}

export interface SourceChunk {
  /** UTF-8. */
  readonly bytes: Uint8Array;
  /** Bytes of the file read so far, this chunk included. */
  readonly position: number;
}

/** Large enough that reading costs little per byte, small enough to hold two and to report progress often. */
const CHUNK_BYTES = 2 * 1024 * 1024;

export async function readBytes(source: ByteSource, start: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await source.slice(start, Math.min(end, source.size)).arrayBuffer());
}

/** The file as UTF-8 chunks; while one is used, the next is already being read. */
export async function* readUtf8Chunks(
  source: ByteSource,
  encoding: Encoding,
  chunkBytes = CHUNK_BYTES,
): AsyncGenerator<SourceChunk, void> {
  const transcode = createTranscoder(encoding);
  let ahead = readBytes(source, 0, chunkBytes);
  for (let position = 0; position < source.size;) {
    const raw = await ahead;
    position += chunkBytes;
    const isLast = position >= source.size;
    // A rejected read must not go unnoticed while the consumer works: it surfaces at the next turn.
    ahead = isLast ? Promise.resolve(new Uint8Array(0)) : readBytes(source, position, position + chunkBytes);
    ahead.catch(() => undefined);
    yield { bytes: transcode(raw, isLast), position: Math.min(position, source.size) };
  }
}
