import { fail, type Result } from '../domain/result.ts';
import type {
  ExportedFile,
  ExportFailure,
  ExportMessage,
  ExportProgress,
  ExportReply,
  ExportRequest,
} from './export.protocol.ts';

interface ExportOptions {
  readonly onProgress?: (progress: ExportProgress) => void;
  /** Aborting terminates the worker at once. */
  readonly signal?: AbortSignal;
}

/** `failed`: the worker broke (out of memory, a blocked script). */
type ExportResult = Result<ExportedFile, ExportFailure | 'cancelled' | 'failed'>;

/** Makes a PDF or PNG on this device, in a worker of its own: cancelling is `terminate`. */
export function exportFile(request: ExportRequest, options: ExportOptions = {}): Promise<ExportResult> {
  const { onProgress, signal } = options;
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve(fail('cancelled'));
      return;
    }
    const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
    const finish = (result: ExportResult): void => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      resolve(result);
    };
    const cancel = (): void => {
      finish(fail('cancelled'));
    };
    const breakOff = (): void => {
      finish(fail('failed'));
    };
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }: MessageEvent<ExportReply>) => {
      if (data.kind === 'progress') onProgress?.(data.progress);
      else finish(data.result);
    });
    worker.addEventListener('error', breakOff);
    worker.addEventListener('messageerror', breakOff);
    const message: ExportMessage = { request, fontsUrl: fontsUrl() };
    worker.postMessage(message);
  });
}

/** The app is built for any folder of any host, so the address hangs on the page's own. */
function fontsUrl(): string {
  return new URL(`${import.meta.env.BASE_URL}fonts/`, document.baseURI).href;
}
