import { onTestFinished } from 'vitest';
import type { SealingKeys, Workshop } from '#src/domain/model/workshop.ts';
import { createSealingKeys } from '#src/exchange/seal.ts';
import { ENTRY_PAGE_MARK, type EntryPage } from '#src/offline/entry-pages.ts';
import { createRoomEngine, type RoomEngine, type RoomNotebook } from '#src/room/engine.ts';
import { createRoomSettings } from '#src/room/own-keys.ts';
import { workshop } from '#tests/features/support/workshop.ts';
import { createFakeBroker, type FakeBroker } from '#tests/room/support/fake-broker.ts';

export interface RoomAtBroker {
  readonly broker: FakeBroker;
  readonly engine: RoomEngine;
  readonly workshop: Workshop & { readonly sealing: SealingKeys };
}

/** A workshop with a room at a broker in memory. */
export async function roomAtBroker(changes: Partial<Workshop> = {}): Promise<RoomAtBroker> {
  const broker = createFakeBroker();
  const engine = createRoomEngine(broker.dial, () => Date.now());
  const room = await createRoomSettings('wss://broker.example.org/mqtt');
  const sealing = await createSealingKeys();
  if (sealing === null) throw new Error('no WebCrypto in this test');
  return { broker, engine, workshop: { ...workshop(changes), room, sealing } };
}

/** What a device remembers, for the end of the room that a test does not show. */
export function notebookInMemory(): RoomNotebook {
  let kept: object | null = null;
  return { read: () => Promise.resolve(kept), write: (memory) => (kept = memory) };
}

/** As if the app ran on this page. */
export function onPage(page: EntryPage): void {
  const mark = document.createElement('meta');
  mark.name = ENTRY_PAGE_MARK;
  mark.content = page;
  document.head.append(mark);
  onTestFinished(() => mark.remove());
}
