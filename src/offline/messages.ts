/** From the page to the worker. */
export type PageMessage =
  | { readonly type: 'store-next-file' }
  /** The user has taken the new version. */
  | { readonly type: 'take-over' };

/** The worker's answer to `store-next-file`. */
export type StoreProgress =
  | { readonly ok: true; readonly missing: number }
  /** Nothing could be fetched (no network, or the host lacks the file); to be tried again later. */
  | { readonly ok: false; readonly missing: number };

export function isPageMessage(data: unknown): data is PageMessage {
  if (typeof data !== 'object' || data === null || !('type' in data)) return false;
  return data.type === 'store-next-file' || data.type === 'take-over';
}

export function isStoreProgress(data: unknown): data is StoreProgress {
  if (typeof data !== 'object' || data === null) return false;
  return (
    'ok' in data && typeof data.ok === 'boolean' && 'missing' in data && typeof data.missing === 'number'
  );
}
