import { fail, succeed } from '../../domain/result.ts';
import { isJsonObject } from '../json-object.ts';
import type { RowsAbout, RowStore } from '../ports.ts';
import { createDatabase } from './database.ts';

const ROWS_DATABASE = 'plumbline-rows';

/** Two entries per survey, so that a list of what is there does not read millions of rows. */
const ABOUT = 'about/';
const TABLE = 'table/';

/** A million rows are 30 MB: a slow phone may take its time. */
const PATIENCE_MS = 60_000;

export function createRowStore(factory: IDBFactory): RowStore {
  const database = createDatabase(factory, { name: ROWS_DATABASE, keyPath: 'key', patienceMs: PATIENCE_MS });
  return {
    async put(about, table, words) {
      const put = await database.run('readwrite', (store) => {
        store.put({ key: ABOUT + about.survey, ...about, words });
        return store.put({ key: TABLE + about.survey, table });
      });
      if (put.ok) return succeed(null);
      return fail(put.reason === 'full' ? 'storage-full' : 'unavailable');
    },
    async get(survey) {
      const found = await database.run<unknown>('readonly', (store) => store.get(TABLE + survey));
      if (!found.ok) return fail('unavailable');
      return succeed(isJsonObject(found.value) ? found.value['table'] : null);
    },
    async getWords(survey) {
      const found = await database.run<unknown>('readonly', (store) => store.get(ABOUT + survey));
      return found.ok && isJsonObject(found.value) ? (found.value['words'] ?? null) : null;
    },
    async list() {
      const range = IDBKeyRange.bound(ABOUT, `${ABOUT}\uFFFF`);
      const found = await database.run<unknown[]>('readonly', (store) => store.getAll(range));
      if (!found.ok) return fail('unavailable');
      const abouts = found.value.filter(isRowsAbout);
      return succeed(abouts.map(({ survey, name, bytes }) => ({ survey, name, bytes })));
    },
    async remove(survey) {
      await database.run('readwrite', (store) => {
        store.delete(ABOUT + survey);
        return store.delete(TABLE + survey);
      });
    },
    destroy: () => database.destroy(),
  };
}

function isRowsAbout(value: unknown): value is RowsAbout {
  if (!isJsonObject(value)) return false;
  const { survey, name, bytes } = value;
  return typeof survey === 'string' && typeof name === 'string' && typeof bytes === 'number';
}
