import { beforeEach, describe, expect, test } from 'vitest';

import type { AnswerId } from '#src/domain/model/answer.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { ProjectId } from '#src/domain/model/project.ts';
import { DEFAULT_QUESTIONNAIRE } from '#src/domain/model/questionnaire.ts';
import { toId } from '#src/persistence/ids.ts';
import { LIMITS } from '#src/persistence/limits.ts';
import { selectAnswer } from '#src/store/answers-slice.ts';
import type { AppStore } from '#src/store/create-app-store.ts';
import { selectCurrentRound, selectProject, selectProjectList } from '#src/store/projects-slice.ts';
import { createWorkshopActions } from '#src/store/workshop-actions.ts';

import {
  anAnswer,
  aProject,
  aRound,
  aSurvey,
  EARLY,
  LATE,
  someStatistics,
} from '../persistence/support/builders.ts';
import { fakeDevice, type FakeDevice } from '../persistence/support/fake-device.ts';
import { openTab, type OpenedTab } from './open-store.ts';

const NOBODY = { nickname: null, department: null };

let device: FakeDevice;
let opened: OpenedTab;
let store: AppStore;
let project: ProjectId;
let answer: AnswerId;

beforeEach(async () => {
  device = fakeDevice();
  opened = await openTab(device);
  ({ store } = opened);
  project = store.getState().createProject({ organisation: 'Bakery', roundName: 'Spring' });
  answer = store.getState().startAnswer(project, NOBODY, 'pl');
});

const theAnswer = () => selectAnswer(store.getState(), project, answer);
const theRound = () => selectCurrentRound(store.getState(), project);

describe('a project', () => {
  test('begins with one empty round of today', () => {
    const id = store.getState().createProject({ organisation: 'Bakery', roundName: 'Spring' });
    expect(selectProject(store.getState(), id)).toMatchObject({
      id,
      organisation: 'Bakery',
      isSample: false,
      questionnaire: null,
      rounds: [{ name: 'Spring', teamSize: null, namesAgreed: false, answers: [], survey: null }],
    });
    expect(selectCurrentRound(store.getState(), id)?.date).toMatch(/^2026-03-\d\d$/);
  });

  test('changes the details that are given and keeps the others', () => {
    store.getState().updateRoundDetails(project, { teamSize: 12, organisation: 'Mill' });
    store.getState().updateRoundDetails(project, { namesAgreed: true, roundName: 'Autumn' });
    expect(selectProject(store.getState(), project)?.organisation).toBe('Mill');
    expect(theRound()).toMatchObject({ teamSize: 12, namesAgreed: true, name: 'Autumn' });
    store.getState().updateRoundDetails(project, { teamSize: null });
    expect(theRound()?.teamSize).toBeNull();
  });

  test('is added or replaced as a whole', () => {
    store.getState().putProject(aProject('sample', { isSample: true }));
    store.getState().putProject(aProject('sample', { organisation: 'Other' }));
    expect(selectProject(store.getState(), 'sample')?.organisation).toBe('Other');
  });

  test('keeps its questionnaire, cut to what can be read again', async () => {
    const wording = { pl: { title: 'x'.repeat(LIMITS.questionText + 1), thanks: 'Dziękujemy' } };
    store.getState().setQuestionnaire(project, { ...DEFAULT_QUESTIONNAIRE, ranked: 4, wording });
    const kept = selectProject(store.getState(), project)?.questionnaire;
    expect(kept).toMatchObject({ ranked: 4, wording: { pl: { thanks: 'Dziękujemy' } } });
    expect(kept?.wording.pl?.title).toHaveLength(LIMITS.questionText);
    await store.flush();
    const again = await openTab(device);
    expect(selectProject(again.store.getState(), project)?.questionnaire).toEqual(kept);
    store.getState().setQuestionnaire(project, null);
    expect(selectProject(store.getState(), project)?.questionnaire).toBeNull();
  });

  test('that is deleted takes its survey rows along', async () => {
    const survey = aSurvey('survey-1');
    store.getState().setSurvey(project, survey);
    await opened.tab.rows?.put({ survey: survey.id, name: 'a.csv', bytes: 1 }, {}, null);
    store.getState().deleteProject(project);
    expect(selectProject(store.getState(), project)).toBeUndefined();
    await expect.poll(() => opened.tab.rows?.list()).toEqual({ ok: true, value: [] });
  });

  test('that does not exist is a bug to change, and nothing to look at', () => {
    const { updateRoundDetails, deleteProject } = store.getState();
    expect(() => updateRoundDetails(toId('project', 'nobody'), {})).toThrow('no project');
    expect(() => deleteProject(toId('project', 'nobody'))).toThrow('no project');
    expect(selectProject(store.getState(), 'constructor')).toBeUndefined();
  });

  test('with several rounds changes the last one', () => {
    store.getState().putProject(aProject('two', { rounds: [aRound('one'), aRound('last')] }));
    store.getState().updateRoundDetails(toId('project', 'two'), { roundName: 'Now' });
    const rounds = selectProject(store.getState(), 'two')?.rounds.map(({ name }) => name);
    expect(rounds).toEqual(['Spring', 'Now']);
  });
});

test('the list of projects begins with the last changed and stays the same list', () => {
  store.getState().putProject(aProject('old'));
  const list = selectProjectList(store.getState());
  expect(list.map(({ id }) => id)).toEqual([project, 'old']);
  store.getState().changeSettings({ theme: 'dark' });
  expect(selectProjectList(store.getState())).toBe(list);
});

describe('an answer', () => {
  test('begins as an empty draft', () => {
    expect(theAnswer()).toMatchObject({
      id: answer,
      scores: {},
      notes: {},
      ranking: null,
      shownOrder: null,
      language: 'pl',
      origin: 'device',
      status: 'draft',
    });
  });

  test('keeps scores, and forgets one that is taken back', () => {
    const { scorePillar } = store.getState();
    scorePillar(project, answer, 'content', 4);
    scorePillar(project, answer, 'service', 'not-sure');
    scorePillar(project, answer, 'content', null);
    expect(theAnswer()?.scores).toEqual({ service: 'not-sure' });
  });

  test('keeps notes, cut to their limit, and forgets an empty one', () => {
    const { writeNote } = store.getState();
    writeNote(project, answer, 'content', 'x'.repeat(LIMITS.note + 5));
    writeNote(project, answer, 'service', 'seen');
    writeNote(project, answer, 'service', '  ');
    expect(theAnswer()?.notes).toEqual({ content: 'x'.repeat(LIMITS.note) });
  });

  test('keeps ranking, shown order, status and participant', () => {
    const state = store.getState();
    state.rank(project, answer, { mode: 'top', groups: [['service'], ['content', 'digital']] });
    state.keepShownOrder(project, answer, PILLAR_IDS);
    state.setAnswerStatus(project, answer, 'complete');
    state.updateParticipant(project, answer, { nickname: 'Ann', department: 'Care' });
    expect(theAnswer()).toMatchObject({
      ranking: { mode: 'top', groups: [['service'], ['content', 'digital']] },
      shownOrder: PILLAR_IDS,
      status: 'complete',
      participant: { nickname: 'Ann', department: 'Care' },
    });
  });

  test('says when it was changed', () => {
    const before = theAnswer();
    store.getState().scorePillar(project, answer, 'content', 4);
    const after = theAnswer();
    expect(Date.parse(after?.updatedAt ?? '')).toBeGreaterThan(Date.parse(before?.updatedAt ?? ''));
    expect(selectProject(store.getState(), project)?.updatedAt).toBe(after?.updatedAt);
    expect(after?.startedAt).toBe(before?.startedAt);
  });

  test('leaves the other answers untouched', () => {
    const other = store.getState().startAnswer(project, NOBODY, 'en');
    const before = selectAnswer(store.getState(), project, other);
    store.getState().scorePillar(project, answer, 'content', 4);
    expect(selectAnswer(store.getState(), project, other)).toBe(before);
  });

  test('is deleted', () => {
    store.getState().deleteAnswer(project, answer);
    expect(theAnswer()).toBeUndefined();
  });

  test('that does not exist is a bug to change', () => {
    const { scorePillar } = store.getState();
    expect(() => scorePillar(project, toId('answer', 'nobody'), 'content', 1)).toThrow('no answer');
  });
});

describe('answers that come in', () => {
  test('are added, replaced by newer ones of the same person, or left as they were', () => {
    const { addAnswers } = store.getState();
    expect(addAnswers(project, [anAnswer('ann'), anAnswer('bob', { updatedAt: LATE })])).toMatchObject({
      added: 2,
      replaced: 0,
      unchanged: 0,
    });
    const report = addAnswers(project, [
      anAnswer('ann', { scores: { content: 1 }, updatedAt: LATE }),
      anAnswer('bob', { scores: { content: 1 }, updatedAt: EARLY }),
      anAnswer('cid'),
      anAnswer('cid'),
    ]);
    expect(report).toMatchObject({ added: 1, replaced: 1, unchanged: 2 });
    const scores = theRound()?.answers.map(({ id, scores: given }) => [id, given]);
    expect(scores?.slice(1)).toEqual([
      ['ann', { content: 1 }],
      ['bob', {}],
      ['cid', {}],
    ]);
  });

  test('can be taken back, and what they replaced is there again', () => {
    const { addAnswers } = store.getState();
    const { undoTake } = store.actionsOf(createWorkshopActions);
    addAnswers(project, [anAnswer('ann')]);
    const before = theRound()?.answers;
    const newer = anAnswer('ann', { scores: { content: 1 }, updatedAt: LATE });
    const { changes } = addAnswers(project, [newer, anAnswer('bob'), anAnswer('bob', { updatedAt: LATE })]);
    expect(undoTake(project, changes)).toBe(2);
    expect(theRound()?.answers).toEqual(before);
  });

  test('that are all known change nothing', () => {
    store.getState().addAnswers(project, [anAnswer('ann')]);
    const before = selectProject(store.getState(), project);
    store.getState().addAnswers(project, [anAnswer('ann')]);
    expect(selectProject(store.getState(), project)).toBe(before);
  });
});

describe('a survey', () => {
  test('is set and taken out, and a replaced one takes its rows along', async () => {
    await opened.tab.rows?.put({ survey: 'first', name: 'a.csv', bytes: 1 }, {}, null);
    await opened.tab.rows?.put({ survey: 'second', name: 'b.csv', bytes: 1 }, {}, null);
    store.getState().setSurvey(project, aSurvey('first'));
    store.getState().setSurvey(project, aSurvey('second'));
    expect(theRound()?.survey?.id).toBe('second');
    await expect
      .poll(() => opened.tab.rows?.list())
      .toEqual({ ok: true, value: [{ survey: 'second', name: 'b.csv', bytes: 1 }] });
    store.getState().setSurvey(project, null);
    expect(theRound()?.survey).toBeNull();
  });

  test('that is set again, with other numbers, keeps its rows', async () => {
    const rows = { survey: 'first', name: 'a.csv', bytes: 1 };
    await opened.tab.rows?.put(rows, {}, null);
    store.getState().setSurvey(project, aSurvey('first'));
    store.getState().setSurvey(project, aSurvey('first', someStatistics(10, 1)));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await opened.tab.rows?.list()).toEqual({ ok: true, value: [rows] });
  });

  test('with texts beyond all measure is cut to what can be read again', async () => {
    const statistics = someStatistics(10, 1);
    const [segmentation] = statistics.segmentations;
    if (segmentation === undefined) throw new Error('no segmentation');
    const long = { ...segmentation, name: 'x'.repeat(5_000) };
    const segmentations = Array.from({ length: LIMITS.segmentations + 1 }, () => long);
    store.getState().setSurvey(project, aSurvey('survey-1', { ...statistics, segmentations }));
    await store.flush();
    store.stop();
    expect(theRound()?.survey?.statistics.segmentations).toHaveLength(LIMITS.segmentations);
  });

  test('with weights is cut in all three kinds of sums and in what the weights rest on', () => {
    const survey = aSurvey('survey-1');
    const long = 'x'.repeat(LIMITS.name + 1);
    const [segmentation] = survey.statistics.segmentations;
    if (segmentation === undefined) throw new Error('no segmentation');
    const statistics = { ...survey.statistics, segmentations: [{ ...segmentation, name: long }] };
    const questions = [{ name: long, shares: [{ generation: null, label: long, share: 1 }] }];
    const basis = { kind: 'targets' as const, questions, capped: false, largestMiss: 0 };
    const weighted = { basis, weights: statistics, squares: statistics };
    store.getState().setSurvey(project, { ...survey, statistics, weighted });
    expect(JSON.stringify(theRound()?.survey)).not.toContain(long);
    store.getState().setSurvey(project, {
      ...survey,
      weighted: { ...weighted, basis: { kind: 'column', name: long } },
    });
    expect(JSON.stringify(theRound()?.survey)).not.toContain(long);
  });

  test('with a number that JSON cannot say is a bug', () => {
    const statistics = someStatistics(Number.NaN, 1);
    expect(() => store.getState().setSurvey(project, aSurvey('survey-1', statistics))).toThrow('finite');
  });
});

test('settings change one by one', () => {
  store.getState().changeSettings({ language: 'ru' });
  store.getState().changeSettings({ theme: 'dark' });
  expect(store.getState().settings).toEqual({ language: 'ru', theme: 'dark' });
});
