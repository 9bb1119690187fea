import { useSyncExternalStore } from 'react';
import { offlineStatus } from '../offline/register.ts';

/** Whether every screen would come up if the network went away now. */
export function useOfflineReady(): boolean {
  const state = useSyncExternalStore(offlineStatus.subscribe, offlineStatus.get);
  return state === 'ready' || state === 'update-available';
}
