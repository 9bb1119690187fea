import { fail, succeed, type Result } from '../../domain/result.ts';
import { isWrites } from '../history.ts';
import { isJsonObject } from '../json-object.ts';
import type { Journal, JournalEntry, JournalPut } from '../ports.ts';
import { createDatabase } from './database.ts';

const JOURNAL_DATABASE = 'plumbline-journal';

export function createJournal(factory: IDBFactory): Journal {
  const database = createDatabase(factory, { name: JOURNAL_DATABASE, keyPath: 'key', patienceMs: 2_000 });
  return {
    async readAll() {
      const entries = await database.run<unknown[]>('readonly', (store) => store.getAll());
      return entries.ok ? succeed(entries.value.filter(isJournalEntry)) : fail('unavailable');
    },
    async read(key) {
      const entry = await database.run<unknown>('readonly', (store) => store.get(key));
      if (!entry.ok) return fail('unavailable');
      return succeed(isJournalEntry(entry.value) ? entry.value : null);
    },
    async put(entry, isKnown): Promise<Result<JournalPut, 'unavailable'>> {
      let conflict: JournalEntry | null = null;
      const put = await database.run('readwrite', (store) => {
        const existing = store.get(entry.key);
        existing.addEventListener('success', () => {
          const found: unknown = existing.result;
          if (isJournalEntry(found) && !isKnown(found)) conflict = found;
          else store.put(entry);
        });
        return existing;
      });
      if (!put.ok) return fail('unavailable');
      return succeed(conflict === null ? { kind: 'written' } : { kind: 'conflict', entry: conflict });
    },
    async remove(key, newest) {
      await database.run('readwrite', (store) => {
        const existing = store.get(key);
        existing.addEventListener('success', () => {
          const found: unknown = existing.result;
          const isTheOne =
            isJournalEntry(found) && found.writes[0][0] === newest[0] && found.writes[0][1] === newest[1];
          if (isTheOne) store.delete(key);
        });
        return existing;
      });
    },
    destroy: () => database.destroy(),
  };
}

function isJournalEntry(value: unknown): value is JournalEntry {
  if (!isJsonObject(value)) return false;
  const { key, text, writes } = value;
  return typeof key === 'string' && (typeof text === 'string' || text === null) && isWrites(writes);
}
