import { fail, type Result } from '../../domain/result.ts';
import type { KioskStore } from '../ports.ts';

type Answer<Value, Reason> = Promise<Result<Value, Reason | 'unavailable'>>;

/** The start page serves no customers: the code of their store is fetched at the first question to it. */
export function laterKioskStore(factory: IDBFactory): KioskStore {
  let opened: Promise<KioskStore> | null = null;
  const store = (): Promise<KioskStore> => {
    opened ??= import('./kiosk-store.ts').then(({ createKioskStore }) => createKioskStore(factory));
    return opened;
  };
  const ask = async <Value, Reason>(
    question: (store: KioskStore) => Promise<Result<Value, Reason>>,
  ): Answer<Value, Reason> => {
    try {
      return await question(await store());
    } catch {
      // The network went before this part of the app was on the device; the next question tries again.
      opened = null;
      return fail('unavailable');
    }
  };
  return {
    keepAnswer: (answer) => ask((kiosk) => kiosk.keepAnswer(answer)),
    answers: (project) => ask((kiosk) => kiosk.answers(project)),
    removeAnswers: (project, ids) => ask((kiosk) => kiosk.removeAnswers(project, ids)),
    session: (project) => ask((kiosk) => kiosk.session(project)),
    keepSession: (session) => ask((kiosk) => kiosk.keepSession(session)),
    list: () => ask((kiosk) => kiosk.list()),
    removeProject: async (project) => (await store()).removeProject(project),
    destroy: async () => (await store()).destroy(),
  };
}
