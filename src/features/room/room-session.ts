import type { SentAnswer } from '../../domain/model/workshop.ts';
import type { RoomEngine, RoomNotebook } from '../../room/engine.ts';
import type { HostView, RoomHost } from '../../room/host.ts';
import type { RoomState } from '../../room/room-state.ts';
import type { RoomWorkshop } from './room-workshop.ts';

export type RoomPhase =
  'idle' | 'loading' | 'open' | 'closing' | 'closed' | 'not-cleared' | 'damaged' | 'unavailable';

export interface RoomSessionOptions {
  readonly load: () => Promise<RoomEngine>;
  readonly notebook: RoomNotebook;
  /** As it is now. */
  readonly workshop: () => RoomWorkshop;
  readonly onAnswers: (sent: readonly SentAnswer[]) => void;
  readonly onPhase: (phase: RoomPhase) => void;
  readonly onView: (view: HostView | null) => void;
}

/** The facilitator's end of a room between coming to the screen and leaving it. */
export class RoomSession {
  readonly #options: RoomSessionOptions;
  #host: RoomHost | null = null;
  #isOver = false;

  constructor(options: RoomSessionOptions) {
    this.#options = options;
  }

  /** After a reload: opens the room again if it was open. */
  async resume(): Promise<void> {
    const { load, notebook, workshop } = this.#options;
    try {
      const engine = await load();
      if (await engine.wasOpen(workshop().room, notebook)) await this.#open(engine);
    } catch {
      // Not even loaded: opening it by hand says so.
    }
  }

  async open(): Promise<void> {
    const { load, onPhase } = this.#options;
    onPhase('loading');
    try {
      await this.#open(await load());
    } catch {
      // The network went before this part of the app was on the device.
      onPhase('unavailable');
    }
  }

  async #open(engine: RoomEngine): Promise<void> {
    if (this.#isOver || this.#host !== null) return;
    const { workshop, notebook, onAnswers, onPhase, onView } = this.#options;
    const { id, room, sealing } = workshop();
    const state = stateOf(workshop());
    const host = await engine.host({ workshop: id, room, sealing, state, onAnswers, onView }, notebook);
    if (this.#isOver) return void host?.leave();
    this.#host = host;
    onPhase(host === null ? 'damaged' : 'open');
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
    const { onPhase } = this.#options;
    onPhase('closing');
    const isCleared = await this.#host.close();
    if (isCleared) this.#host = null;
    onPhase(isCleared ? 'closed' : 'not-cleared');
  }

  /** Disconnects; what stands in the room stays. */
  pause(): void {
    void this.#host?.pause();
    this.#host = null;
    this.#options.onView(null);
    this.#options.onPhase('idle');
  }

  /** The screen goes; a later one resumes. */
  leave(): void {
    this.#isOver = true;
    void this.#host?.leave();
    this.#host = null;
  }
}

function stateOf({ ballot, revealedAt, closedAt }: RoomWorkshop): RoomState {
  return { ballot, revealed: revealedAt !== null, closed: closedAt !== null };
}
