// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { paths } from '#src/paths.ts';
import { createWorkshopActions } from '#src/store/workshop-actions.ts';
import { button, colleague, openRoom, openRoomPage, PROJECT } from './open-room.ts';
import { onPage, roomAtBroker } from './support.ts';
import { openAt, visit } from '#tests/features/join/support.tsx';
import { complete, projectWith, sent, storedRound } from '#tests/features/support/workshop.ts';
import { fakeDevice } from '#tests/persistence/support/fake-device.ts';

vi.setConfig({ testTimeout: 60_000 });

const OTHER_SCREENS = ['collect', 'team', 'discuss', 'gaps', 'present'] as const;
const openLine = (answered: number) =>
  screen.findByText(`The live room is open. Answered through it: ${answered}.`);

test('answers arrive once each on whichever screen, over one connection, and stand in the room afterwards', async () => {
  const room = await openRoom();
  expect(screen.queryByText(/^The live room is open/)).toBeNull();
  for (const [index, step] of OTHER_SCREENS.entries()) {
    visit(paths[step](PROJECT));
    await openLine(index);
    const one = await colleague(room);
    await act(() => one.send(sent(index)));
    await openLine(index + 1);
  }
  expect(storedRound(room.store).answers.length).toBe(OTHER_SCREENS.length);
  // Said once after each connecting.
  expect(room.broker.log.filter(({ topic }) => topic.endsWith('/state')).length).toBe(1);
  visit(paths.room(PROJECT));
  const table = await screen.findByRole('table', { name: 'Taken from the room since this page was opened' });
  expect(within(table).getByRole('row', { name: `New ${OTHER_SCREENS.length}` })).toBeDefined();
});

test('the line leads to the room, and arrivals on other screens are not spoken', async () => {
  const room = await openRoom();
  visit(paths.team(PROJECT));
  await openLine(0);
  await act(async () => (await colleague(room)).send(sent(1)));
  await openLine(1);
  expect(screen.queryByText('1 answer came in.')).toBeNull();
  expect(screen.getByRole('link', { name: 'Go to the live room' }).getAttribute('href')).toBe(
    paths.room(PROJECT),
  );
});

test('a reveal on the screen of the team is told to everybody in the room', async () => {
  const room = await openRoom();
  let revealed: boolean | undefined;
  const one = await colleague(room, { onView: ({ state }) => (revealed = state?.revealed) });
  await act(() => one.send(sent(1)));
  visit(paths.team(PROJECT));
  await openLine(1);
  await room.user.click(await button('Reveal the answers'));
  const dialog = await screen.findByRole('dialog');
  await room.user.click(within(dialog).getByRole('button', { name: 'Reveal the answers' }));
  await waitFor(() => expect(revealed).toBe(true));
});

test('the second ballot and the end of the workshop are told from other screens, too', async () => {
  const room = await openRoom();
  let told: object | null = null;
  await colleague(room, { onView: ({ state }) => (told = state) });
  visit(paths.gaps(PROJECT));
  await openLine(0);
  const { setWorkshop } = room.store.actionsOf(createWorkshopActions);
  const again = { ...room.workshop, ballot: 2 } as const;
  act(() => setWorkshop(PROJECT, again));
  await waitFor(() => expect(told).toEqual({ ballot: 2, revealed: false, closed: false }));
  act(() => setWorkshop(PROJECT, { ...again, closedAt: '2026-11-23T12:00:00.000Z' }));
  await waitFor(() => expect(told).toEqual({ ballot: 2, revealed: false, closed: true }));
});

test('a reload on another screen opens the room again, and nothing counts twice', async () => {
  const store = fakeDevice().openTab().rooms;
  const at = await roomAtBroker();
  const services = { rooms: { load: () => Promise.resolve(at.engine), store } };
  const before = await openRoomPage(at.workshop, at.engine, { services });
  await before.user.click(await button('Open the room'));
  const one = await colleague(at);
  await act(() => one.send(sent(1)));
  await screen.findByText('1 answer came in.');
  const { answers } = storedRound(before.store);
  cleanup();
  await waitFor(() => expect(at.broker.connections()).toBe(1));

  const project = projectWith(at.workshop, answers);
  const after = await openAt(paths.team(PROJECT), { projects: [project], services });
  await openLine(1);
  expect(at.broker.connections()).toBe(2);
  await act(() => one.send(sent(2)));
  expect(storedRound(after.store).answers.length).toBe(1);
});

test('another project ends the connection, coming back opens it again', async () => {
  const store = fakeDevice().openTab().rooms;
  const at = await roomAtBroker();
  const services = { rooms: { load: () => Promise.resolve(at.engine), store } };
  const other = projectWith(null, [complete('Ada')], 'q');
  const { user } = await openRoomPage(at.workshop, at.engine, { services, projects: [other] });
  await user.click(await button('Open the room'));
  await screen.findByText(/^Open\. Go on to the other screens/);
  visit(paths.team(other.id));
  await waitFor(() => expect(at.broker.connections()).toBe(0));
  expect(screen.queryByText(/^The live room/)).toBeNull();
  visit(paths.team(PROJECT));
  await openLine(0);
  expect(at.broker.connections()).toBe(1);
});

test('a lost connection is written and said, and so is its coming back', async () => {
  const { broker } = await openRoom();
  visit(paths.gaps(PROJECT));
  await openLine(0);
  act(() => broker.down());
  const lost = 'The live room has no connection right now.';
  await waitFor(() => expect(screen.getAllByText(lost).length).toBe(2));
  broker.up();
  act(() => void window.dispatchEvent(new Event('online')));
  expect(await screen.findByText('The live room is connected again.')).toBeDefined();
  await openLine(0);
});

test('other pages may not reach a broker, so nothing is connected there and nothing said', async () => {
  const at = await roomAtBroker();
  const load = vi.fn(() => Promise.resolve(at.engine));
  onPage('index');
  const services = { rooms: { load, store: null } };
  await openAt(paths.team(PROJECT), { projects: [projectWith(at.workshop)], services });
  await screen.findByRole('heading', { level: 1 });
  expect(load).not.toHaveBeenCalled();
  expect(screen.queryByText(/^The live room/)).toBeNull();
});
