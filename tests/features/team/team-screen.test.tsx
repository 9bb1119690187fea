// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import { TeamScreen } from '#src/features/team/team-screen.tsx';
import { encodeAnswerFile } from '#src/persistence/answer-file.ts';
import { toId } from '#src/persistence/ids.ts';
import type { AppStore } from '#src/store/create-app-store.ts';
import { renderProjectScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { aProjectWithAnswers, anAnswer, LATE } from '#tests/persistence/support/builders.ts';

const person = (name: string): Answer =>
  anAnswer(name.toLowerCase(), {
    participant: { nickname: name, department: null },
    status: 'complete',
    ranking: { mode: 'top', groups: PILLAR_IDS.map((pillar) => [pillar]) },
  });
const people = (...names: readonly string[]): Project => aProjectWithAnswers('p', names.map(person));
const show = (project: Project) => renderProjectScreen(project, (live) => <TeamScreen project={live} />);
const roundOf = (store: AppStore) => {
  const project = store.getState().projects[toId('project', 'p')];
  if (!project) throw new Error('the project is gone');
  return currentRound(project);
};
const names = (store: AppStore) => roundOf(store).answers.map(({ participant }) => participant.nickname);
const agreement = async () => within(await screen.findByRole('region', { name: 'How alike you think' }));

test('four people who did not agree to names stay unrecognisable', async () => {
  await show(people('Ada', 'Ben', 'Cleo', 'Dan'));
  const card = await agreement();
  expect(card.getByText(/everybody would recognise everybody/)).toBeTruthy();
  expect(card.queryByText('Ada')).toBeNull();
});

test('from five people on there are rows, still without names', async () => {
  const { user } = await show(people('Ada', 'Ben', 'Cleo', 'Dan', 'Eve'));
  const card = await agreement();
  await user.click(card.getByRole('button', { name: 'Table' }));
  expect(card.getAllByRole('columnheader').map(textOf)).toContain('Person 5');
  expect(card.queryByText('Ada')).toBeNull();
});

test('names appear when everybody has agreed', async () => {
  const { user } = await show(people('Ada', 'Ben'));
  await user.click(screen.getByRole('checkbox', { name: 'Names may be shown beside rankings' }));
  const card = await agreement();
  await user.click(await card.findByRole('button', { name: 'Table' }));
  expect(card.getAllByRole('columnheader').map(textOf)).toContain('Ada');
});

test('a team smaller than its answers is refused and not stored', async () => {
  const { store, user } = await show(people('Ada', 'Ben', 'Cleo'));
  const field = screen.getByLabelText('People in the whole team');
  await user.type(field, '2');
  expect(screen.getByText(/at least the number of answers/)).toBeTruthy();
  expect(roundOf(store).teamSize).toBeNull();
  await user.type(field, '4');
  expect(roundOf(store).teamSize).toBe(24);
});

test('an answer is deleted only after the dialog', async () => {
  const { store, user } = await show(people('Ada', 'Ben'));
  await user.click(screen.getByRole('button', { name: 'Delete the answer: Ada' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
  expect(names(store)).toEqual(['Ada', 'Ben']);
  await user.click(screen.getByRole('button', { name: 'Delete the answer: Ada' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete the answer' }));
  expect(names(store)).toEqual(['Ben']);
});

const sent = (name: string, roundId: string | null): string =>
  encodeAnswerFile({
    savedAt: LATE,
    roundId: roundId === null ? null : toId('round', roundId),
    organisation: 'Elsewhere',
    answer: person(name),
  });
const paste = async ({ user }: Awaited<ReturnType<typeof show>>, text: string) => {
  await user.click(screen.getByLabelText('Or paste a message with answers in it'));
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Find the answers' }));
  // The first time, the part of the app that reads answers has to be loaded.
  await waitFor(() => expect(screen.queryByText('Reading…')).toBeNull(), { timeout: 10_000 });
};

test('answers are found anywhere in a pasted chat', async () => {
  const shown = await show(people('Ada'));
  await paste(
    shown,
    `[10:02] Ben: here it is\n${sent('Ben', 'round-1')}\n[10:05] Cleo:\n${sent('Cleo', null)} bye`,
  );
  expect(await screen.findByText('2 answers added.')).toBeTruthy();
  expect(names(shown.store)).toEqual(['Ada', 'Ben', 'Cleo']);
});

test('an answer to another workshop is added only on request', async () => {
  const shown = await show(people('Ada'));
  await paste(shown, sent('Ben', 'another-round'));
  expect(await screen.findByText(/1 answer was given for another workshop/)).toBeTruthy();
  expect(names(shown.store)).toEqual(['Ada']);
  await shown.user.click(screen.getByRole('button', { name: 'Add them all the same' }));
  expect(names(shown.store)).toEqual(['Ada', 'Ben']);
});

test('a message cut off in the middle of an answer is told', async () => {
  const shown = await show(people('Ada'));
  await paste(shown, sent('Ben', null).slice(0, -20));
  expect(await screen.findByText(/An answer ends too early/)).toBeTruthy();
  expect(names(shown.store)).toEqual(['Ada']);
});
