import { createOfflineStatus } from './offline-status.ts';

/** Between two attempts while the browser says that it is online: the host may have a bad moment. */
const RETRY_MILLISECONDS = 60_000;
/** Idle time may never come on a busy page; the file is then fetched anyway. */
const IDLE_TIMEOUT_MILLISECONDS = 10_000;

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no requestIdleCallback.
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback(() => resolve(), { timeout: IDLE_TIMEOUT_MILLISECONDS });
    } else {
      setTimeout(resolve, 200);
    }
  });
}

function whenOnline(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, RETRY_MILLISECONDS);
    addEventListener(
      'online',
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}

/** In development there is no worker: stored files would hide every change of the code. */
function serviceWorkerContainer(): ServiceWorkerContainer | undefined {
  if (!import.meta.env.PROD || !globalThis.isSecureContext) return undefined;
  return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
}

/** Whether the app works without a network yet; one for the whole app. */
export const offlineStatus = createOfflineStatus({
  container: serviceWorkerContainer(),
  scriptAddress: new URL('sw.js', document.baseURI).href,
  whenIdle,
  whenOnline,
  reload: () => location.reload(),
});

function start(): void {
  void offlineStatus.start();
}

/** Begins to store the app on the device, after the first screen has loaded so that it does not wait. */
export function registerOffline(): void {
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
