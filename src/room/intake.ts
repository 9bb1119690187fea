import type { SealingKeys, SentAnswer, WorkshopId } from '../domain/model/workshop.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import { readAnswer, type ReadProblem } from './answer-message.ts';
import type { Bytes } from './bytes.ts';
import { openEnvelope, type Envelope, type EnvelopeProblem } from './envelope.ts';
import { ROOM_LIMITS } from './limits.ts';
import type { PinBook, PinVerdict } from './pin-book.ts';
import { decryptInRoom, slotOf, type RoomKeys } from './room-keys.ts';
import { decodePresence, type Presence } from './room-state.ts';

export type RoomRefusal = EnvelopeProblem | ReadProblem | Exclude<PinVerdict, 'take' | 'known'> | 'too-large';

export interface IntakeOptions {
  readonly keys: RoomKeys;
  readonly workshop: WorkshopId;
  readonly sealing: SealingKeys;
  readonly pins: PinBook;
  readonly onAnswers: (sent: readonly SentAnswer[]) => void;
  readonly onRefused: (reason: RoomRefusal) => void;
  /** Some messages were worked off, whatever they held. */
  readonly onProgress: () => void;
}

type Slot = { readonly kind: 'answer' | 'here'; readonly slot: string };

interface Waiting {
  readonly place: Slot;
  readonly topic: string;
  readonly message: Bytes;
}

/** A room full of people answers in the same moments: what is handed on together is stored and drawn once. */
const GATHERED_MS = 50;
const AT_ONCE = 100;

/** Opens what others leave in the room, one message after the other: who came first is pinned first. */
export class Intake {
  readonly #options: IntakeOptions;
  readonly #people = new Map<string, Presence>();
  readonly #waiting: Waiting[] = [];
  #waitingBytes = 0;
  #work: Promise<void> | null = null;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  get people(): readonly Presence[] {
    return [...this.#people.values()];
  }

  /** Who is still here says so again. */
  forgetPeople(): void {
    this.#people.clear();
  }

  receive(place: Slot, topic: string, message: Bytes): void {
    const { onRefused } = this.#options;
    const limit = place.kind === 'answer' ? ROOM_LIMITS.answer : ROOM_LIMITS.word;
    if (message.length > limit) return onRefused('too-large');
    const bytes = this.#waitingBytes + message.length;
    if (this.#waiting.length >= ROOM_LIMITS.waiting || bytes > ROOM_LIMITS.waitingBytes)
      return onRefused('too-many');
    this.#waiting.push({ place, topic, message });
    this.#waitingBytes = bytes;
    this.#work ??= this.#workOff();
  }

  /** Resolves when nothing waits. */
  async idle(): Promise<void> {
    await this.#work;
  }

  async #workOff(): Promise<void> {
    const { onAnswers, onRefused, onProgress } = this.#options;
    while (this.#waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, GATHERED_MS));
      const taken: SentAnswer[] = [];
      for (const waiting of this.#waiting.splice(0, AT_ONCE)) {
        this.#waitingBytes -= waiting.message.length;
        const read = await this.#read(waiting);
        if (!read.ok) onRefused(read.reason);
        else if (read.value !== null) taken.push(read.value);
      }
      if (taken.length > 0) onAnswers(taken);
      onProgress();
    }
    this.#work = null;
  }

  /** `null` = fine, but no news of an answer. */
  async #read({ place, topic, message }: Waiting): Promise<Result<SentAnswer | null, RoomRefusal>> {
    if (message.length === 0) {
      if (place.kind === 'here') this.#people.delete(place.slot);
      return succeed(null);
    }
    const opened = await openEnvelope(topic, message);
    if (!opened.ok) return opened;
    const isOwners = (await slotOf(opened.value.publicKey)) === place.slot;
    if (!isOwners) return fail('unsigned');
    return place.kind === 'here'
      ? this.#meet(place.slot, topic, opened.value)
      : this.#take(place.slot, topic, opened.value);
  }

  async #meet(slot: string, topic: string, { body }: Envelope): Promise<Result<null, RoomRefusal>> {
    const plain = await decryptInRoom(this.#options.keys, topic, body);
    const presence = plain && decodePresence(plain);
    if (presence === null) return fail('malformed');
    if (this.#people.size >= ROOM_LIMITS.people) return fail('too-many');
    this.#people.set(slot, presence);
    return succeed(null);
  }

  async #take(
    slot: string,
    topic: string,
    envelope: Envelope,
  ): Promise<Result<SentAnswer | null, RoomRefusal>> {
    const { pins, sealing, workshop } = this.#options;
    const { counter } = envelope;
    const first = pins.judgeCounter(slot, counter);
    if (first !== 'take') return first === 'known' ? succeed(null) : fail(first);
    const read = await readAnswer(envelope, topic, { keys: sealing, workshop });
    if (!read.ok) return read;
    const verdict = pins.take(read.value.id, { slot, counter });
    if (verdict === 'take') return read;
    return verdict === 'known' ? succeed(null) : fail(verdict);
  }
}
