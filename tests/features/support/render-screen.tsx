import { cleanup, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { i18n } from 'i18next';
import { Suspense, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { HashRouter } from 'react-router-dom';
import { onTestFinished } from 'vitest';
import type { Language } from '#src/domain/model/language.ts';
import type { Project, ProjectId } from '#src/domain/model/project.ts';
import { analyse } from '#src/domain/analysis/analyse.ts';
import { analystFigures } from '#src/domain/analysis/analysts.ts';
import { closestToCustomers } from '#src/domain/analysis/closest.ts';
import { trustReport } from '#src/domain/analysis/trust.ts';
import { restateCompared } from '#src/domain/analysis/before-after.ts';
import { discussion } from '#src/domain/analysis/discussion.ts';
import { teamAgreement } from '#src/domain/analysis/agreement.ts';
import { writeXlsform } from '#src/export/xlsform.ts';
import { createI18n } from '#src/i18n/i18n.ts';
import type { Namespace } from '#src/i18n/resources.ts';
import { describeStorage } from '#src/persistence/describe-storage.ts';
import { loadStoredState } from '#src/persistence/load-stored-state.ts';
import { newId } from '#src/persistence/new-id.ts';
import { createAppStore, type AppStore } from '#src/store/create-app-store.ts';
import { ServicesProvider, type Services } from '#src/store/services.tsx';
import { StoreProvider, useProject } from '#src/store/store-context.tsx';
import { Announcer } from '#src/ui/announcer.tsx';
import { fakeDevice } from '#tests/persistence/support/fake-device.ts';

// Screens load their parts when they need them, many tests at a time.
configure({ asyncUtilTimeout: 10_000 });

/** All of them, so that no screen has to be waited for. */
const NAMESPACES: readonly Namespace[] = [
  'actions',
  'collect',
  'common',
  'content',
  'customers',
  'data',
  'discuss',
  'gaps',
  'glossary',
  'home',
  'invite',
  'join',
  'kiosk',
  'methods',
  'pillars',
  'planning',
  'present',
  'rank',
  'report',
  'room',
  'score',
  'survey',
  'team',
  'trust',
  'warehouse',
];

export interface RenderOptions {
  readonly language?: Language;
  readonly projects?: readonly Project[];
  /** What the device cannot do in this test. */
  readonly device?: Parameters<typeof fakeDevice>[0];
  readonly services?: Partial<Services>;
}

export interface RenderedScreen {
  readonly store: AppStore;
  readonly user: UserEvent;
  readonly i18n: i18n;
  readonly container: HTMLElement;
  /** Where `go` or a link led, e.g. `#/data`. */
  readonly place: () => string;
}

/** A screen as the app shows it: real store over a device in memory, real texts, the domain instead of its worker. */
export async function renderScreen(screen: ReactNode, options: RenderOptions = {}): Promise<RenderedScreen> {
  const { language = 'en', projects = [], services = {} } = options;
  const ports = fakeDevice(options.device).openTab();
  const loadedState = await loadStoredState(ports);
  const store = createAppStore({ ports, now: () => new Date().toISOString(), newId, loadedState });
  for (const project of projects) store.getState().putProject(project);
  const i18n = await createI18n(language);
  await i18n.loadNamespaces([...NAMESPACES]);
  window.location.hash = '';
  onTestFinished(() => {
    cleanup();
    store.stop();
  });
  const { container } = render(
    <I18nextProvider i18n={i18n}>
      <StoreProvider store={store}>
        <ServicesProvider
          services={{
            analyse: (request) => Promise.resolve(analyse(request)),
            agreement: (request) => Promise.resolve(teamAgreement(request)),
            discussion: (request) => Promise.resolve(discussion(request)),
            closest: (request) => Promise.resolve(closestToCustomers(request, null)),
            analysts: (request) => Promise.resolve(analystFigures(request, null)),
            restate: (request) => Promise.resolve(restateCompared(null, request)),
            trust: (request) => Promise.resolve(trustReport(null, request)),
            keepSurveyRows: () => Promise.resolve(),
            removeSurveyRows: () => Promise.resolve(),
            kiosk: ports.kiosk,
            rooms: { load: () => Promise.reject(new Error('this test has no room')), store: ports.rooms },
            writeXlsform,
            describeStorage: () => describeStorage(ports),
            ...services,
          }}
        >
          <HashRouter>
            <Suspense fallback={null}>
              {screen}
              <Announcer />
            </Suspense>
          </HashRouter>
        </ServicesProvider>
      </StoreProvider>
    </I18nextProvider>,
  );
  return { store, user: userEvent.setup(), i18n, container, place: () => window.location.hash };
}

/** The same for a screen of a project: it is drawn again with the project as the store has it. */
export async function renderProjectScreen(
  project: Project,
  screen: (project: Project) => ReactNode,
  options: RenderOptions = {},
): Promise<RenderedScreen> {
  const projects = [...(options.projects ?? []), project];
  return renderScreen(<Live id={project.id} screen={screen} />, { ...options, projects });
}

function Live(props: { readonly id: ProjectId; readonly screen: (project: Project) => ReactNode }) {
  const project = useProject(props.id);
  return project ? props.screen(project) : null;
}

/** The text of an element with plain spaces: where words are joined is the typesetter's business. */
export function textOf(element: Element | null | undefined): string {
  return element?.textContent.replaceAll('\u00a0', ' ') ?? '';
}
