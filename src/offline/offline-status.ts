import { isStoreProgress, type PageMessage, type StoreProgress } from './messages.ts';

/**
 * - `unsupported`: no service worker here (plain http, private mode of some browsers, development)
 * - `installing`: something is still to be stored; offline use may lack a screen
 * - `ready`: everything works without a network
 * - `update-available`: as `ready`, and a newer version waits to be taken
 */
export type OfflineState = 'unsupported' | 'installing' | 'ready' | 'update-available';

/** Fits `useSyncExternalStore(offlineStatus.subscribe, offlineStatus.get)`. */
export interface OfflineStatus {
  get(this: void): OfflineState;
  subscribe(this: void, listener: () => void): () => void;
  /** Registers the worker and begins to fill the cache; once, after the first screen stands. */
  start(this: void): Promise<void>;
  /** Lets the waiting version take over, then reloads this tab. */
  applyUpdate(this: void): void;
}

/** The browser's parts, passed in so that tests can stand in for them. */
export interface OfflineDependencies {
  /** `undefined` where the browser withholds service workers. */
  readonly container: ServiceWorkerContainer | undefined;
  readonly scriptAddress: string;
  readonly whenIdle: () => Promise<void>;
  readonly whenOnline: () => Promise<void>;
  readonly reload: () => void;
}

function askForNextFile(worker: ServiceWorker): Promise<StoreProgress> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      resolve(isStoreProgress(data) ? data : { ok: false, missing: 1 });
      channel.port1.close();
    });
    channel.port1.start();
    const message: PageMessage = { type: 'store-next-file' };
    worker.postMessage(message, [channel.port2]);
  });
}

export function createOfflineStatus(dependencies: OfflineDependencies): OfflineStatus {
  const { container, scriptAddress, whenIdle, whenOnline, reload } = dependencies;
  const listeners = new Set<() => void>();
  let state: OfflineState = container ? 'installing' : 'unsupported';
  let registration: ServiceWorkerRegistration | undefined;

  function become(next: OfflineState): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  /** A worker that waits while another one serves this page is a newer version. */
  function reportUpdate(): void {
    if (registration?.waiting && container?.controller) become('update-available');
  }

  function watchInstalling(): void {
    registration?.installing?.addEventListener('statechange', reportUpdate);
  }

  async function fill(worker: ServiceWorker): Promise<void> {
    for (;;) {
      await whenIdle();
      const progress = await askForNextFile(worker);
      if (!progress.ok) {
        await whenOnline();
      } else if (progress.missing === 0) {
        break;
      }
    }
    if (state === 'installing') become('ready');
  }

  async function start(): Promise<void> {
    if (!container) return;
    try {
      registration = await container.register(scriptAddress, { updateViaCache: 'none' });
    } catch {
      // Withheld by a setting or by a certificate that the browser does not trust.
      become('unsupported');
      return;
    }
    reportUpdate();
    watchInstalling();
    registration.addEventListener('updatefound', watchInstalling);
    const { active } = await container.ready;
    if (active) await fill(active);
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    applyUpdate() {
      const waiting = registration?.waiting;
      if (!waiting || !container) return;
      container.addEventListener('controllerchange', reload, { once: true });
      const message: PageMessage = { type: 'take-over' };
      waiting.postMessage(message);
    },
  };
}
