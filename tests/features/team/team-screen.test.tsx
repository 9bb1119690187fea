// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import { GapsScreen } from '#src/features/gaps/gaps-screen.tsx';
import { ReportScreen } from '#src/features/report/report-screen.tsx';
import { TeamScreen } from '#src/features/team/team-screen.tsx';
import { toId } from '#src/persistence/ids.ts';
import type { AppStore } from '#src/store/create-app-store.ts';
import { renderProjectScreen, textOf } from '#tests/features/support/render-screen.tsx';
import { sampleProject } from '#tests/features/support/sample-project.ts';
import { projectWith, workshop } from '#tests/features/support/workshop.ts';
import { aProjectWithAnswers, anAnswer } from '#tests/persistence/support/builders.ts';

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

test('answers are brought in on a page of their own', async () => {
  await show(people('Ada'));
  const link = screen.getByRole('link', { name: 'Collect answers' });
  expect(link.getAttribute('href')).toBe('#/p/p/team/collect');
});

const hiddenPeople = (...who: readonly string[]) => projectWith(workshop(), who.map(person));

test('before the reveal it is shown who has answered, and neither agreement nor an order', async () => {
  await show(hiddenPeople('Ada', 'Ben', 'Cleo', 'Dan', 'Eve'));
  expect(await screen.findByRole('heading', { name: 'Hidden until you reveal' })).toBeTruthy();
  expect(screen.getByRole('rowheader', { name: 'Ada' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'How alike you think' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'See the result' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Ask the customers' })).toBeNull();
});

test('the answers are revealed only after the dialog, and agreement appears', async () => {
  const { store, user } = await show(hiddenPeople('Ada', 'Ben'));
  await user.click(screen.getByRole('button', { name: 'Reveal the answers' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
  expect(roundOf(store).workshop?.revealedAt).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Reveal the answers' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Reveal the answers' }));
  expect(roundOf(store).workshop?.revealedAt).toBeTruthy();
  expect(await screen.findByRole('region', { name: 'How alike you think' })).toBeTruthy();
  // The button that had the focus is gone.
  await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 })));
});

test('the dialog says how many become visible and who has not finished', async () => {
  const { user } = await show(projectWith(workshop(), [person('Ada'), anAnswer('ben')]));
  await user.click(screen.getByRole('button', { name: 'Reveal the answers' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByText(/^1 answer becomes visible/)).toBeTruthy();
  expect(dialog.getByText(/^1 person on this device has not finished/)).toBeTruthy();
});

test('without an answer there is nothing to reveal', async () => {
  await show(projectWith(workshop()));
  expect(screen.queryByRole('button', { name: 'Reveal the answers' })).toBeNull();
});

test('with an invite the promise about names is the invite’s, not a tick', async () => {
  await show(hiddenPeople('Ada'));
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getByText(/The invite says that nicknames are shown/)).toBeTruthy();
});

test.each([
  ['gaps', GapsScreen],
  ['report', ReportScreen],
])('the %s stay hidden until the reveal', async (_name, Screen) => {
  await renderProjectScreen(hiddenPeople('Ada', 'Ben'), (live) => <Screen project={live} />);
  expect(screen.getByRole('heading', { name: 'Hidden until you reveal' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Go to the workshop' }).getAttribute('href')).toBe('#/p/p/team');
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
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
