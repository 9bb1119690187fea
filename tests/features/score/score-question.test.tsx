// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { useEffect, useState } from 'react';
import { expect, test } from 'vitest';
import type { Answer } from '#src/domain/model/answer.ts';
import { PILLAR_IDS, type PillarId } from '#src/domain/model/pillar.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import { ScoreQuestionScreen } from '#src/features/score/score-question-screen.tsx';
import { paths } from '#src/paths.ts';
import { renderProjectScreen, type RenderOptions } from '#tests/features/support/render-screen.tsx';
import { aProjectWithAnswers, anAnswer } from '#tests/persistence/support/builders.ts';

/** The address decides the pillar, as in the app. */
function Question({ project }: { readonly project: Project }) {
  const [place, setPlace] = useState(window.location.hash);
  useEffect(() => {
    const follow = () => setPlace(window.location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const answer = currentRound(project).answers[0];
  const pillar = PILLAR_IDS.find((id) => place.endsWith(`/${id}`));
  return answer && pillar ? <ScoreQuestionScreen project={project} answer={answer} pillar={pillar} /> : null;
}

async function atQuestion(pillar: PillarId, changes: Partial<Answer> = {}, options: RenderOptions = {}) {
  const project = aProjectWithAnswers('p', [anAnswer('a', changes)]);
  const rendered = await renderProjectScreen(project, (live) => <Question project={live} />, options);
  const [answer] = currentRound(project).answers;
  if (!answer) throw new Error('the project has an answer');
  await act(async () => {
    window.location.hash = paths.scorePillar(project.id, answer.id, pillar);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  const kept = (): Answer | undefined => {
    const now = rendered.store.getState().projects[project.id];
    return now && currentRound(now).answers[0];
  };
  return { ...rendered, kept };
}

test('a chosen option is saved at once', async () => {
  const { user, kept } = await atQuestion('friction');
  await user.click(screen.getByRole('radio', { name: /Middling/ }));
  expect(kept()?.scores).toEqual({ friction: 3 });
});

test('the five options say what one would see at 1, 3 and 5 and what lies between', async () => {
  await atQuestion('friction');
  const names = screen.getAllByRole('radio').map((radio) => radio.closest('label')?.textContent ?? '');
  expect(names[0]).toContain('Customers wait');
  expect(names[1]).toBe('2Weak: between poor and middling');
  expect(names[3]).toBe('4Good: between middling and excellent');
  expect(names.slice(5)).toEqual(['Not sure', 'Does not apply']);
});

test.each([
  ['1', 1],
  ['5', 5],
  ['0', 'not-sure'],
] as const)('the key %s answers', async (key, expected) => {
  const { user, kept } = await atQuestion('friction');
  await user.keyboard(key);
  expect(kept()?.scores.friction).toBe(expected);
});

test('Enter goes on and the left arrow goes back', async () => {
  const { user, place } = await atQuestion('content');
  await user.keyboard('{Enter}');
  expect(place()).toBe('#/p/p/a/a/score/digital');
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(place()).toBe('#/p/p/a/a/score/advertising');
});

test('keys that come faster than the screen answer the question they were meant for', async () => {
  const { user, kept } = await atQuestion('advertising');
  await user.keyboard('4{Enter}3{Enter}2');
  expect(kept()?.scores).toEqual({ advertising: 4, content: 3, digital: 2 });
});

test('a note is kept while it is typed, and its letters and digits are no answers', async () => {
  const { user, kept } = await atQuestion('friction');
  await user.click(screen.getByRole('button', { name: 'Add a note' }));
  await user.keyboard('5 times a day');
  expect(kept()?.notes).toEqual({ friction: '5 times a day' });
  expect(kept()?.scores).toEqual({});
});

test('an unanswered question offers to skip, an answered one to go on', async () => {
  const { user } = await atQuestion('friction');
  expect(screen.getByRole('button', { name: 'Skip for now' })).toBeTruthy();
  await user.keyboard('2');
  expect(screen.getByRole('button', { name: 'Next' })).toBeTruthy();
});

test('the last question leads to the review', async () => {
  const { user, place } = await atQuestion('reputation');
  await user.click(screen.getByRole('button', { name: 'Review' }));
  expect(place()).toBe('#/p/p/a/a/review');
});

test('changing one of ten answers leads back to the review', async () => {
  const scores = Object.fromEntries(PILLAR_IDS.map((pillar) => [pillar, 3] as const));
  const { user, place } = await atQuestion('content', { scores });
  await user.keyboard('5{Enter}');
  expect(place()).toBe('#/p/p/a/a/review');
});

test('the question takes the focus, so that it is read out', async () => {
  await atQuestion('friction');
  expect(document.activeElement?.textContent).toBe('Frictionless journey');
});

test('the progress says how far one is', async () => {
  await atQuestion('content', { scores: { advertising: 4 } });
  expect(screen.getByRole('img', { name: /^Question 2\sof 10\. Answered so far: 1\.$/ })).toBeTruthy();
});

test('a device that stores nothing is told on the question, too', async () => {
  const { user } = await atQuestion('friction', {}, { device: { hasTexts: false, hasDatabases: false } });
  await user.keyboard('2');
  expect((await screen.findByRole('alert')).textContent).toContain('Not saved');
});
