import type { SealingCurve } from '../domain/model/workshop.ts';
import { x25519, x25519PublicKey } from './x25519.ts';

/** `null` on plain http: browsers give WebCrypto to secure addresses only. */
export function webCrypto(): SubtleCrypto | null {
  return (globalThis.crypto as Partial<Crypto> | undefined)?.subtle ?? null;
}

const ALGORITHMS = {
  x25519: { name: 'X25519' },
  'p-256': { name: 'ECDH', namedCurve: 'P-256' },
} as const satisfies Record<SealingCurve, Algorithm | EcKeyAlgorithm>;

const PURPOSE: readonly KeyUsage[] = ['deriveBits'];

/** Both curves agree on 256 bits. */
const SECRET_BITS = 256;
const X25519_BYTES = 32;

/** `null` = the browser has no such curve. */
export async function createKeyPair(
  curve: SealingCurve,
  crypto: SubtleCrypto,
): Promise<CryptoKeyPair | null> {
  try {
    return (await crypto.generateKey(ALGORITHMS[curve], true, PURPOSE)) as CryptoKeyPair;
  } catch {
    return null;
  }
}

export async function rawPublicKey(key: CryptoKey, crypto: SubtleCrypto): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.exportKey('raw', key));
}

/** `null` = no public key of the curve, or none that the browser knows. */
export async function importPublicKey(
  curve: SealingCurve,
  raw: Uint8Array<ArrayBuffer>,
  crypto: SubtleCrypto,
): Promise<CryptoKey | null> {
  try {
    return await crypto.importKey('raw', raw, ALGORITHMS[curve], true, []);
  } catch {
    return null;
  }
}

export async function importPrivateKey(
  curve: SealingCurve,
  pkcs8: Uint8Array<ArrayBuffer>,
  crypto: SubtleCrypto,
): Promise<CryptoKey | null> {
  try {
    return await crypto.importKey('pkcs8', pkcs8, ALGORITHMS[curve], false, PURPOSE);
  } catch {
    return null;
  }
}

/** What both sides compute; `null` = the keys do not go together, or the public one would give a secret that everybody knows. */
export async function agreeOnSecret(
  own: CryptoKey,
  other: CryptoKey,
  crypto: SubtleCrypto,
): Promise<ArrayBuffer | null> {
  try {
    const secret = await crypto.deriveBits({ name: own.algorithm.name, public: other }, own, SECRET_BITS);
    return isZero(new Uint8Array(secret)) ? null : secret;
  } catch {
    return null;
  }
}

/** What a sender makes for one answer. */
interface OneTimeAgreement {
  /** Raw, as browsers export it. */
  readonly oneTimeKey: Uint8Array<ArrayBuffer>;
  readonly shared: ArrayBuffer;
}

/** With a key that is made for it and forgotten; `null` = no WebCrypto for this curve, or no public key of it. */
export async function agreeOnce(
  curve: SealingCurve,
  facilitatorKey: Uint8Array<ArrayBuffer>,
  crypto: SubtleCrypto,
): Promise<OneTimeAgreement | null> {
  const pair = await createKeyPair(curve, crypto);
  // Phones of 2022 lack X25519. Whether they can answer must not depend on the facilitator's browser.
  if (!pair) return curve === 'x25519' ? agreeByHand(facilitatorKey) : null;
  const facilitator = await importPublicKey(curve, facilitatorKey, crypto);
  const shared = facilitator && (await agreeOnSecret(pair.privateKey, facilitator, crypto));
  return shared && { oneTimeKey: await rawPublicKey(pair.publicKey, crypto), shared };
}

function agreeByHand(facilitatorKey: Uint8Array): OneTimeAgreement | null {
  const privateKey = globalThis.crypto.getRandomValues(new Uint8Array(X25519_BYTES));
  const shared = x25519(privateKey, facilitatorKey);
  if (facilitatorKey.length !== X25519_BYTES || isZero(shared)) return null;
  return { oneTimeKey: x25519PublicKey(privateKey), shared: shared.buffer };
}

function isZero(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0);
}
