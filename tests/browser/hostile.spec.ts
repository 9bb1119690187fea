import { bech32m } from '@scure/base';
import type { AnswerId } from '../../src/domain/model/answer.ts';
import type { Project } from '../../src/domain/model/project.ts';
import type { SentAnswer, WorkshopId } from '../../src/domain/model/workshop.ts';
import { inviteOf } from '../../src/domain/workshop/invite-of.ts';
import { encodeAnswerCode } from '../../src/exchange/answer-code.ts';
import { encodeInvite } from '../../src/exchange/invite-link.ts';
import { createSealingKeys, sealAnswer } from '../../src/exchange/seal.ts';
import { sentAnswer, workshop } from '../domain/workshop/builders.ts';
import { aProject, aRound } from '../persistence/support/builders.ts';
import { openApp, type AppPage } from './support/app.ts';
import { expect, test } from './support/journey.ts';
import { openProjectFile } from './support/screens/home.ts';
import { expectTaken, pasteAnswers } from './support/screens/team.ts';

const SCRIPT = '<img src=x onerror=alert(1)>';

const [keys, otherKeys] = await Promise.all([createSealingKeys(), createSealingKeys()]);
if (!keys || !otherKeys) throw new Error('this Node has no WebCrypto');
const opened = workshop({ title: SCRIPT, naming: 'nicknames', sealing: keys });
const project: Project = aProject('p1', {
  organisation: 'Harbor',
  rounds: [aRound('r1', { answers: [], workshop: opened })],
});

function answerOf(person: string, parts: Partial<SentAnswer> = {}): SentAnswer {
  return sentAnswer({ id: person.padStart(10, '0') as AnswerId, notes: {}, ...parts });
}

async function sealed(answer: SentAnswer, to = keys): Promise<string> {
  const code = to && (await sealAnswer(answer, to));
  if (!code) throw new Error('not sealed');
  return code;
}

/** A code as a later Plumbline may write it: its checksum is right. */
function ofVersion(version: number, code: string): string {
  const { prefix, words } = bech32m.decode(code as `pl1${string}`, false);
  return bech32m.encode(prefix, [(version << 1) | ((words[0] ?? 0) & 1), ...words.slice(1)], false);
}

/** The letter before the last one stands for another number. */
function damaged(code: string): string {
  return `${code.slice(0, -1)}${code.endsWith('q') ? 'p' : 'q'}`;
}

/** The answers as they stand in the storage of the page. */
function storedAnswers({ page }: AppPage): Promise<unknown> {
  return page.evaluate(() =>
    Object.entries(localStorage)
      .filter(([key]) => key.includes('project'))
      .map(([, text]) => (JSON.parse(text) as { project: Project }).project.rounds[0]?.answers),
  );
}

test('hostile codes are refused with a message, run nothing and overwrite nothing', async ({ journey }) => {
  const app = await openProjectFile(journey, project);
  await journey.goto(`#/p/${project.id}/team/collect`);
  const newest = answerOf('1', { nickname: SCRIPT, sentAt: '2026-10-06T11:00:00.000Z' });
  await pasteAnswers(app, await sealed(newest));
  await expectTaken(app, 'added', 1);
  await expect(journey.getByRole('rowheader', { name: SCRIPT })).toBeVisible();
  await expect
    .poll(() => storedAnswers(app))
    .toEqual([[expect.objectContaining({ participant: { nickname: SCRIPT, department: 'Care' } })]]);
  const before = await storedAnswers(app);

  const older = answerOf('1', { nickname: 'Eve', sentAt: '2026-10-06T09:00:00.000Z' });
  await pasteAnswers(app, `${await sealed(newest)} ${encodeAnswerCode(older)}`);
  await expectTaken(app, 'unchanged', 2);

  const hostile = [
    ['damaged', damaged(await sealed(older))],
    ['unknown-version', ofVersion(9, encodeAnswerCode(older))],
    ['other-workshop', encodeAnswerCode({ ...older, workshop: 'ffffffff' as WorkshopId })],
    ['wrong-key', await sealed({ ...older, sentAt: '2026-10-06T12:00:00.000Z' }, otherKeys)],
    ['damaged', `pl1${'q'.repeat(200_000)}`],
  ] as const;
  for (const [reason, code] of hostile) {
    await pasteAnswers(app, code);
    await expect(journey.getByText(app.t(`collect:refused.${reason}`, { count: 1 })).first()).toBeVisible();
  }

  // Whatever was changed would be in the storage by then.
  await journey.reload();
  await expect(journey.getByRole('rowheader', { name: SCRIPT })).toBeVisible();
  expect(await storedAnswers(app)).toEqual(before);
});

test('hostile invites are refused with a message and store nothing', async ({ journey }) => {
  const invite = encodeInvite(inviteOf(opened));
  const app = await openApp(journey, 'en', `#/join/${invite}`);
  await expect(journey.getByRole('heading', { level: 1, name: SCRIPT })).toBeVisible();
  const hostile = [
    ['damaged', invite.slice(0, -7)],
    ['damaged', `${SCRIPT}${invite}`],
    ['too-long', 'A'.repeat(100_000)],
  ] as const;
  for (const [reason, text] of hostile) {
    await journey.goto(`#/join/${encodeURIComponent(text)}`);
    await expect(journey.getByRole('heading', { name: app.t(`join:refused.${reason}.title`) })).toBeVisible();
  }
  expect(await storedAnswers(app)).toEqual([]);
});
