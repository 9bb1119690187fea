import { useMemo } from 'react';
import type { WorkshopActions } from './app-state.ts';
import { useStoreApi } from './store-context.tsx';
import { createWorkshopActions } from './workshop-actions.ts';

/** As `useActions`, for what only workshops need: the start page does without it. */
export function useWorkshopActions(): WorkshopActions {
  const store = useStoreApi();
  return useMemo(() => store.actionsOf(createWorkshopActions), [store]);
}
