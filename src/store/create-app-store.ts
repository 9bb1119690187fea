import { createStore, type StoreApi } from 'zustand/vanilla';

import { PROJECT_KEY_PREFIX, projectKey, QUARANTINE_KEY_PREFIX } from '../persistence/format.ts';
import { toId } from '../persistence/ids.ts';
import type { LoadedState } from '../persistence/load-stored-state.ts';
import type { StoragePorts } from '../persistence/ports.ts';
import { DEFAULT_SETTINGS, type StoredContent } from '../persistence/saved-things.ts';
import { Keeper, type KeeperEvents } from '../persistence/sync/keeper.ts';
import { createAnswersSlice } from './answers-slice.ts';
import type { AppState, AppStoreState } from './app-state.ts';
import { createProjectsSlice, hasProject } from './projects-slice.ts';
import { createSettingsSlice } from './settings-slice.ts';
import { createStorageSlice } from './storage-slice.ts';
import type { ActionDeps, Device, SliceDeps } from './store-deps.ts';

export interface AppStoreDeps {
  readonly ports: StoragePorts;
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly newId: () => string;
  readonly loadedState: LoadedState;
}

export interface AppStore extends StoreApi<AppStoreState> {
  /** Actions of a part of the app that loads later, with what the others get, too. */
  actionsOf<Actions>(create: (deps: ActionDeps) => Actions): Actions;
  /** Saves at once what can be saved at once; resolves when everything is saved or has failed. */
  flush(): Promise<void>;
  /** Stops saving and listening, for tests and hot reloading. */
  stop(): void;
}

/** The app's state, kept the same as what the device stores and as what other tabs show. */
export function createAppStore({ ports, now, newId, loadedState }: AppStoreDeps): AppStore {
  const device: Device = {
    async wipe() {
      const wiped = keeper.wipe();
      store.setState(nothing(ports));
      await wiped;
    },
    retrySave: () => keeper.retry(),
    removeQuarantined(key) {
      // Anything else that is listed stays where it is: a newer Plumbline may need it.
      if (key.startsWith(QUARANTINE_KEY_PREFIX)) ports.texts?.remove(key);
    },
    removeSurveyRows(survey) {
      void ports.rows?.remove(survey);
    },
    removeKiosk(project) {
      void ports.kiosk?.removeProject(project);
    },
    removeRoom(project) {
      void ports.rooms?.removeProject(project);
    },
  };
  const deps: SliceDeps = { now, newId, device };
  const store = createStore<AppStoreState>()(slices(deps, loadedState));
  const keeper = new Keeper({
    ports,
    now,
    writer: newId().replaceAll('-', '').slice(0, 12).toLowerCase(),
    documents: loadedState.documents,
    hasJournal: loadedState.hasJournal,
    events: keeperEvents(store, ports),
  });
  const stops = [
    store.subscribe((state, before) => keepChanges(keeper, state, before)),
    ports.tabs.listen((signal) => keeper.receive(signal)),
    ports.onPageHide(() => void keeper.flush()),
  ];
  return {
    ...store,
    actionsOf: (create) => create({ ...deps, set: store.setState, get: store.getState }),
    flush: () => keeper.flush(),
    stop: () => stops.forEach((stop) => stop()),
  };
}

function slices(deps: SliceDeps, loaded: LoadedState) {
  return (...api: Parameters<ReturnType<typeof createAnswersSlice>>): AppStoreState => ({
    ...createProjectsSlice(deps, loaded.projects)(...api),
    ...createAnswersSlice(deps)(...api),
    ...createSettingsSlice(loaded.settings)(...api),
    ...createStorageSlice(deps.device, loaded)(...api),
  });
}

function keeperEvents(store: StoreApi<AppStoreState>, ports: StoragePorts): KeeperEvents {
  return {
    onSaveState: (saving) => store.setState({ saving }),
    onMerged: (key, content) => store.setState((state) => withMerged(state, key, content)),
    onQuarantined: (entry) => store.setState(({ quarantine }) => ({ quarantine: [...quarantine, entry] })),
    onJournal(works) {
      if (store.getState().hasJournal !== works) store.setState({ hasJournal: works });
    },
    onWiped: () => store.setState(nothing(ports)),
  };
}

/** The state of a device on which nothing is stored. */
function nothing(ports: StoragePorts): AppState {
  return {
    projects: {},
    settings: DEFAULT_SETTINGS,
    saving:
      ports.texts === null ? { kind: 'failed', reason: 'storage-blocked' } : { kind: 'saved', at: null },
    quarantine: [],
    hasJournal: ports.journal !== null,
  };
}

function withMerged({ projects }: AppState, key: string, content: StoredContent | null): Partial<AppState> {
  if (content?.kind === 'settings') return { settings: content.settings };
  if (content?.kind === 'project')
    return { projects: { ...projects, [content.project.id]: content.project } };
  if (!key.startsWith(PROJECT_KEY_PREFIX)) return { settings: DEFAULT_SETTINGS };
  const { [toId('project', key.slice(PROJECT_KEY_PREFIX.length))]: _deleted, ...others } = projects;
  return { projects: others };
}

/** Hands to the keeper what differs; unchanged projects keep their identity, and nobody chose the defaults. */
function keepChanges(keeper: Keeper, state: AppState, before: AppState): void {
  const { settings, projects } = state;
  if (settings !== before.settings && settings !== DEFAULT_SETTINGS)
    keeper.keep({ kind: 'settings', settings });
  if (projects === before.projects) return;
  for (const project of Object.values(projects)) {
    if (before.projects[project.id] !== project) keeper.keep({ kind: 'project', project });
  }
  for (const project of Object.values(before.projects)) {
    if (!hasProject(state, project.id)) keeper.forget(projectKey(project.id));
  }
}
