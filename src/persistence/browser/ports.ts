import type { StoragePorts } from '../ports.ts';
import { findDatabases } from './database.ts';
import { createExclusively } from './exclusively.ts';
import { createJournal } from './journal.ts';
import { laterKioskStore } from './later-kiosk-store.ts';
import { createRoomStore } from './room-store.ts';
import { createRowStore } from './row-store.ts';
import { createTabSignals } from './tab-signals.ts';
import { openTextStorage } from './text-storage.ts';

const OUR_CACHES = 'plumbline';

/** The storages of this browser, each one only if the browser has it. */
export function openBrowserPorts(page: Window & typeof globalThis): StoragePorts {
  const databases = findDatabases(page);
  return {
    texts: openTextStorage(() => page.localStorage),
    journal: databases === null ? null : createJournal(databases),
    rows: databases === null ? null : createRowStore(databases),
    kiosk: databases === null ? null : laterKioskStore(databases),
    rooms: databases === null ? null : createRoomStore(databases),
    tabs: createTabSignals(page),
    exclusively: createExclusively('locks' in page.navigator ? page.navigator.locks : undefined),
    removeCaches: () => removeCaches(page),
    onPageHide: (listener) => onPageHide(page, listener),
  };
}

/** Caches exist on https and localhost only, and may be withheld. */
async function removeCaches(page: Window): Promise<void> {
  if (!('caches' in page)) return;
  try {
    const names = await page.caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith(OUR_CACHES)).map((name) => page.caches.delete(name)),
    );
  } catch {
    // Nothing of the user's is in them: they hold the app itself.
  }
}

function onPageHide(page: Window, listener: () => void): () => void {
  const onVisibility = () => {
    if (page.document.visibilityState === 'hidden') listener();
  };
  page.addEventListener('pagehide', listener);
  page.document.addEventListener('visibilitychange', onVisibility);
  return () => {
    page.removeEventListener('pagehide', listener);
    page.document.removeEventListener('visibilitychange', onVisibility);
  };
}
