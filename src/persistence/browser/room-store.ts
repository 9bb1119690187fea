import { fail, succeed } from '../../domain/result.ts';
import { isJsonObject } from '../json-object.ts';
import type { RoomStore } from '../ports.ts';
import { createDatabase } from './database.ts';

const ROOM_DATABASE = 'plumbline-room';

/** A colleague waits for it before the answer goes. */
const PATIENCE_MS = 5_000;

export function createRoomStore(factory: IDBFactory): RoomStore {
  const database = createDatabase(factory, {
    name: ROOM_DATABASE,
    keyPath: 'project',
    patienceMs: PATIENCE_MS,
  });
  return {
    async read(project) {
      const found = await database.run<unknown>('readonly', (store) => store.get(project));
      if (!found.ok) return fail('unavailable');
      return succeed(isJsonObject(found.value) ? found.value['memory'] : null);
    },
    async keep(project, memory) {
      const kept = await database.run('readwrite', (store) => store.put({ project, memory }));
      return kept.ok ? succeed(null) : fail('unavailable');
    },
    async removeProject(project) {
      await database.run('readwrite', (store) => store.delete(project));
    },
    destroy: () => database.destroy(),
  };
}
