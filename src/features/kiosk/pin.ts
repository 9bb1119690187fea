import type { KeptPin, KioskLock } from '../../persistence/kiosk-records.ts';

export const PIN_PATTERN = /^\d{4,8}$/;

/**
 * Four digits are tried in a second, whatever the hash: it only keeps the PIN itself, which people use elsewhere too,
 * from lying readable on the tablet.
 */
const ROUNDS = 100_000;

/** Wrong PINs that cost nothing; each further one makes the wait longer, up to the longest. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 300_000;

/** Whether this browser can hash a PIN: WebCrypto exists on https and localhost only. */
export function canHashPin(): boolean {
  return hashing() !== undefined;
}

export async function keepPin(digits: string): Promise<KeptPin> {
  const subtle = hashing();
  if (!subtle) return { kind: 'plain', digits };
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return {
    kind: 'hashed',
    salt: toHex(salt),
    hash: await hashOf({ subtle, digits, salt, rounds: ROUNDS }),
    rounds: ROUNDS,
  };
}

export async function isPin(digits: string, kept: KeptPin): Promise<boolean> {
  if (kept.kind === 'plain') return kept.digits === digits;
  const subtle = hashing();
  if (!subtle) return false;
  const { hash, salt, rounds } = kept;
  return (await hashOf({ subtle, digits, salt: fromHex(salt), rounds })) === hash;
}

/** The lock after one more wrong PIN. */
export function afterWrongPin(lock: KioskLock, now: number): KioskLock {
  const wrong = lock.wrong + 1;
  const wait =
    wrong < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(wrong - FREE_TRIES, 10));
  return { ...lock, wrong, waitUntil: now + wait };
}

/** Seconds until the next try; a clock that was set back does not lock anybody out for longer than the longest wait. */
export function secondsToWait({ waitUntil }: KioskLock, now: number): number {
  return Math.ceil(Math.min(LONGEST_WAIT_MS, Math.max(0, waitUntil - now)) / 1000);
}

function hashing(): SubtleCrypto | undefined {
  return (crypto as Partial<Crypto>).subtle;
}

interface Hashing {
  readonly subtle: SubtleCrypto;
  readonly digits: string;
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
}

async function hashOf({ subtle, digits, salt, rounds }: Hashing): Promise<string> {
  const key = await subtle.importKey('raw', new TextEncoder().encode(digits), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    key,
    256,
  );
  return toHex(new Uint8Array(bits));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
