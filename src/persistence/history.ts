import { LIMITS } from './limits.ts';
import type { Write } from './saved-things.ts';

/** The writes that a state contains, the newest first; per tab only its highest counter. */
export type History = readonly [Write, ...Write[]];

export function isWrites(value: unknown): value is History {
  return Array.isArray(value) && value.length > 0 && value.every(isWrite);
}

function isWrite(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    typeof value[0] === 'string' &&
    Number.isSafeInteger(value[1])
  );
}

/** Whether a state with this history has seen that write; a tab's later write contains its earlier ones. */
export function contains(history: readonly Write[], [writer, revision]: Write): boolean {
  return history.some((write) => write[0] === writer && write[1] >= revision);
}

export function highestRevision(history: readonly Write[]): number {
  return Math.max(0, ...history.map((write) => write[1]));
}

/** Everything that either history contains, the newest first; the oldest tabs are forgotten. */
export function joinHistories(left: readonly Write[], right: readonly Write[]): Write[] {
  const highest = new Map<string, number>();
  for (const [writer, revision] of [...left, ...right]) {
    highest.set(writer, Math.max(revision, highest.get(writer) ?? 0));
  }
  return [...highest].toSorted((a, b) => b[1] - a[1]).slice(0, LIMITS.writes);
}

/** The history of a state that this write made out of an older one. */
export function withWrite(history: readonly Write[], write: Write): History {
  const others = history.filter(([writer]) => writer !== write[0]);
  return [write, ...others.slice(0, LIMITS.writes - 1)];
}
