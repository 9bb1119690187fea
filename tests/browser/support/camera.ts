import { writeFileSync } from 'node:fs';
import { launchArguments, requireBrowser } from '../../tools/browser.mjs';
import { qrMatrix } from '../../../src/exchange/qr.ts';

const WIDTH = 640;
const HEIGHT = 480;
const FRAMES_A_SECOND = 5;
/** Around a QR code, in its modules. */
const QUIET_ZONE = 4;

/** Launches Chromium with a camera that shows this film over and over, and that everybody may use. */
export function cameraOptions(film: string) {
  return {
    executablePath: requireBrowser(),
    args: [
      ...launchArguments(),
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  };
}

/** Writes a film (uncompressed YUV4MPEG2) that shows a QR code of each text for a second, one after the other. */
export function writeFilm(path: string, texts: readonly string[]): void {
  const frames = texts.flatMap((text) => Array.from({ length: FRAMES_A_SECOND }, () => frameOf(text)));
  const header = `YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\n`;
  writeFileSync(path, Buffer.concat([Buffer.from(header), ...frames]));
}

/** The same as a photo: a grey bitmap (BMP). */
export function photoOf(text: string): Buffer {
  const header = Buffer.alloc(54);
  const palette = Buffer.from(Array.from({ length: 256 }, (_, grey) => [grey, grey, grey, 0]).flat());
  const start = header.length + palette.length;
  header.write('BM');
  header.writeUInt32LE(start + WIDTH * HEIGHT, 2);
  header.writeUInt32LE(start, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(WIDTH, 18);
  // Negative: the first row is the upper one.
  header.writeInt32LE(-HEIGHT, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(8, 28);
  return Buffer.concat([header, palette, brightness(text)]);
}

function frameOf(text: string): Buffer {
  return Buffer.concat([Buffer.from('FRAME\n'), brightness(text), greyColours()]);
}

function brightness(text: string): Buffer {
  const matrix = qrMatrix(text);
  if (!matrix.ok) throw new Error(`no QR code holds ${text.length} characters`);
  const code = matrix.value;
  const module = Math.floor(HEIGHT / (code.length + 2 * QUIET_ZONE));
  const left = Math.floor((WIDTH - code.length * module) / 2);
  const top = Math.floor((HEIGHT - code.length * module) / 2);
  const pixels = Buffer.alloc(WIDTH * HEIGHT, 230);
  for (let y = 0; y < code.length * module; y += 1) {
    for (let x = 0; x < code.length * module; x += 1) {
      const isDark = code[Math.floor(y / module)]?.[Math.floor(x / module)] === true;
      if (isDark) pixels[(top + y) * WIDTH + left + x] = 25;
    }
  }
  return pixels;
}

function greyColours(): Buffer {
  return Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
}
