import type { RoomSettings, SealingKeys, SentAnswer, WorkshopId } from '../domain/model/workshop.ts';
import type { Bytes } from './bytes.ts';
import { sealEnvelope, type Signer } from './envelope.ts';
import { Intake, type RoomRefusal } from './intake.ts';
import { ROOM_LIMITS, ROOM_TIMES } from './limits.ts';
import type { Dial, RoomLink } from './link.ts';
import { facilitatorSigner } from './own-keys.ts';
import { PinBook } from './pin-book.ts';
import { deriveRoomKeys, encryptForRoom, type RoomKeys } from './room-keys.ts';
import type { HostMemory } from './room-memory.ts';
import { encodeState, type Presence, type RoomState } from './room-state.ts';
import { keepConnected, type Connection, type SteadyLink } from './steady-link.ts';
import { Upkeep } from './upkeep.ts';

export interface HostView {
  readonly connection: Connection;
  readonly people: readonly Presence[];
  /** People whose answer came through this room, also before a reload. */
  readonly answered: number;
  readonly refused: Readonly<Partial<Record<RoomRefusal, number>>>;
  /** Whether the broker has the state as it is now. */
  readonly isStateOut: boolean;
}

export interface RoomHostOptions {
  readonly dial: Dial;
  readonly workshop: WorkshopId;
  readonly room: RoomSettings;
  readonly sealing: SealingKeys;
  readonly state: RoomState;
  readonly memory: HostMemory;
  /** Milliseconds since 1970: counters grow with it. */
  readonly now: () => number;
  /** Each answer once, and the newest of each person once more after a reload. */
  readonly onAnswers: (sent: readonly SentAnswer[]) => void;
  readonly onMemory: (memory: HostMemory) => void;
  readonly onView: (view: HostView) => void;
}

/** The facilitator's side of a room. `null` = the keys in the project are damaged. */
export async function createRoomHost(options: RoomHostOptions): Promise<RoomHost | null> {
  const keys = await deriveRoomKeys(options.room.secret, options.workshop);
  const signer = await facilitatorSigner(options.room);
  return keys && signer && new RoomHost(options, keys, signer);
}

const NOTHING: Bytes = new Uint8Array(0);
/** The screen is drawn anew at most this often, whatever comes in. */
const VIEW_MS = 100;
const CLEARING_ROUNDS = 5;
/** Messages on their way at the same time; MQTT has 65,535 numbers for them. */
const CLEARED_AT_ONCE = 500;

export class RoomHost {
  readonly #options: RoomHostOptions;
  readonly #keys: RoomKeys;
  readonly #signer: Signer;
  readonly #pins: PinBook;
  readonly #intake: Intake;
  readonly #upkeep: Upkeep;
  readonly #link: SteadyLink;

  #state: RoomState;
  #stateCounter: number;
  #isStateOut = false;
  #isClosing = false;
  #connection: Connection = { kind: 'connecting' };
  readonly #refused: Partial<Record<RoomRefusal, number>> = {};
  /** Topics that hold a message at the broker. */
  readonly #standing = new Set<string>();
  #viewTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: RoomHostOptions, keys: RoomKeys, signer: Signer) {
    const { dial, room, memory, workshop, sealing } = options;
    this.#options = options;
    this.#keys = keys;
    this.#signer = signer;
    this.#state = options.state;
    this.#stateCounter = memory.stateCounter;
    this.#pins = new PinBook(memory.pins);
    this.#intake = new Intake({
      keys,
      workshop,
      sealing,
      pins: this.#pins,
      onAnswers: (sent) => this.#take(sent),
      onRefused: (reason) => this.#refuse(reason),
      onProgress: () => this.#changed(),
    });
    this.#upkeep = new Upkeep((message) => void this.#link.current()?.publish(keys.topics.state, message));
    this.#link = keepConnected({
      dial,
      broker: room.broker,
      lastWill: null,
      onMessage: (topic, message) => this.#receive(topic, message),
      onOpen: (link) => this.#open(link),
      onConnection: (connection) => {
        this.#connection = connection;
        this.#isStateOut = false;
        this.#changed();
      },
    });
  }

  /** Tells everybody in the room, now and whoever comes later. */
  async setState(state: RoomState): Promise<void> {
    this.#state = state;
    this.#isStateOut = false;
    this.#changed();
    const link = this.#link.current();
    if (link !== null) await this.#publishState(link);
  }

  retry(): void {
    this.#link.retry();
  }

  /** Goes; what stands in the room stays, and colleagues can still send. */
  async leave(): Promise<void> {
    this.#upkeep.stop();
    clearTimeout(this.#viewTimer);
    await this.#link.leave();
    clearTimeout(this.#viewTimer);
  }

  /** Goes, and stays away after a reload, too. */
  async pause(): Promise<void> {
    this.#remember(false);
    await this.leave();
  }

  /**
   * Ends the room: says so, takes what is still on its way, clears every message from the broker, and leaves.
   * `false` = something may stand there still; the room stays open for another try.
   */
  async close(): Promise<boolean> {
    const link = this.#link.current();
    if (link === null) return false;
    const before = this.#state;
    this.#isClosing = true;
    this.#upkeep.keep(null);
    this.#state = { ...before, closed: true };
    const isCleared = (await this.#publishState(link)) && (await this.#clear(link));
    if (isCleared) {
      this.#remember(false);
      await this.leave();
    } else {
      this.#isClosing = false;
      await this.setState(before);
    }
    return isCleared;
  }

  /** What is cleared comes back to us as an empty message, so in the end nothing is known to stand. */
  async #clear(link: RoomLink): Promise<boolean> {
    for (let round = 0; round < CLEARING_ROUNDS; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, ROOM_TIMES.grace));
      await this.#intake.idle();
      if (this.#standing.size === 0 || this.#link.current() !== link) break;
      const topics = [...this.#standing];
      for (let start = 0; start < topics.length; start += CLEARED_AT_ONCE) {
        const some = topics.slice(start, start + CLEARED_AT_ONCE);
        await Promise.all(some.map((topic) => link.publish(topic, NOTHING)));
      }
    }
    return this.#standing.size === 0 && this.#link.current() === link;
  }

  async #open(link: RoomLink): Promise<boolean> {
    this.#intake.forgetPeople();
    this.#standing.clear();
    this.#upkeep.restart();
    const { state, everyAnswer, everybodyHere } = this.#keys.topics;
    if (!(await link.subscribe([state, everyAnswer, everybodyHere]))) return false;
    await this.#publishState(link);
    this.#remember(true);
    return true;
  }

  async #publishState(link: RoomLink): Promise<boolean> {
    const topic = this.#keys.topics.state;
    this.#stateCounter = Math.max(this.#stateCounter + 1, this.#options.now());
    const counter = this.#stateCounter;
    const body = await encryptForRoom(this.#keys, topic, encodeState(this.#state));
    const message = await sealEnvelope(topic, this.#signer, { counter, body });
    // Said something newer meanwhile: that one stands.
    if (counter !== this.#stateCounter) return true;
    if (!this.#isClosing) this.#upkeep.keep(message);
    const isOut = await link.publish(topic, message);
    if (counter === this.#stateCounter) this.#isStateOut = isOut;
    this.#changed();
    return isOut;
  }

  #receive(topic: string, message: Bytes): void {
    const place = this.#keys.topics.read(topic);
    if (place === null) return this.#refuse('malformed');
    if (message.length === 0) this.#standing.delete(topic);
    else if (this.#standing.size < 2 * ROOM_LIMITS.people) this.#standing.add(topic);
    if (place.kind === 'state') this.#upkeep.saw(message);
    else this.#intake.receive(place, topic, message);
  }

  #take(sent: readonly SentAnswer[]): void {
    this.#options.onAnswers(sent);
    this.#remember(true);
  }

  #refuse(reason: RoomRefusal): void {
    this.#refused[reason] = (this.#refused[reason] ?? 0) + 1;
    this.#changed();
  }

  #remember(open: boolean): void {
    const { room, onMemory } = this.#options;
    const stateCounter = this.#stateCounter;
    onMemory({ kind: 'host', secret: room.secret, open, stateCounter, pins: this.#pins.pins() });
  }

  #changed(): void {
    this.#viewTimer ??= setTimeout(() => {
      this.#viewTimer = undefined;
      this.#options.onView({
        connection: this.#connection,
        people: this.#intake.people,
        answered: this.#pins.size,
        refused: { ...this.#refused },
        isStateOut: this.#isStateOut,
      });
    }, VIEW_MS);
  }
}
