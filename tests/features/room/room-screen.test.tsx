// @vitest-environment happy-dom
import { act, configure, screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createWorkshopActions } from '#src/store/workshop-actions.ts';
import type { Workshop } from '#src/domain/model/workshop.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { RoomScreen } from '#src/features/room/room-screen.tsx';
import type { RoomEngine } from '#src/room/engine.ts';
import { renderProjectScreen, textOf, type RenderOptions } from '#tests/features/support/render-screen.tsx';
import { projectWith, sent, storedRound, workshop } from '#tests/features/support/workshop.ts';
import { notebookInMemory, onPage, roomAtBroker, type RoomAtBroker } from './support.ts';

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

function show(held: Workshop | null, engine: RoomEngine | null = null, options: RenderOptions = {}) {
  onPage('room');
  const load = () => (engine ? Promise.resolve(engine) : Promise.reject(new Error('no network')));
  return renderProjectScreen(projectWith(held), (project) => <RoomScreen project={project} />, {
    ...options,
    services: { rooms: { load, store: null } },
  });
}

const button = (name: string) => screen.findByRole('button', { name });

/** A colleague who opened the invite and waits in the room. */
async function colleague({ engine, workshop: held }: RoomAtBroker, name: string | null = null) {
  const { room, sealing } = inviteOf(held);
  if (room === null || sealing === null) throw new Error('the invite leads to no room');
  const options = { workshop: held.id, room, sealing, presence: { name }, onView: () => undefined };
  const guest = await engine.join(options, notebookInMemory());
  if (guest === null) throw new Error('the invite is damaged');
  onTestFinished(() => guest.leave());
  return guest;
}

async function openRoom(changes: Partial<Workshop> = {}, options: RenderOptions = {}) {
  const at = await roomAtBroker(changes);
  const shown = await show(at.workshop, at.engine, options);
  await shown.user.click(await button('Open the room'));
  await screen.findByText(/^Open\. Keep this page open/);
  return { ...at, ...shown };
}

test('without a workshop it leads to the invite', async () => {
  await show(null);
  const link = await screen.findByRole('link', { name: 'Set up the invite' });
  expect(link.getAttribute('href')).toBe('./#/p/p/team/invite');
});

test('an address that would send answers unencrypted is refused with the reason', async () => {
  const { user, store } = await show(workshop());
  await user.type(await screen.findByLabelText('Address of the broker'), 'ws://broker.example.org');
  await user.click(await button('Set up the room'));
  expect(await screen.findByText(/^An address with ws:\/\/ is not encrypted/)).toBeDefined();
  expect(storedRound(store).workshop?.room).toBeNull();
});

test('setting up makes keys for the room and, where they are missing, for sealing', async () => {
  const { engine } = await roomAtBroker();
  const { user, store } = await show(workshop(), engine);
  expect(await screen.findByText(/will be sealed from now on/)).toBeDefined();
  await user.type(await screen.findByLabelText('Address of the broker'), ' wss://broker.example.org/mqtt ');
  await user.click(await button('Set up the room'));
  expect(await screen.findByText('Room at broker.example.org')).toBeDefined();
  const made = storedRound(store).workshop;
  expect(made?.room?.broker).toBe('wss://broker.example.org/mqtt');
  expect(made?.sealing).not.toBeNull();
});

test('answers come in by themselves, each once, and are said', async () => {
  const room = await openRoom();
  const one = await colleague(room);
  await act(() => one.send(sent(1)));
  expect(await screen.findByText('1 answer came in.')).toBeDefined();
  await act(() => one.send(sent(1, { bet: true, sentAt: '2026-11-23T11:00:00.000Z' })));
  const table = await screen.findByRole('table', { name: 'Taken from the room since this page was opened' });
  await within(table).findByRole('row', { name: 'Newer answer of the same person 1' });
  expect(within(table).getByRole('row', { name: 'New 1' })).toBeDefined();
  expect(storedRound(room.store).answers.map(({ bet }) => bet)).toEqual([true]);
});

test('what is turned away is counted with its reason', async () => {
  const room = await openRoom();
  await act(async () => (await colleague(room)).send(sent(1)));
  await screen.findByText('1 answer came in.');
  await act(async () => (await colleague(room)).send(sent(1, { sentAt: '2026-11-23T12:00:00.000Z' })));
  const table = await screen.findByRole('table', { name: 'Turned away' });
  const reason = 'Signed by another device than this person’s first answer 1';
  expect(within(table).getByRole('row', { name: reason })).toBeDefined();
  expect(storedRound(room.store).answers.length).toBe(1);
});

test('names of people in the room appear where the workshop asked for names', async () => {
  const room = await openRoom({ naming: 'nicknames' });
  await colleague(room, 'Łucja');
  await colleague(room);
  expect(await screen.findByText('In the room by name: Łucja.')).toBeDefined();
  await waitFor(() => expect(textOf(screen.getByText('in the room now').parentElement)).toContain('2'));
});

test('in an anonymous workshop nobody is named, whatever their device says', async () => {
  const room = await openRoom({ naming: 'anonymous' });
  await colleague(room, 'Łucja');
  await waitFor(() => expect(textOf(screen.getByText('in the room now').parentElement)).toContain('1'));
  expect(screen.queryByText(/Łucja/)).toBeNull();
});

test('a broker that fails is said, with what colleagues can do instead', async () => {
  const { broker, user } = await openRoom();
  act(() => broker.down());
  expect(await screen.findByText(/^The broker cannot be reached/)).toBeDefined();
  broker.up();
  await user.click(await button('Try now'));
  expect(await screen.findByText(/^Open\. Keep this page open/)).toBeDefined();
});

test('closing asks first, clears the broker and says so', async () => {
  const { broker, user } = await openRoom();
  await user.click(await button('Close the room'));
  const dialog = await screen.findByRole('dialog');
  expect(broker.retained.size).toBe(1);
  await user.click(within(dialog).getByRole('button', { name: 'Close the room' }));
  expect(await screen.findByText('Closed. No message of this room is left at the broker.')).toBeDefined();
  expect(broker.retained.size).toBe(0);
});

test('the revealed state goes out to everybody in the room', async () => {
  const room = await openRoom();
  const { store, workshop: held } = room;
  let revealed: boolean | undefined;
  const { room: address, sealing } = inviteOf(held);
  if (address === null || sealing === null) throw new Error('the invite leads to no room');
  const guest = await room.engine.join(
    {
      workshop: held.id,
      room: address,
      sealing,
      presence: { name: null },
      onView: (view) => (revealed = view.state?.revealed),
    },
    notebookInMemory(),
  );
  onTestFinished(() => guest?.leave());
  await waitFor(() => expect(revealed).toBe(false));
  const { id } = projectWith(null);
  act(() =>
    store
      .actionsOf(createWorkshopActions)
      .setWorkshop(id, { ...held, revealedAt: '2026-11-23T12:00:00.000Z' }),
  );
  await waitFor(() => expect(revealed).toBe(true));
  expect(screen.getByText(/first ballot and read that the answers are revealed\.$/)).toBeDefined();
});

test('what cannot be loaded is said, and the room can be tried again', async () => {
  const { workshop: held } = await roomAtBroker();
  const { user } = await show(held);
  await user.click(await button('Open the room'));
  expect(await screen.findByText(/^This part of Plumbline could not be loaded/)).toBeDefined();
  expect(await button('Open the room')).toBeDefined();
});

test.each([
  ['pl', 'Włącz tryb na żywo'],
  ['ru', 'Включить режим'],
  ['zh-Hant', '開啟即時連線'],
] as const)('it speaks %s', async (language, name) => {
  const { workshop: held, engine } = await roomAtBroker();
  await show(held, engine, { language });
  expect(await button(name)).toBeDefined();
});
