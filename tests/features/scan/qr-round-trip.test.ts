// @vitest-environment node
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { encodeAnswerCode } from '#src/exchange/answer-code.ts';
import { encodeAnswerLink } from '#src/exchange/answer-link.ts';
import { findCodes } from '#src/exchange/find-codes.ts';
import { qrMatrix, type QrMatrix } from '#src/exchange/qr.ts';
import { createSealingKeys, openSealed, sealAnswer } from '#src/exchange/seal.ts';
import { readText } from '#src/shared/workshop/read-texts.ts';
import { ranking } from '#tests/domain/support.ts';
import { sentAnswer, WORKSHOP_ID } from '#tests/domain/workshop/builders.ts';

// WebAssembly is compiled at the first picture, which takes a busy machine seconds.
vi.setConfig({ testTimeout: 30_000 });

const QUIET_ZONE = 4;
const withNotes = sentAnswer({ nickname: 'Łucja', ranking: ranking('fr pr=se cm') });
const sent = { ...withNotes, notes: {} };

beforeAll(() => {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
});

/** A picture of a code as a screen shows it, from the matrix that the app draws. */
function pictureOf(text: string, pixelsAModule: number): ImageData {
  const matrix = qrMatrix(text);
  if (!matrix.ok) throw new Error(`no QR code holds ${text.length} characters`);
  const side = (matrix.value.length + 2 * QUIET_ZONE) * pixelsAModule;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (isDark(matrix.value, Math.floor(x / pixelsAModule), Math.floor(y / pixelsAModule))) {
        data.fill(0, (y * side + x) * 4, (y * side + x) * 4 + 3);
      }
    }
  }
  return { data, width: side, height: side, colorSpace: 'srgb' };
}

function isDark(matrix: QrMatrix, x: number, y: number): boolean {
  return matrix[y - QUIET_ZONE]?.[x - QUIET_ZONE] === true;
}

async function scanned(text: string, pixelsAModule = 3): Promise<string> {
  const found = await readBarcodes(pictureOf(text, pixelsAModule), {
    formats: ['QRCode'],
    textMode: 'Plain',
  });
  expect(found).toHaveLength(1);
  return found[0]?.text ?? '';
}

describe('what the app draws as a QR code, the scanner reads', () => {
  test.each([2, 3, 5, 8])('a plain code, at %s pixels a module', async (pixels) => {
    const code = encodeAnswerCode(sent);
    expect(await scanned(code, pixels)).toBe(code);
    const [found] = findCodes(await scanned(code.toUpperCase(), pixels));
    expect(found?.read).toEqual({ ok: true, value: { kind: 'answer', sent } });
  });

  test('a link with notes', async () => {
    const link = `https://plumbline.example/tools/#/answer/${(await encodeAnswerLink(withNotes, null)) ?? ''}`;
    expect(await scanned(link)).toBe(link);
    const found = await readText(
      { text: await scanned(link), file: null },
      { id: WORKSHOP_ID, sealing: null },
    );
    expect(found).toMatchObject([{ kind: 'sent', sent: withNotes, notesLost: false }]);
  });

  test('a sealed code', async () => {
    const keys = await createSealingKeys();
    if (!keys) throw new Error('this Node has no WebCrypto');
    const [found] = findCodes(await scanned((await sealAnswer(sent, keys)) ?? ''));
    if (!found?.read.ok || found.read.value.kind !== 'sealed') throw new Error('no sealed code was found');
    expect(await openSealed(found.read.value.sealed, keys)).toEqual({ ok: true, value: sent });
  });
});
