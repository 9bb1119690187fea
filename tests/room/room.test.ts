import { beforeEach, describe, expect, test, vi } from 'vitest';
import { toUtf8 } from '#src/exchange/text-bytes.ts';
import { sealEnvelope } from '#src/room/envelope.ts';
import { createGuestKey } from '#src/room/own-keys.ts';
import { deriveRoomKeys } from '#src/room/room-keys.ts';
import { createFakeBroker, type FakeBroker } from './support/fake-broker.ts';
import {
  eventually,
  OPEN,
  openTestRoom,
  personId,
  sealingKeys,
  sentBy,
  WORKSHOP,
  type TestRoom,
} from './support/room.ts';

vi.setConfig({ testTimeout: 30_000 });

let broker: FakeBroker;
let room: TestRoom;
beforeEach(async () => {
  broker = createFakeBroker();
  room = await openTestRoom(broker.dial);
});

const topics = async () => {
  const keys = await deriveRoomKeys(room.room.secret, WORKSHOP);
  if (keys === null) throw new Error('damaged secret');
  return keys.topics;
};

const ids = (taken: readonly { readonly id: string }[]) => taken.map(({ id }) => id);

describe('an answer through the room', () => {
  test('arrives whole, notes included, and once', async () => {
    const { taken } = await room.host();
    const { guest, view } = await room.guest();
    const sent = sentBy(1, { notes: { friction: 'Returns take three weeks.' } });
    expect(await guest.send(sent)).toEqual({ ok: true, value: null });
    await eventually(() => expect(view()?.delivery).toBe('arrived'));
    await eventually(() => expect(taken).toEqual([sent]));
  });

  test('waits for a room that is not open yet', async () => {
    const { guest, view } = await room.guest();
    await guest.send(sentBy(1));
    expect(view()?.delivery).toBe('waiting');
    expect(broker.retained.size).toBe(0);
    const { taken } = await room.host();
    await eventually(() => expect(ids(taken)).toEqual([personId(1)]));
    expect(view()?.delivery).toBe('arrived');
  });

  test('is there for a facilitator who was away', async () => {
    const first = await room.host();
    const { guest, view } = await room.guest();
    await eventually(() => expect(view()?.room).toBe('open'));
    await first.host.leave();
    await guest.send(sentBy(1));
    expect(view()?.delivery).toBe('arrived');
    await guest.leave();
    const second = await room.host({ memory: first.memory() });
    await eventually(() => expect(ids(second.taken)).toEqual([personId(1)]));
  });

  test('may be sent again by the same person, also after a reload', async () => {
    const { taken, view } = await room.host();
    const first = await room.guest();
    await first.guest.send(sentBy(1));
    await eventually(() => expect(taken.length).toBe(1));
    await first.guest.leave();
    const second = await room.guest({ memory: first.memory() });
    await second.guest.send(sentBy(1, { sentAt: '2026-11-05T10:00:00.000Z' }));
    await eventually(() => expect(taken.length).toBe(2));
    expect(ids(taken)).toEqual([personId(1), personId(1)]);
    await eventually(() => expect(view()?.answered).toBe(1));
    expect(view()?.refused).toEqual({});
  });

  test('tells the broker nothing: neither workshop, name nor note can be read', async () => {
    await room.host();
    const { guest, view } = await room.guest({ presence: { name: 'Zofia' } });
    await guest.send(sentBy(1, { nickname: 'Zofia', notes: { service: 'Queues at noon' } }));
    await eventually(() => expect(view()?.delivery).toBe('arrived'));
    const all = [...broker.retained].map(
      ([topic, message]) => topic + Buffer.from(message).toString('latin1'),
    );
    expect(all.length).toBe(3);
    for (const secret of [WORKSHOP, 'Zofia', 'Queues', personId(1), 'ballot']) {
      expect(all.filter((text) => text.includes(secret))).toEqual([]);
    }
  });

  test.each(['x25519', 'p-256'] as const)('can be sealed with %s', async (curve) => {
    const sealing = await sealingKeys(curve);
    const { taken } = await room.host({ sealing });
    const { guest } = await room.guest({ sealing });
    await guest.send(sentBy(1));
    await eventually(() => expect(ids(taken)).toEqual([personId(1)]));
  });
});

describe('what others leave in the room', () => {
  test('a copy of an old answer is refused', async () => {
    const { taken, view } = await room.host();
    const { guest, memory } = await room.guest();
    await guest.send(sentBy(1));
    const topic = (await topics()).answer(memory().key.slot);
    const old = broker.retained.get(topic) ?? toUtf8('');
    await eventually(() => expect(broker.retained.has(topic)).toBe(true));
    const first = broker.retained.get(topic) ?? old;
    await guest.send(sentBy(1, { sentAt: '2026-11-05T10:00:00.000Z' }));
    await eventually(() => expect(taken.length).toBe(2));
    broker.publish(topic, first);
    await eventually(() => expect(view()?.refused).toEqual({ replayed: 1 }));
    expect(taken.length).toBe(2);
  });

  test('a copy of an old answer is refused after a reload too, and the author puts the right one back', async () => {
    const first = await room.host();
    const { guest, memory } = await room.guest();
    await eventually(() => expect(first.view()?.connection.kind).toBe('connected'));
    await guest.send(sentBy(1));
    const topic = (await topics()).answer(memory().key.slot);
    await eventually(() => expect(first.taken.length).toBe(1));
    const old = broker.retained.get(topic) ?? toUtf8('');
    await guest.send(sentBy(1, { bet: true, sentAt: '2026-11-05T10:00:00.000Z' }));
    await eventually(() => expect(first.taken.length).toBe(2));
    await first.host.leave();
    broker.publish(topic, old);
    const second = await room.host({ memory: first.memory() });
    await eventually(() => expect(second.view()?.refused).toEqual({ replayed: 1 }));
    await eventually(() => expect(second.taken.map(({ bet }) => bet)).toEqual([true]));
  });

  test('an answer in the name of somebody else is refused', async () => {
    const { taken, view } = await room.host();
    const { guest } = await room.guest();
    await guest.send(sentBy(1));
    await eventually(() => expect(taken.length).toBe(1));
    const thief = await room.guest();
    await thief.guest.send(sentBy(1, { sentAt: '2026-11-05T12:00:00.000Z' }));
    await eventually(() => expect(view()?.refused).toEqual({ 'other-key': 1 }));
    expect(taken.length).toBe(1);
  });

  test('one key brings one person only', async () => {
    const { taken, view } = await room.host();
    const { guest } = await room.guest();
    await guest.send(sentBy(1));
    await guest.send(sentBy(2));
    await eventually(() => expect(view()?.refused).toEqual({ 'other-key': 1 }));
    expect(ids(taken)).toEqual([personId(1)]);
  });

  test('a sealed answer wrapped by another key opens for nobody', async () => {
    const { taken, view } = await room.host();
    const { guest, memory } = await room.guest();
    await guest.send(sentBy(1));
    const { answer } = await topics();
    await eventually(() => expect(broker.retained.has(answer(memory().key.slot))).toBe(true));
    const copied = broker.retained.get(answer(memory().key.slot))?.slice(138) ?? toUtf8('');
    const thief = await createGuestKey();
    const topic = answer(thief.slot);
    broker.publish(topic, await sealEnvelope(topic, thief, { counter: 9e12, body: copied }));
    await eventually(() => expect(view()?.refused).toEqual({ 'wrong-key': 1 }));
    expect(taken.length).toBe(1);
  });

  test('writing in somebody else’s place is refused, and the place is put right', async () => {
    const { taken, view } = await room.host();
    const { guest, memory } = await room.guest();
    await guest.send(sentBy(1));
    const topic = (await topics()).answer(memory().key.slot);
    await eventually(() => expect(broker.retained.has(topic)).toBe(true));
    const right = broker.retained.get(topic);
    const thief = await createGuestKey();
    broker.publish(topic, await sealEnvelope(topic, thief, { counter: 9e12, body: toUtf8('mine') }));
    await eventually(() => expect(view()?.refused).toEqual({ unsigned: 1 }));
    await eventually(() => expect(broker.retained.get(topic)).toEqual(right));
    broker.publish(topic, new Uint8Array(0));
    await eventually(() => expect(broker.retained.get(topic)).toEqual(right));
    expect(taken.length).toBe(1);
  });

  test('malformed, oversized, unsigned and foreign messages are refused and counted', async () => {
    const { taken, view } = await room.host();
    const { answer, here } = await topics();
    const { slot } = await createGuestKey();
    await eventually(() => expect(view()?.connection.kind).toBe('connected'));
    broker.publish(answer(slot), toUtf8('<script>alert(1)</script>'));
    broker.publish(answer(slot), new Uint8Array(512 * 1024 + 1));
    broker.publish(here(slot), new Uint8Array(4 * 1024 + 1));
    const forged = new Uint8Array(400).fill(1);
    broker.publish(answer(slot), forged);
    await eventually(() => expect(view()?.refused).toEqual({ malformed: 2, 'too-large': 2 }));
    const { guest } = await room.guest();
    await guest.send({ ...sentBy(1), workshop: 'ffffffff' as typeof WORKSHOP });
    await eventually(() => expect(view()?.refused).toMatchObject({ foreign: 1 }));
    const { guest: other } = await room.guest({ sealing: await sealingKeys() });
    await other.send(sentBy(2));
    await eventually(() => expect(view()?.refused).toMatchObject({ 'wrong-key': 1 }));
    expect(taken).toEqual([]);
  });
});

describe('what the facilitator says', () => {
  test('reaches who is there and who comes later', async () => {
    const { host } = await room.host();
    const early = await room.guest();
    await eventually(() => expect(early.view()?.state).toEqual(OPEN));
    await host.setState({ ...OPEN, ballot: 2, revealed: true });
    await eventually(() => expect(early.view()?.state).toEqual({ ballot: 2, revealed: true, closed: false }));
    const late = await room.guest();
    await eventually(() => expect(late.view()?.state?.ballot).toBe(2));
  });

  test('nobody else can say, neither anew nor by repeating old words', async () => {
    const { host } = await room.host();
    const { view } = await room.guest();
    const { state: topic } = await topics();
    await eventually(() => expect(view()?.state).toEqual(OPEN));
    const old = broker.retained.get(topic) ?? toUtf8('');
    await host.setState({ ...OPEN, revealed: true });
    await eventually(() => expect(view()?.state?.revealed).toBe(true));
    const right = broker.retained.get(topic);
    broker.publish(topic, old);
    const liar = await createGuestKey();
    broker.publish(topic, await sealEnvelope(topic, liar, { counter: 9e12, body: toUtf8('{}') }));
    await eventually(() => expect(broker.retained.get(topic)).toEqual(right));
    expect(view()?.state?.revealed).toBe(true);
  });

  test('a guest who was reloaded believes no older state', async () => {
    const { host } = await room.host();
    const first = await room.guest();
    const { state: topic } = await topics();
    await eventually(() => expect(first.view()?.room).toBe('open'));
    const old = broker.retained.get(topic) ?? toUtf8('');
    await host.setState({ ...OPEN, ballot: 2 });
    await eventually(() => expect(first.view()?.state?.ballot).toBe(2));
    await host.leave();
    await first.guest.leave();
    broker.publish(topic, old);
    const second = await room.guest({ memory: first.memory() });
    await eventually(() => expect(second.view()?.connection.kind).toBe('connected'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(second.view()?.room).toBe('looking');
  });
});

describe('who is here', () => {
  test('is counted, and named only by people who gave a name', async () => {
    const { view } = await room.host();
    const one = await room.guest({ presence: { name: 'Łucja' } });
    await room.guest();
    await eventually(() =>
      expect(view()?.people).toEqual(expect.arrayContaining([{ name: 'Łucja' }, { name: null }])),
    );
    await one.guest.leave();
    await eventually(() => expect(view()?.people).toEqual([{ name: null }]));
  });
});

describe('a broker that fails', () => {
  test('loses nothing and makes nothing double, even if it forgets everything', async () => {
    const { taken, view } = await room.host();
    const guests = await Promise.all([1, 2, 3].map(() => room.guest()));
    await guests[0]?.guest.send(sentBy(1));
    await eventually(() => expect(ids(taken)).toEqual([personId(1)]));
    broker.down({ forgets: true });
    await eventually(() => expect(view()?.connection).toEqual({ kind: 'waiting', reason: 'unreachable' }));
    await guests[1]?.guest.send(sentBy(2));
    expect(guests[1]?.view()).toMatchObject({ delivery: 'waiting', connection: { kind: 'waiting' } });
    broker.up();
    await eventually(() => expect(ids(taken)).toEqual([personId(1), personId(2)]));
    await eventually(() => expect(broker.retained.size).toBe(1 + 3 + 2));
    expect(view()?.refused).toEqual({});
  });

  test('that wants another password is named as such', async () => {
    broker.down({ reason: 'refused' });
    const { view } = await room.guest();
    await eventually(() => expect(view()?.connection).toEqual({ kind: 'waiting', reason: 'refused' }));
  });
});

describe('closing the room', () => {
  test('clears every message, also those of strangers and those on their way', async () => {
    const { host, taken, memory } = await room.host();
    const guests = await Promise.all([1, 2, 3].map(() => room.guest()));
    await Promise.all(guests.map(({ guest }, index) => guest.send(sentBy(index + 1))));
    await eventually(() => expect(taken.length).toBe(3));
    broker.publish((await topics()).answer((await createGuestKey()).slot), toUtf8('rubbish'));
    const closing = host.close();
    void guests[0]?.guest.send(sentBy(1, { sentAt: '2026-11-05T11:00:00.000Z' }));
    expect(await closing).toBe(true);
    expect([...broker.retained.keys()]).toEqual([]);
    expect(guests.map(({ view }) => view()?.room)).toEqual(['closed', 'closed', 'closed']);
    expect(memory().open).toBe(false);
    const late = await room.guest();
    await late.guest.send(sentBy(9));
    expect(late.view()?.delivery).toBe('waiting');
    expect(broker.retained.size).toBe(0);
  });

  test('is not done without a connection, and says so', async () => {
    const { host, view } = await room.host();
    await eventually(() => expect(view()?.connection.kind).toBe('connected'));
    broker.down();
    expect(await host.close()).toBe(false);
  });
});

test('a damaged secret or signing key is said, not thrown', async () => {
  await expect(room.host({ room: { ...room.room, secret: 'short' } })).rejects.toThrow('damaged keys');
  await expect(room.host({ room: { ...room.room, signingKey: 'AAAA' } })).rejects.toThrow('damaged keys');
});
