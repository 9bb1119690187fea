import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { Project } from '#src/domain/model/project.ts';
import { findAnswersInText } from '#src/persistence/answer-file.ts';
import { decodeBackup } from '#src/persistence/backup-file.ts';
import { decodeStored } from '#src/persistence/decode/stored.ts';
import { projectKey, SETTINGS_KEY } from '#src/persistence/format.ts';
import { toId } from '#src/persistence/ids.ts';
import { decodeProjectFile } from '#src/persistence/project-file.ts';

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

describe.each([1])('what version %i wrote can still be read', (version) => {
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
