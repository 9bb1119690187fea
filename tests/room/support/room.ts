import { onTestFinished, vi } from 'vitest';
import type { AnswerId } from '#src/domain/model/answer.ts';
import type {
  RoomSettings,
  SealingCurve,
  SealingKeys,
  SentAnswer,
  WorkshopId,
} from '#src/domain/model/workshop.ts';
import { createKeysOn } from '#src/exchange/seal.ts';
import { createRoomGuest, type GuestView, type RoomGuest, type RoomGuestOptions } from '#src/room/guest.ts';
import { createRoomHost, type HostView, type RoomHost, type RoomHostOptions } from '#src/room/host.ts';
import type { Dial } from '#src/room/link.ts';
import { createGuestKey, createRoomSettings } from '#src/room/own-keys.ts';
import { newGuestMemory, newHostMemory, type GuestMemory, type HostMemory } from '#src/room/room-memory.ts';
import { ranking, scores } from '#tests/domain/support.ts';

export const WORKSHOP = '0badcafe' as WorkshopId;
export const OPEN = { ballot: 1, revealed: false, closed: false } as const;

/** The person with this number, as a code has it. */
export function personId(number: number): AnswerId {
  return number.toString(16).padStart(10, '0') as AnswerId;
}

export function sentBy(number: number, parts: Partial<SentAnswer> = {}): SentAnswer {
  return {
    workshop: WORKSHOP,
    ballot: 1,
    id: personId(number),
    nickname: null,
    department: null,
    scores: scores('3453453453'),
    notes: {},
    ranking: ranking('fr se pr cm di re rp ad co no'),
    bet: false,
    language: 'en',
    sentAt: '2026-11-05T09:00:00.000Z',
    ...parts,
  };
}

export async function sealingKeys(curve: SealingCurve = 'x25519'): Promise<SealingKeys> {
  const keys = await createKeysOn(curve);
  if (keys === null) throw new Error(`no ${curve} here`);
  return keys;
}

export interface TestRoom {
  readonly room: RoomSettings;
  readonly sealing: SealingKeys;
  readonly host: (parts?: Partial<RoomHostOptions>) => Promise<TestHost>;
  readonly guest: (parts?: Partial<RoomGuestOptions>) => Promise<TestGuest>;
}

export interface TestHost {
  readonly host: RoomHost;
  readonly view: () => HostView | undefined;
  /** Every answer handed to the store, in order. */
  readonly taken: SentAnswer[];
  readonly memory: () => HostMemory;
}

export interface TestGuest {
  readonly guest: RoomGuest;
  readonly view: () => GuestView | undefined;
  readonly memory: () => GuestMemory;
}

/** A room at a broker, whose host and guests leave when the test is over. */
export async function openTestRoom(dial: Dial, broker = 'ws://localhost:9'): Promise<TestRoom> {
  const room = await createRoomSettings(broker);
  const sealing = await sealingKeys();
  let clock = Date.UTC(2026, 10, 5, 9);
  const now = () => (clock += 1);
  return {
    room,
    sealing,
    async host(parts = {}) {
      let memory = parts.memory ?? newHostMemory(room.secret);
      let view: HostView | undefined;
      const taken: SentAnswer[] = [];
      const host = await createRoomHost({
        dial,
        workshop: WORKSHOP,
        room,
        sealing,
        state: OPEN,
        memory,
        now,
        onAnswers: (sent) => taken.push(...sent),
        onMemory: (next) => (memory = next),
        onView: (next) => (view = next),
        ...parts,
      });
      if (host === null) throw new Error('the room of this test has damaged keys');
      onTestFinished(() => host.leave());
      return { host, taken, view: () => view, memory: () => memory };
    },
    async guest(parts = {}) {
      let memory = parts.memory ?? newGuestMemory(room.secret, await createGuestKey());
      let view: GuestView | undefined;
      const guest = await createRoomGuest({
        dial,
        workshop: WORKSHOP,
        room,
        sealing,
        memory,
        presence: { name: null },
        now,
        onMemory: (next) => (memory = next),
        onView: (next) => (view = next),
        ...parts,
      });
      if (guest === null) throw new Error('the room of this test has damaged keys');
      onTestFinished(() => guest.leave());
      return { guest, view: () => view, memory: () => memory };
    },
  };
}

/** Waits for what other machines, real or not, do in their own time. */
export function eventually(check: () => void, timeout = 20_000): Promise<void> {
  return vi.waitFor(check, { timeout, interval: 10 });
}
