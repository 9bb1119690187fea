// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import type { ProjectId } from '#src/domain/model/project.ts';
import type { SentAnswer, Workshop } from '#src/domain/model/workshop.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { isJoined } from '#src/domain/workshop/sent-answer.ts';
import { RoomSend } from '#src/features/join/room-send.tsx';
import type { EntryPage } from '#src/offline/entry-pages.ts';
import { paths } from '#src/paths.ts';
import type { HostView, RoomHost } from '#src/room/host.ts';
import { createWorkshopActions } from '#src/store/workshop-actions.ts';
import { ranking, scores } from '#tests/domain/support.ts';
import { notebookInMemory, onPage, roomAtBroker } from '#tests/features/room/support.ts';
import { renderProjectScreen } from '#tests/features/support/render-screen.tsx';
import { aJoined, button, kept, keptAnswer, openAt, visit } from './support.tsx';

vi.setConfig({ testTimeout: 30_000 });

const STATE = { ballot: 1, revealed: false, closed: false } as const;

interface ShowOptions {
  readonly page?: EntryPage;
  readonly changes?: Partial<Workshop>;
  readonly given?: Partial<Answer>;
  readonly address?: (project: ProjectId) => string;
}

async function show({ page = 'room', changes = {}, given = {}, address = paths.send }: ShowOptions = {}) {
  const at = await roomAtBroker(changes);
  const answer = {
    status: 'complete',
    scores: scores('1234512345'),
    ranking: ranking('fr se pr cm re no di co ad rp'),
  } as const;
  onPage(page);
  const project = aJoined(inviteOf(at.workshop), { ...answer, ...given });
  const shown = await openAt(address(project.id), {
    projects: [project],
    services: { rooms: { load: () => Promise.resolve(at.engine), store: null } },
  });
  const taken: SentAnswer[] = [];
  const onAnswers = (sent: readonly SentAnswer[]) => taken.push(...sent);
  let people: HostView['people'] = [];
  const onView = (view: HostView) => (people = view.people);
  const openRoom = async (): Promise<RoomHost> => {
    const { id, room, sealing } = at.workshop;
    if (room === null) throw new Error('this workshop has no room');
    const options = { workshop: id, room, sealing, state: STATE, onAnswers, onView };
    const host = await at.engine.host(options, notebookInMemory());
    if (host === null) throw new Error('damaged');
    onTestFinished(() => host.leave());
    return host;
  };
  return { ...at, ...shown, project, taken, openRoom, people: () => people };
}

test('nobody is connected before they go to the room, and they are told through what', async () => {
  const { broker } = await show({ page: 'index' });
  expect(await screen.findByText(/through a server that they chose: broker\.example\.org\./)).toBeDefined();
  const link = screen.getByRole('link', { name: 'Go to the live room' });
  expect(link.getAttribute('href')).toMatch(/^room\.html#\/p\/.*\/send$/);
  expect(broker.connections()).toBe(0);
});

test('an invite with an address that is none offers no room', async () => {
  const { workshop: held } = await roomAtBroker();
  const invite = inviteOf(held);
  const room = invite.room && { ...invite.room, broker: 'javascript:alert(1)' };
  onPage('room');
  const { container } = await renderProjectScreen(aJoined({ ...invite, room }), (live) =>
    isJoined(live) ? <RoomSend project={live} /> : null,
  );
  expect(container.querySelector('li')).toBeNull();
});

test('the answer arrives, is said and counts as handed over', async () => {
  const { user, openRoom, taken, store } = await show();
  await openRoom();
  await screen.findByText(/^You are in the room\./);
  await user.click(await button('Send my answer'));
  const words = 'Your answer is in the room. You can close this page.';
  await waitFor(() => expect(screen.getAllByText(words).length).toBe(2));
  await waitFor(() => expect(taken.map(({ id }) => id)).toEqual(['00ff00ff00']));
  expect(kept(store).joined.handedOverAt).not.toBeNull();
});

test('without a broker the answer waits, another way is named, and it goes by itself later', async () => {
  const { user, openRoom, broker, taken, store } = await show();
  await openRoom();
  await screen.findByText(/^You are in the room\./);
  act(() => broker.down());
  expect(await screen.findByText(/^The room cannot be reached\./)).toBeDefined();
  await user.click(await button('Send my answer'));
  expect(await screen.findByText(/Your answer goes out by itself/)).toBeDefined();
  expect(kept(store).joined.handedOverAt).toBeNull();
  broker.up();
  await user.click(await button('Try now'));
  await waitFor(() => expect(taken.length).toBe(1));
  await waitFor(() => expect(kept(store).joined.handedOverAt).not.toBeNull());
});

test('the second ballot opens for who is in the room', async () => {
  const { user, openRoom, store, place } = await show();
  const host = await openRoom();
  await act(() => host.setState({ ...STATE, ballot: 2, revealed: true }));
  expect(await screen.findByText('The second ballot has begun')).toBeDefined();
  await user.click(await button('Rank again'));
  expect(kept(store).joined.invite.ballot).toBe(2);
  expect(place()).toMatch(/\/rank$/);
});

test('a room that is closed takes nothing, and says what to do', async () => {
  const { openRoom } = await show();
  const host = await openRoom();
  await screen.findByText(/^You are in the room\./);
  await act(() => host.close());
  expect(await screen.findByText(/^The facilitator has closed the room\./)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Send my answer' })).toBeNull();
});

test('a colleague is in the room while they answer, by the name that they give, over one connection', async () => {
  const draft = { address: paths.person, given: { status: 'draft', scores: {}, ranking: null } } as const;
  const { user, openRoom, people, broker, project } = await show(draft);
  await openRoom();
  await waitFor(() => expect(people()).toEqual([{ name: null }]));
  await user.type(await screen.findByLabelText('Nickname'), 'Ada');
  await waitFor(() => expect(people()).toEqual([{ name: 'Ada' }]));
  visit(paths.scorePillar(project.id, '00ff00ff00' as never, 'content'));
  await screen.findByText('Pillar 2');
  const appearances = broker.log.filter(({ topic }) => topic.includes('/here/'));
  expect(appearances.length).toBe(2);
});

test('what is sent without a network goes from whichever screen is shown when it is back', async () => {
  const { user, openRoom, broker, taken, store, project } = await show();
  await openRoom();
  await screen.findByText(/^You are in the room\./);
  act(() => broker.down());
  await user.click(await button('Send my answer'));
  visit(paths.person(project.id));
  await screen.findByLabelText('Nickname');
  broker.up();
  act(() => void window.dispatchEvent(new Event('online')));
  await waitFor(() => expect(taken.length).toBe(1));
  await waitFor(() => expect(kept(store).joined.handedOverAt).not.toBeNull());
});

test('an answer that was changed while it was on its way is not handed over', async () => {
  const { user, openRoom, broker, taken, store, project } = await show();
  await openRoom();
  await screen.findByText(/^You are in the room\./);
  act(() => broker.down());
  await user.click(await button('Send my answer'));
  await screen.findByText(/Your answer goes out by itself/);
  const { setBet } = store.actionsOf(createWorkshopActions);
  act(() => setBet(project.id, keptAnswer(store).id, true));
  broker.up();
  await user.click(await button('Try now'));
  await waitFor(() => expect(taken.map(({ bet }) => bet)).toEqual([false]));
  await user.click(await button('Send my answer'));
  await waitFor(() => expect(taken.map(({ bet }) => bet)).toEqual([false, true]));
  await waitFor(() => expect(kept(store).joined.handedOverAt).not.toBeNull());
});

test('in the second ballot the answer of the first one does not count as sent', async () => {
  const { user, openRoom, store, project } = await show();
  const host = await openRoom();
  await screen.findByText(/^You are in the room\./);
  await user.click(await button('Send my answer'));
  await button('Send it again');
  await act(() => host.setState({ ...STATE, ballot: 2, revealed: true }));
  await user.click(await button('Rank again'));
  expect(kept(store).joined.invite.ballot).toBe(2);
  visit(paths.send(project.id));
  expect(await button('Send my answer')).toBeDefined();
});
