import type { StateCreator } from 'zustand/vanilla';

import type { AppState, AppStoreState } from './app-state.ts';
import type { Device } from './store-deps.ts';

export type StorageSlice = Pick<
  AppStoreState,
  'saving' | 'quarantine' | 'hasJournal' | 'wipe' | 'retrySave' | 'dismissQuarantined'
>;

export function createStorageSlice(
  device: Device,
  loaded: Pick<AppState, 'saving' | 'quarantine' | 'hasJournal'>,
): StateCreator<AppStoreState, [], [], StorageSlice> {
  return (set) => ({
    saving: loaded.saving,
    quarantine: loaded.quarantine,
    hasJournal: loaded.hasJournal,
    wipe: () => device.wipe(),
    retrySave: () => device.retrySave(),
    dismissQuarantined(key) {
      device.removeQuarantined(key);
      set(({ quarantine }) => ({ quarantine: quarantine.filter((entry) => entry.key !== key) }));
    },
  });
}
