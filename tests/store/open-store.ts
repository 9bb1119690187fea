import { loadStoredState } from '#src/persistence/load-stored-state.ts';
import { newId } from '#src/persistence/new-id.ts';
import { createAppStore, type AppStore } from '#src/store/create-app-store.ts';

import type { FakeDevice, FakeTab } from '../persistence/support/fake-device.ts';

export interface OpenedTab {
  readonly store: AppStore;
  readonly tab: FakeTab;
}

let second = 0;

/** The clock of all stores: every reading is a second later. */
function now(): string {
  second += 1;
  return new Date(Date.UTC(2026, 2, 1, 12, 0, second)).toISOString();
}

/** Starts the app in a new tab of a device. */
export async function openTab(device: FakeDevice): Promise<OpenedTab> {
  const tab = device.openTab();
  return { tab, store: createAppStore({ ports: tab, now, newId, loadedState: await loadStoredState(tab) }) };
}

/**
 * Waits until all tabs have saved and have heard from each other. A word to another tab is a timer of no time, and
 * timers run in the order they were set: the one that is set here runs after every word that was sent before it. What
 * a tab then does about a word stands in the queue that its next `flush` waits for.
 */
export async function settle(...stores: readonly AppStore[]): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) {
    for (const store of stores) await store.flush();
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  for (const store of stores) await store.flush();
}
