import type { Exclusively } from '../ports.ts';

const LOCK = 'plumbline-saving';

/** A tab that was frozen with the lock in its hand must not keep the others from saving. */
const PATIENCE_MS = 1_000;

/** Locks exist on https and localhost only; elsewhere the journal's compare-and-write has to do. */
export function createExclusively(locks: LockManager | undefined): Exclusively {
  if (locks === undefined) return (task) => task();
  return async (task) => {
    let isHeld = false;
    try {
      return await locks.request(LOCK, { signal: AbortSignal.timeout(PATIENCE_MS) }, () => {
        isHeld = true;
        return task();
      });
    } catch (error) {
      if (isHeld) throw error;
      return task();
    }
  };
}
