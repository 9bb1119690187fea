import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { responseHeaders } from '../../src/build/content-security-policy.ts';
import type { AnswerId } from '../../src/domain/model/answer.ts';
import type { Project } from '../../src/domain/model/project.ts';
import type { SentAnswer, WorkshopId } from '../../src/domain/model/workshop.ts';
import { encodeAnswerCode } from '../../src/exchange/answer-code.ts';
import { encodeAnswerLink } from '../../src/exchange/answer-link.ts';
import { createSealingKeys, sealAnswer } from '../../src/exchange/seal.ts';
import { sentAnswer, workshop } from '../domain/workshop/builders.ts';
import { aProject, aRound } from '../persistence/support/builders.ts';
import { cameraOptions, photoOf, writeFilm } from './support/camera.ts';
import { expect, test } from './support/journey.ts';
import { openProjectFile } from './support/screens/home.ts';

const PLAIN: SentAnswer = sentAnswer({ id: '0000000001' as AnswerId, nickname: 'Ada', notes: {} });
const SEALED: SentAnswer = sentAnswer({ id: '0000000002' as AnswerId, nickname: 'Oleg', notes: {} });
const LINKED: SentAnswer = sentAnswer({ id: '0000000003' as AnswerId, nickname: 'Mei' });
const FOREIGN: SentAnswer = sentAnswer({ workshop: 'ffffffff' as WorkshopId, notes: {} });

// The camera's film is chosen when the browser starts.
const film = join(mkdtempSync(join(tmpdir(), 'plumbline-film-')), 'codes.y4m');
const keys = await createSealingKeys();
if (!keys) throw new Error('this Node has no WebCrypto');
const link = await encodeAnswerLink(LINKED, null);
writeFilm(film, [
  encodeAnswerCode(PLAIN).toUpperCase(),
  (await sealAnswer(SEALED, keys)) ?? '',
  `https://plumbline.example/#/answer/${link ?? ''}`,
  encodeAnswerCode(FOREIGN),
  // So long that the codes before are out of sight when the film begins again.
  'https://plumbline.example/menu',
  'https://plumbline.example/menu',
]);
test.use({ launchOptions: cameraOptions(film) });

const project: Project = aProject('p1', {
  organisation: 'Harbor',
  rounds: [aRound('r1', { answers: [], workshop: workshop({ naming: 'nicknames', sealing: keys }) })],
});

/** The film takes its time, and so does a busy machine that reads it. */
const seen = expect.configure({ timeout: 30_000 });
const isOn = (page: string) => new RegExp(`/${page}\\.html#`);

test('takes plain, sealed and linked answers from the camera, each once, and no other workshop’s', async ({
  journey,
}) => {
  const app = await openProjectFile(journey, project);
  await journey.goto(`scan.html#/p/${project.id}/team/scan`);
  const line = (text: string) => journey.getByRole('listitem').filter({ hasText: text });
  for (const name of ['Ada', 'Oleg', 'Mei']) {
    await seen(line(app.t('collect:scan.outcome.added', { name }))).toBeVisible();
  }
  await seen(line(app.t('collect:scan.refused.other-workshop')).first()).toBeVisible();
  await expect(journey.getByText(app.t('collect:scan.list.count', { number: 3 }))).toBeVisible();

  // The film begins again: the same answers come into sight once more.
  await seen(line(app.t('collect:scan.outcome.unchanged', { name: 'Ada' })).first()).toBeVisible();
  await expect(journey.getByText(app.t('collect:scan.list.count', { number: 3 }))).toBeVisible();
});

test('gives the camera back when the screen is left, and goes on where the policy is strict', async ({
  journey,
}) => {
  const app = await openProjectFile(journey, project);
  await journey.goto(`#/p/${project.id}/team/scan`);
  await expect(journey).toHaveURL(isOn('scan'));
  const added = journey.getByRole('listitem').filter({
    hasText: app.t('collect:scan.outcome.added', { name: 'Ada' }),
  });
  await seen(added).toBeVisible();
  const track = await journey.evaluateHandle(() => {
    const stream = document.querySelector('video')?.srcObject;
    return stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
  });
  await journey.getByRole('button', { name: app.t('collect:scan.camera.stop') }).click();
  expect(await track.evaluate((stopped) => stopped?.readyState)).toBe('ended');

  await journey.getByRole('link', { name: app.t('team:sections.team'), exact: true }).click();
  await expect(journey).toHaveURL(new RegExp(`/#/p/${project.id}/team$`));
  expect(await journey.locator('meta[name="plumbline-page"]').count()).toBe(0);
  // What was scanned a moment before the page was left is here.
  await expect(journey.getByText('Ada').first()).toBeVisible();
  await journey.goBack();
  await expect(journey).toHaveURL(isOn('scan'));
});

test('works without a network on its own page', async ({ journey, context }) => {
  const app = await openProjectFile(journey, project);
  await journey.goto('#/data');
  await expect(journey.getByText(app.t('common:offline.ready'), { exact: true })).toBeVisible({
    timeout: 30_000,
  });
  await context.setOffline(true);
  await journey.goto(`scan.html#/p/${project.id}/team/scan`);
  await seen(
    journey.getByRole('listitem').filter({ hasText: app.t('collect:scan.outcome.added', { name: 'Ada' }) }),
  ).toBeVisible();
});

test('takes answers from pictures, where there is no camera', async ({ journey }) => {
  await journey.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotFoundError'));
  });
  const app = await openProjectFile(journey, project);
  await journey.goto(`scan.html#/p/${project.id}/team/scan`);
  await seen(journey.getByText(app.t('collect:scan.camera.refused.none.title'))).toBeVisible();
  await journey.locator('input[type="file"]').setInputFiles([
    { name: 'ada.bmp', mimeType: 'image/bmp', buffer: photoOf(encodeAnswerCode(PLAIN)) },
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') },
  ]);
  const line = (text: string) => journey.getByRole('listitem').filter({ hasText: text });
  await seen(line(app.t('collect:scan.outcome.added', { name: 'Ada' }))).toBeVisible();
  await seen(line(app.t('collect:scan.picture.no-picture', { file: 'notes.txt' }))).toBeVisible();
  await journey.getByRole('button', { name: app.t('collect:scan.undo') }).click();
  await expect(journey.getByText(app.t('collect:scan.list.count', { number: 0 }))).toBeVisible();
});

test('a well configured host lends its camera to this page alone', async ({ request }) => {
  for (const address of ['', 'scan.html', 'room.html', 'sw.js']) {
    const sent = (await request.get(address)).headers();
    for (const [name, value] of Object.entries(responseHeaders(`/${address}`))) {
      expect([address, name, sent[name.toLowerCase()]]).toEqual([address, name, value]);
    }
  }
});
