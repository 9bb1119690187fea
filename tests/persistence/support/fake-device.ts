import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { vi } from 'vitest';

import { createJournal } from '#src/persistence/browser/journal.ts';
import { createKioskStore } from '#src/persistence/browser/kiosk-store.ts';
import { createRoomStore } from '#src/persistence/browser/room-store.ts';
import { createRowStore } from '#src/persistence/browser/row-store.ts';
import { openTextStorage } from '#src/persistence/browser/text-storage.ts';
import type { StoragePorts, TabSignal } from '#src/persistence/ports.ts';

vi.stubGlobal('IDBKeyRange', IDBKeyRange);

export interface FakeDevice {
  readonly texts: Map<string, string>;
  /** UTF-16 units of keys and texts; writing beyond fails as in a browser. */
  quota: number;
  databases: IDBFactory;
  cachesRemoved: number;
  /** Every tab sees the same storages; words between tabs arrive a moment later. */
  openTab(): FakeTab;
}

export interface FakeTab extends StoragePorts {
  /** The page is left: listeners run, and the tab hears nothing any more. */
  hide(): void;
}

export interface FakeDeviceOptions {
  readonly hasTexts?: boolean;
  readonly hasDatabases?: boolean;
  /** Browsers withhold locks on plain http. */
  readonly hasLocks?: boolean;
}

/** A device whose storages outlive its tabs. */
export function fakeDevice(options: FakeDeviceOptions = {}): FakeDevice {
  const { hasTexts = true, hasDatabases = true, hasLocks = true } = options;
  const listeners = new Map<object, (signal: TabSignal) => void>();
  let lock: Promise<unknown> = Promise.resolve();
  const device: FakeDevice = {
    texts: new Map(),
    quota: Number.POSITIVE_INFINITY,
    databases: new IDBFactory(),
    cachesRemoved: 0,
    openTab() {
      const tab = {};
      const onHide: (() => void)[] = [];
      return {
        texts: hasTexts ? openTextStorage(() => fakeStorage(device)) : null,
        journal: hasDatabases ? createJournal(device.databases) : null,
        rows: hasDatabases ? createRowStore(device.databases) : null,
        kiosk: hasDatabases ? createKioskStore(device.databases) : null,
        rooms: hasDatabases ? createRoomStore(device.databases) : null,
        tabs: {
          announce(signal) {
            for (const [other, listener] of listeners) {
              if (other !== tab) setTimeout(() => listener(structuredClone(signal)), 0);
            }
          },
          listen(listener) {
            listeners.set(tab, listener);
            return () => listeners.delete(tab);
          },
        },
        exclusively(task) {
          if (!hasLocks) return task();
          const run = lock.then(task);
          lock = run.catch(() => null);
          return run;
        },
        removeCaches() {
          device.cachesRemoved += 1;
          return Promise.resolve();
        },
        onPageHide(listener) {
          onHide.push(listener);
          return () => onHide.splice(onHide.indexOf(listener), 1);
        },
        hide: () => onHide.forEach((listener) => listener()),
      };
    },
  };
  return device;
}

function fakeStorage(device: FakeDevice): Storage {
  const { texts } = device;
  return {
    get length() {
      return texts.size;
    },
    key: (index) => [...texts.keys()][index] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem(key, text) {
      const others = [...texts].filter(([other]) => other !== key);
      const used = others.reduce((sum, [other, value]) => sum + other.length + value.length, 0);
      if (used + key.length + text.length > device.quota) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      texts.set(key, text);
    },
    removeItem: (key) => texts.delete(key),
    clear: () => texts.clear(),
  };
}
