// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import { RankScreen } from '#src/features/rank/rank-screen.tsx';
import { toId } from '#src/persistence/ids.ts';
import type { AppStore } from '#src/store/create-app-store.ts';
import { renderProjectScreen } from '#tests/features/support/render-screen.tsx';
import { aProjectWithAnswers, anAnswer } from '#tests/persistence/support/builders.ts';

const only = (project: Project): Answer => {
  const [answer] = currentRound(project).answers;
  if (!answer) throw new Error('the project has an answer');
  return answer;
};
const kept = (store: AppStore): Answer => {
  const project = store.getState().projects[toId('project', 'p')];
  if (!project) throw new Error('the project is gone');
  return only(project);
};
const show = (changes: Partial<Answer> = { shownOrder: PILLAR_IDS }) =>
  renderProjectScreen(aProjectWithAnswers('p', [anAnswer('a', changes)]), (project) => (
    <RankScreen project={project} answer={only(project)} />
  ));
const click = (name: string) => screen.getByRole('button', { name });

test('the list is shuffled once for each person and then stays', async () => {
  const { store } = await show({ shownOrder: null });
  const { shownOrder, ranking } = kept(store);
  expect(shownOrder?.toSorted()).toEqual(PILLAR_IDS.toSorted());
  expect(ranking).toBeNull();
});

test('moving a pillar saves the order and says its place', async () => {
  const { store, user } = await show();
  await user.click(click('Move “Content” up'));
  expect(kept(store).ranking?.groups.slice(0, 3)).toEqual([['content'], ['advertising'], ['digital']]);
  expect(screen.getByText('“Content”: place 1 of 10')).toBeTruthy();
});

test('a place can be chosen, and the others make room', async () => {
  const { store, user } = await show();
  await user.selectOptions(screen.getByLabelText('Place of “Brand reputation”'), '2');
  expect(kept(store).ranking?.groups.slice(0, 3)).toEqual([['advertising'], ['reputation'], ['content']]);
});

test('pillars below the line are not ranked', async () => {
  const { store, user } = await show();
  for (let step = 0; step < 7; step += 1) await user.click(click('Move the line up'));
  expect(kept(store).ranking).toEqual({
    mode: 'top',
    groups: [['advertising'], ['content'], ['digital']],
  });
});

test('tapping ranks only what was tapped, in that order', async () => {
  const { store, user } = await show();
  await user.click(screen.getByRole('radio', { name: 'Tap in order' }));
  const pillars = within(screen.getByRole('list', { name: 'Pillars to place' }));
  await user.click(pillars.getByRole('button', { name: 'Customer service' }));
  await user.click(pillars.getByRole('button', { name: 'Advertising' }));
  expect(kept(store).ranking?.groups).toEqual([['service'], ['advertising']]);
  await user.click(click('Take the last one back'));
  expect(kept(store).ranking?.groups).toEqual([['service']]);
});

test('a random order becomes an answer only when the person says so', async () => {
  const { store, user, place } = await show();
  await user.click(click('Done'));
  expect(kept(store)).toMatchObject({ status: 'draft', ranking: null });
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Yes, this is my order' }));
  expect(kept(store).status).toBe('complete');
  expect(kept(store).ranking?.groups).toHaveLength(10);
  expect(place()).toBe('#/p/p/team');
});

test('an empty ranking cannot be finished', async () => {
  const { store, user } = await show();
  await user.click(screen.getByRole('radio', { name: 'Tap in order' }));
  await user.click(click('Done'));
  expect(screen.getByRole('dialog', { name: 'Nothing is ranked yet' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Yes, this is my order' })).toBeNull();
  expect(kept(store).status).toBe('draft');
});

test('the last of all ten can be taken back', async () => {
  const { store, user } = await show();
  await user.click(screen.getByRole('radio', { name: 'Tap in order' }));
  const pillars = within(screen.getByRole('list', { name: 'Pillars to place' }));
  for (const button of pillars.getAllByRole('button')) await user.click(button);
  expect(kept(store).ranking?.groups).toHaveLength(10);
  await user.click(click('Take the last one back'));
  expect(kept(store).ranking?.groups).toHaveLength(9);
});

test('the last pillar steps over the line at the end', async () => {
  const { store, user } = await show();
  await user.click(click('Move “Brand reputation” down'));
  expect(kept(store).ranking?.groups).toHaveLength(9);
});

test('from anywhere below the line the way up leads over it', async () => {
  const { store, user } = await show({
    shownOrder: PILLAR_IDS,
    ranking: { mode: 'top', groups: [['service'], ['friction']] },
  });
  await user.click(click('Move “Brand reputation” up'));
  expect(kept(store).ranking?.groups).toEqual([['service'], ['friction'], ['reputation']]);
});
