type Callback = (lock: Lock | null) => unknown;

interface Waiting {
  readonly callback: Callback;
  readonly resolve: (value: unknown) => void;
}

/** What several tabs of one browser share: a name is held by one of them, the others wait in a queue or are refused. */
export function createFakeLocks(): Pick<LockManager, 'request'> {
  const held = new Set<string>();
  const queues = new Map<string, Waiting[]>();

  const grant = async (name: string, callback: Callback): Promise<unknown> => {
    held.add(name);
    try {
      return await callback({ name, mode: 'exclusive' });
    } finally {
      held.delete(name);
      const next = queues.get(name)?.shift();
      if (next) next.resolve(grant(name, next.callback));
    }
  };

  const request = (name: string, options: LockOptions, callback: Callback): Promise<unknown> => {
    if (!held.has(name)) return grant(name, callback);
    if (options.ifAvailable) return Promise.resolve(callback(null));
    return new Promise((resolve, reject) => {
      const queue = queues.get(name) ?? [];
      const waiting = { callback, resolve };
      queues.set(name, [...queue, waiting]);
      options.signal?.addEventListener('abort', () => {
        queues.set(
          name,
          (queues.get(name) ?? []).filter((one) => one !== waiting),
        );
        reject(new DOMException('given up', 'AbortError'));
      });
    });
  };
  return { request: request as LockManager['request'] };
}
