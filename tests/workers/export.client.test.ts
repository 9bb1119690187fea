import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exportFile } from '#src/workers/export.client.ts';
import type { ExportMessage, ExportReply, ExportRequest } from '#src/workers/export.protocol.ts';

/** Stands for the browser's Worker: keeps what it was sent and answers when told to. */
class FakeWorker extends EventTarget {
  static readonly made: FakeWorker[] = [];
  readonly received: ExportMessage[] = [];
  isTerminated = false;

  constructor() {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(message: ExportMessage): void {
    this.received.push(message);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  reply(data: ExportReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

const REQUEST: ExportRequest = {
  kind: 'png',
  scene: { width: 1, height: 1, marks: [] },
  scale: 2,
  palette: 'light',
};

function onlyWorker(): FakeWorker {
  const [worker, ...others] = FakeWorker.made;
  if (worker === undefined || others.length > 0) throw new Error('one worker was expected');
  return worker;
}

beforeEach(() => {
  FakeWorker.made.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
  vi.stubGlobal('document', { baseURI: 'https://example.org/some/folder/index.html' });
  vi.stubEnv('BASE_URL', './');
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('the export client', () => {
  test('sends the request with the address of the fonts, in whatever folder the app lives', () => {
    void exportFile(REQUEST);
    expect(onlyWorker().received).toEqual([
      { request: REQUEST, fontsUrl: 'https://example.org/some/folder/fonts/' },
    ]);
  });

  test('passes progress on, gives the file and ends the worker', async () => {
    const seen: unknown[] = [];
    const result = exportFile(REQUEST, { onProgress: (progress) => seen.push(progress) });
    const worker = onlyWorker();
    const value = {
      bytes: new Uint8Array([1]),
      mediaType: 'image/png',
      pages: 1,
      missingCharacters: [],
    } as const;
    worker.reply({ kind: 'progress', progress: { pagesDone: 1, pages: 8 } });
    worker.reply({ kind: 'finished', result: { ok: true, value } });
    expect(await result).toEqual({ ok: true, value });
    expect(seen).toEqual([{ pagesDone: 1, pages: 8 }]);
    expect(worker.isTerminated).toBe(true);
  });

  test('cancelling ends the worker at once', async () => {
    const controller = new AbortController();
    const result = exportFile(REQUEST, { signal: controller.signal });
    controller.abort();
    expect(await result).toEqual({ ok: false, reason: 'cancelled' });
    expect(onlyWorker().isTerminated).toBe(true);
  });

  test('starts no worker for a request that is cancelled already', async () => {
    expect(await exportFile(REQUEST, { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      reason: 'cancelled',
    });
    expect(FakeWorker.made).toEqual([]);
  });

  test('a worker that breaks is a named failure', async () => {
    const result = exportFile(REQUEST);
    onlyWorker().dispatchEvent(new Event('error'));
    expect(await result).toEqual({ ok: false, reason: 'failed' });
  });
});
