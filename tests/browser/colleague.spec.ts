import { openApp } from './support/app.ts';
import { COLLEAGUES, orderFrom } from './support/colleagues.ts';
import { downloadBy } from './support/download.ts';
import { expect, test } from './support/journey.ts';
import { goToStep, openSample, startScoring } from './support/screens/home.ts';
import { rankByTapping } from './support/screens/rank.ts';
import { finishScoring, goOnToRanking, scoreAll } from './support/screens/score.ts';
import {
  addAnswerFiles,
  backToAnswers,
  expectAnswers,
  expectTaken,
  openCollecting,
} from './support/screens/team.ts';

test('an answer from another device is added only when the facilitator agrees, and once', async ({
  journey,
  browser,
  baseURL,
}) => {
  const [ada] = COLLEAGUES;
  const device = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const phone = await openApp(await device.newPage(), 'en', baseURL);
  await startScoring(phone);
  await scoreAll(phone, ada?.scores ?? []);
  await finishScoring(phone, 'Ada');
  await goOnToRanking(phone);
  await rankByTapping(phone, orderFrom('products'));
  await phone.page.getByRole('link', { name: phone.t('team:answers.view') }).click();
  const { name, bytes } = await downloadBy(phone.page, () =>
    phone.page.getByRole('button', { name: phone.t('score:result.next.file'), exact: true }).click(),
  );
  await device.close();

  const app = await openApp(journey);
  await openSample(app);
  await goToStep(app, 'team');
  await expectAnswers(app, 12);
  const file = { name, text: new TextDecoder().decode(bytes) };
  await openCollecting(app);
  await addAnswerFiles(app, [file]);
  await journey.getByRole('button', { name: app.t('collect:refused.takeAnyway') }).click();
  await expectTaken(app, 'added', 1);
  await backToAnswers(app);
  await expectAnswers(app, 13);
  await expect(journey.getByRole('rowheader', { name: 'Ada' })).toBeVisible();

  await openCollecting(app);
  await addAnswerFiles(app, [file]);
  await journey.getByRole('button', { name: app.t('collect:refused.takeAnyway') }).click();
  await expectTaken(app, 'unchanged', 1);
  await backToAnswers(app);
  await expectAnswers(app, 13);
});
