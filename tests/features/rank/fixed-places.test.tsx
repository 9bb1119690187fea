// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { RankedPlaces } from '#src/domain/model/workshop.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { isJoined, joinedAnswer } from '#src/domain/workshop/sent-answer.ts';
import { RankScreen } from '#src/features/rank/rank-screen.tsx';
import { toId } from '#src/persistence/ids.ts';
import type { AppStore } from '#src/store/create-app-store.ts';
import { ranking } from '#tests/domain/support.ts';
import { joinedProject, workshop } from '#tests/domain/workshop/builders.ts';
import { renderProjectScreen } from '#tests/features/support/render-screen.tsx';
import { anAnswer } from '#tests/persistence/support/builders.ts';

/** In the order of `PILLAR_IDS`: advertising, content, digital, non-digital, communications … */
const show = (places: RankedPlaces, changes: Partial<Answer> = {}) =>
  renderProjectScreen(
    joinedProject(
      inviteOf(workshop({ ranked: places })),
      anAnswer('a', { shownOrder: PILLAR_IDS, ...changes }),
    ),
    (project) => (isJoined(project) ? <RankScreen project={project} answer={joinedAnswer(project)} /> : null),
  );
const kept = (store: AppStore) => {
  const project = store.getState().projects[toId('project', 'joined')];
  if (!project || !isJoined(project)) throw new Error('the project is gone');
  return joinedAnswer(project);
};
const button = (name: string) => screen.getByRole('button', { name });
const names = () =>
  screen.getAllByRole('row').map((row) => row.getAttribute('aria-label')?.replaceAll('\u00a0', ' '));

test('the line stands behind the places asked for, and nobody can move it', async () => {
  const { container } = await show(3);
  expect(names().slice(2, 4)).toEqual([
    '“Digital experiences”: place 3 of 10',
    '“Non-digital experiences”: below the line, not ranked',
  ]);
  expect(container.querySelector('[data-line]')?.getAttribute('data-line')).toMatch(
    /^Your first\s3\sstand above this line$/,
  );
  expect(screen.queryByRole('button', { name: 'Move the line up' })).toBeNull();
});

test('a full ranking has no line', async () => {
  const { container } = await show(10);
  expect(names()).toHaveLength(10);
  expect(container.querySelector('[data-line]')).toBeNull();
});

test('who rises over the line pushes another pillar below it', async () => {
  const { store, user } = await show(3);
  await user.click(button('Move “Non-digital experiences” up'));
  expect(kept(store).ranking).toEqual(ranking('ad co no'));
});

test('from anywhere below the line the way up leads to the last place', async () => {
  const { store, user } = await show(3);
  await user.click(button('Move “Brand reputation” up'));
  expect(kept(store).ranking).toEqual(ranking('ad co rp'));
});

test('below the line there is no way further down', async () => {
  await show(3);
  expect(button('Move “Non-digital experiences” down')).toHaveProperty('disabled', true);
  expect(button('Move “Digital experiences” down')).toHaveProperty('disabled', false);
});

test('who falls below the line leaves the place to the next one', async () => {
  const { store, user } = await show(3);
  await user.click(button('Move “Digital experiences” down'));
  expect(kept(store).ranking).toEqual(ranking('ad co no'));
});

test('the menu of places has only those that are asked for', async () => {
  const { store, user } = await show(4);
  const menu = screen.getByLabelText('Place of “Brand reputation”');
  expect(
    within(menu)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['–', '1', '2', '3', '4']);
  await user.selectOptions(menu, '2');
  expect(kept(store).ranking).toEqual(ranking('ad rp co di'));
  await user.type(menu, '7');
  expect(kept(store).ranking).toEqual(ranking('ad rp co di'));
});

test('tapping ends with the last place', async () => {
  const { store, user } = await show(3);
  await user.click(screen.getByRole('radio', { name: 'Tap in order' }));
  const pillars = within(screen.getByRole('list', { name: 'Pillars to place' }));
  for (const name of ['Customer service', 'Content', 'Advertising'])
    await user.click(pillars.getByRole('button', { name }));
  expect(kept(store).ranking).toEqual(ranking('se co ad'));
  expect(screen.getByText('All places are taken')).toBeTruthy();
  await user.click(pillars.getByRole('button', { name: 'Brand reputation' }));
  expect(kept(store).ranking).toEqual(ranking('se co ad'));
});

test('fewer places than asked for are no ranking yet', async () => {
  const { store, user, place } = await show(3);
  await user.click(screen.getByRole('radio', { name: 'Tap in order' }));
  await user.click(button('Customer service'));
  await user.click(button('Done'));
  const dialog = within(screen.getByRole('dialog', { name: /3\splaces are to be filled/ }));
  expect(dialog.getByText(/Placed so far: 1 of 3\./)).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Yes, this is my order' })).toBeNull();
  expect(place()).toBe('');
  expect(kept(store).ranking).toEqual(ranking('se'));
});

test('a list that is all in sight may be meant as it is', async () => {
  const { store, user, place } = await show(3, { ranking: ranking('se') });
  await user.click(button('Done'));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Yes, this is my order' }));
  expect(kept(store).ranking).toEqual(ranking('se ad co'));
  expect(place()).toBe('#/p/joined/send');
});

test('done is not the end: the answer is looked over first', async () => {
  const { store, user, place } = await show(3, { ranking: ranking('se ad co') });
  await user.click(button('Done'));
  expect(place()).toBe('#/p/joined/send');
  expect(kept(store).status).toBe('draft');
});

test('an invite that asks for fewer places cuts a longer ranking', async () => {
  const { store, user } = await show(3, { ranking: ranking('se ad co di no') });
  await user.click(button('Done'));
  expect(kept(store).ranking).toEqual(ranking('se ad co'));
});
