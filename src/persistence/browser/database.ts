import { fail, succeed, type Result } from '../../domain/result.ts';

export type DatabaseFailure = 'full' | 'unavailable';

export interface Database {
  run<Value>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Result<Value, DatabaseFailure>>;
  destroy(): Promise<void>;
}

export interface DatabaseOptions {
  readonly name: string;
  readonly keyPath: string;
  /** A hanging database (seen in browsers after a crash) must not keep the app from starting or saving. */
  readonly patienceMs: number;
}

/** The databases of a page or of a worker; `null` = the browser withholds them, and some throw at the mere look. */
export function findDatabases(scope: { readonly indexedDB?: IDBFactory }): IDBFactory | null {
  try {
    return scope.indexedDB ?? null;
  } catch {
    return null;
  }
}

/**
 * One database with one object store. It is opened at the first use, and closed when another tab wants to
 * delete it. Expected failures (private mode, full disk, blocked) come back as values.
 */
export function createDatabase(factory: IDBFactory, options: DatabaseOptions): Database {
  const { name, keyPath, patienceMs } = options;
  let opened: Promise<IDBDatabase> | null = null;

  function forget(): void {
    opened = null;
  }

  async function open(): Promise<IDBDatabase> {
    opened ??= openDatabase({ factory, name, keyPath, onGone: forget });
    try {
      return await opened;
    } catch (error) {
      forget();
      throw error;
    }
  }

  return {
    async run(mode, work) {
      try {
        return succeed(
          await within(
            patienceMs,
            open().then((database) => transact(database, mode, work)),
          ),
        );
      } catch (error) {
        return fail(isQuotaError(error) ? 'full' : 'unavailable');
      }
    },
    async destroy() {
      // Emptying comes first: deleting waits for every tab that still has the database open.
      await this.run('readwrite', (store) => store.clear());
      const database = await opened?.catch(() => null);
      database?.close();
      forget();
      await deleteDatabase(factory, name);
    },
  };
}

interface Opening {
  readonly factory: IDBFactory;
  readonly name: string;
  readonly keyPath: string;
  readonly onGone: () => void;
}

const STORE = 'entries';

function openDatabase({ factory, name, keyPath, onGone }: Opening): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = factory.open(name, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE, { keyPath }));
    request.addEventListener('error', () => reject(request.error ?? new Error('open failed')));
    request.addEventListener('blocked', () => reject(new Error('open blocked')));
    request.addEventListener('success', () => {
      const database = request.result;
      database.addEventListener('versionchange', () => {
        database.close();
        onGone();
      });
      database.addEventListener('close', onGone);
      resolve(database);
    });
  });
}

/** Resolves when the transaction is on the disk, not when the request is done. */
function transact<Value>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode, { durability: 'strict' });
    const failed = () => reject(transaction.error ?? new Error('transaction failed'));
    transaction.addEventListener('error', failed);
    transaction.addEventListener('abort', failed);
    const request = work(transaction.objectStore(STORE));
    transaction.addEventListener('complete', () => resolve(request.result));
  });
}

function deleteDatabase(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = factory.deleteDatabase(name);
    for (const end of ['success', 'error', 'blocked']) request.addEventListener(end, () => resolve());
  });
}

async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const impatience = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('too slow')), milliseconds);
  });
  try {
    return await Promise.race([work, impatience]);
  } finally {
    clearTimeout(timer);
  }
}

/** Full storage, by the names that browsers have given it. */
export function isQuotaError(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'QuotaExceededError' || error.name === 'NS_ERROR_DOM_QUOTA_REACHED')
  );
}
