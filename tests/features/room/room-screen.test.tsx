// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { createWorkshopActions } from '#src/store/workshop-actions.ts';
import { textOf } from '#tests/features/support/render-screen.tsx';
import { sent, storedRound, workshop } from '#tests/features/support/workshop.ts';
import { button, colleague, openRoom, openRoomPage, PROJECT } from './open-room.ts';
import { roomAtBroker } from './support.ts';

vi.setConfig({ testTimeout: 30_000 });

test('without a workshop it leads to the invite', async () => {
  await openRoomPage(null);
  const link = await screen.findByRole('link', { name: 'Set up the invite' });
  expect(link.getAttribute('href')).toBe('#/p/p/team/invite');
});

test('an address that would send answers unencrypted is refused with the reason', async () => {
  const { user, store } = await openRoomPage(workshop());
  await user.type(await screen.findByLabelText('Address of the broker'), 'ws://broker.example.org');
  await user.click(await button('Set up the room'));
  expect(await screen.findByText(/^An address with ws:\/\/ is not encrypted/)).toBeDefined();
  expect(storedRound(store).workshop?.room).toBeNull();
});

test('setting up makes keys for the room and, where they are missing, for sealing', async () => {
  const { engine } = await roomAtBroker();
  const { user, store } = await openRoomPage(workshop(), engine);
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
  await colleague(room, { name: 'Łucja' });
  await colleague(room);
  expect(await screen.findByText('In the room by name: Łucja.')).toBeDefined();
  await waitFor(() => expect(textOf(screen.getByText('in the room now').parentElement)).toContain('2'));
});

test('in an anonymous workshop nobody is named, whatever their device says', async () => {
  const room = await openRoom({ naming: 'anonymous' });
  await colleague(room, { name: 'Łucja' });
  await waitFor(() => expect(textOf(screen.getByText('in the room now').parentElement)).toContain('1'));
  expect(screen.queryByText(/Łucja/)).toBeNull();
});

test('a broker that fails is said, with what colleagues can do instead', async () => {
  const { broker, user } = await openRoom();
  act(() => broker.down());
  expect(await screen.findByText(/^The broker cannot be reached/)).toBeDefined();
  broker.up();
  await user.click(await button('Try now'));
  expect(await screen.findByText(/^Open\. Go on to the other screens/)).toBeDefined();
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
  let revealed: boolean | undefined;
  await colleague(room, { onView: ({ state }) => (revealed = state?.revealed) });
  await waitFor(() => expect(revealed).toBe(false));
  const revealedAt = '2026-11-23T12:00:00.000Z';
  const { setWorkshop } = room.store.actionsOf(createWorkshopActions);
  act(() => setWorkshop(PROJECT, { ...room.workshop, revealedAt }));
  await waitFor(() => expect(revealed).toBe(true));
  expect(screen.getByText(/first ballot and read that the answers are revealed\.$/)).toBeDefined();
});

test('what cannot be loaded is said, and the room can be tried again', async () => {
  const { workshop: held } = await roomAtBroker();
  const { user } = await openRoomPage(held);
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
  await openRoomPage(held, engine, { language });
  expect(await button(name)).toBeDefined();
});
