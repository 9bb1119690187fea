import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../domain/model/pillar.ts';
import type { SentAnswer } from '../domain/model/workshop.ts';
import { fromUtf8, toUtf8 } from './text-bytes.ts';

type Notes = SentAnswer['notes'];

/** UTF-16 units of one note, as everywhere in the app. */
const LONGEST_NOTE = 10_000;

/** Ten notes of that length as JSON, each character escaped as six, with room to spare: a small link can inflate to gigabytes. */
const MOST_INFLATED_BYTES = 700_000;

/** The notes in the order of the pillars, as JSON, deflated; `null` = there are none. */
export async function packNotes(notes: Notes): Promise<Uint8Array<ArrayBuffer> | null> {
  const texts = PILLAR_IDS.map((pillar) => notes[pillar] ?? '');
  const used = texts.findLastIndex((text) => text !== '') + 1;
  if (used === 0) return null;
  const json = toUtf8(JSON.stringify(texts.slice(0, used)));
  return transform(new CompressionStream('deflate-raw'), json, Number.POSITIVE_INFINITY);
}

/** `null` = no notes are packed like this. */
export async function unpackNotes(packed: Uint8Array<ArrayBuffer>): Promise<Notes | null> {
  const json = await transform(new DecompressionStream('deflate-raw'), packed, MOST_INFLATED_BYTES);
  const text = json && fromUtf8(json);
  return text === null ? null : notesFromJson(text);
}

function notesFromJson(text: string): Notes | null {
  const texts = parseJson(text);
  if (!Array.isArray(texts) || texts.length > PILLAR_COUNT || !texts.every(isNote)) return null;
  const notes: Partial<Record<PillarId, string>> = {};
  PILLAR_IDS.forEach((pillar, index) => {
    const note = texts[index];
    if (note !== undefined && note !== '') notes[pillar] = note;
  });
  return notes;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isNote(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_NOTE;
}

/** `null` = the bytes are no such stream, or it yields too much. */
async function transform(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const writer = stream.writable.getWriter();
  // What goes wrong while writing goes wrong while reading too, and is handled there.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return joined(parts, length);
      parts.push(value);
      length += value.length;
      if (length > most) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    return null;
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const part of parts) {
    bytes.set(part, position);
    position += part.length;
  }
  return bytes;
}
