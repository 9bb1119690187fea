// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { analyse } from '#src/domain/analysis/analyse.ts';
import type { Answer } from '#src/domain/model/answer.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import type { ScoreAnswer, Scores } from '#src/domain/model/score.ts';
import type { CustomerStatistics } from '#src/domain/stats/sums/customer-statistics.ts';
import { resultPillars } from '#src/features/score/result-pillars.ts';
import { ScoreResultScreen } from '#src/features/score/score-result-screen.tsx';
import { ScoreReviewScreen } from '#src/features/score/score-review-screen.tsx';
import { ScoreStartScreen } from '#src/features/score/score-start-screen.tsx';
import { findAnswersInText } from '#src/persistence/answer-file.ts';
import { renderProjectScreen, textOf, type RenderOptions } from '#tests/features/support/render-screen.tsx';
import {
  aProjectWithAnswers,
  aRound,
  aProject,
  aSurvey,
  anAnswer,
  someStatistics,
} from '#tests/persistence/support/builders.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Ten answers in the order of the pillars. */
function scores(...answers: readonly (ScoreAnswer | null)[]): Scores {
  return Object.fromEntries(
    PILLAR_IDS.flatMap((pillar, index) => {
      const answer = answers[index] ?? null;
      return answer === null ? [] : [[pillar, answer] as const];
    }),
  );
}

const first = (project: Project): Answer => {
  const [answer] = currentRound(project).answers;
  if (!answer) throw new Error('the project has an answer');
  return answer;
};

const start = (answers: readonly Answer[], options?: RenderOptions) =>
  renderProjectScreen(
    aProjectWithAnswers('p', answers),
    (project) => <ScoreStartScreen project={project} />,
    options,
  );
const review = (changes: Partial<Answer>) =>
  renderProjectScreen(aProjectWithAnswers('p', [anAnswer('a', changes)]), (project) => (
    <ScoreReviewScreen project={project} answer={first(project)} />
  ));
const result = (changes: Partial<Answer>, options?: RenderOptions) =>
  renderProjectScreen(
    aProjectWithAnswers('p', [anAnswer('a', { status: 'complete', ...changes })]),
    (project) => <ScoreResultScreen project={project} answer={first(project)} />,
    options,
  );

const ALL = scores(4, 3, 2, 5, 3, 3, 4, 1, 2, 3);

test('the first person on a device may give a name and begins with the first pillar', async () => {
  const { store, user, place } = await start([]);
  await user.type(screen.getByLabelText('Nickname'), 'Ada');
  await user.click(screen.getByRole('button', { name: 'Begin with the first pillar' }));
  const [project] = Object.values(store.getState().projects);
  const answer = project && first(project);
  expect(answer?.participant).toEqual({ nickname: 'Ada', department: null });
  expect(place()).toBe(`#/p/p/a/${answer?.id}/score/advertising`);
});

test('without a name the answer is anonymous', async () => {
  const { store, user } = await start([]);
  await user.click(screen.getByRole('button', { name: 'Begin with the first pillar' }));
  const [project] = Object.values(store.getState().projects);
  expect(project && first(project).participant).toEqual({ nickname: null, department: null });
});

test('a draft goes on at the first pillar without an answer', async () => {
  await start([anAnswer('a', { scores: { advertising: 3 } })]);
  const link = screen.getByRole('link', { name: /Continue/ });
  expect(link.getAttribute('href')).toBe('#/p/p/a/a/score/content');
  expect(screen.getByText('Draft, 1 of 10 pillars answered')).toBeTruthy();
});

test('a finished answer shows its result', async () => {
  await start([anAnswer('a', { status: 'complete', scores: ALL })]);
  const link = screen.getByRole('link', { name: /See the result/ });
  expect(link.getAttribute('href')).toBe('#/p/p/a/a/result');
});

test('answers from files are not continued on this device', async () => {
  await start([anAnswer('a', { origin: 'file', scores: ALL })]);
  expect(screen.queryByRole('link', { name: /Continue/ })).toBeNull();
});

test('organisation and round are kept while they are typed', async () => {
  const { store, user } = await start([]);
  const field = screen.getByLabelText('Organisation or brand');
  await user.clear(field);
  await user.type(field, 'Harbor Outfitters');
  const [project] = Object.values(store.getState().projects);
  expect(project?.organisation).toBe('Harbor Outfitters');
});

test('the review lists all ten answers in words and links to each question', async () => {
  await review({ scores: scores(4, 'not-sure', 'not-applicable') });
  const rows = within(screen.getByRole('list', { name: 'Your answers' })).getAllByRole('listitem');
  expect(rows).toHaveLength(10);
  expect(textOf(rows[0])).toContain('4 of 5: Good');
  expect(textOf(rows[1])).toContain('Not sure');
  expect(textOf(rows[2])).toContain('Does not apply');
  expect(textOf(rows[3])).toContain('No answer yet');
  const change = screen.getByRole('link', { name: 'Change the answer: Advertising' });
  expect(change.getAttribute('href')).toBe('#/p/p/a/a/score/advertising');
});

test('with fewer than eight scores the review says that there will be no total', async () => {
  await review({ scores: scores(4, 4, 4, 4, 4, 4, 4, 'not-sure') });
  expect(screen.getByText('Pillars with a score: 7 of 10')).toBeTruthy();
  expect(screen.getByText(/A total takes at least 8/)).toBeTruthy();
});

test('finishing makes the answer count and shows the result', async () => {
  const { store, user, place } = await review({ scores: ALL });
  await user.click(screen.getByRole('button', { name: 'Finish and see the result' }));
  const [project] = Object.values(store.getState().projects);
  expect(project && first(project).status).toBe('complete');
  expect(place()).toBe('#/p/p/a/a/result');
});

test('nothing can be finished before anything is answered', async () => {
  await review({});
  const button = screen.getByRole('button', { name: 'Finish and see the result' });
  expect(button.hasAttribute('disabled')).toBe(true);
  expect(screen.getByText('Answer at least one pillar to see a result.')).toBeTruthy();
});

test('the result states level, total and that it is one person’s view', async () => {
  await result({ scores: ALL });
  expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe('Your pillars are at level 3, practised');
  expect(screen.getByText(/Nobody scores 50: just ask your customers/)).toBeTruthy();
  expect(screen.getByText('your total (pillars scored: 10)').nextSibling?.textContent).toContain('30.0');
  expect(screen.getByText('n = 1')).toBeTruthy();
});

test('somebody else’s answer is shown under their name', async () => {
  const participant = { nickname: 'Ada', department: null };
  await result({ scores: ALL, origin: 'file', participant });
  expect(screen.getByText('Ada')).toBeTruthy();
});

test('without eight scores the result says why there is no total', async () => {
  await result({ scores: scores(4, 4, 4, 4) });
  expect(textOf(screen.getByRole('heading', { level: 1 }))).toContain('no total yet');
  expect(screen.getByText(/Fewer than 8 of the 10 pillars are scored/)).toBeTruthy();
});

test('the lowest pillars come with a question and two things to try', async () => {
  await result({ scores: ALL });
  const heading = screen.getByRole('heading', { level: 3, name: 'Customer service' });
  const entry = heading.closest('li');
  expect(textOf(entry)).toContain('1 of 5');
  expect(entry?.querySelectorAll('ul > li')).toHaveLength(2);
});

test('where everything is scored alike, no pillar is praised or blamed', async () => {
  await result({ scores: scores(3, 3, 3, 3, 3, 3, 3, 3, 3, 3) });
  expect(screen.getByText('No pillar stands out above your own average.')).toBeTruthy();
  expect(screen.getByText('No pillar falls below your own average.')).toBeTruthy();
});

test('a draft’s result says that it does not count yet and offers no file', async () => {
  await result({ scores: ALL, status: 'draft' });
  expect(screen.getByText(/this answer is a draft and counts in no result/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Save my answer as a file' })).toBeNull();
});

test('the saved file holds the answer for its round', async () => {
  let saved: Blob | null = null;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved = blob instanceof Blob ? blob : null;
    return 'blob:saved';
  });
  const { user } = await result({ scores: ALL, notes: { friction: 'queues' } });
  await user.click(screen.getByRole('button', { name: 'Save my answer as a file' }));
  const found = await findAnswersInText((await (saved as Blob | null)?.text()) ?? '');
  expect(found.answers[0]?.roundId).toBe('round-1');
  expect(found.answers[0]?.answer.scores).toEqual(ALL);
  expect(found.answers[0]?.answer.notes).toEqual({ friction: 'queues' });
});

const pillarsOf = (statistics: CustomerStatistics | null) =>
  analyse({ answers: [], teamSize: null, statistics, weighted: null, segment: null }).pillars;

test('before customers have rated, the result has no ratings', () => {
  const pillars = resultPillars(anAnswer('a', { scores: ALL }), pillarsOf(null));
  expect(pillars.map(({ pillar }) => pillar)).toEqual([...PILLAR_IDS]);
  expect(pillars.every(({ rating }) => !rating.ok && rating.reason === 'no-survey')).toBe(true);
});

test('with customers, each pillar has their mean rating with its range', async () => {
  const survey = aSurvey('s');
  const round = aRound('r', { survey, answers: [anAnswer('a', { scores: ALL, status: 'complete' })] });
  const { user } = await renderProjectScreen(aProject('p', { rounds: [round] }), (project) => (
    <ScoreResultScreen project={project} answer={first(project)} />
  ));
  await user.click(await screen.findByRole('button', { name: 'Table' }));
  const row = within(screen.getByRole('table')).getByRole('row', { name: /^Advertising/ });
  expect(row.textContent).toMatch(/43\.02\.9\sto\s3\.1400/);
});

test('the explanation of the picture names the total’s formula and stays silent about ratings that are not there', async () => {
  const { user } = await result({ scores: ALL });
  await user.click(await screen.findByRole('button', { name: 'How is this computed?' }));
  const dialog = within(screen.getByRole('dialog'));
  expect(dialog.getByRole('heading', { name: 'Total and level' })).toBeTruthy();
  expect(dialog.getByText('10 · x̄')).toBeTruthy();
  expect(dialog.queryByRole('heading', { name: 'Scores and ratings' })).toBeNull();
});

test('ratings of fewer than five customers stay hidden', () => {
  const pillars = resultPillars(anAnswer('a', { scores: ALL }), pillarsOf(someStatistics(4, 1)));
  expect(pillars.every(({ rating }) => !rating.ok && rating.reason === 'group-too-small')).toBe(true);
});

test.each([
  ['pl', 'Twoje filary: poziom 3, praktykowany'],
  ['ru', 'Ваши опоры: уровень 3, освоенный'],
  ['zh-Hant', '您的支柱在第 3 級「落實」'],
] as const)('the result speaks %s', async (language, title) => {
  await result({ scores: ALL }, { language });
  expect(textOf(screen.getByRole('heading', { level: 1 }))).toBe(title);
});
