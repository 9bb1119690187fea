import type { SealingCurve, WorkshopId } from '../domain/model/workshop.ts';
import { toUtf8 } from './text-bytes.ts';

/** What one sealed answer is encrypted with, and nothing else ever. */
export interface SealingSecrets {
  readonly crypto: SubtleCrypto;
  readonly key: CryptoKey;
  readonly nonces: Readonly<Record<SealedPart, Uint8Array<ArrayBuffer>>>;
}

export type SealedPart = 'content' | 'notes';

/** Everything that the secrets depend on: with another workshop or another key in clear, nothing opens. */
interface Agreement {
  /** What both keys agree on. */
  readonly shared: ArrayBuffer;
  readonly curve: SealingCurve;
  readonly workshop: WorkshopId;
  readonly oneTimeKey: Uint8Array;
  readonly facilitatorKey: Uint8Array;
}

const CONTEXT = 'plumbline answer 1';
const KEY_BYTES = 32;
const NONCE_BYTES = 12;

/** HKDF-SHA-256 without salt. Every answer has a key of its own, so nonces may come from the same source. */
export async function sealingSecrets(
  { shared, curve, workshop, oneTimeKey, facilitatorKey }: Agreement,
  crypto: SubtleCrypto,
): Promise<SealingSecrets> {
  const workshopBytes = (workshop.match(/../g) ?? []).map((digits) => Number.parseInt(digits, 16));
  const info = Uint8Array.of(
    ...toUtf8(CONTEXT),
    curve === 'x25519' ? 0 : 1,
    ...workshopBytes,
    ...oneTimeKey,
    ...facilitatorKey,
  );
  const source = await crypto.importKey('raw', shared, 'HKDF', false, ['deriveBits']);
  const derived = await crypto.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info },
    source,
    8 * (KEY_BYTES + 2 * NONCE_BYTES),
  );
  const key = await crypto.importKey('raw', derived.slice(0, KEY_BYTES), 'AES-GCM', false, [
    'encrypt',
    'decrypt',
  ]);
  return {
    crypto,
    key,
    nonces: {
      content: new Uint8Array(derived, KEY_BYTES, NONCE_BYTES),
      notes: new Uint8Array(derived, KEY_BYTES + NONCE_BYTES, NONCE_BYTES),
    },
  };
}

export async function sealBytes(
  bytes: Uint8Array<ArrayBuffer>,
  { crypto, key, nonces }: SealingSecrets,
  part: SealedPart,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.encrypt({ name: 'AES-GCM', iv: nonces[part] }, key, bytes));
}

/** `null` = not sealed with these secrets, or changed since. */
export async function openBytes(
  bytes: Uint8Array<ArrayBuffer>,
  { crypto, key, nonces }: SealingSecrets,
  part: SealedPart,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await crypto.decrypt({ name: 'AES-GCM', iv: nonces[part] }, key, bytes));
  } catch {
    return null;
  }
}
