import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepConnected, type Connection } from '#src/room/steady-link.ts';
import { createFakeBroker } from './support/fake-broker.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function connect(isLetIn = true) {
  const broker = createFakeBroker();
  const seen: Connection['kind'][] = [];
  const dial = vi.fn(broker.dial);
  const link = keepConnected({
    dial,
    broker: 'wss://broker.example.org',
    lastWill: null,
    onMessage: () => undefined,
    onOpen: () => Promise.resolve(isLetIn),
    onConnection: ({ kind }) => seen.push(kind),
  });
  return { broker, seen, dial, link };
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

test('a lost connection comes back by itself', async () => {
  const { broker, seen, link } = connect();
  await wait(0);
  broker.down();
  broker.up();
  expect(link.current()).toBeNull();
  await wait(1_000);
  expect(seen).toEqual(['connecting', 'connected', 'waiting', 'connecting', 'connected']);
  expect(link.current()).not.toBeNull();
});

test('a broker that stays away is asked less and less often, and never quite in step with others', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const { broker, dial } = connect();
  broker.down();
  await wait(10 * 60_000);
  // After 0.5, 1, 2, 4, 8 s, then every 15 s; with the other half of chance, half as often.
  expect(dial.mock.calls.length).toBeGreaterThan(35);
  expect(dial.mock.calls.length).toBeLessThan(50);
  vi.restoreAllMocks();
});

test('it can be told to try at once, and does not try twice', async () => {
  const { broker, dial, link } = connect();
  broker.down();
  await wait(0);
  broker.up();
  link.retry();
  link.retry();
  await wait(60_000);
  expect(dial).toHaveBeenCalledTimes(2);
});

test('a broker that lets nobody subscribe refuses', async () => {
  const { seen, link, broker } = connect(false);
  await wait(0);
  expect(seen).toEqual(['connecting', 'connected', 'waiting']);
  expect(broker.connections()).toBe(0);
  await link.leave();
});

test('who has left stays away', async () => {
  const { broker, dial, link } = connect();
  await wait(0);
  broker.down();
  await link.leave();
  broker.up();
  await wait(120_000);
  expect(dial).toHaveBeenCalledTimes(1);
});
