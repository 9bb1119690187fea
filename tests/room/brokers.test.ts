import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { toUtf8 } from '#src/exchange/text-bytes.ts';
import { dialMqtt } from '#src/room/mqtt-link.ts';
import { REAL_BROKERS, type RealBroker } from './support/brokers.ts';
import { openLine } from './support/proxy.ts';
import { eventually, OPEN, openTestRoom, personId, sentBy } from './support/room.ts';

vi.setConfig({ testTimeout: 60_000 });

const PEOPLE = 200;

async function roomAt(broker: RealBroker) {
  let running = await broker.start();
  onTestFinished(() => running.stop());
  const room = await openTestRoom(dialMqtt, running.address);
  return {
    ...room,
    kill: () => running.stop(),
    async revive() {
      running = await broker.start(running.port);
    },
    address: running.address,
    port: running.port,
  };
}

const HERE = REAL_BROKERS.filter(({ missing }) => missing === null);

describe.each(HERE)('over MQTT, with $name', (broker) => {
  test(`${PEOPLE} people join and answer, each counted once`, async () => {
    const room = await roomAt(broker);
    const { taken, view } = await room.host();
    await eventually(() => expect(view()?.isStateOut).toBe(true));
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => room.guest()));
    await Promise.all(people.map(({ guest }, index) => guest.send(sentBy(index))));
    await eventually(() => expect(taken.length).toBe(PEOPLE));
    await eventually(() => expect(people.every((one) => one.view()?.delivery === 'arrived')).toBe(true));
    await eventually(() => expect(view()?.people.length).toBe(PEOPLE));
    const ids = taken.map(({ id }) => id).toSorted();
    expect(ids).toEqual(Array.from({ length: PEOPLE }, (_, index) => personId(index)));
    expect(view()?.refused).toEqual({});
  });

  test('a late facilitator finds everything, a reloaded one nothing new', async () => {
    const room = await roomAt(broker);
    const first = await room.host();
    const { guest, view } = await room.guest();
    await eventually(() => expect(view()?.room).toBe('open'));
    await first.host.leave();
    await guest.send(sentBy(1, { notes: { service: 'Queues at noon' } }));
    expect(view()?.delivery).toBe('arrived');
    await guest.leave();
    const second = await room.host({ memory: first.memory() });
    await eventually(() =>
      expect(second.taken.map(({ notes }) => notes)).toEqual([{ service: 'Queues at noon' }]),
    );
    await second.host.leave();
    const third = await room.host({ memory: second.memory() });
    await eventually(() => expect(third.taken.length).toBe(1));
    await eventually(() => expect(third.view()).toMatchObject({ answered: 1, refused: {} }));
  });

  test('a broker that is killed and comes back has lost nobody’s answer', async () => {
    const room = await roomAt(broker);
    const { host, taken, view } = await room.host();
    const [one, two] = [await room.guest(), await room.guest()];
    await one.guest.send(sentBy(1));
    await eventually(() => expect(taken.length).toBe(1));
    await room.kill();
    await eventually(() => expect(view()?.connection.kind).toBe('waiting'));
    await two.guest.send(sentBy(2));
    await host.setState({ ...OPEN, ballot: 2 });
    expect(two.view()?.delivery).toBe('waiting');
    await room.revive();
    await eventually(() => expect(taken.map(({ id }) => id)).toEqual([personId(1), personId(2)]));
    await eventually(
      () => expect(two.view()).toMatchObject({ delivery: 'arrived', state: { ballot: 2 } }),
      15_000,
    );
    const late = await room.host();
    await eventually(() => expect(late.taken.length).toBe(2));
  });

  test('whose line is cut is gone from the list, and their answer is not', async () => {
    const room = await roomAt(broker);
    const { taken, view } = await room.host();
    const line = await openLine(room.port);
    const { guest } = await room.guest({ room: { ...room.room, broker: line.address } });
    await guest.send(sentBy(7));
    await eventually(() => expect(view()?.people.length).toBe(1));
    await eventually(() => expect(taken.length).toBe(1));
    line.cut();
    await eventually(() => expect(view()?.people).toEqual([]));
    expect(view()?.answered).toBe(1);
  });

  test('closing leaves nothing behind', async () => {
    const room = await roomAt(broker);
    const { host, taken } = await room.host();
    const people = await Promise.all([1, 2, 3, 4, 5].map(() => room.guest()));
    await Promise.all(people.map(({ guest }, index) => guest.send(sentBy(index))));
    await eventually(() => expect(taken.length).toBe(5));
    expect(await host.close()).toBe(true);
    await eventually(() => expect(people.every((one) => one.view()?.room === 'closed')).toBe(true));
    await Promise.all(people.map(({ guest }) => guest.leave()));
    const found: string[] = [];
    const looker = await dialMqtt({
      broker: room.address,
      lastWill: null,
      onMessage: (topic) => found.push(topic),
      onLost: () => undefined,
    });
    if (!looker.ok) throw new Error('the broker is gone');
    await looker.value.subscribe(['plumbline/#']);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await looker.value.publish('plumbline/1/probe', toUtf8('seen'));
    await eventually(() => expect(found).toEqual(['plumbline/1/probe']));
    await looker.value.close();
  });
});

test('no broker at all, or an address that is none, is out of reach and no error', async () => {
  const options = { lastWill: null, onMessage: () => undefined, onLost: () => undefined };
  const unreachable = { ok: false, reason: 'unreachable' };
  expect(await dialMqtt({ ...options, broker: 'ws://127.0.0.1:1' })).toEqual(unreachable);
  expect(await dialMqtt({ ...options, broker: 'no address' })).toEqual(unreachable);
});

test('every broker was tried, or it is said which one and why not', () => {
  for (const { name, missing } of REAL_BROKERS) if (missing) console.log(`not tried: ${name}, ${missing}`);
  expect(HERE.map(({ name }) => name)).toContain('aedes');
});
