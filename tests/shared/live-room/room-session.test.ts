import { expect, onTestFinished, test, vi } from 'vitest';
import type { RoomEngine, RoomNotebook } from '#src/room/engine.ts';
import { RoomSession, type RoomPhase } from '#src/shared/live-room/room-session.ts';
import { hasRoom } from '#src/shared/live-room/room-workshop.ts';
import { notebookInMemory, roomAtBroker, type RoomAtBroker } from '#tests/features/room/support.ts';
import type { Locks } from '#src/shared/live-room/turn.ts';
import { createFakeLocks } from './fake-locks.ts';

interface Tab {
  readonly session: RoomSession;
  readonly phases: RoomPhase[];
  readonly phase: () => RoomPhase | undefined;
}

interface Device {
  readonly notebook: RoomNotebook;
  readonly locks: Locks;
}

/** One tab of this browser with the facilitator's project in it. */
function tab({ engine, workshop }: RoomAtBroker, device: Device): Tab {
  const phases: RoomPhase[] = [];
  const session = new RoomSession({
    load: () => Promise.resolve(engine),
    ...device,
    workshop: () => {
      if (!hasRoom(workshop)) throw new Error('this workshop has no room');
      return workshop;
    },
    onAnswers: () => undefined,
    onPhase: (phase) => phases.push(phase),
    onView: () => undefined,
  });
  onTestFinished(() => session.leave());
  return { session, phases, phase: () => phases.at(-1) };
}

async function twoTabs(locks: Locks = createFakeLocks()) {
  const at = await roomAtBroker();
  const notebook = notebookInMemory();
  const device = { notebook, locks };
  const first = tab(at, device);
  await first.session.open();
  await vi.waitFor(async () => expect(await wasOpen(at.engine, at, notebook)).toBe(true));
  const second = tab(at, device);
  return { ...at, first, second };
}

function wasOpen(engine: RoomEngine, { workshop }: RoomAtBroker, notebook: RoomNotebook): Promise<boolean> {
  if (!hasRoom(workshop)) throw new Error('this workshop has no room');
  return engine.wasOpen(workshop.room, notebook);
}

/** For what may come all the same. */
const moment = () => new Promise((resolve) => setTimeout(resolve, 50));

test('a second tab waits, however it comes, and connects nobody', async () => {
  const { broker, first, second } = await twoTabs();
  void second.session.resume();
  await vi.waitFor(() => expect(second.phase()).toBe('elsewhere'));
  expect(first.phase()).toBe('open');
  expect(broker.connections()).toBe(1);
});

test('a tab that waits takes over when the other one goes', async () => {
  const { broker, first, second } = await twoTabs();
  void second.session.open();
  await vi.waitFor(() => expect(second.phase()).toBe('elsewhere'));
  first.session.leave();
  await vi.waitFor(() => expect(second.phase()).toBe('open'));
  await vi.waitFor(() => expect(broker.connections()).toBe(1));
});

test.each(['close', 'pause'] as const)(
  'after a %s in one tab the other one does not open the room again',
  async (end) => {
    const { broker, first, second } = await twoTabs();
    void second.session.resume();
    await vi.waitFor(() => expect(second.phase()).toBe('elsewhere'));
    await first.session[end]();
    await vi.waitFor(() => expect(second.phase()).toBe('idle'));
    expect(broker.connections()).toBe(0);
    await second.session.open();
    expect(second.phase()).toBe('open');
  },
);

test('a tab that gives up waiting says nothing more and leaves the turn to others', async () => {
  const { first, second } = await twoTabs();
  void second.session.resume();
  await vi.waitFor(() => expect(second.phase()).toBe('elsewhere'));
  second.session.leave();
  first.session.leave();
  await moment();
  expect(second.phases).toEqual(['elsewhere']);
});

test('opening by hand while the room comes back by itself connects once', async () => {
  const { broker, first, second } = await twoTabs();
  first.session.leave();
  await vi.waitFor(() => expect(broker.connections()).toBe(0));
  await moment();
  await Promise.all([second.session.resume(), second.session.open()]);
  await vi.waitFor(() => expect(second.phase()).toBe('open'));
  await moment();
  expect(second.phases).not.toContain('elsewhere');
  expect(broker.connections()).toBe(1);
});

test('without locks every tab may open the room', async () => {
  const { second } = await twoTabs(null);
  await second.session.open();
  expect(second.phase()).toBe('open');
});
