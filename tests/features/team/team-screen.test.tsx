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
import { sampleProject } from '#tests/features/support/sample-project.ts';
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

test('a team of one is told once that it takes two, and its ranking stays out of sight', async () => {
  await show(people('Ada'));
  const card = await agreement();
  expect(card.getByText(/at least two rankings/)).toBeTruthy();
  expect(card.queryByText(/everybody would recognise everybody/)).toBeNull();
  expect(card.queryByRole('table')).toBeNull();
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

const TABLE = "The team's order";
const orderTable = async ({ user }: Awaited<ReturnType<typeof show>>) => {
  const card = await agreement();
  await user.click(card.getByRole('button', { name: 'Table' }));
  const [, ...rows] = within(card.getByRole('table', { name: TABLE })).getAllByRole('row');
  return rows.map((row) => [...row.children].map(textOf));
};

test('a common order says how well another group would repeat it, and places the pillars', async () => {
  const shown = await show(await sampleProject());
  const card = await agreement();
  expect(
    card.getByText(/Another group of this size would repeat your order with a reliability of 0\.\d\d/),
  ).toBeTruthy();
  expect(card.queryByText(/Chance alone/)).toBeNull();
  const rows = await orderTable(shown);
  expect(rows.map(([, place]) => place)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
});

const turned = (by: number) =>
  PILLAR_IDS.map((_, place) => PILLAR_IDS[(3 * place + 7 * by) % 10] ?? 'friction');

/** Six people whose orders are turned further and further round: as if by lot. */
const divided = (): Project =>
  aProjectWithAnswers(
    'p',
    ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn'].map((name, index) => ({
      ...person(name),
      ranking: { mode: 'top' as const, groups: turned(index).map((pillar) => [pillar]) },
    })),
  );

test('where chance explains the agreement there are no places, and the rows keep the method’s order', async () => {
  const shown = await show(divided());
  const card = await agreement();
  expect(card.getByText(/Chance alone may explain this much agreement \(p-value: 0\.\d{3}\)/)).toBeTruthy();
  expect(card.queryByText(/Another group of this size/)).toBeNull();
  const rows = await orderTable(shown);
  expect(rows.map(([, place]) => place)).toEqual(PILLAR_IDS.map(() => 'no common order'));
  expect(rows.map(([name]) => name)).toEqual(
    PILLAR_IDS.map((pillar) => shown.i18n.t(`pillars:${pillar}.name`)),
  );
});

test('the explanation names the methods and how many rankings the numbers rest on', async () => {
  const { user } = await show(people('Ada', 'Ben', 'Cleo', 'Dan', 'Eve'));
  const card = await agreement();
  await user.click(card.getByRole('button', { name: 'How is this computed?' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText('n here: 5 rankings')).toBeTruthy();
  expect(dialog.getByRole('heading', { name: 'Agreement within a group' })).toBeTruthy();
  expect(dialog.getByRole('heading', { name: 'Protecting people' })).toBeTruthy();
});

test('four hidden people can read why they are hidden', async () => {
  await show(people('Ada', 'Ben', 'Cleo', 'Dan'));
  const card = await agreement();
  expect(card.getByText('How is this computed?')).toBeTruthy();
  expect(card.getByRole('heading', { name: 'Protecting people' })).toBeTruthy();
});
