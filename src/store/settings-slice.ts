import type { StateCreator } from 'zustand/vanilla';

import type { AppStoreState, Settings } from './app-state.ts';

export type SettingsSlice = Pick<AppStoreState, 'settings' | 'changeSettings'>;

export function createSettingsSlice(loaded: Settings): StateCreator<AppStoreState, [], [], SettingsSlice> {
  return (set) => ({
    settings: loaded,
    changeSettings(changes) {
      set(({ settings }) => ({ settings: { ...settings, ...changes } }));
    },
  });
}
