import { describe, expect, test, vi } from 'vitest';
import type { StoreProgress } from '#src/offline/messages.ts';
import {
  createOfflineStatus,
  type OfflineDependencies,
  type OfflineState,
} from '#src/offline/offline-status.ts';

interface FakeWorker extends EventTarget {
  postMessage(message: unknown, ports?: readonly MessagePort[]): void;
}

/** A worker that answers every request for a file with the next of these. */
function fakeWorker(answers: StoreProgress[] = [], received: unknown[] = []): FakeWorker {
  return Object.assign(new EventTarget(), {
    postMessage(message: unknown, ports?: readonly MessagePort[]) {
      received.push(message);
      if (ports) ports[0]?.postMessage(answers.shift() ?? { ok: true, missing: 0 });
    },
  });
}

interface FakeRegistration extends EventTarget {
  active: FakeWorker | null;
  installing: FakeWorker | null;
  waiting: FakeWorker | null;
}

function fakeBrowser(answers: StoreProgress[] = []) {
  const active = fakeWorker(answers);
  const registration: FakeRegistration = Object.assign(new EventTarget(), {
    active,
    installing: null,
    waiting: null,
  });
  const container = Object.assign(new EventTarget(), {
    controller: active,
    register: vi.fn(async () => registration),
    ready: Promise.resolve(registration),
  });
  const dependencies = {
    container: container as unknown as ServiceWorkerContainer,
    scriptAddress: 'https://host.example/sw.js',
    whenIdle: vi.fn(() => Promise.resolve()),
    whenOnline: vi.fn(() => Promise.resolve()),
    reload: vi.fn(),
  } satisfies OfflineDependencies;
  return { registration, container, dependencies };
}

describe('the offline state', () => {
  test('is unsupported where the browser has no service worker, and starting does nothing', async () => {
    const status = createOfflineStatus({ ...fakeBrowser().dependencies, container: undefined });
    await status.start();
    expect(status.get()).toBe('unsupported');
  });

  test('becomes unsupported when the browser refuses to register', async () => {
    const { container, dependencies } = fakeBrowser();
    container.register.mockRejectedValue(new DOMException('refused', 'SecurityError'));
    const status = createOfflineStatus(dependencies);
    await status.start();
    expect(status.get()).toBe('unsupported');
  });

  test('is ready only when nothing is missing, one file per idle moment', async () => {
    const { dependencies } = fakeBrowser([
      { ok: true, missing: 2 },
      { ok: true, missing: 1 },
      { ok: true, missing: 0 },
    ]);
    const status = createOfflineStatus(dependencies);
    const seen: OfflineState[] = [status.get()];
    status.subscribe(() => seen.push(status.get()));
    await status.start();
    expect(seen).toEqual(['installing', 'ready']);
    expect(dependencies.whenIdle).toHaveBeenCalledTimes(3);
  });

  test('waits for the network after a failure and goes on', async () => {
    const { dependencies } = fakeBrowser([
      { ok: false, missing: 1 },
      { ok: true, missing: 0 },
    ]);
    const status = createOfflineStatus(dependencies);
    await status.start();
    expect(dependencies.whenOnline).toHaveBeenCalledTimes(1);
    expect(status.get()).toBe('ready');
  });

  test('stops telling a listener that has unsubscribed', async () => {
    const status = createOfflineStatus(fakeBrowser().dependencies);
    const listener = vi.fn();
    status.subscribe(listener)();
    await status.start();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('a newer version', () => {
  test('that waits already is offered, and completing the files does not hide it', async () => {
    const { registration, dependencies } = fakeBrowser();
    registration.waiting = fakeWorker();
    const status = createOfflineStatus(dependencies);
    await status.start();
    expect(status.get()).toBe('update-available');
  });

  test('is not what the very first visit installs', async () => {
    const { registration, container, dependencies } = fakeBrowser();
    registration.waiting = fakeWorker();
    // Changes the very container that `dependencies` hold: no worker serves this page yet.
    Object.assign(container, { controller: null });
    const status = createOfflineStatus(dependencies);
    await status.start();
    expect(status.get()).toBe('ready');
  });

  test('that arrives later is offered once it is installed', async () => {
    const { registration, dependencies } = fakeBrowser();
    const status = createOfflineStatus(dependencies);
    await status.start();
    const newer = fakeWorker();
    registration.installing = newer;
    registration.dispatchEvent(new Event('updatefound'));
    expect(status.get()).toBe('ready');
    registration.waiting = newer;
    newer.dispatchEvent(new Event('statechange'));
    expect(status.get()).toBe('update-available');
  });

  test('takes over and reloads only when the user asks for it', async () => {
    const { registration, container, dependencies } = fakeBrowser();
    const received: unknown[] = [];
    registration.waiting = fakeWorker([], received);
    const status = createOfflineStatus(dependencies);
    await status.start();
    expect(received).toEqual([]);
    status.applyUpdate();
    expect(received).toEqual([{ type: 'take-over' }]);
    expect(dependencies.reload).not.toHaveBeenCalled();
    container.dispatchEvent(new Event('controllerchange'));
    expect(dependencies.reload).toHaveBeenCalledTimes(1);
  });
});
