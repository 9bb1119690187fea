import type { FetchFont } from '../export/fonts/load-fonts.ts';
import { runExport } from '../export/run-export.ts';
import type { ExportMessage, ExportReply } from './export.protocol.ts';

self.addEventListener('message', (event: MessageEvent<ExportMessage>) => {
  const { request, fontsUrl } = event.data;
  const finish = async (): Promise<void> => {
    const result = await runExport(request, {
      fetchFont: fontFetcher(fontsUrl),
      onProgress: (pagesDone, pages) => {
        reply({ kind: 'progress', progress: { pagesDone, pages } });
      },
    });
    reply({ kind: 'finished', result }, result.ok ? [result.value.bytes.buffer] : []);
  };
  finish().catch((error: unknown) => {
    // A bug: out of the promise, so that the client hears it as a broken worker.
    setTimeout(() => {
      throw error;
    });
  });
});

function fontFetcher(fontsUrl: string): FetchFont {
  return async (file) => {
    try {
      const response = await fetch(new URL(`${file}.ttf.bin`, fontsUrl));
      return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    } catch {
      return null;
    }
  };
}

function reply(message: ExportReply, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
