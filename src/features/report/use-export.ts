import { useRef, useState } from 'react';
import { saveBlob } from '../../ui/download.ts';
import { exportFile } from '../../workers/export.client.ts';
import type { ExportFailure, ExportRequest } from '../../workers/export.protocol.ts';

export type ExportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'working'; readonly done: number; readonly pages: number }
  | {
      readonly phase: 'saved';
      readonly name: string;
      readonly pages: number;
      readonly bytes: number;
      readonly missingCharacters: readonly string[];
    }
  | { readonly phase: 'failed'; readonly reason: ExportFailure | 'cancelled' | 'failed' };

/** Makes one file at a time in the worker, with progress and a way to stop, and saves it as a download. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);
  return {
    state,
    stop: () => running.current?.abort(),
    save: async (request: ExportRequest, name: string) => {
      const controller = new AbortController();
      running.current = controller;
      setState({ phase: 'working', done: 0, pages: 0 });
      const result = await exportFile(request, {
        signal: controller.signal,
        onProgress: ({ pagesDone, pages }) => setState({ phase: 'working', done: pagesDone, pages }),
      });
      if (!result.ok) {
        setState({ phase: 'failed', reason: result.reason });
        return;
      }
      const { bytes, mediaType, pages, missingCharacters } = result.value;
      saveBlob(new Blob([bytes], { type: mediaType }), name);
      setState({ phase: 'saved', name, pages, bytes: bytes.length, missingCharacters });
    },
  };
}
