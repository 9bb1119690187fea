import { inflateSync } from 'node:zlib';

/**
 * Just enough of a PDF reader to check what the writer wrote without asking the writer: objects, streams,
 * and the text of each page through the fonts' own ToUnicode tables.
 */
export interface ReadPdf {
  /** Bodies of all objects outside streams, joined: for looking up dictionary entries. */
  readonly dictionaries: string;
  /** Text of each page in drawing order, one line per text operation. */
  readonly pages: readonly string[];
  readonly fonts: readonly {
    readonly name: string;
    readonly fontFile: number;
    readonly hasUnicode: boolean;
  }[];
}

interface PdfObject {
  readonly body: string;
  readonly stream: Buffer | null;
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const objects = readObjects(Buffer.from(bytes));
  const get = (id: string | undefined): PdfObject => {
    const found = objects.get(Number(id));
    if (found === undefined) throw new Error(`no object ${id}`);
    return found;
  };
  const bodies = [...objects.values()].map((object) => object.body);
  const fonts = bodies
    .filter((body) => body.includes('/Subtype /Type0'))
    .map((body) => {
      const descendant = get(/\/DescendantFonts \[(\d+)/u.exec(body)?.[1]).body;
      const descriptor = get(/\/FontDescriptor (\d+)/u.exec(descendant)?.[1]).body;
      return {
        name: /\/BaseFont \/(\S+)/u.exec(body)?.[1] ?? '',
        fontFile: get(/\/FontFile2 (\d+)/u.exec(descriptor)?.[1]).stream?.length ?? 0,
        hasUnicode: /\/ToUnicode \d+ 0 R/u.test(body),
      };
    });
  const pages = bodies
    .filter((body) => /\/Type \/Page\b(?!s)/u.test(body))
    .map((body) => {
      const resources = get(/\/Resources (\d+)/u.exec(body)?.[1]).body;
      const fontBlock = /\/Font <<([^>]*)>>/u.exec(resources)?.[1] ?? '';
      const maps = new Map<string, readonly string[]>();
      for (const [, name, id] of fontBlock.matchAll(/\/(\w+) (\d+) 0 R/gu)) {
        const unicode = /\/ToUnicode (\d+)/u.exec(get(id).body)?.[1];
        maps.set(name ?? '', readUnicodeMap(get(unicode).stream));
      }
      return readText(get(/\/Contents (\d+)/u.exec(body)?.[1]).stream, maps);
    });
  return { dictionaries: bodies.join('\n'), pages, fonts };
}

function readObjects(file: Buffer): ReadonlyMap<number, PdfObject> {
  const text = file.toString('latin1');
  const objects = new Map<number, PdfObject>();
  for (const match of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/gu)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('\nendobj', start);
    const whole = text.slice(start, end);
    const streamAt = whole.indexOf('stream\n');
    const length = Number(/\/Length (\d+)/u.exec(whole)?.[1] ?? 0);
    if (streamAt < 0 || length === 0) {
      objects.set(Number(match[1]), { body: whole, stream: null });
      continue;
    }
    const body = whole.slice(0, streamAt);
    const from = start + streamAt + 'stream\n'.length;
    const raw = file.subarray(from, from + length);
    const stream = body.includes('/FlateDecode') ? inflateSync(raw) : raw;
    if (body.includes('/Type /ObjStm')) {
      for (const [id, packed] of unpackObjects(body, stream)) objects.set(id, { body: packed, stream: null });
    } else if (!body.includes('/Type /XRef')) objects.set(Number(match[1]), { body, stream });
  }
  return objects;
}

/** The objects of an object stream: their numbers and offsets stand before the first of them. */
function unpackObjects(body: string, stream: Buffer): readonly (readonly [id: number, body: string])[] {
  const first = Number(/\/First (\d+)/u.exec(body)?.[1]);
  const index = stream.toString('latin1', 0, first).trim().split(/\s+/u).map(Number);
  const count = index.length / 2;
  const end = (object: number): number =>
    object + 1 < count ? first + (index[2 * object + 3] ?? 0) : stream.length;
  return Array.from({ length: count }, (_unused, object) => [
    index[2 * object] ?? 0,
    stream.toString('latin1', first + (index[2 * object + 1] ?? 0), end(object)),
  ]);
}

function readUnicodeMap(stream: Buffer | null): readonly string[] {
  const texts: string[] = [];
  for (const [, first, entries] of (stream?.toString('latin1') ?? '').matchAll(
    /<(\w{4})> <\w{4}> \[([^\]]*)\]/gu,
  )) {
    let glyph = Number.parseInt(first ?? '', 16);
    for (const [, hex] of (entries ?? '').matchAll(/<([^>]*)>/gu)) {
      const units = (hex ?? '').match(/\w{4}/gu) ?? [];
      texts[glyph] = String.fromCharCode(...units.map((unit) => Number.parseInt(unit, 16)));
      glyph += 1;
    }
  }
  return texts;
}

function readText(stream: Buffer | null, maps: ReadonlyMap<string, readonly string[]>): string {
  let map: readonly string[] = [];
  const lines: string[] = [];
  for (const [, font, glyphs] of (stream?.toString('latin1') ?? '').matchAll(
    /\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/gu,
  )) {
    if (font !== undefined) map = maps.get(font) ?? [];
    else lines.push(decode(glyphs ?? '', map));
  }
  return lines.join('\n');
}

function decode(glyphs: string, map: readonly string[]): string {
  return Array.from(glyphs.matchAll(/<(\w*)>/gu), ([, hex]) => hex ?? '')
    .join('')
    .replace(/\w{4}/gu, (glyph) => map[Number.parseInt(glyph, 16)] ?? '\ufffd');
}
