import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import wasmAddress from 'zxing-wasm/reader/zxing_reader.wasm?url';
import type { QrSource } from './qr-reader.ts';

/** Left to itself, the package would ask a host of its own for this file. */
prepareZXingModule({ overrides: { locateFile: () => wasmAddress } });

/** More pixels take longer and find nothing that fewer do not. */
const LONGEST_SIDE = 1600;

let canvas: HTMLCanvasElement | null = null;

/** The texts of all QR codes in a picture, by ZXing. */
export async function readWithZxing(source: QrSource): Promise<readonly string[]> {
  const pixels = pixelsOf(source);
  if (!pixels) return [];
  const found = await readBarcodes(pixels, {
    formats: ['QRCode'],
    textMode: 'Plain',
    maxNumberOfSymbols: 32,
  });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

/** `null`: the camera has no picture yet. */
function pixelsOf(source: QrSource): ImageData | null {
  const isVideo = source instanceof HTMLVideoElement;
  const width = isVideo ? source.videoWidth : source.width;
  const height = isVideo ? source.videoHeight : source.height;
  if (width === 0 || height === 0) return null;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  canvas ??= document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws nothing');
  // Transparent pictures: their ground is white on the screen, too.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(source, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
