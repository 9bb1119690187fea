// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { currentRound } from '#src/domain/model/project.ts';
import { HomeScreen } from '#src/features/home/home-screen.tsx';
import { encodeAnswerFile } from '#src/persistence/answer-file.ts';
import { encodeBackup } from '#src/persistence/backup-file.ts';
import { encodeProjectFile } from '#src/persistence/project-file.ts';
import { DEFAULT_SETTINGS } from '#src/persistence/saved-things.ts';
import type { Services } from '#src/store/services.tsx';
import { renderScreen, textOf } from '#tests/features/support/render-screen.tsx';
import {
  aProject,
  aProjectWithAnswers,
  aRound,
  aSurvey,
  anAnswer,
  EARLY,
  LATE,
} from '#tests/persistence/support/builders.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const choose = async (user: { upload: (input: HTMLElement, file: File) => Promise<void> }, text: string) =>
  user.upload(
    await screen.findByLabelText('Choose a file', { selector: 'input' }),
    new File([text], 'any.json'),
  );

test('one click leads to the first question of a new project', async () => {
  const { store, user, place } = await renderScreen(<HomeScreen />);
  await user.click(screen.getByRole('button', { name: 'Score the first pillar' }));
  const [project] = Object.values(store.getState().projects);
  expect(project && currentRound(project).answers[0]?.participant.nickname).toBeNull();
  const answer = project ? currentRound(project).answers[0] : undefined;
  expect(place()).toBe(`#/p/${project?.id}/a/${answer?.id}/score/advertising`);
});

test('says that everything stays in the browser', async () => {
  await renderScreen(<HomeScreen />);
  expect(screen.getByText(/Everything stays in this browser\. Nothing is sent anywhere\./)).toBeTruthy();
});

test('lists a project with its round, its answers and its customers', async () => {
  const round = aRound('r', { name: 'Autumn 2026', answers: [anAnswer('a')], survey: aSurvey('s') });
  await renderScreen(<HomeScreen />, { projects: [aProject('p', { rounds: [round] })] });
  const row = (await screen.findByRole('link', { name: 'Lighthouse Bakery' })).closest('li');
  expect(textOf(row)).toContain('Autumn 2026');
  expect(textOf(row)).toContain('1 answer · 400 customers');
});

test('a project is deleted only after the dialog', async () => {
  const { store, user } = await renderScreen(<HomeScreen />, { projects: [aProject('p')] });
  await user.click(await screen.findByRole('button', { name: 'Delete project “Lighthouse Bakery”' }));
  expect(Object.keys(store.getState().projects)).toHaveLength(1);
  const dialog = screen.getByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Delete project' }));
  expect(Object.keys(store.getState().projects)).toHaveLength(0);
});

test('leaving the dialog keeps the project', async () => {
  const { store, user } = await renderScreen(<HomeScreen />, { projects: [aProject('p')] });
  await user.click(await screen.findByRole('button', { name: 'Delete project “Lighthouse Bakery”' }));
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(Object.keys(store.getState().projects)).toHaveLength(1);
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('a project file opens its project', async () => {
  const { store, user, place } = await renderScreen(<HomeScreen />);
  const project = aProject('p', { rounds: [aRound('r', { survey: aSurvey('s') })] });
  await choose(user, encodeProjectFile(project, LATE));
  await waitFor(() => expect(place()).toBe('#/p/p/gaps'));
  expect(store.getState().projects[project.id]?.organisation).toBe('Lighthouse Bakery');
});

test('a file of something else is refused with a reason', async () => {
  const { user } = await renderScreen(<HomeScreen />);
  await choose(user, 'name;rank\nAda;1');
  expect((await screen.findByRole('alert')).textContent).toContain('the content is no JSON');
});

test('an older state asks first, and a no leaves the newer one', async () => {
  const here = aProject('p', { organisation: 'Newer', updatedAt: LATE });
  const { store, user } = await renderScreen(<HomeScreen />, { projects: [here] });
  await choose(user, encodeProjectFile(aProject('p', { organisation: 'Older', updatedAt: EARLY }), LATE));
  await user.click(await screen.findByRole('button', { name: 'Keep what is here' }));
  expect(store.getState().projects[here.id]?.organisation).toBe('Newer');
  expect(screen.getByText('“Older” was left as it is: what is here is newer.')).toBeTruthy();
});

test('an older state replaces the newer one when that is wanted', async () => {
  const here = aProject('p', { organisation: 'Newer', updatedAt: LATE });
  const { store, user } = await renderScreen(<HomeScreen />, { projects: [here] });
  await choose(user, encodeProjectFile(aProject('p', { organisation: 'Older', updatedAt: EARLY }), LATE));
  await user.click(await screen.findByRole('button', { name: 'Take the file' }));
  expect(store.getState().projects[here.id]?.organisation).toBe('Older');
});

test('a backup brings all its projects', async () => {
  const { store, user } = await renderScreen(<HomeScreen />);
  const projects = [aProject('p'), aProject('q', { organisation: 'Other' })];
  await choose(user, encodeBackup({ savedAt: LATE, settings: DEFAULT_SETTINGS, projects }));
  expect(await screen.findByText('“Other” was added.')).toBeTruthy();
  expect(Object.keys(store.getState().projects).toSorted()).toEqual(['p', 'q']);
});

test('a colleague’s answer goes into the project of its round', async () => {
  const project = aProjectWithAnswers('p', []);
  const { store, user, place } = await renderScreen(<HomeScreen />, { projects: [project] });
  const answer = anAnswer('a', { status: 'complete', scores: { friction: 2 } });
  const file = { savedAt: LATE, roundId: currentRound(project).id, organisation: '', answer };
  await choose(user, encodeAnswerFile(file));
  await waitFor(() => expect(place()).toBe('#/p/p/team'));
  const kept = store.getState().projects[project.id];
  expect(kept && currentRound(kept).answers.map(({ id }) => String(id))).toEqual(['a']);
});

test('an answer of a project that is not here changes nothing and says so', async () => {
  const project = aProjectWithAnswers('p', []);
  const { store, user } = await renderScreen(<HomeScreen />, { projects: [project] });
  const answer = anAnswer('a', { status: 'complete' });
  await choose(
    user,
    encodeAnswerFile({ savedAt: LATE, roundId: aRound('elsewhere').id, organisation: '', answer }),
  );
  expect(await screen.findByText(/1\sanswer belongs to no project on this device/)).toBeTruthy();
  const kept = store.getState().projects[project.id];
  expect(kept && currentRound(kept).answers).toEqual([]);
});

const sampleFile = (name: string) => readFileSync(`public/samples/${name}`, 'utf8');
const PROJECT = 'harbor-outfitters.plumbline.json';
const ROWS = 'harbor-outfitters.rows.json';

/** The app's own address, with some of the sample's files in place. */
function serve(files: Readonly<Record<string, string>>): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation((address) => {
    const name = Object.keys(files).find((file) => typeof address === 'string' && address.endsWith(file));
    return Promise.resolve(new Response(files[name ?? ''] ?? '', { status: name ? 200 : 404 }));
  });
}

async function openSample(services: NonNullable<Parameters<typeof renderScreen>[1]>['services'] = {}) {
  const rendered = await renderScreen(<HomeScreen />, { services });
  await rendered.user.click(screen.getByRole('button', { name: 'Look at a sample project' }));
  await waitFor(() => expect(rendered.place()).toBe('#/p/sample-harbor-outfitters/gaps'));
  return rendered;
}

test('the sample project opens its gaps, and its single answers are kept under its survey', async () => {
  serve({ [PROJECT]: sampleFile(PROJECT), [ROWS]: sampleFile(ROWS) });
  const kept = vi.fn<Services['keepSurveyRows']>().mockResolvedValue();
  const { store } = await openSample({ keepSurveyRows: kept });
  const [project] = Object.values(store.getState().projects);
  const survey = project && currentRound(project).survey;
  expect(kept.mock.calls.map(([id, name, table]) => [id, name, table.rows])).toEqual([
    [survey?.id, survey?.fileName, survey?.statistics.overall.respondents],
  ]);
});

test.each([
  ['missing', {}],
  ['damaged', { [ROWS]: '{"version":1' }],
  ['of another survey', { [ROWS]: JSON.stringify({ ...emptyRows(), rows: 0 }) }],
])('without single answers, here %s, the sample opens all the same', async (_, rows) => {
  serve({ [PROJECT]: sampleFile(PROJECT), ...rows });
  const kept = vi.fn<Services['keepSurveyRows']>().mockResolvedValue();
  await openSample({ keepSurveyRows: kept });
  expect(kept).not.toHaveBeenCalled();
});

function emptyRows() {
  const columns = { ranks: [], ratings: [], days: [], seconds: [], records: [], flags: [], segments: [] };
  return { version: 1, mode: 'top', hasRanking: true, hasRatings: true, ...columns };
}

test('a sample project that does not arrive is told', async () => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('offline'));
  const { user } = await renderScreen(<HomeScreen />);
  await user.click(screen.getByRole('button', { name: 'Look at a sample project' }));
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded');
});
