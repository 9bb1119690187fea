import type { RoomSettings } from '../domain/model/workshop.ts';
import { createRoomGuest, type RoomGuest, type RoomGuestOptions } from './guest.ts';
import { createRoomHost, type RoomHost, type RoomHostOptions } from './host.ts';
import type { Dial } from './link.ts';
import { dialMqtt } from './mqtt-link.ts';
import { createGuestKey, createRoomSettings } from './own-keys.ts';
import { newGuestMemory, newHostMemory, readGuestMemory, readHostMemory } from './room-memory.ts';

/** Where this device keeps what it must remember of one room. A device without a place forgets at the next reload. */
export interface RoomNotebook {
  readonly read: () => Promise<unknown>;
  readonly write: (memory: object) => void;
}

type Given = 'dial' | 'memory' | 'onMemory' | 'now';

/** What screens need of rooms; loaded when the first one is opened. */
export interface RoomEngine {
  readonly createSettings: (broker: string) => Promise<RoomSettings>;
  /** Whether the facilitator had this room open when the page was left. */
  readonly wasOpen: (room: RoomSettings, notebook: RoomNotebook) => Promise<boolean>;
  /** `null` = the keys in the project are damaged. */
  readonly host: (options: Omit<RoomHostOptions, Given>, notebook: RoomNotebook) => Promise<RoomHost | null>;
  /** `null` = the room's key in the invite is damaged. */
  readonly join: (
    options: Omit<RoomGuestOptions, Given>,
    notebook: RoomNotebook,
  ) => Promise<RoomGuest | null>;
}

export function createRoomEngine(dial: Dial, now: () => number): RoomEngine {
  return {
    createSettings: createRoomSettings,
    async wasOpen({ secret }, notebook) {
      return readHostMemory(await notebook.read(), secret)?.open ?? false;
    },
    async host(options, notebook) {
      const { secret } = options.room;
      const memory = readHostMemory(await notebook.read(), secret) ?? newHostMemory(secret);
      return createRoomHost({ ...options, dial, now, memory, onMemory: notebook.write });
    },
    async join(options, notebook) {
      const { secret } = options.room;
      const kept = readGuestMemory(await notebook.read(), secret);
      const memory = kept ?? newGuestMemory(secret, await createGuestKey());
      return createRoomGuest({ ...options, dial, now, memory, onMemory: notebook.write });
    },
  };
}

export const mqttRoomEngine: RoomEngine = createRoomEngine(dialMqtt, () => Date.now());
