import { expect, test } from 'vitest';
import { toId } from '#src/persistence/ids.ts';
import { createRoomEngine } from '#src/room/engine.ts';
import { createGuestKey } from '#src/room/own-keys.ts';
import { newGuestMemory, readGuestMemory } from '#src/room/room-memory.ts';
import { createFakeBroker } from '#tests/room/support/fake-broker.ts';
import { fakeDevice } from './support/fake-device.ts';

const PROJECT = toId('project', 'one');
const OTHER = toId('project', 'two');

function roomsOf(device: ReturnType<typeof fakeDevice>) {
  const { rooms } = device.openTab();
  if (rooms === null) throw new Error('the device has a database');
  return rooms;
}

test('a key that the browser does not hand out outlives the tab', async () => {
  const device = fakeDevice();
  const memory = newGuestMemory('secret', await createGuestKey());
  await roomsOf(device).keep(PROJECT, memory);
  const kept = await roomsOf(device).read(PROJECT);
  const read = readGuestMemory(kept.ok ? kept.value : null, 'secret');
  expect(read?.key.slot).toBe(memory.key.slot);
  expect(read?.key.privateKey.extractable).toBe(false);
  expect(await roomsOf(device).read(OTHER)).toEqual({ ok: true, value: null });
});

test('it goes with its project, and everything goes when the device is wiped', async () => {
  const rooms = roomsOf(fakeDevice());
  await rooms.keep(PROJECT, { kind: 'host' });
  await rooms.keep(OTHER, { kind: 'host' });
  await rooms.removeProject(PROJECT);
  expect(await rooms.read(PROJECT)).toEqual({ ok: true, value: null });
  expect(await rooms.read(OTHER)).toEqual({ ok: true, value: { kind: 'host' } });
  await rooms.destroy();
  expect(await rooms.read(OTHER)).toEqual({ ok: true, value: null });
});

test('whether a room was open is known after a reload', async () => {
  const device = fakeDevice();
  const engine = createRoomEngine(createFakeBroker().dial, () => 1);
  const room = await engine.createSettings('wss://broker.example.org');
  const notebook = {
    read: async () => {
      const kept = await roomsOf(device).read(PROJECT);
      return kept.ok ? kept.value : null;
    },
    write: (memory: object) => void roomsOf(device).keep(PROJECT, memory),
  };
  expect(await engine.wasOpen(room, notebook)).toBe(false);
  const pins = {};
  await roomsOf(device).keep(PROJECT, {
    kind: 'host',
    secret: room.secret,
    open: true,
    stateCounter: 1,
    pins,
  });
  expect(await engine.wasOpen(room, notebook)).toBe(true);
  expect(await engine.wasOpen({ ...room, secret: 'another' }, notebook)).toBe(false);
});
