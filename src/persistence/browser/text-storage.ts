import { fail, succeed } from '../../domain/result.ts';
import type { TextStorage } from '../ports.ts';
import { isQuotaError } from './database.ts';

/** `null` = the browser withholds it; then merely touching it throws. */
export function openTextStorage(getStorage: () => Storage): TextStorage | null {
  try {
    const storage = getStorage();
    storage.key(0);
    return wrap(storage);
  } catch {
    return null;
  }
}

function wrap(storage: Storage): TextStorage {
  return {
    keys: () => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? ''),
    read: (key) => storage.getItem(key),
    write(key, text) {
      try {
        storage.setItem(key, text);
        return succeed(null);
      } catch (error) {
        return fail(isQuotaError(error) ? 'storage-full' : 'storage-blocked');
      }
    },
    remove: (key) => storage.removeItem(key),
  };
}
