import type { SealingKeys, SealingPublicKey, SentAnswer } from '../domain/model/workshop.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import {
  agreeOnce,
  agreeOnSecret,
  createKeyPair,
  importPrivateKey,
  importPublicKey,
  rawPublicKey,
  webCrypto,
} from './key-agreement.ts';
import { unpackNotes } from './notes-bytes.ts';
import { compressPoint, decompressPoint } from './p256-point.ts';
import { openBytes, sealBytes, sealingSecrets, type SealingSecrets } from './sealing-secrets.ts';
import { encodeSealedCode, readContent, writeContent, type SealedAnswer } from './sealed-code.ts';
import { fromBase64Url, toBase64Url } from './text-bytes.ts';

export type OpenRefusal = 'wrong-key' | 'damaged' | 'no-crypto';

/** X25519 where the browser has it, else P-256; `null` = no WebCrypto here (plain http). */
export async function createSealingKeys(): Promise<SealingKeys | null> {
  return (await createKeysOn('x25519')) ?? createKeysOn('p-256');
}

export async function createKeysOn(curve: SealingKeys['curve']): Promise<SealingKeys | null> {
  const crypto = webCrypto();
  const pair = crypto && (await createKeyPair(curve, crypto));
  if (!crypto || !pair) return null;
  const privateKey = new Uint8Array(await crypto.exportKey('pkcs8', pair.privateKey));
  return {
    curve,
    publicKey: toBase64Url(await rawPublicKey(pair.publicKey, crypto)),
    privateKey: toBase64Url(privateKey),
  };
}

/** The sealed answer as a code of 168 characters, without notes; `null` = not possible here: no WebCrypto, or no key. */
export async function sealAnswer(sent: SentAnswer, key: SealingPublicKey): Promise<string | null> {
  const sealed = await seal(sent, key, null);
  return sealed && encodeSealedCode(sealed);
}

/** With packed notes, sealed for themselves so that the code stays whole without them. */
export async function seal(
  sent: SentAnswer,
  key: SealingPublicKey,
  notes: Uint8Array<ArrayBuffer> | null,
): Promise<SealedAnswer | null> {
  const crypto = webCrypto();
  const facilitatorKey = fromBase64Url(key.publicKey);
  if (!crypto || !facilitatorKey) return null;
  const agreement = await agreeOnce(key.curve, facilitatorKey, crypto);
  if (!agreement) return null;
  const { shared, oneTimeKey } = agreement;
  const header = {
    workshop: sent.workshop,
    curve: key.curve,
    oneTimeKey: key.curve === 'x25519' ? oneTimeKey : compressPoint(oneTimeKey),
  };
  const secrets = await sealingSecrets({ shared, ...header, facilitatorKey }, crypto);
  return {
    ...header,
    content: await sealBytes(writeContent(sent), secrets, 'content'),
    notes: notes && (await sealBytes(notes, secrets, 'notes')),
  };
}

/**
 * `wrong-key`: sealed for somebody else. `no-crypto`: no WebCrypto here (plain http), or none with the curve of keys that
 * another browser made. `damaged`: opened, but what is inside no program of ours writes.
 */
export async function openSealed(
  sealed: SealedAnswer,
  keys: SealingKeys,
): Promise<Result<SentAnswer, OpenRefusal>> {
  const secrets = await secretsToOpen(sealed, keys);
  if (!secrets.ok) return secrets;
  const content = await openBytes(sealed.content, secrets.value, 'content');
  if (!content) return fail('wrong-key');
  const sent = readContent(content, sealed.workshop);
  const notes = await openNotes(sealed.notes, secrets.value);
  return sent && notes ? succeed({ ...sent, notes }) : fail('damaged');
}

async function secretsToOpen(
  { curve, oneTimeKey, workshop }: SealedAnswer,
  keys: SealingKeys,
): Promise<Result<SealingSecrets, OpenRefusal>> {
  const crypto = webCrypto();
  if (!crypto) return fail('no-crypto');
  if (curve !== keys.curve) return fail('wrong-key');
  const [facilitatorKey, pkcs8] = [fromBase64Url(keys.publicKey), fromBase64Url(keys.privateKey)];
  const own = pkcs8 && (await importPrivateKey(curve, pkcs8, crypto));
  if (!own || !facilitatorKey) return fail((await hasCurve(curve, crypto)) ? 'wrong-key' : 'no-crypto');
  const point = curve === 'x25519' ? oneTimeKey : decompressPoint(oneTimeKey);
  const sender = point && (await importPublicKey(curve, point, crypto));
  const shared = sender && (await agreeOnSecret(own, sender, crypto));
  if (!shared) return fail('damaged');
  return succeed(await sealingSecrets({ shared, curve, workshop, oneTimeKey, facilitatorKey }, crypto));
}

async function hasCurve(curve: SealingKeys['curve'], crypto: SubtleCrypto): Promise<boolean> {
  return (await createKeyPair(curve, crypto)) !== null;
}

async function openNotes(
  sealed: SealedAnswer['notes'],
  secrets: SealingSecrets,
): Promise<SentAnswer['notes'] | null> {
  if (sealed === null) return {};
  const packed = await openBytes(sealed, secrets, 'notes');
  return packed && unpackNotes(packed);
}
