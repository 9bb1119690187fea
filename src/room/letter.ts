import type { SealingCurve, SealingKeys, SealingPublicKey } from '../domain/model/workshop.ts';
import {
  agreeOnSecret,
  createKeyPair,
  importPrivateKey,
  importPublicKey,
  rawPublicKey,
} from '../exchange/key-agreement.ts';
import { fromBase64Url, toUtf8 } from '../exchange/text-bytes.ts';
import { joinBytes, type Bytes } from './bytes.ts';

/**
 * An answer on its way through the room: readable with the facilitator's private key only, and bound to its sender.
 * The binding is why it is no sealed answer code: such a code may be handed on by anybody, and here whoever copied one
 * and came first would pass as its author. `context` (place, key and counter of the sender) is authenticated, so a
 * letter opens in its own envelope only.
 *
 * One-time ECDH key, HKDF with SHA-256 over both public keys, AES-256-GCM. The key serves once: its nonce is zero.
 * `null` = a key that is none, or of a kind that this browser does not know.
 */
export async function sealLetter(
  plain: Bytes,
  { curve, publicKey }: SealingPublicKey,
  context: Bytes,
): Promise<Bytes | null> {
  const rawRecipient = fromBase64Url(publicKey);
  const { subtle } = crypto;
  const recipient = rawRecipient && (await importPublicKey(curve, rawRecipient, subtle));
  const oneTime = recipient && (await createKeyPair(curve, subtle));
  const shared = oneTime && (await agreeOnSecret(oneTime.privateKey, recipient, subtle));
  if (!shared) return null;
  const rawOneTime = await rawPublicKey(oneTime.publicKey, subtle);
  const key = await letterKey(shared, joinBytes(rawOneTime, rawRecipient));
  const cipher = await subtle.encrypt(parameters(context), key, plain);
  return joinBytes(rawOneTime, new Uint8Array(cipher));
}

/** `null` = written for another key, or changed on its way. */
export async function openLetter(letter: Bytes, keys: SealingKeys, context: Bytes): Promise<Bytes | null> {
  const { curve, publicKey, privateKey } = keys;
  const { subtle } = crypto;
  const length = ONE_TIME_KEY_BYTES[curve];
  const rawOneTime = letter.slice(0, length);
  const [rawRecipient, rawPrivate] = [fromBase64Url(publicKey), fromBase64Url(privateKey)];
  const own = rawPrivate && (await importPrivateKey(curve, rawPrivate, subtle));
  const sender = await importPublicKey(curve, rawOneTime, subtle);
  const shared = own && sender && (await agreeOnSecret(own, sender, subtle));
  if (!shared || !rawRecipient) return null;
  const key = await letterKey(shared, joinBytes(rawOneTime, rawRecipient));
  try {
    return new Uint8Array(await subtle.decrypt(parameters(context), key, letter.slice(length)));
  } catch {
    return null;
  }
}

const ONE_TIME_KEY_BYTES: Readonly<Record<SealingCurve, number>> = { x25519: 32, 'p-256': 65 };

async function letterKey(shared: ArrayBuffer, publicKeys: Bytes): Promise<CryptoKey> {
  const { subtle } = crypto;
  const material = await subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const info = toUtf8('plumbline/1 letter');
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: publicKeys, info };
  const kind = { name: 'AES-GCM', length: 256 };
  return subtle.deriveKey(derivation, material, kind, false, ['encrypt', 'decrypt']);
}

function parameters(context: Bytes): AesGcmParams {
  return { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: context };
}
