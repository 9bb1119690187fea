import type { ProjectId } from '../../domain/model/project.ts';
import { fail, succeed } from '../../domain/result.ts';
import { isJsonObject } from '../json-object.ts';
import { isKioskAnswer, isKioskSession, type KioskAnswer } from '../kiosk-records.ts';
import type { KioskAbout, KioskStore } from '../ports.ts';
import { createDatabase, type Database } from './database.ts';

const KIOSK_DATABASE = 'plumbline-kiosk';

const ANSWER = 'answer/';
const SESSION = 'session/';

/** A customer waits for it; a later try with the same id writes the same entry again. */
const PATIENCE_MS = 5_000;

export function createKioskStore(factory: IDBFactory): KioskStore {
  const database = createDatabase(factory, {
    name: KIOSK_DATABASE,
    keyPath: 'key',
    patienceMs: PATIENCE_MS,
  });
  const put = async (key: string, value: object) => {
    const written = await database.run('readwrite', (store) => store.put({ key, value }));
    if (written.ok) return succeed(null);
    return fail(written.reason === 'full' ? ('storage-full' as const) : ('unavailable' as const));
  };
  return {
    keepAnswer: (answer) => put(answerKey(answer.project, answer.id), answer),
    async answers(project) {
      const found = await values(database, `${ANSWER}${project}/`);
      if (found === null) return fail('unavailable');
      const answers = found.filter(isKioskAnswer);
      return succeed({ answers: answers.toSorted(byDay), unreadable: found.length - answers.length });
    },
    async removeAnswers(project, ids) {
      const removed = await database.run('readwrite', (store) => {
        for (const id of ids) store.delete(answerKey(project, id));
        return store.count();
      });
      return removed.ok ? succeed(null) : fail('unavailable');
    },
    async session(project) {
      const found = await database.run<unknown>('readonly', (store) => store.get(SESSION + project));
      if (!found.ok) return fail('unavailable');
      const value = isJsonObject(found.value) ? found.value['value'] : null;
      return succeed(isKioskSession(value) ? value : null);
    },
    keepSession: (session) => put(SESSION + session.project, session),
    async list() {
      const found = await values(database, ANSWER);
      return found === null ? fail('unavailable') : succeed(summarize(found.filter(isKioskAnswer)));
    },
    async removeProject(project) {
      await database.run('readwrite', (store) => {
        store.delete(SESSION + project);
        return store.delete(startingWith(`${ANSWER}${project}/`));
      });
    },
    destroy: () => database.destroy(),
  };
}

function answerKey(project: ProjectId, id: string): string {
  return `${ANSWER}${project}/${id}`;
}

/** Everything under keys that start so; `null` = the database does not answer. */
async function values(database: Database, start: string): Promise<readonly unknown[] | null> {
  const found = await database.run<unknown[]>('readonly', (store) => store.getAll(startingWith(start)));
  if (!found.ok) return null;
  return found.value.map((entry) => (isJsonObject(entry) ? entry['value'] : null));
}

function startingWith(start: string): IDBKeyRange {
  return IDBKeyRange.bound(start, `${start}\uFFFF`);
}

/** Within a day by the random id: who answered before whom is not kept. */
function byDay(left: KioskAnswer, right: KioskAnswer): number {
  const [a, b] = [left.day + left.id, right.day + right.id];
  return a < b ? -1 : a > b ? 1 : 0;
}

function summarize(answers: readonly KioskAnswer[]): readonly KioskAbout[] {
  const projects = [...new Set(answers.map(({ project }) => project))];
  return projects.map((project) => {
    const own = answers.filter((answer) => answer.project === project);
    // As the data screen counts other texts: two bytes for each UTF-16 unit.
    return { project, answers: own.length, bytes: 2 * JSON.stringify(own).length };
  });
}
