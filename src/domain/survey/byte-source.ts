import type { Delimiter, Encoding } from './mapping.ts';
import { createTranscoder } from './text-encoding.ts';

/** Bytes that can be read in pieces. A `File` or `Blob` is one. */
export interface ByteSource {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
  stream(): ReadableStream<Uint8Array>;
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

/** The most that is handed on at once, so that progress is reported often whatever pieces a browser reads. */
const CHUNK_BYTES = 2 * 1024 * 1024;

export async function readBytes(source: ByteSource, start: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await source.slice(start, Math.min(end, source.size)).arrayBuffer());
}

/** The file as UTF-8 chunks; while one is used, the next ones are already being read. */
export async function* readUtf8Chunks(
  source: ByteSource,
  encoding: Encoding,
  chunkBytes = CHUNK_BYTES,
): AsyncGenerator<SourceChunk, void> {
  const transcode = createTranscoder(encoding);
  let position = 0;
  for await (const raw of readPieces(source)) {
    for (let from = 0; from < raw.length; from += chunkBytes) {
      const chunk = raw.subarray(from, from + chunkBytes);
      position += chunk.length;
      yield { bytes: transcode(chunk, position >= source.size), position };
    }
  }
}

/**
 * The bytes as they come. A stream is filled while a piece is worked on; to ask for one slice after another takes twice
 * as long. But where the file changes meanwhile, a stream just ends, or fails without a name: a slice tells, by the
 * `DOMException` that it throws.
 */
async function* readPieces(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  const reader = source.stream().getReader();
  let position = 0;
  try {
    for (;;) {
      const piece = await reader.read().catch(() => NOTHING_MORE);
      if (piece.done) break;
      position += piece.value.length;
      yield piece.value;
    }
  } finally {
    // Whoever stops early (a file that is refused) wants no more bytes; nobody waits for what becomes of them.
    reader.cancel().catch(() => undefined);
  }
  if (position < source.size) yield await readBytes(source, position, source.size);
  else await readBytes(source, Math.max(0, source.size - 1), source.size);
}

const NOTHING_MORE = { done: true, value: undefined } as const;
