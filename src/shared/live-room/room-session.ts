import type { SentAnswer } from '../../domain/model/workshop.ts';
import type { RoomEngine, RoomNotebook } from '../../room/engine.ts';
import type { HostView, RoomHost } from '../../room/host.ts';
import type { RoomState } from '../../room/room-state.ts';
import type { RoomWorkshop } from './room-workshop.ts';
import { takeTurn, type Locks, type Release } from './turn.ts';

/** `elsewhere`: another tab of this browser has the room open; if it goes, this one takes over. */
export type RoomPhase =
  | 'idle'
  | 'loading'
  | 'elsewhere'
  | 'open'
  | 'closing'
  | 'closed'
  | 'not-cleared'
  | 'damaged'
  | 'unavailable';

export interface RoomSessionOptions {
  readonly load: () => Promise<RoomEngine>;
  readonly locks: Locks;
  readonly notebook: RoomNotebook;
  /** As it is now. */
  readonly workshop: () => RoomWorkshop;
  readonly onAnswers: (sent: readonly SentAnswer[]) => void;
  readonly onPhase: (phase: RoomPhase) => void;
  readonly onView: (view: HostView | null) => void;
}

/** The facilitator's end of a room, from coming to the project until leaving it. */
export class RoomSession {
  readonly #options: RoomSessionOptions;
  readonly #end = new AbortController();
  #isEntering = false;
  #host: RoomHost | null = null;
  #release: Release | null = null;

  constructor(options: RoomSessionOptions) {
    this.#options = options;
  }

  /** After a reload: opens the room again if it was open. */
  async resume(): Promise<void> {
    const { load, notebook, workshop } = this.#options;
    try {
      const engine = await load();
      if (await engine.wasOpen(workshop().room, notebook)) await this.#enter(engine);
    } catch {
      // Not even loaded: opening it by hand says so.
    }
  }

  async open(): Promise<void> {
    this.#say('loading');
    try {
      await this.#enter(await this.#options.load());
    } catch {
      // The network went before this part of the app was on the device.
      this.#say('unavailable');
    }
  }

  /** Says to everybody in the room how the workshop stands. */
  tell(): void {
    void this.#host?.setState(stateOf(this.#options.workshop()));
  }

  retry(): void {
    this.#host?.retry();
  }

  async close(): Promise<void> {
    if (this.#host === null) return;
    this.#say('closing');
    const isCleared = await this.#host.close();
    if (isCleared) await this.#letGo(null);
    this.#say(isCleared ? 'closed' : 'not-cleared');
  }

  /** Disconnects; what stands in the room stays. */
  pause(): void {
    void this.#letGo((host) => host.pause());
    this.#options.onView(null);
    this.#say('idle');
  }

  /** The project is left; the next session resumes. */
  leave(): void {
    this.#end.abort();
    void this.#letGo((host) => host.leave());
  }

  async #enter(engine: RoomEngine): Promise<void> {
    if (this.#end.signal.aborted || this.#isEntering || this.#host !== null) return;
    this.#isEntering = true;
    try {
      await this.#enterInTurn(engine);
    } finally {
      this.#isEntering = false;
      if (this.#host === null) await this.#letGo(null);
    }
  }

  async #enterInTurn(engine: RoomEngine): Promise<void> {
    const { workshop, notebook, locks } = this.#options;
    const { room } = workshop();
    let hasWaited = false;
    this.#release = await takeTurn(`plumbline-room/${room.secret}`, {
      locks,
      signal: this.#end.signal,
      onWait: () => {
        hasWaited = true;
        this.#say('elsewhere');
      },
    });
    if (this.#end.signal.aborted) return;
    // Whoever had to wait finds the room as the other tab left it.
    if (!hasWaited || (await engine.wasOpen(room, notebook))) await this.#open(engine);
    else this.#say('idle');
  }

  async #open(engine: RoomEngine): Promise<void> {
    const { workshop, notebook, onAnswers, onView } = this.#options;
    const { id, room, sealing } = workshop();
    const state = stateOf(workshop());
    const host = await engine.host({ workshop: id, room, sealing, state, onAnswers, onView }, notebook);
    if (this.#end.signal.aborted) return void host?.leave();
    this.#host = host;
    this.#say(host === null ? 'damaged' : 'open');
  }

  /** The turn ends when nothing is connected any more. */
  async #letGo(goes: ((host: RoomHost) => Promise<void>) | null): Promise<void> {
    const host = this.#host;
    const release = this.#release;
    this.#host = null;
    this.#release = null;
    if (host !== null) await goes?.(host);
    release?.();
  }

  #say(phase: RoomPhase): void {
    if (!this.#end.signal.aborted) this.#options.onPhase(phase);
  }
}

function stateOf({ ballot, revealedAt, closedAt }: RoomWorkshop): RoomState {
  return { ballot, revealed: revealedAt !== null, closed: closedAt !== null };
}
