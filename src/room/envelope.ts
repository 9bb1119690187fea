import { fail, succeed, type Result } from '../domain/result.ts';
import { toUtf8 } from '../exchange/text-bytes.ts';
import { joinBytes, type Bytes } from './bytes.ts';

/**
 * Every message is one envelope: version (1 byte), the signer's raw P-256 key (65), a counter (8, big-endian), the
 * signature (64), the body. The signature covers topic, key, counter and body, so that a message cannot be moved to
 * another place, room or person, nor be changed.
 */
export interface Envelope {
  readonly publicKey: Bytes;
  /** Grows with every message of one signer. */
  readonly counter: number;
  readonly body: Bytes;
}

export type EnvelopeProblem = 'malformed' | 'unsigned';

export interface Signer {
  readonly publicKey: Bytes;
  readonly privateKey: CryptoKey;
}

export const SIGNING = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

const VERSION = 1;
const KEY_END = 1 + 65;
const COUNTER_END = KEY_END + 8;
const SIGNATURE_END = COUNTER_END + 64;

export async function sealEnvelope(
  topic: string,
  signer: Signer,
  { counter, body }: Omit<Envelope, 'publicKey'>,
): Promise<Bytes> {
  const head = envelopeHead(signer.publicKey, counter);
  const signature = await crypto.subtle.sign(SIGNATURE, signer.privateKey, signedBytes(topic, head, body));
  return joinBytes(head, new Uint8Array(signature), body);
}

export async function openEnvelope(
  topic: string,
  message: Bytes,
): Promise<Result<Envelope, EnvelopeProblem>> {
  if (message.length < SIGNATURE_END || message[0] !== VERSION) return fail('malformed');
  const publicKey = message.slice(1, KEY_END);
  const counter = new DataView(message.buffer, message.byteOffset).getBigUint64(KEY_END);
  if (counter > BigInt(Number.MAX_SAFE_INTEGER)) return fail('malformed');
  const key = await importPublicKey(publicKey);
  if (key === null) return fail('malformed');
  const body = message.slice(SIGNATURE_END);
  const signed = signedBytes(topic, message.slice(0, COUNTER_END), body);
  const signature = message.slice(COUNTER_END, SIGNATURE_END);
  const isSigned = await crypto.subtle.verify(SIGNATURE, key, signature, signed);
  return isSigned ? succeed({ publicKey, counter: Number(counter), body }) : fail('unsigned');
}

/** What stands before the signature; sealed answers are bound to it as well. */
export function envelopeHead(publicKey: Bytes, counter: number): Bytes {
  const count = new Uint8Array(8);
  new DataView(count.buffer).setBigUint64(0, BigInt(counter));
  return joinBytes(Uint8Array.of(VERSION), publicKey, count);
}

function signedBytes(topic: string, head: Bytes, body: Bytes): Bytes {
  // The topic's letters never include the zero that ends it.
  return joinBytes(toUtf8(`${topic}\0`), head, body);
}

async function importPublicKey(raw: Bytes): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey('raw', raw, SIGNING, false, ['verify']);
  } catch {
    return null;
  }
}
