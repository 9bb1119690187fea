import type { WorkshopId } from '../domain/model/workshop.ts';
import { fromBase64Url, toBase64Url, toUtf8 } from '../exchange/text-bytes.ts';
import { joinBytes, randomBytes, type Bytes } from './bytes.ts';

/** Where the messages of a room stand. Who does not know the secret cannot guess it. */
export interface RoomTopics {
  readonly state: string;
  /** `slot` names its owner's key, see `slotOf`. */
  readonly answer: (slot: string) => string;
  readonly here: (slot: string) => string;
  readonly everyAnswer: string;
  readonly everybodyHere: string;
  /** What kind of message a topic holds; `null` = none of this room's. */
  readonly read: (topic: string) => RoomPlace | null;
}

export type RoomPlace =
  { readonly kind: 'state' } | { readonly kind: 'answer' | 'here'; readonly slot: string };

export interface RoomKeys {
  readonly topics: RoomTopics;
  /** For what everybody in the room may read and the broker may not. */
  readonly shared: CryptoKey;
}

const VERSION = 'plumbline/1';
const SECRET_BYTES = 16;
const SLOT = /^[\w-]{22}$/;

/** The workshop's id is no secret (it stands in every code), so everything comes from the secret: HKDF, SHA-256. */
export async function deriveRoomKeys(secret: string, workshop: WorkshopId): Promise<RoomKeys | null> {
  const bytes = fromBase64Url(secret);
  if (bytes?.length !== SECRET_BYTES) return null;
  const master = await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const salt = toUtf8(`${VERSION}/${workshop}`);
  const derivation = (info: string) => ({ name: 'HKDF', hash: 'SHA-256', salt, info: toUtf8(info) });
  const name = await crypto.subtle.deriveBits(derivation('topic'), master, 128);
  const shared = await crypto.subtle.deriveKey(
    derivation('shared key'),
    master,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { topics: topicsBelow(`${VERSION}/${toBase64Url(new Uint8Array(name))}`), shared };
}

function topicsBelow(base: string): RoomTopics {
  return {
    state: `${base}/state`,
    answer: (slot) => `${base}/answer/${slot}`,
    here: (slot) => `${base}/here/${slot}`,
    everyAnswer: `${base}/answer/+`,
    everybodyHere: `${base}/here/+`,
    read(topic) {
      if (topic === `${base}/state`) return { kind: 'state' };
      const [kind, slot, ...more] = topic.slice(base.length + 1).split('/');
      const isOurs = topic.startsWith(`${base}/`) && more.length === 0 && slot !== undefined;
      if (!isOurs || (kind !== 'answer' && kind !== 'here') || !SLOT.test(slot)) return null;
      return { kind, slot };
    },
  };
}

/** A person's place in the room is named by their key: nobody else's signature fits there. */
export async function slotOf(publicKey: Bytes): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', publicKey);
  return toBase64Url(new Uint8Array(hash).slice(0, SECRET_BYTES));
}

const NONCE_BYTES = 12;

/** Encrypts for everybody in the room; `topic` is bound in, so that a message fits nowhere else. */
export async function encryptForRoom({ shared }: RoomKeys, topic: string, plain: Bytes): Promise<Bytes> {
  const nonce = randomBytes(NONCE_BYTES);
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: toUtf8(topic) };
  const cipher = await crypto.subtle.encrypt(parameters, shared, plain);
  return joinBytes(nonce, new Uint8Array(cipher));
}

export async function decryptInRoom({ shared }: RoomKeys, topic: string, body: Bytes): Promise<Bytes | null> {
  const parameters = {
    name: 'AES-GCM',
    iv: body.slice(0, NONCE_BYTES),
    additionalData: toUtf8(topic),
  };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(parameters, shared, body.slice(NONCE_BYTES)));
  } catch {
    return null;
  }
}
