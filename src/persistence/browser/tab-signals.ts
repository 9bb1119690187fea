import { isDocumentKey } from '../format.ts';
import type { TabSignal, TabSignals } from '../ports.ts';

const CHANNEL = 'plumbline';

/**
 * The channel tells every change, also one that only the journal could take; the `storage` event serves
 * browsers without channels. The same change may arrive twice.
 */
export function createTabSignals(page: Window & typeof globalThis): TabSignals {
  const channel = 'BroadcastChannel' in page ? new page.BroadcastChannel(CHANNEL) : null;
  return {
    announce: (signal) => channel?.postMessage(signal),
    listen(listener) {
      const onMessage = ({ data }: MessageEvent<unknown>) => {
        if (isTabSignal(data)) listener(data);
      };
      const onStorage = ({ key, newValue }: StorageEvent) => {
        if (key === null || !isDocumentKey(key)) return;
        listener({ kind: newValue === null ? 'removed' : 'changed', key });
      };
      channel?.addEventListener('message', onMessage);
      page.addEventListener('storage', onStorage);
      return () => {
        channel?.removeEventListener('message', onMessage);
        page.removeEventListener('storage', onStorage);
      };
    },
  };
}

function isTabSignal(data: unknown): data is TabSignal {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  if (data.kind === 'wiped') return true;
  return data.kind === 'changed' && 'key' in data && typeof data.key === 'string' && isDocumentKey(data.key);
}
