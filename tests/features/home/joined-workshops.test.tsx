// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import type { Invite } from '#src/domain/model/workshop.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import { HomeScreen } from '#src/features/home/home-screen.tsx';
import { ranking } from '#tests/domain/support.ts';
import { joinedProject, workshop } from '#tests/domain/workshop/builders.ts';
import { renderScreen } from '#tests/features/support/render-screen.tsx';
import { anAnswer, aProject, EARLY, LATE } from '#tests/persistence/support/builders.ts';

interface Joined {
  readonly invite?: Partial<Invite>;
  readonly answer?: Partial<Answer>;
  readonly handedOverAt?: string;
}

function aJoined({ invite, answer, handedOverAt }: Joined = {}) {
  const settings = { ...inviteOf(workshop({ departments: [] })), ...invite };
  const project = joinedProject(settings, anAnswer('a', answer));
  return { ...project, joined: { ...project.joined, handedOverAt: handedOverAt ?? null } };
}
const section = () => screen.findByRole('region', { name: 'Workshops you take part in' });

test('workshops stand apart from one’s own projects', async () => {
  await renderScreen(<HomeScreen />, { projects: [aJoined(), aProject('p')] });
  const workshops = within(await section());
  expect(workshops.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Spring workshop']);
  const projects = within(await screen.findByRole('region', { name: 'Your projects' }));
  expect(projects.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['Lighthouse Bakery']);
});

test('a workshop goes on where the person stopped', async () => {
  await renderScreen(<HomeScreen />, { projects: [aJoined({ answer: { scores: { advertising: 3 } } })] });
  const link = within(await section()).getByRole('link', { name: 'Spring workshop' });
  expect(link.getAttribute('href')).toBe('#/p/joined/a/a/score/content');
});

test('who only takes part finds the workshop before anything else', async () => {
  await renderScreen(<HomeScreen />, { projects: [aJoined()] });
  const [first] = (await section(), screen.getAllByRole('heading', { level: 2 }));
  expect(first?.textContent).toBe('Workshops you take part in');
  expect(screen.getByRole('button', { name: 'Score the first pillar' })).toBeTruthy();
});

test.each<[string, Joined]>([
  ['Begun', {}],
  ['Ready to hand over', { answer: { status: 'complete' } }],
  ['Handed over', { answer: { status: 'complete' }, handedOverAt: LATE }],
  ['Changed since you handed it over', { answer: { updatedAt: LATE }, handedOverAt: EARLY }],
  [
    'To be ranked again',
    { invite: { ballot: 2 }, answer: { status: 'complete', firstRanking: ranking('fr'), ballot: 2 } },
  ],
])('says how far it is: %s', async (state, joined) => {
  await renderScreen(<HomeScreen />, { projects: [aJoined(joined)] });
  expect(within(await section()).getByText(state)).toBeTruthy();
});

test('is removed only after a question', async () => {
  const { store, user } = await renderScreen(<HomeScreen />, { projects: [aJoined()] });
  await user.click(
    within(await section()).getByRole('button', {
      name: 'Remove workshop “Spring workshop” from this device',
    }),
  );
  expect(Object.keys(store.getState().projects)).toHaveLength(1);
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
  expect(Object.keys(store.getState().projects)).toHaveLength(0);
});
