export type Release = () => void;

/** Shared by all tabs of a browser; `null` = it has none. */
export type Locks = Pick<LockManager, 'request'> | null;

export function browserLocks(): Locks {
  return 'locks' in navigator ? navigator.locks : null;
}

interface TurnOptions {
  readonly locks: Locks;
  /** Aborted = nobody waits any longer. */
  readonly signal: AbortSignal;
  /** It is another tab's turn. */
  readonly onWait: () => void;
}

/**
 * One tab at a time: two facilitators with one key would overwrite each other's word in the room. Where the browser has
 * no locks every tab has its turn. `null` = given up while waiting.
 */
export async function takeTurn(
  name: string,
  { locks, signal, onWait }: TurnOptions,
): Promise<Release | null> {
  if (locks === null) return () => undefined;
  const atOnce = await hold(locks, name, { ifAvailable: true });
  if (atOnce !== null) return atOnce;
  if (signal.aborted) return null;
  onWait();
  return hold(locks, name, { signal });
}

function hold(locks: NonNullable<Locks>, name: string, options: LockOptions): Promise<Release | null> {
  return new Promise((resolve) => {
    const request = locks.request(name, options, (lock) => {
      if (lock === null) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    });
    // Given up, or the browser withholds locks from this page.
    request.catch(() => resolve(null));
  });
}
