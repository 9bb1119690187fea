// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import type { Ballot } from '#src/domain/model/answer.ts';
import { currentRound } from '#src/domain/model/project.ts';
import { RankStartScreen } from '#src/features/rank/rank-start-screen.tsx';
import { toId } from '#src/persistence/ids.ts';
import { ranking } from '#tests/domain/support.ts';
import { workshop } from '#tests/domain/workshop/builders.ts';
import { renderProjectScreen } from '#tests/features/support/render-screen.tsx';
import { anAnswer, aProject, aRound } from '#tests/persistence/support/builders.ts';

const FIRST = ranking('fr se pr');
const show = (ballot: Ballot, changes: Partial<Answer> = {}) => {
  const answers = [anAnswer('a', { ranking: FIRST, status: 'complete', ...changes })];
  const rounds = [aRound('r', { answers, workshop: workshop({ ballot }) })] as const;
  return renderProjectScreen(aProject('p', { rounds }), (project) => <RankStartScreen project={project} />);
};

test('in the first ballot a ranking can be changed', async () => {
  await show(1);
  expect(screen.getByRole('link', { name: 'Change the order' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Rank again' })).toBeNull();
});

test('in the second ballot people on this device rank again, and the first ranking stays', async () => {
  const { store, user, place } = await show(2);
  expect(screen.getByText('Ranked before the discussion')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Rank again' }));
  const project = store.getState().projects[toId('project', 'p')];
  expect(project && currentRound(project).answers[0]).toMatchObject({
    ballot: 2,
    ranking: FIRST,
    firstRanking: FIRST,
  });
  expect(place()).toBe('#/p/p/a/a/rank');
});

test('who has ranked again can change that', async () => {
  await show(2, { ballot: 2, firstRanking: FIRST });
  expect(screen.getByText('Ranked again')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Change the order' })).toBeTruthy();
});

test('who has not ranked yet ranks for the second ballot', async () => {
  const { store, user } = await show(2, { ranking: null });
  await user.click(screen.getByRole('button', { name: 'Rank now' }));
  const project = store.getState().projects[toId('project', 'p')];
  expect(project && currentRound(project).answers[0]).toMatchObject({ ballot: 2, firstRanking: null });
});
