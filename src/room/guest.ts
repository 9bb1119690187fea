import type { RoomAddress, SealingPublicKey, SentAnswer, WorkshopId } from '../domain/model/workshop.ts';
import { succeed, type Result } from '../domain/result.ts';
import { writeAnswer, type WriteProblem } from './answer-message.ts';
import { fromBase64Url } from '../exchange/text-bytes.ts';
import { isSameBytes, type Bytes } from './bytes.ts';
import { openEnvelope, sealEnvelope } from './envelope.ts';
import { ROOM_TIMES } from './limits.ts';
import type { Dial, RoomLink } from './link.ts';
import { decryptInRoom, deriveRoomKeys, encryptForRoom, type RoomKeys } from './room-keys.ts';
import type { GuestMemory } from './room-memory.ts';
import { decodeState, encodePresence, type Presence, type RoomState } from './room-state.ts';
import { keepConnected, type Connection, type SteadyLink } from './steady-link.ts';
import { Upkeep } from './upkeep.ts';

export interface GuestView {
  readonly connection: Connection;
  /** A room is open while its facilitator's signed state stands in it. `looking`: none was seen yet. */
  readonly room: 'looking' | 'not-open' | 'open' | 'closed';
  /** As last seen; `null` = never. */
  readonly state: RoomState | null;
  /** `arrived`: the broker keeps the answer for the facilitator. `waiting`: it goes as soon as it can. */
  readonly delivery: 'none' | 'waiting' | 'arrived';
}

export interface RoomGuestOptions {
  readonly dial: Dial;
  readonly workshop: WorkshopId;
  readonly room: RoomAddress;
  readonly sealing: SealingPublicKey;
  readonly memory: GuestMemory;
  /** What others may know of this person. */
  readonly presence: Presence;
  /** Milliseconds since 1970: counters grow with it. */
  readonly now: () => number;
  readonly onMemory: (memory: GuestMemory) => void;
  readonly onView: (view: GuestView) => void;
}

/** A colleague's side of a room. `null` = the invite's room key is damaged. */
export async function createRoomGuest(options: RoomGuestOptions): Promise<RoomGuest | null> {
  const keys = await deriveRoomKeys(options.room.secret, options.workshop);
  const facilitatorKey = fromBase64Url(options.room.facilitatorKey);
  return keys && facilitatorKey && new RoomGuest(options, keys, facilitatorKey);
}

const NOTHING: Bytes = new Uint8Array(0);

interface Letter {
  readonly counter: number;
  readonly message: Bytes;
}

export class RoomGuest {
  readonly #options: RoomGuestOptions;
  readonly #keys: RoomKeys;
  readonly #facilitatorKey: Bytes;
  readonly #topics: { readonly state: string; readonly answer: string; readonly here: string };
  readonly #link: SteadyLink;
  readonly #upkeep: Upkeep;

  #memory: GuestMemory;
  #presence: Presence;
  #view: GuestView = { connection: { kind: 'connecting' }, room: 'looking', state: null, delivery: 'none' };
  #letter: Letter | null = null;
  #lookTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: RoomGuestOptions, keys: RoomKeys, facilitatorKey: Bytes) {
    const { dial, room, memory } = options;
    const { slot } = memory.key;
    this.#options = options;
    this.#keys = keys;
    this.#facilitatorKey = facilitatorKey;
    this.#memory = memory;
    this.#presence = options.presence;
    this.#topics = {
      state: keys.topics.state,
      answer: keys.topics.answer(slot),
      here: keys.topics.here(slot),
    };
    this.#upkeep = new Upkeep(() => void this.#deliver());
    this.#link = keepConnected({
      dial,
      broker: room.broker,
      lastWill: this.#topics.here,
      onMessage: (topic, message) => void this.#receive(topic, message),
      onOpen: (link) => this.#open(link),
      onConnection: (connection) => {
        clearTimeout(this.#lookTimer);
        this.#show({ connection });
      },
    });
  }

  /** Seals and signs the answer and leaves it in the room, now or as soon as the room can be reached. */
  async send(sent: SentAnswer): Promise<Result<null, WriteProblem>> {
    const counter = this.#nextCounter();
    const { key } = this.#memory;
    const address = { topic: this.#topics.answer, recipient: this.#options.sealing, counter };
    const written = await writeAnswer(sent, key, address);
    if (!written.ok) return written;
    this.#letter = { counter, message: written.value };
    this.#show({ delivery: 'waiting' });
    await this.#deliver();
    return succeed(null);
  }

  /** Tells the others in the room, now and after every connecting. */
  async setPresence(presence: Presence): Promise<void> {
    if (presence.name === this.#presence.name) return;
    this.#presence = presence;
    if (this.#view.room === 'open') await this.#appear();
  }

  retry(): void {
    this.#link.retry();
  }

  /** Goes; the answer stays in the room. */
  async leave(): Promise<void> {
    this.#upkeep.stop();
    clearTimeout(this.#lookTimer);
    if (this.#view.room === 'open') await this.#link.current()?.publish(this.#topics.here, NOTHING);
    await this.#link.leave();
  }

  async #open(link: RoomLink): Promise<boolean> {
    this.#upkeep.restart();
    this.#show({ room: 'looking' });
    this.#lookTimer = setTimeout(() => {
      if (this.#view.room === 'looking') this.#show({ room: 'not-open' });
    }, ROOM_TIMES.look);
    return link.subscribe([this.#topics.state, this.#topics.answer]);
  }

  async #receive(topic: string, message: Bytes): Promise<void> {
    if (topic === this.#topics.state) await this.#hear(message);
    else if (topic === this.#topics.answer) await this.#seeOwn(message);
  }

  /** Only the facilitator's word counts, and never an older one. */
  async #hear(message: Bytes): Promise<void> {
    const { state: topic } = this.#topics;
    const opened = await openEnvelope(topic, message);
    if (!opened.ok || !isSameBytes(opened.value.publicKey, this.#facilitatorKey)) return;
    const { counter, body } = opened.value;
    const plain = await decryptInRoom(this.#keys, topic, body);
    const state = plain && decodeState(plain);
    if (state === null || counter < this.#memory.stateCounter) return;
    this.#remember({ stateCounter: counter });
    clearTimeout(this.#lookTimer);
    const wasOpen = this.#view.room === 'open';
    this.#show({ state, room: state.closed ? 'closed' : 'open' });
    if (state.closed) await this.#clearOwn();
    else if (!wasOpen) await Promise.all([this.#appear(), this.#deliver()]);
  }

  /** What was on its way when the facilitator cleared the room must not stay behind. */
  async #clearOwn(): Promise<void> {
    this.#upkeep.keep(null);
    const link = this.#link.current();
    await link?.publish(this.#topics.answer, NOTHING);
    await link?.publish(this.#topics.here, NOTHING);
  }

  async #appear(): Promise<void> {
    const topic = this.#topics.here;
    const counter = this.#nextCounter();
    const body = await encryptForRoom(this.#keys, topic, encodePresence(this.#presence));
    const message = await sealEnvelope(topic, this.#memory.key, { counter, body });
    await this.#link.current()?.publish(topic, message);
  }

  async #deliver(): Promise<void> {
    const letter = this.#letter;
    const link = this.#link.current();
    if (letter === null || link === null || this.#view.room !== 'open') return;
    this.#upkeep.keep(letter.message);
    const isThere = await link.publish(this.#topics.answer, letter.message);
    if (isThere && letter === this.#letter) this.#show({ delivery: 'arrived' });
  }

  async #seeOwn(message: Bytes): Promise<void> {
    // At once: opening takes its time, and what came last is what stands.
    this.#upkeep.saw(message);
    const opened = message.length === 0 ? null : await openEnvelope(this.#topics.answer, message);
    const isOwn = opened?.ok && isSameBytes(opened.value.publicKey, this.#memory.key.publicKey);
    if (isOwn && opened.value.counter > (this.#letter?.counter ?? 0)) {
      // Sent before a reload, or by another tab of this browser: it is this person's newest answer all the same.
      this.#letter = { counter: opened.value.counter, message };
      this.#upkeep.keep(message);
      this.#show({ delivery: 'arrived' });
    }
  }

  #nextCounter(): number {
    const counter = Math.max(this.#memory.counter + 1, this.#options.now());
    this.#remember({ counter });
    return counter;
  }

  #remember(change: Partial<GuestMemory>): void {
    this.#memory = { ...this.#memory, ...change };
    this.#options.onMemory(this.#memory);
  }

  #show(change: Partial<GuestView>): void {
    this.#view = { ...this.#view, ...change };
    this.#options.onView(this.#view);
  }
}
