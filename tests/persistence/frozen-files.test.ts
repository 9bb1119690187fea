import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Project } from '#src/domain/model/project.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';
import type { CustomerStatistics, RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { findAnswersInText } from '#src/persistence/answer-file.ts';
import { decodeBackup } from '#src/persistence/backup-file.ts';
import { decodeStored } from '#src/persistence/decode/stored.ts';
import { projectKey, SETTINGS_KEY } from '#src/persistence/format.ts';
import { toId } from '#src/persistence/ids.ts';
import { decodeProjectFile } from '#src/persistence/project-file.ts';

import { anAnswer, aProject, aRound, aWorkshop } from './support/builders.ts';

const ID = '0b6e8f0a-5d3c-4f6e-9a1b-2c3d4e5f6a7b';

function frozen(name: string): string {
  return readFileSync(new URL(`../fixtures/persisted/${name}.json`, import.meta.url), 'utf8');
}

/** What can be told from the project; the files of every version hold the same one. */
function gistOf(project: Project | undefined) {
  const round = project?.rounds[0];
  return {
    id: project?.id,
    organisation: project?.organisation,
    scores: round?.answers.map((answer) => answer.scores),
    nickname: round?.answers[0]?.participant.nickname,
    groups: round?.answers[0]?.ranking?.groups,
    respondents: round?.survey?.statistics.overall.respondents,
  };
}

const GIST = {
  id: ID,
  organisation: 'Lighthouse Bakery',
  scores: [{ advertising: 4, non_digital: 'not-applicable', reputation: 'not-sure' }, {}],
  nickname: 'Zażółć 柑',
  groups: [['service'], ['friction', 'products'], ['digital']],
  respondents: 400,
};

describe.each([1, 2, 3, 4])('what version %i wrote can still be read', (version) => {
  test('a stored project', () => {
    const decoded = decodeStored(projectKey(toId('project', ID)), frozen(`project-v${version}`));
    if (!decoded.ok || decoded.value.content.kind !== 'project') throw new Error('not read');
    expect(decoded.value.writes).toEqual([['a1b2c3d4e5f6', 12]]);
    expect(gistOf(decoded.value.content.project)).toEqual(GIST);
  });

  test('stored settings', () => {
    expect(decodeStored(SETTINGS_KEY, frozen(`settings-v${version}`))).toMatchObject({
      ok: true,
      value: { content: { kind: 'settings', settings: { language: 'ru', theme: 'dark' } } },
    });
  });

  test('a project file', async () => {
    const decoded = await decodeProjectFile(frozen(`project-file-v${version}`));
    expect(gistOf(decoded.ok ? decoded.value : undefined)).toEqual(GIST);
  });

  test('an answer file', async () => {
    const found = await findAnswersInText(frozen(`answer-file-v${version}`));
    expect(found.answers[0]?.answer.scores).toMatchObject({ advertising: 4 });
  });

  test('a backup', async () => {
    const decoded = await decodeBackup(frozen(`backup-file-v${version}`));
    if (!decoded.ok) throw new Error('not read');
    expect(decoded.value).toMatchObject({ settings: { language: 'ru' }, unreadable: [] });
    expect(gistOf(decoded.value.projects[0])).toEqual(GIST);
  });
});

test('a survey of version 1 keeps all it had and says what it did not keep', async () => {
  const ranks = await ranksIn('project-file-v1');
  const before = JSON.parse(frozen('project-file-v1')) as {
    project: { rounds: { survey: { statistics: { overall: { ranks: object } } } }[] };
  };
  expect(ranks).toEqual({ ...before.project.rounds[0]?.survey.statistics.overall.ranks, pairSums: null });
});

test('a survey of version 2 keeps pairs, unrounded ranks and nine places', async () => {
  const ranks = await ranksIn('project-file-v2');
  expect(ranks.pairSums?.sums).toHaveLength(100);
  expect(ranks.pairSums?.squares[0]).toBe(812.25);
  expect(ranks.histogram[0]).toHaveLength(99);
  expect(ranks.topCounts[0]).toHaveLength(9);
});

test('a project of version 2 had no questionnaire, weights or left-out answers', async () => {
  const decoded = await decodeProjectFile(frozen('project-file-v2'));
  if (!decoded.ok) throw new Error('not read');
  expect(decoded.value.questionnaire).toBeNull();
  expect(decoded.value.rounds[0].survey).toMatchObject({ leftOut: [], weighted: null });
});

test('a project of version 3 keeps its questionnaire, what is left out and the weights', async () => {
  const decoded = await decodeProjectFile(frozen('project-file-v3'));
  if (!decoded.ok) throw new Error('not read');
  expect(decoded.value.questionnaire).toMatchObject({
    ranked: 4,
    wording: { pl: { title: 'Co jest dla Ciebie ważne?' }, 'zh-Hant': {} },
  });
  const { survey } = decoded.value.rounds[0];
  expect(survey?.leftOut).toEqual(['tooFast', 'shownOrder']);
  expect(survey?.weighted?.basis).toMatchObject({ kind: 'targets', capped: false });
  expect(survey?.weighted?.squares.overall.respondents).toBe(400);
});

test('a project of version 3 had no workshop, nobody bet and nobody ranked twice', async () => {
  const decoded = await decodeProjectFile(frozen('project-file-v3'));
  if (!decoded.ok) throw new Error('not read');
  expect(decoded.value.joined).toBeNull();
  expect(decoded.value.rounds[0].workshop).toBeNull();
  expect(decoded.value.rounds[0].answers[0]).toMatchObject({ ballot: 1, firstRanking: null, bet: false });
});

test('a project of version 4 keeps its workshop with the key, bets and first rankings', async () => {
  const decoded = await decodeProjectFile(frozen('project-file-v4'));
  if (!decoded.ok) throw new Error('not read');
  const { workshop, answers } = decoded.value.rounds[0];
  expect(workshop).toMatchObject({
    id: '1a2b3c4d',
    title: 'Warsztat <b>wiosenny</b>',
    sealing: { curve: 'x25519', privateKey: 'BBBB' },
    agenda: { discuss: { minutes: 15, note: 'extremes first' } },
  });
  expect(answers[0]).toMatchObject({
    ballot: 2,
    bet: true,
    firstRanking: { mode: 'top', groups: [['reputation'], ['service', 'content']] },
  });
});

test.each([
  ['an id that no code can carry', { id: 'workshop-1' }],
  ['a key of another length', { sealing: { curve: 'x25519', publicKey: 'AAAA', privateKey: 'BBBB' } }],
  ['a department twice', { departments: ['Care', 'Care'] }],
  ['a third ballot', { ballot: 3 }],
])('a workshop with %s is refused', async (_name, changes) => {
  const file = JSON.parse(frozen('project-file-v4')) as { project: { rounds: { workshop: object }[] } };
  Object.assign(file.project.rounds[0]?.workshop ?? {}, changes);
  expect(await decodeProjectFile(JSON.stringify(file))).toEqual({ ok: false, reason: 'invalid-content' });
});

test.each([
  ['one answer under the person’s id', ['0123456789'], true],
  ['an id that no code can carry', ['answer-1'], false],
  ['two answers', ['0123456789', '9876543210'], false],
  ['none', [], false],
])('a colleague’s project with %s is read or refused', async (_name, ids, isRead) => {
  const file = JSON.parse(frozen('project-file-v4')) as object;
  const project = aProject('project-1', {
    joined: { invite: inviteOf(aWorkshop('11111111')), handedOverAt: null },
    rounds: [aRound('round-1', { answers: ids.map((id) => anAnswer(id)) })],
  });
  const decoded = await decodeProjectFile(JSON.stringify({ ...file, project }));
  expect(decoded).toMatchObject(isRead ? { ok: true } : { ok: false, reason: 'invalid-content' });
});

test.each([
  ['a text of the questionnaire that nobody asks', { wording: { pl: { script: 'x' } } }],
  ['a language that nobody speaks here', { wording: { xx: {} } }],
  ['more pillars than there are', { ranked: 11 }],
])('%s is refused', async (_name, changes) => {
  const file = JSON.parse(frozen('project-file-v3')) as { project: { questionnaire: object } };
  Object.assign(file.project.questionnaire, changes);
  expect(await decodeProjectFile(JSON.stringify(file))).toEqual({ ok: false, reason: 'invalid-content' });
});

test.each([
  ['a part that keeps fewer places', 'topCounts', [[0, 0, 0, 0]]],
  ['a part that keeps rounded ranks', 'histogram', [Array.from({ length: 19 }, () => 0)]],
  ['a part without pairs', 'pairSums', null],
])('a survey of which %s is no survey, because its parts are added up', async (_name, key, value) => {
  const file = JSON.parse(frozen('project-file-v2')) as {
    project: { rounds: { survey: { statistics: CustomerStatistics } }[] };
  };
  const statistics = file.project.rounds[0]?.survey.statistics;
  const group = statistics?.segmentations[0]?.groups[0]?.statistics.ranks;
  if (!group) throw new Error('the file has no group');
  const whole = value === null ? null : Array.from({ length: 10 }, () => value[0]);
  Object.assign(group, { [key]: whole });
  expect(await decodeProjectFile(JSON.stringify(file))).toEqual({ ok: false, reason: 'invalid-content' });
});

async function ranksIn(name: string): Promise<RankMoments> {
  const decoded = await decodeProjectFile(frozen(name));
  const survey = decoded.ok ? decoded.value.rounds[0].survey : null;
  if (survey === null) throw new Error('not read');
  return survey.statistics.overall.ranks;
}
