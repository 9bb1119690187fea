import type { Page } from '@playwright/test';
import { openApp } from './support/app.ts';
import { expect, test } from './support/journey.ts';
import { goToStep, openSample, startScoring } from './support/screens/home.ts';
import { expectQuestion, scoreOption } from './support/screens/score.ts';

test('two tabs that answer in the same project keep each other’s answers', async ({ journey, context }) => {
  const one = await openApp(journey);
  await startScoring(one);
  await expectQuestion(one, 'advertising');
  const question = journey.url();
  const two = await openApp(await context.newPage(), 'en', question);
  await expectQuestion(two, 'advertising');

  // Each tab answers another question; neither reloads in between.
  await two.page.goto(question.replace(/advertising$/, 'friction'));
  await expectQuestion(two, 'friction');
  await Promise.all([scoreOption(one, 5).check({ force: true }), scoreOption(two, 1).check({ force: true })]);
  await scoreOption(two, 2).check({ force: true });
  await scoreOption(one, 4).check({ force: true });
  await expect.poll(() => storedScores(two.page, 'advertising')).toEqual([4]);
  await expect.poll(() => storedScores(one.page, 'friction')).toEqual([2]);

  await Promise.all([journey.reload(), two.page.reload()]);
  await expect(scoreOption(one, 4)).toBeChecked();
  await expect(scoreOption(two, 2)).toBeChecked();
});

test('what one tab enters appears in the other without a reload', async ({ journey, context }) => {
  const one = await openApp(journey);
  await openSample(one);
  const two = await openApp(await context.newPage(), 'en', journey.url());
  await expect(two.page.getByRole('heading', { name: two.t('gaps:priorities.title') })).toBeVisible();

  await goToStep(one, 'score');
  await one.page.getByLabel(one.t('score:project.organisation')).fill('Lighthouse Bakery');
  await expect(two.page.getByText('Lighthouse Bakery')).toBeVisible();
});

test('deleting everything in one tab empties the other', async ({ journey, context }) => {
  const one = await openApp(journey);
  await openSample(one);
  const two = await openApp(await context.newPage());
  const { page, t } = one;
  await expect(two.page.getByRole('heading', { name: t('home:projects.title') })).toBeVisible();

  await page.getByRole('link', { name: t('glossary:nav.data') }).click();
  await page.getByRole('button', { name: t('data:wipe.open') }).click();
  await page.getByRole('checkbox', { name: t('data:wipe.understood') }).check();
  await page.getByRole('button', { name: t('data:wipe.confirm'), exact: true }).click();
  await expect(page.getByText(t('data:wipe.done')).first()).toBeVisible();

  await expect(two.page.getByRole('heading', { name: t('home:projects.title') })).toBeHidden();
  await two.page.reload();
  await expect(two.page.getByRole('button', { name: t('home:start'), exact: true })).toBeVisible();
  await expect(two.page.getByRole('heading', { name: t('home:projects.title') })).toBeHidden();
});

/** The scores of a pillar as local storage has them, one for each answer of each project. */
function storedScores(page: Page, pillar: string) {
  return page.evaluate((id) => {
    const texts = Object.entries(localStorage).filter(([key]) => key.startsWith('plumbline.project.'));
    return texts.flatMap(([, text]) =>
      [...String(text).matchAll(new RegExp(`"${id}":(\\d)`, 'g'))].map(([, score]) => Number(score)),
    );
  }, pillar);
}
