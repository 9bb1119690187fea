import type { SealingKeys, SealingPublicKey, SentAnswer, WorkshopId } from '../domain/model/workshop.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import { decodeAnswerLink, encodeAnswerLink } from '../exchange/answer-link.ts';
import { fromUtf8, toUtf8 } from '../exchange/text-bytes.ts';
import { joinBytes, type Bytes } from './bytes.ts';
import { envelopeHead, sealEnvelope, type Envelope, type Signer } from './envelope.ts';
import { openLetter, sealLetter } from './letter.ts';
import { ROOM_LIMITS } from './limits.ts';

export interface Addressed {
  readonly topic: string;
  readonly recipient: SealingPublicKey;
  readonly counter: number;
}

/** `unsealable`: this browser cannot encrypt to the facilitator's key. */
export type WriteProblem = 'too-large' | 'unsealable';

/** An answer, notes included, as the one message that its author leaves in the room. */
export async function writeAnswer(
  sent: SentAnswer,
  signer: Signer,
  { topic, recipient, counter }: Addressed,
): Promise<Result<Bytes, WriteProblem>> {
  const text = await encodeAnswerLink(sent, null);
  if (text === null) return fail('too-large');
  const context = contextOf(topic, signer.publicKey, counter);
  const body = await sealLetter(toUtf8(text), recipient, context);
  if (body === null) return fail('unsealable');
  const message = await sealEnvelope(topic, signer, { counter, body });
  return message.length <= ROOM_LIMITS.answer ? succeed(message) : fail('too-large');
}

export type ReadProblem = 'wrong-key' | 'malformed' | 'foreign';

/** Reads what an envelope that was checked holds. */
export async function readAnswer(
  envelope: Envelope,
  topic: string,
  { keys, workshop }: { readonly keys: SealingKeys; readonly workshop: WorkshopId },
): Promise<Result<SentAnswer, ReadProblem>> {
  const context = contextOf(topic, envelope.publicKey, envelope.counter);
  const plain = await openLetter(envelope.body, keys, context);
  if (plain === null) return fail('wrong-key');
  const text = fromUtf8(plain);
  const read = text === null ? null : await decodeAnswerLink(text);
  if (!read?.ok || read.value.kind !== 'answer') return fail('malformed');
  return read.value.sent.workshop === workshop ? succeed(read.value.sent) : fail('foreign');
}

function contextOf(topic: string, publicKey: Bytes, counter: number): Bytes {
  return joinBytes(toUtf8(`${topic}\0`), envelopeHead(publicKey, counter));
}
