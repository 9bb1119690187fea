// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Project } from '#src/domain/model/project.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { encodeAnswerLink } from '#src/exchange/answer-link.ts';
import { createSealingKeys } from '#src/exchange/seal.ts';
import { AnswerLinkScreen } from '#src/features/collect/answer-link-screen.tsx';
import { renderScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { projectWith, sent, storedRound, workshop } from '#tests/features/support/workshop.ts';
import { aProject } from '#tests/persistence/support/builders.ts';

const show = (code: string | null, ...projects: Project[]) =>
  renderScreen(<AnswerLinkScreen code={code ?? ''} />, { projects });
const title = async () => textOf(await screen.findByRole('heading', { level: 1 }));
const ada = sent(1, { nickname: 'Ada', department: 0 });

test('the facilitator sees whose answer it is and takes it by a click, not before', async () => {
  const shown = await show(await encodeAnswerLink(ada, null), projectWith(workshop()));
  expect(await title()).toBe('An answer for your workshop');
  expect(screen.getByText('Ada')).toBeTruthy();
  expect(screen.getByText('Marketing')).toBeTruthy();
  expect(storedRound(shown.store).answers).toEqual([]);
  await shown.user.click(screen.getByRole('button', { name: 'Take this answer' }));
  await waitFor(() => expect(shown.place()).toBe('#/p/p/team/collect'));
  expect(storedRound(shown.store).answers).toHaveLength(1);
});

test('a sealed answer opens with the workshop’s key', async () => {
  const keys = await createSealingKeys();
  const link = keys && (await encodeAnswerLink(ada, keys));
  await show(link, projectWith(workshop({ sealing: keys })));
  expect(await title()).toBe('An answer for your workshop');
  expect(screen.getByText('Ada')).toBeTruthy();
});

test('sealed for another key, it stays shut and says why', async () => {
  const [own, foreign] = [await createSealingKeys(), await createSealingKeys()];
  const link = foreign && (await encodeAnswerLink(ada, foreign));
  await show(link, projectWith(workshop({ sealing: own })));
  expect(await title()).toBe('This answer cannot be opened here');
  expect(screen.getByText(/sealed for the key of another device/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Take this answer' })).toBeNull();
});

test('without the workshop on this device nothing can be taken', async () => {
  await show(await encodeAnswerLink(ada, null));
  expect(await title()).toBe('This workshop is not on this device');
});

test('without the workshop a sealed answer says who can open it', async () => {
  const keys = await createSealingKeys();
  await show(keys && (await encodeAnswerLink(ada, keys)));
  expect(await title()).toBe('A sealed answer for another device');
});

test('a colleague who opens an own link is told whom it is for', async () => {
  const joined = { invite: inviteOf(workshop()), handedOverAt: null };
  await show(await encodeAnswerLink(ada, null), aProject('mine', { joined }));
  expect(await title()).toBe('This link is for the facilitator');
});

test('a cut link is damaged', async () => {
  await show((await encodeAnswerLink(ada, null))?.slice(0, -3) ?? null, projectWith(workshop()));
  expect(await title()).toBe('This link is damaged');
});

test('a link whose notes were cut off still gives the answer, and says so', async () => {
  const link = await encodeAnswerLink(
    { ...ada, notes: { friction: 'Three clicks too many, and slow' } },
    null,
  );
  await show(link?.slice(0, -4) ?? null, projectWith(workshop()));
  expect(await title()).toBe('An answer for your workshop');
  expect(screen.getByText(/came without its notes/)).toBeTruthy();
});

test('nicknames that the workshop did not ask for are not shown', async () => {
  await show(await encodeAnswerLink(ada, null), projectWith(workshop({ naming: 'anonymous' })));
  expect(await title()).toBe('An answer for your workshop');
  expect(screen.queryByText('Ada')).toBeNull();
});
