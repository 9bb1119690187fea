import type { RoomSettings } from '../domain/model/workshop.ts';
import { fromBase64Url, toBase64Url } from '../exchange/text-bytes.ts';
import { randomBytes } from './bytes.ts';
import { SIGNING, type Signer } from './envelope.ts';
import { slotOf } from './room-keys.ts';

/** What a colleague's device keeps to stay the same person in the room. The private key never leaves the browser. */
export interface GuestKey extends Signer {
  readonly slot: string;
}

export async function createGuestKey(): Promise<GuestKey> {
  const pair = await crypto.subtle.generateKey(SIGNING, false, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { publicKey, privateKey: pair.privateKey, slot: await slotOf(publicKey) };
}

/** A new room at a broker: nobody else knows its secret, nobody else can speak for its facilitator. */
export async function createRoomSettings(broker: string): Promise<RoomSettings> {
  const pair = await crypto.subtle.generateKey(SIGNING, true, ['sign', 'verify']);
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const privateKey = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return {
    broker,
    secret: toBase64Url(randomBytes(16)),
    facilitatorKey: toBase64Url(publicKey),
    signingKey: toBase64Url(privateKey),
  };
}

/** `null` = damaged: a project file can be edited by hand. */
export async function facilitatorSigner({
  facilitatorKey,
  signingKey,
}: Pick<RoomSettings, 'facilitatorKey' | 'signingKey'>): Promise<Signer | null> {
  const publicKey = fromBase64Url(facilitatorKey);
  const raw = fromBase64Url(signingKey);
  if (publicKey === null || raw === null) return null;
  try {
    const privateKey = await crypto.subtle.importKey('pkcs8', raw, SIGNING, false, ['sign']);
    return { publicKey, privateKey };
  } catch {
    return null;
  }
}
