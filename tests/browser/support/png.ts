import { inflateSync } from 'node:zlib';

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Four bytes a pixel: red, green, blue, opacity. */
  readonly pixels: Uint8Array;
}

const SIGNATURE = '89504e470d0a1a0a';

/** Reads what canvases write: 8 bits a channel, RGB or RGBA, not interlaced. Throws on anything else. */
export function readPng(bytes: Uint8Array): Picture {
  const file = Buffer.from(bytes);
  if (file.subarray(0, 8).toString('hex') !== SIGNATURE) throw new Error('not a PNG');
  const parts = chunksOf(file);
  const header = parts.find(({ type }) => type === 'IHDR')?.data;
  if (!header) throw new Error('a PNG without a header');
  const [depth, colours, , , interlace] = header.subarray(8);
  const channels = colours === 6 ? 4 : colours === 2 ? 3 : 0;
  if (depth !== 8 || channels === 0 || interlace !== 0) throw new Error('a PNG of another kind');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const data = Buffer.concat(parts.filter(({ type }) => type === 'IDAT').map((part) => part.data));
  return { width, height, pixels: toRgba(unfilter(inflateSync(data), width * channels, channels), channels) };
}

function chunksOf(file: Buffer): { type: string; data: Buffer }[] {
  const chunks = [];
  for (let at = 8; at + 12 <= file.length;) {
    const length = file.readUInt32BE(at);
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      data: file.subarray(at + 8, at + 8 + length),
    });
    at += length + 12;
  }
  return chunks;
}

/** Undoes the prediction of each line from its neighbours (PNG specification, section 9). */
function unfilter(data: Uint8Array, stride: number, channels: number): Uint8Array {
  const lines = data.length / (stride + 1);
  const result = new Uint8Array(lines * stride);
  for (let line = 0; line < lines; line += 1) {
    const filter = data[line * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column += 1) {
      const at = line * stride + column;
      const left = column >= channels ? (result[at - channels] ?? 0) : 0;
      const above = line > 0 ? (result[at - stride] ?? 0) : 0;
      const corner = line > 0 && column >= channels ? (result[at - stride - channels] ?? 0) : 0;
      result[at] = (data[at + line + 1] ?? 0) + predict(filter, left, above, corner);
    }
  }
  return result;
}

function predict(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4: {
      const estimate = left + above - corner;
      const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value));
      if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0;
      if (toLeft <= toAbove && toLeft <= toCorner) return left;
      return toAbove <= toCorner ? above : corner;
    }
    default:
      throw new Error(`filter ${filter} does not exist`);
  }
}

function toRgba(samples: Uint8Array, channels: number): Uint8Array {
  if (channels === 4) return samples;
  const pixels = new Uint8Array((samples.length / 3) * 4).fill(255);
  for (let index = 0; index < samples.length / 3; index += 1) {
    pixels.set(samples.subarray(index * 3, index * 3 + 3), index * 4);
  }
  return pixels;
}

/** Fewer colours than a drawn chart with its text has, more than a blank or a flat picture. */
export const FEWEST_COLOURS = 12;

/** How many different colours a horizontal band has; the bounds are shares of the height. */
export function coloursIn({ width, height, pixels }: Picture, from: number, to: number): number {
  const words = new Uint32Array(pixels.slice().buffer);
  return new Set(words.subarray(Math.floor(from * height) * width, Math.floor(to * height) * width)).size;
}
