import { createContext, useContext, type ReactNode } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { Project, ProjectId } from '../domain/model/project.ts';
import type { AppActions, AppStoreState } from './app-state.ts';
import type { AppStore } from './create-app-store.ts';

/** Where components find the store, and what they do with it. */
type ComponentStore = StoreApi<AppStoreState> & Pick<AppStore, 'actionsOf'>;

const StoreContext = createContext<ComponentStore | null>(null);

export function StoreProvider(props: { readonly store: ComponentStore; readonly children: ReactNode }) {
  return <StoreContext value={props.store}>{props.children}</StoreContext>;
}

export function useStoreApi(): ComponentStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('a screen was rendered outside StoreProvider');
  return store;
}

/** A part of the state; the component renders again when that part changes. */
export function useApp<Part>(select: (state: AppStoreState) => Part): Part {
  return useStore(useStoreApi(), select);
}

/** The actions, which never change; reading them does not subscribe to anything. */
export function useActions(): AppActions {
  return useStoreApi().getState();
}

export function useProject(id: ProjectId | undefined): Project | null {
  return useApp((state) => (id === undefined ? null : (state.projects[id] ?? null)));
}
