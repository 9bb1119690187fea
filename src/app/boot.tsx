import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { HashRouter } from 'react-router-dom';
import { chooseLanguage, HTML_LANGUAGES } from '../i18n/locale.ts';
import { createI18n } from '../i18n/i18n.ts';
import { registerOffline } from '../offline/register.ts';
import { openBrowserPorts } from '../persistence/browser/ports.ts';
import { toId } from '../persistence/ids.ts';
import { loadStoredState } from '../persistence/load-stored-state.ts';
import { newId } from '../persistence/new-id.ts';
import { paths } from '../paths.ts';
import { entryPage } from '../shared/entry-page.ts';
import { kioskOfTab, releaseTab, watchSteps } from '../shared/kiosk-tab.ts';
import { createAppStore } from '../store/create-app-store.ts';
import { ServicesProvider } from '../store/services.tsx';
import { StoreProvider } from '../store/store-context.tsx';
import { App } from './app.tsx';
import { createServices } from './create-services.ts';
import { applyTheme } from './theme.ts';

/** Composition root: opens what this browser has, loads what is stored, draws the app. */
export async function boot(root: HTMLElement): Promise<void> {
  const ports = openBrowserPorts(window);
  const guessed = chooseLanguage(navigator.languages);
  // The words are fetched while the storage is read; most people's settings agree with their browser.
  const [loadedState, i18n] = await Promise.all([loadStoredState(ports), createI18n(guessed)]);
  const language = loadedState.settings.language ?? guessed;
  if (language !== guessed) await i18n.changeLanguage(language);
  document.documentElement.lang = HTML_LANGUAGES[language];
  applyTheme(loadedState.settings.theme);
  backToKiosk(loadedState.projects);
  watchSteps();
  const store = createAppStore({ ports, now: () => new Date().toISOString(), newId, loadedState });
  const page = entryPage();
  if (page !== 'index') {
    const { keepToEntryPage } = await import('./keep-to-entry-page.ts');
    if (keepToEntryPage(page, () => store.getState().projects)) return;
  }
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <StoreProvider store={store}>
          <ServicesProvider services={createServices(ports)}>
            <HashRouter>
              <App />
            </HashRouter>
          </ServicesProvider>
        </StoreProvider>
      </I18nextProvider>
    </StrictMode>,
  );
  registerOffline();
  if (Object.keys(loadedState.projects).length > 0) keepStorage();
}

/** Before anything is drawn: a tab that serves customers shows them nothing else, whatever address it was opened at. */
function backToKiosk(projects: Readonly<Record<string, unknown>>): void {
  const kiosk = kioskOfTab();
  if (kiosk === null || kiosk === window.location.hash) return;
  const isThere = Object.keys(projects).some((id) => kiosk === paths.kioskRun(toId('project', id)));
  if (isThere) window.history.replaceState(null, '', kiosk);
  else releaseTab();
}

/** Whoever comes back to a project wants it kept when the device runs short of room. */
function keepStorage(): void {
  // Plain http has no storage manager; a refusal changes nothing.
  if ('storage' in navigator) void navigator.storage.persist().catch(() => false);
}
