/** The part of the browser's cache storage that the worker uses, in memory. */
class MemoryCache {
  readonly #entries = new Map<string, Response>();

  async put(address: string, response: Response): Promise<void> {
    this.#entries.set(address, response);
  }

  async match(request: string | Request): Promise<Response | undefined> {
    const address = typeof request === 'string' ? request : request.url;
    const stored = this.#entries.get(address);
    if (stored?.redirected !== true) return stored?.clone();
    // Node's copy of a response forgets that mark; a browser's does not.
    return Object.defineProperty(stored.clone(), 'redirected', { value: true });
  }

  async keys(): Promise<Request[]> {
    return [...this.#entries.keys()].map((address) => new Request(address));
  }
}

export function createMemoryCaches(): CacheStorage {
  const caches = new Map<string, MemoryCache>();
  const storage = {
    async open(name: string): Promise<MemoryCache> {
      const cache = caches.get(name) ?? new MemoryCache();
      caches.set(name, cache);
      return cache;
    },
    async match(request: string | Request): Promise<Response | undefined> {
      for (const cache of caches.values()) {
        const response = await cache.match(request);
        if (response) return response;
      }
      return undefined;
    },
    keys: async (): Promise<string[]> => [...caches.keys()],
    delete: async (name: string): Promise<boolean> => caches.delete(name),
  };
  return storage as unknown as CacheStorage;
}
