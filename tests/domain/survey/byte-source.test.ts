import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readUtf8Chunks, type ByteSource } from '#src/domain/survey/byte-source.ts';

interface Ending {
  /** After so many pieces the stream ends, or fails. */
  readonly after: number;
  readonly by: 'end' | 'failure';
}

interface Behaviour {
  readonly stream?: Ending;
  /** What reading a slice is refused with. */
  readonly gone?: DOMException;
  readonly onCancel?: () => void;
}

/** A file whose stream gives these pieces. */
function fileOf(pieces: readonly Uint8Array[], { stream, gone, onCancel }: Behaviour = {}): ByteSource {
  const blob = new Blob(pieces.map((piece) => Uint8Array.from(piece)));
  return {
    size: blob.size,
    slice: (start, end) => (gone ? { arrayBuffer: () => Promise.reject(gone) } : blob.slice(start, end)),
    stream: () => {
      let next = 0;
      return new ReadableStream<Uint8Array>({
        pull(controller) {
          if (next === stream?.after && stream.by === 'failure')
            controller.error(new TypeError('network error'));
          else if (next === (stream?.after ?? pieces.length)) controller.close();
          else controller.enqueue(Uint8Array.from(pieces[next++] ?? []));
        },
        cancel: () => onCancel?.(),
      });
    },
  };
}

async function collect(source: ByteSource, chunkBytes?: number) {
  const bytes: number[] = [];
  const lengths: number[] = [];
  const positions: number[] = [];
  for await (const chunk of readUtf8Chunks(source, 'utf-8', chunkBytes)) {
    bytes.push(...chunk.bytes);
    lengths.push(chunk.bytes.length);
    positions.push(chunk.position);
  }
  return { bytes, lengths, positions };
}

const piece = fc.uint8Array({ minLength: 1, maxLength: 20, max: 127 });
const anyPieces = fc.array(piece, { maxLength: 8 });

describe('the chunks of a file', () => {
  test('are its bytes in their order, none longer than asked, whatever pieces the browser reads', async () => {
    await fc.assert(
      fc.asyncProperty(anyPieces, fc.integer({ min: 1, max: 30 }), async (pieces, chunkBytes) => {
        const read = await collect(fileOf(pieces), chunkBytes);
        expect(read.bytes).toEqual(pieces.flatMap((bytes) => [...bytes]));
        expect(Math.max(0, ...read.lengths)).toBeLessThanOrEqual(chunkBytes);
        expect(read.positions.at(-1) ?? 0).toBe(read.bytes.length);
      }),
    );
  });

  test('are whole even if the stream ends or fails before the file does', async () => {
    const endings = fc.record({
      after: fc.integer({ min: 0, max: 3 }),
      by: fc.constantFrom('end' as const, 'failure' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 4, maxLength: 8 }), endings, async (pieces, stream) => {
        const { bytes } = await collect(fileOf(pieces, { stream }));
        expect(bytes).toEqual(pieces.flatMap((part) => [...part]));
      }),
    );
  });

  test('end with the name of what happened if the file changed while it was read', async () => {
    const pieces = [Uint8Array.of(97, 98), Uint8Array.of(99)];
    const gone = new DOMException('changed', 'NotReadableError');
    await expect(collect(fileOf(pieces, { gone }))).rejects.toBe(gone);
    await expect(collect(fileOf(pieces, { gone, stream: { after: 1, by: 'end' } }))).rejects.toBe(gone);
    await expect(collect(fileOf(pieces, { gone, stream: { after: 1, by: 'failure' } }))).rejects.toBe(gone);
  });

  test('are read no further when nobody wants them', async () => {
    let cancelled = false;
    const source = fileOf([Uint8Array.of(97), Uint8Array.of(98), Uint8Array.of(99)], {
      onCancel: () => (cancelled = true),
    });
    for await (const { position } of readUtf8Chunks(source, 'utf-8')) if (position === 1) break;
    expect(cancelled).toBe(true);
  });
});
