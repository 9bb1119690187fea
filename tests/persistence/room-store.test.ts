import { describe, expect, test } from 'vitest';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { createDatabase } from '#src/persistence/browser/database.ts';
import { createRoomStore } from '#src/persistence/browser/room-store.ts';
import { describeStorage } from '#src/persistence/describe-storage.ts';
import { encodeStored } from '#src/persistence/encode.ts';
import { projectKey } from '#src/persistence/format.ts';
import { toId } from '#src/persistence/ids.ts';
import { createRoomEngine } from '#src/room/engine.ts';
import { createGuestKey } from '#src/room/own-keys.ts';
import { newGuestMemory, newHostMemory, readGuestMemory } from '#src/room/room-memory.ts';
import { createFakeBroker } from '#tests/room/support/fake-broker.ts';
import { aProject, aWorkshop, EARLY } from './support/builders.ts';
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

describe('rooms are listed for the user', () => {
  test('with the size of what can be written down, and none for a key that the browser keeps', async () => {
    const device = fakeDevice();
    const rooms = roomsOf(device);
    const host = { ...newHostMemory('secret'), open: true };
    await rooms.keep(PROJECT, host);
    await rooms.keep(OTHER, newGuestMemory('secret', await createGuestKey()));
    expect(await rooms.list()).toEqual({
      ok: true,
      value: [
        { project: PROJECT, bytes: 2 * JSON.stringify(host).length },
        { project: OTHER, bytes: null },
      ],
    });
  });

  test('under the name of their project, and as a key of the person’s own in somebody else’s workshop', async () => {
    const device = fakeDevice();
    const tab = device.openTab();
    const joined = { invite: inviteOf(aWorkshop('1a2b3c4d')), handedOverAt: null };
    for (const project of [aProject(PROJECT), aProject(OTHER, { organisation: 'Spring workshop', joined })]) {
      const text = encodeStored({ kind: 'project', project }, { savedAt: EARLY, writes: [['a', 1]] });
      device.texts.set(projectKey(project.id), text);
    }
    await tab.rooms?.keep(PROJECT, newHostMemory('secret'));
    await tab.rooms?.keep(OTHER, newGuestMemory('secret', await createGuestKey()));
    const things = await describeStorage(tab);
    expect(things.map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      'project: Lighthouse Bakery',
      'joined: Spring workshop',
      'room: Lighthouse Bakery',
      'joined-room: Spring workshop',
    ]);
  });

  test('as far as they can be read: a foreign entry is left out, a dead database lists nothing', async () => {
    const device = fakeDevice();
    const database = createDatabase(device.databases, {
      name: 'plumbline-room',
      keyPath: 'project',
      patienceMs: 1000,
    });
    await database.run('readwrite', (store) => store.put({ project: 'no id at all' }));
    await database.run('readwrite', (store) => store.put({ project: PROJECT }));
    expect(await roomsOf(device).list()).toEqual({ ok: true, value: [{ project: PROJECT, bytes: 8 }] });
    const dead: Partial<IDBFactory> = {
      open: () => {
        throw new DOMException('no', 'InvalidStateError');
      },
    };
    expect(await createRoomStore(dead as IDBFactory).list()).toEqual({ ok: false, reason: 'unavailable' });
  });
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
