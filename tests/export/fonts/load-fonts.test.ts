import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fontFilesFor } from '#src/export/fonts/font-files.ts';
import { loadFonts, unpackFont } from '#src/export/fonts/load-fonts.ts';

const TRUE_TYPE = new Uint8Array([0, 1, 0, 0, 7, 7]);
const LATIN = ['plex-sans-regular', 'plex-sans-semibold'] as const;

describe('loading fonts', () => {
  test('unpacks packed files and takes unpacked ones as they are', async () => {
    const packed = new Uint8Array(gzipSync(TRUE_TYPE));
    expect(await unpackFont(packed)).toEqual(TRUE_TYPE);
    expect(await unpackFont(TRUE_TYPE)).toEqual(TRUE_TYPE);
  });

  test('names the failure when a file is missing, cut off, or the start page of the app', async () => {
    const cutOff = new Uint8Array(gzipSync(new Uint8Array(1000))).slice(0, 15);
    const page = new Uint8Array(new TextEncoder().encode('<!doctype html>'));
    for (const answer of [null, cutOff, page]) {
      expect(await loadFonts(LATIN, () => Promise.resolve(answer))).toEqual({
        ok: false,
        reason: 'font-unavailable',
      });
    }
  });

  test('gives every file by its name', async () => {
    const loaded = await loadFonts(LATIN, () => Promise.resolve(TRUE_TYPE));
    expect(loaded.ok && [...loaded.value.keys()]).toEqual(LATIN);
  });
});

test.each([
  ['Łódź, Москва – 95%', 2],
  ['顧客', 4],
  ['（', 4],
])('%s needs %i files', (text, count) => {
  expect(fontFilesFor(['', text])).toHaveLength(count);
});
