// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import type { Invite } from '#src/domain/model/workshop.ts';
import { isJoined, sentAnswer } from '#src/domain/workshop/sent-answer.ts';
import { decodeAnswerCode } from '#src/exchange/answer-code.ts';
import { decodeAnswerLink } from '#src/exchange/answer-link.ts';
import { findCodes } from '#src/exchange/find-codes.ts';
import { createKeysOn } from '#src/exchange/seal.ts';
import { SendScreen } from '#src/features/join/send-screen.tsx';
import { ranking, scores } from '#tests/domain/support.ts';
import { renderProjectScreen } from '#tests/features/support/render-screen.tsx';
import { aJoined, button, heading, kept, keptAnswer } from './support.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const DONE: Partial<Answer> = {
  scores: scores('1234512345'),
  notes: { service: 'too slow' },
  ranking: ranking('fr se pr cm re no di co ad rp'),
  status: 'complete',
  updatedAt: '2026-03-01T10:05:00.123Z',
};

interface Shown {
  readonly answer?: Partial<Answer>;
  readonly invite?: Partial<Invite>;
  readonly handedOverAt?: string | null;
}

function show({ answer = {}, invite = {}, handedOverAt = null }: Shown = {}) {
  const project = aJoined(invite, { ...DONE, ...answer });
  return renderProjectScreen({ ...project, joined: { ...project.joined, handedOverAt } }, (live) =>
    isJoined(live) ? <SendScreen project={live} /> : null,
  );
}

/** A way to share or copy that the browser has, or that it lacks (`undefined`). */
function withNavigator(name: 'share' | 'clipboard', value: unknown): void {
  Object.defineProperty(navigator, name, { configurable: true, value });
  onTestFinished(() => void Reflect.deleteProperty(navigator, name));
}

const textShown = async (label: string) => (await screen.findByLabelText(label)).textContent;

test('the answer is looked over before it can be handed over', async () => {
  const { store, user } = await show({ answer: { status: 'draft' } });
  expect(await heading('Look it over once more')).toBeTruthy();
  expect(screen.queryByLabelText('Your answer as a code')).toBeNull();
  await user.click(await button('Everything is right'));
  expect(keptAnswer(store).status).toBe('complete');
  expect(await heading('Hand your answer over')).toBeTruthy();
});

test('what is missing is said, and may stay so', async () => {
  await show({ answer: { status: 'draft', scores: scores('12345123--') } });
  expect(screen.getByText('2 pillars have no answer yet. You can leave them so.')).toBeTruthy();
});

test('an empty answer cannot be handed over', async () => {
  await show({ answer: { status: 'draft', scores: {}, ranking: null } });
  expect(((await button('Everything is right')) as HTMLButtonElement).disabled).toBe(true);
});

test('the second ballot leaves the scores alone', async () => {
  const again = { ballot: 2, status: 'draft', firstRanking: ranking('fr') } as const;
  await show({ answer: again, invite: { ballot: 2 } });
  expect(screen.getByText('Your scores stay as you gave them before the discussion.')).toBeTruthy();
  expect(screen.queryByRole('link', { name: /Change the answer/ })).toBeNull();
});

test('the code shown is the answer, without its notes', async () => {
  const { store } = await show();
  const read = decodeAnswerCode((await textShown('Your answer as a code')) ?? '');
  expect(read).toEqual({
    ok: true,
    value: { kind: 'answer', sent: { ...sentAnswer(kept(store)), notes: {} } },
  });
  expect(screen.getByText(/The code has no room for them\./)).toBeTruthy();
});

test('the link carries the notes too', async () => {
  const { store } = await show();
  const link = (await textShown('Your answer as a link')) ?? '';
  const read = await decodeAnswerLink(link.split('#/answer/')[1] ?? '');
  expect(read).toEqual({ ok: true, value: { kind: 'answer', sent: sentAnswer(kept(store)) } });
});

test('copying is handing over', async () => {
  const writeText = vi.fn(() => Promise.resolve());
  const { store, user } = await show();
  withNavigator('clipboard', { writeText });
  await user.click(await button('Copy the code'));
  expect(writeText).toHaveBeenCalledWith(await textShown('Your answer as a code'));
  expect(await heading('Thank you for your answer')).toBeTruthy();
  expect(kept(store).joined.handedOverAt).not.toBeNull();
});

test('where the browser does not copy, the text waits selected and counts once it is copied', async () => {
  const { store, user } = await show();
  withNavigator('clipboard', undefined);
  await user.click(await button('Copy the code'));
  const code = screen.getByLabelText('Your answer as a code');
  expect(window.getSelection()?.toString()).toBe(code.textContent);
  expect(kept(store).joined.handedOverAt).toBeNull();
  fireEvent.copy(code);
  expect(kept(store).joined.handedOverAt).not.toBeNull();
});

test('the file holds the answer with its notes', async () => {
  let saved: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved = blob instanceof Blob ? blob : null;
    return 'blob:saved';
  });
  const { user } = await show();
  await user.click(await button('Save as a file'));
  const found = findCodes((await (saved as Blob | null)?.text()) ?? '');
  expect(found).toMatchObject([{ notes: 'here' }]);
  expect(await heading('Thank you for your answer')).toBeTruthy();
});

test('a scanned QR code is handed over when the person says so', async () => {
  const { store, user } = await show();
  await user.click(await button('Show the QR code'));
  expect(screen.getByRole('img', { name: 'Your answer as a QR code' })).toBeTruthy();
  expect(kept(store).joined.handedOverAt).toBeNull();
  await user.click(await button('It was scanned'));
  expect(kept(store).joined.handedOverAt).not.toBeNull();
});

test('the device’s own sheet comes first where there is one', async () => {
  const share = vi.fn(() => Promise.resolve());
  withNavigator('share', share);
  const { store, user } = await show();
  const ways = within(await screen.findByRole('list', { name: 'Ways to hand it over' }));
  expect(ways.getAllByRole('heading', { level: 2 })[0]?.textContent).toBe('Share');
  await user.click(await button('Share my answer'));
  expect(share).toHaveBeenCalledWith({
    text: 'My answer for the workshop “Spring workshop”',
    url: await textShown('Your answer as a link'),
  });
  await waitFor(() => expect(kept(store).joined.handedOverAt).not.toBeNull());
});

test('closing the sheet hands nothing over', async () => {
  withNavigator('share', () => Promise.reject(new DOMException('closed', 'AbortError')));
  const { store, user } = await show();
  await user.click(await button('Share my answer'));
  expect(kept(store).joined.handedOverAt).toBeNull();
  expect(screen.queryByText(/Sharing did not work/)).toBeNull();
});

test('a change after handing over is told, and the new answer stands there', async () => {
  const { store } = await show({ handedOverAt: '2026-03-01T10:06:00.000Z' });
  expect(await heading('Thank you for your answer')).toBeTruthy();
  const before = await textShown('Your answer as a code');
  const { id } = keptAnswer(store);
  act(() => store.getState().scorePillar(kept(store).id, id, 'content', 5));
  // Not for a moment may the answer of before stand there as the new one.
  expect(screen.queryByLabelText('Your answer as a code')).toBeNull();
  expect(await heading('Hand it over again')).toBeTruthy();
  expect(screen.getByText('Changed since you handed it over')).toBeTruthy();
  expect(await textShown('Your answer as a code')).not.toBe(before);
});

test('a sealed answer is shown sealed only', async () => {
  const keys = await createKeysOn('p-256');
  await show({ invite: { sealing: keys } });
  const read = decodeAnswerCode((await textShown('Your answer as a code')) ?? '');
  expect(read).toMatchObject({ ok: true, value: { kind: 'sealed' } });
  expect(screen.getByText('Sealed: only the facilitator’s device can read it.')).toBeTruthy();
});

test('where nothing can be sealed, nothing is shown that could be sent', async () => {
  const keys = await createKeysOn('p-256');
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) });
  await show({ invite: { sealing: keys } });
  expect(await screen.findByText('Answers cannot be sealed here')).toBeTruthy();
  expect(screen.queryByLabelText('Your answer as a code')).toBeNull();
  expect(screen.queryByLabelText('Your answer as a link')).toBeNull();
});

test('the bet is a tick', async () => {
  const { store, user } = await show({ answer: { status: 'draft' } });
  await user.click(screen.getByLabelText('I bet a taco that I am closest to the customers'));
  expect(keptAnswer(store).bet).toBe(true);
});
