import { fail, succeed } from '../../domain/result.ts';
import { isId } from '../ids.ts';
import { isJsonObject } from '../json-object.ts';
import type { RoomAbout, RoomStore } from '../ports.ts';
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
    async list() {
      const found = await database.run<unknown[]>('readonly', (store) => store.getAll());
      return found.ok ? succeed(found.value.flatMap(aboutOf)) : fail('unavailable');
    },
    async removeProject(project) {
      await database.run('readwrite', (store) => store.delete(project));
    },
    destroy: () => database.destroy(),
  };
}

function aboutOf(entry: unknown): readonly RoomAbout[] {
  if (!isJsonObject(entry)) return [];
  const { project, memory = null } = entry;
  return typeof project === 'string' && isId('project', project) ? [{ project, bytes: bytesOf(memory) }] : [];
}

/** As the data screen counts texts: two bytes for each UTF-16 unit. A key that is not handed out has no text. */
function bytesOf(memory: unknown): number | null {
  let isText = true;
  const text = JSON.stringify(memory, (_key, value: unknown) => {
    if (typeof value === 'object' && value !== null && !isPlain(value)) isText = false;
    return value;
  });
  return isText ? 2 * text.length : null;
}

function isPlain(value: object): boolean {
  return /^\[object (?:Object|Array)\]$/.test(Object.prototype.toString.call(value));
}
