import type { AnswerId } from '../domain/model/answer.ts';
import type { GuestKey } from './own-keys.ts';

/** Whose answers a key may bring: the first one seen. */
export interface Pin {
  readonly slot: string;
  /** Of the newest answer taken; older ones are replays. */
  readonly counter: number;
}

/** What a facilitator's device remembers of a room, so that a reload forgets no pin. */
export interface HostMemory {
  readonly kind: 'host';
  /** Another secret is another room. */
  readonly secret: string;
  /** Whether the facilitator had it open: a reload opens it again. */
  readonly open: boolean;
  readonly stateCounter: number;
  readonly pins: Readonly<Record<AnswerId, Pin>>;
}

/** What a colleague's device remembers, so that a second answer comes from the same person. */
export interface GuestMemory {
  readonly kind: 'guest';
  readonly secret: string;
  readonly key: GuestKey;
  /** Of the newest message sent, and of the newest state seen. */
  readonly counter: number;
  readonly stateCounter: number;
}

export function newHostMemory(secret: string): HostMemory {
  return { kind: 'host', secret, open: false, stateCounter: 0, pins: {} };
}

export function newGuestMemory(secret: string, key: GuestKey): GuestMemory {
  return { kind: 'guest', secret, key, counter: 0, stateCounter: 0 };
}

/** `null` = nothing of this room. The device's own database wrote it; another version of the app may have. */
export function readHostMemory(value: unknown, secret: string): HostMemory | null {
  const memory = value as Partial<HostMemory> | null | undefined;
  const isOurs = memory?.kind === 'host' && memory.secret === secret && isCounter(memory.stateCounter);
  if (!isOurs || typeof memory.pins !== 'object' || memory.pins === null) return null;
  const areRight = Object.values(memory.pins).every(
    (pin) => typeof pin?.slot === 'string' && isCounter(pin.counter),
  );
  return areRight ? { ...newHostMemory(secret), ...memory } : null;
}

export function readGuestMemory(value: unknown, secret: string): GuestMemory | null {
  const memory = value as Partial<GuestMemory> | null | undefined;
  if (memory?.kind !== 'guest' || memory.secret !== secret || memory.key === undefined) return null;
  const { key, counter, stateCounter } = memory;
  const isWhole =
    key.privateKey instanceof CryptoKey &&
    key.publicKey instanceof Uint8Array &&
    typeof key.slot === 'string';
  return isWhole && isCounter(counter) && isCounter(stateCounter)
    ? { kind: 'guest', secret, key, counter, stateCounter }
    : null;
}

function isCounter(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
