import type { AnswerId } from '../domain/model/answer.ts';
import { ROOM_LIMITS } from './limits.ts';
import type { Pin } from './room-memory.ts';

export type PinVerdict = 'take' | 'known' | 'replayed' | 'other-key' | 'too-many';

/** Which key belongs to which person: pinned at the first answer, one to one, and never loosened. */
export class PinBook {
  readonly #pins: Map<AnswerId, Pin>;
  readonly #personBySlot: Map<string, AnswerId>;
  /** Slots whose newest answer was handed on since this book was opened. */
  readonly #handedOn = new Set<string>();

  constructor(pins: Readonly<Record<AnswerId, Pin>>) {
    const entries = Object.entries(pins) as [AnswerId, Pin][];
    this.#pins = new Map(entries);
    this.#personBySlot = new Map(entries.map(([person, { slot }]) => [slot, person]));
  }

  /** Before the answer is opened: whether its counter can be news at all. */
  judgeCounter(slot: string, counter: number): 'take' | 'known' | 'replayed' {
    const person = this.#personBySlot.get(slot);
    const pin = person === undefined ? undefined : this.#pins.get(person);
    if (pin === undefined || counter > pin.counter) return 'take';
    if (counter < pin.counter) return 'replayed';
    // After a reload the last one is handed on again: who takes it knows it already, unless it was lost on the way.
    return this.#handedOn.has(slot) ? 'known' : 'take';
  }

  /** Pins the person to the key, if both are free, and takes note of the counter. */
  take(person: AnswerId, { slot, counter }: Pin): PinVerdict {
    const verdict = this.judgeCounter(slot, counter);
    if (verdict !== 'take') return verdict;
    const pinned = this.#pins.get(person);
    const owner = this.#personBySlot.get(slot);
    if ((pinned?.slot ?? slot) !== slot || (owner ?? person) !== person) return 'other-key';
    if (pinned === undefined && this.#pins.size >= ROOM_LIMITS.people) return 'too-many';
    this.#pins.set(person, { slot, counter });
    this.#personBySlot.set(slot, person);
    this.#handedOn.add(slot);
    return 'take';
  }

  get size(): number {
    return this.#pins.size;
  }

  pins(): Readonly<Record<AnswerId, Pin>> {
    return Object.fromEntries(this.#pins);
  }
}
