// @vitest-environment happy-dom
import { act, screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { encodeInvite } from '#src/exchange/invite-link.ts';
import { paths } from '#src/paths.ts';
import { ranking } from '#tests/domain/support.ts';
import { textOf } from '#tests/features/support/render-screen.tsx';
import {
  aJoined,
  anInvite,
  button,
  heading,
  kept,
  keptAnswer,
  openAt,
  openInvite,
  visit,
} from './support.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const KEY = { curve: 'x25519', publicKey: 'A'.repeat(43) } as const;
const steps = async () => {
  const section =
    (await heading(/./)) && (await screen.findByRole('region', { name: 'What you will be asked' }));
  return within(section)
    .getAllByRole('listitem')
    .map((item) => textOf(item));
};

test('says what is asked, and stores nothing before the start', async () => {
  const { store } = await openInvite({ ranked: 4 });
  expect(await heading('Spring workshop')).toBeTruthy();
  expect(await steps()).toEqual([
    '1Score ten pillars from 1 to 5. “Not sure” is an answer too.',
    '2Pick the 4 pillars that you think customers value most, in order.',
    '3Look everything over and hand your answer over.',
  ]);
  expect(
    screen.getByText('Nothing leaves this device until you hand your answer over yourself.'),
  ).toBeTruthy();
  expect(store.getState().projects).toEqual({});
  expect(store.getState().settings.language).toBeNull();
});

test('asks for the ranking alone where the workshop does', async () => {
  await openInvite({ asks: 'ranking' });
  expect(await steps()).toHaveLength(2);
  expect(screen.getByText(/about two minutes/)).toBeTruthy();
});

test('says beforehand that names appear beside answers', async () => {
  await openInvite({ naming: 'nicknames' });
  expect(await screen.findByText(/the whole team sees it/)).toBeTruthy();
});

test('says whether others could read the answer', async () => {
  await openInvite({ sealing: KEY });
  expect(await screen.findByText(/only the facilitator’s device can open it/)).toBeTruthy();
});

const ROOM = {
  broker: 'wss://ada:secret@broker.example.org:8884/mqtt',
  secret: 'C'.repeat(21) + 'A',
  facilitatorKey: 'D'.repeat(86) + 'A',
};

test('says what a live room means: through whom the answer goes, what others see, what else works', async () => {
  await openInvite({ sealing: KEY, room: ROOM });
  const fact = textOf(await screen.findByText(/There is a live room/));
  expect(fact).toContain('through the server broker.example.org:8884. It travels sealed');
  expect(fact).toContain('see that somebody is there, without a name');
  expect(fact).toContain('A code or a link works as well.');
  expect(fact).not.toContain('secret');
});

test('says that a nickname is seen in the live room', async () => {
  await openInvite({ sealing: KEY, room: ROOM, naming: 'nicknames' });
  expect(await screen.findByText(/see that you are there, with your nickname if you give one/)).toBeTruthy();
});

test.each([
  ['nothing is sealed', { sealing: null, room: ROOM }],
  ['the address is not secure', { sealing: KEY, room: { ...ROOM, broker: 'ws://broker.example.org' } }],
  ['there is none', { sealing: KEY, room: null }],
])('promises no live room where %s', async (_where, invite) => {
  await openInvite(invite);
  await screen.findByText(/Nothing leaves this device until/);
  expect(screen.queryByText(/There is a live room/)).toBeNull();
});

test('after the deadline one can still answer', async () => {
  await openInvite({ deadline: '2026-01-31' });
  expect(await screen.findByText('The deadline was 31 January 2026')).toBeTruthy();
  expect(await button('Start')).toBeTruthy();
});

test('starting makes a project with one answer and goes to the first question', async () => {
  const { store, user } = await openInvite();
  await user.click(await button('Start'));
  expect(await heading('Advertising')).toBeTruthy();
  expect(kept(store).joined.invite.title).toBe('Spring workshop');
  expect(keptAnswer(store)).toMatchObject({ status: 'draft', scores: {} });
});

test('speaks the workshop’s language to somebody without one of their own', async () => {
  const { store, user } = await openInvite({ language: 'pl' });
  await user.click(await button('Zacznij'));
  await heading('Reklama');
  expect(keptAnswer(store).language).toBe('pl');
  expect(store.getState().settings.language).toBe('pl');
});

test('proposes the workshop’s language once: who then chooses another one stays with it', async () => {
  const { i18n } = await openInvite({ language: 'pl' });
  await button('Zacznij');
  await act(() => i18n.changeLanguage('ru'));
  await button('Начать');
  expect(i18n.language).toBe('ru');
});

test('leaves a chosen language alone, and the answer is in that one', async () => {
  const { store, user } = await openAt('#/methods');
  store.getState().changeSettings({ language: 'en' });
  visit(paths.join(encodeInvite(anInvite({ language: 'pl' }))));
  await user.click(await button('Start'));
  await heading('Advertising');
  expect(keptAnswer(store).language).toBe('en');
});

test.each([
  ['damaged', 'x', 'This invite is damaged'],
  ['longer than any invite', 'a'.repeat(5000), 'This is no invite'],
])('a link that is %s is refused with what to do', async (_what, link, title) => {
  const { store } = await openAt(paths.join(link));
  expect(await heading(title)).toBeTruthy();
  expect(screen.getByText(/Nothing was stored\./)).toBeTruthy();
  expect(store.getState().projects).toEqual({});
});

test('a title is text, whatever it says', async () => {
  const title = '<img src=x onerror=alert(1)>';
  const { container } = await openInvite({ title });
  expect(await heading(title)).toBeTruthy();
  expect(container.querySelector('img')).toBeNull();
});

test('opened again, it goes on where the person stopped', async () => {
  const project = aJoined({}, { scores: { advertising: 3 } });
  const { user } = await openInvite({}, { projects: [project] });
  expect(await screen.findByText('You have begun already. Everything is still here.')).toBeTruthy();
  await user.click(await button('Continue'));
  expect(await heading('Content')).toBeTruthy();
});

test('an invite with another key changes nothing and says so', async () => {
  const project = aJoined({ sealing: KEY });
  const { store, user } = await openInvite(
    { sealing: { ...KEY, publicKey: `B${'A'.repeat(42)}` } },
    { projects: [project] },
  );
  await user.click(await button('Continue'));
  expect(screen.getByText('This invite does not match the one you opened before')).toBeTruthy();
  expect(kept(store)).toEqual(project);
});

test('the second ballot starts from the first ranking', async () => {
  const first = ranking('fr se pr cm re no di co ad rp');
  const answered = aJoined({}, { ranking: first, status: 'complete' });
  const { store, user } = await openInvite({ ballot: 2 }, { projects: [answered] });
  expect(await steps()).toEqual([
    '1Rank again, starting from your first order. Your scores stay as they are.',
    '2Look everything over and hand your answer over.',
  ]);
  await user.click(await button('Rank again'));
  expect(await heading('After the discussion: what do your customers value most?')).toBeTruthy();
  expect(keptAnswer(store)).toMatchObject({ ballot: 2, firstRanking: first, ranking: first });
});

test('who ranked on another device is told to go there', async () => {
  await openInvite({ ballot: 2 });
  expect(await screen.findByText(/Did you answer the first time on another device\?/)).toBeTruthy();
});

test('where nothing can be sealed, that is said before the first question', async () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  await openInvite({ sealing: KEY });
  expect(await screen.findByText('Answers cannot be sealed here')).toBeTruthy();
});

const AGAIN = {
  ballot: 2,
  status: 'complete',
  ranking: ranking('fr se'),
  firstRanking: ranking('fr se'),
} as const;

test('the first invite, opened once more after the second one, does not lead back', async () => {
  const { store, user } = await openInvite({ ballot: 1 }, { projects: [aJoined({ ballot: 2 }, AGAIN)] });
  expect(await screen.findByText(/Now everybody ranks once more/)).toBeTruthy();
  await user.click(await button('Continue'));
  await heading('After the discussion: what do your customers value most?');
  expect(kept(store).joined.invite.ballot).toBe(2);
});

test('who comes only to the second ballot answers in it', async () => {
  const { store, user } = await openInvite({ ballot: 2 });
  await user.click(await button('Rank again'));
  await heading('What do your customers value most?');
  expect(keptAnswer(store)).toMatchObject({ ballot: 2, firstRanking: null, ranking: null });
});

test('a second ranking that was handed over is said to be', async () => {
  const project = aJoined({ ballot: 2 }, AGAIN);
  const handedOver = { ...project, joined: { ...project.joined, handedOverAt: '2026-03-02T10:00:00.000Z' } };
  const { user } = await openInvite({ ballot: 2 }, { projects: [handedOver] });
  expect(await screen.findByText(/was handed over on/)).toBeTruthy();
  await user.click(await button('Look at my answer'));
  expect(await heading('Thank you for your answer')).toBeTruthy();
});
