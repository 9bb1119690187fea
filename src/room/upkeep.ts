import { isSameBytes, type Bytes } from './bytes.ts';
import { ROOM_LIMITS, ROOM_TIMES } from './limits.ts';

/**
 * Everybody in a room may write everywhere in it, as brokers know no owners. What others write in one's place is
 * believed by nobody, but it has taken the place: the owner puts the right message back, for as long as that helps.
 */
export class Upkeep {
  readonly #put: (message: Bytes) => void;
  #kept: Bytes | null = null;
  #seen: Bytes | null = null;
  #repairs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(put: (message: Bytes) => void) {
    this.#put = put;
  }

  /** `null` = whatever stands there may stand. */
  keep(message: Bytes | null): void {
    this.#kept = message;
  }

  /** What stands at the broker now, own messages included; empty = nothing. */
  saw(message: Bytes): void {
    this.#seen = message;
    if (this.#isRight() || this.#timer !== undefined || this.#repairs >= ROOM_LIMITS.repairs) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#isRight() || this.#kept === null) return;
      this.#repairs += 1;
      this.#put(this.#kept);
    }, ROOM_TIMES.repair);
  }

  /** A new connection: nothing was seen on it yet. */
  restart(): void {
    this.stop();
    this.#seen = null;
    this.#repairs = 0;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #isRight(): boolean {
    return this.#kept === null || this.#seen === null || isSameBytes(this.#kept, this.#seen);
  }
}
