import { describe, expect, test } from 'vitest';
import type { FontFile } from '#src/export/fonts/font-files.ts';
import { runExport } from '#src/export/run-export.ts';
import { fetchFontFile } from './report-fonts.ts';
import { sampleReport, sampleScene } from './sample-report.ts';

function recordingPorts(): { fetched: FontFile[]; ports: Parameters<typeof runExport>[1] } {
  const fetched: FontFile[] = [];
  const fetchFont = (file: FontFile): ReturnType<typeof fetchFontFile> => {
    fetched.push(file);
    return fetchFontFile(file);
  };
  return { fetched, ports: { fetchFont, onProgress: () => undefined } };
}

describe('exporting a report', () => {
  test('fetches the Latin fonts only, where no Chinese is seen', async () => {
    const { fetched, ports } = recordingPorts();
    const result = await runExport({ kind: 'pdf', document: sampleReport('pl') }, ports);
    expect(result).toMatchObject({
      ok: true,
      value: { mediaType: 'application/pdf', missingCharacters: [] },
    });
    expect(fetched).toEqual(['plex-sans-regular', 'plex-sans-semibold']);
  });

  test('fetches the file of rare characters only when one is met', async () => {
    const { fetched, ports } = recordingPorts();
    const document = sampleReport('en', { organisation: '龘龘公司', blocks: [] });
    expect(await runExport({ kind: 'pdf', document }, ports)).toMatchObject({
      ok: true,
      value: { missingCharacters: [], pages: 1 },
    });
    expect(fetched).toContain('plex-sans-tc-rare');
  });

  test('names the failure when the fonts cannot be had', async () => {
    const ports = { fetchFont: () => Promise.resolve(null), onProgress: () => undefined };
    const result = await runExport({ kind: 'pdf', document: sampleReport('en') }, ports);
    expect(result).toEqual({ ok: false, reason: 'font-unavailable' });
  });
});

test('a picture needs a browser’s canvas, and says so where there is none', async () => {
  const { ports } = recordingPorts();
  const request = { kind: 'png', scene: sampleScene('en'), scale: 2, palette: 'light' } as const;
  expect(await runExport(request, ports)).toEqual({ ok: false, reason: 'canvas-unavailable' });
});
