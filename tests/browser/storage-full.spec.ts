import type { Page } from '@playwright/test';
import { openApp } from './support/app.ts';
import { downloadBy } from './support/download.ts';
import { expect, test } from './support/journey.ts';
import { startScoring } from './support/screens/home.ts';
import { expectQuestion, scoreOption } from './support/screens/score.ts';

/** Takes all the room of local storage, down to the last character. */
async function fillLocalStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    // One key that grows: a new one needs room for its name, and as much would stay free.
    let kept = '';
    let step = 2 ** 22;
    while (step >= 1) {
      const longer = kept + 'x'.repeat(step);
      try {
        localStorage.setItem('somebody-else', longer);
        kept = longer;
      } catch {
        step /= 2;
      }
    }
  });
}

test('a full storage is reported at once, nothing is lost, and saving can be tried again', async ({
  journey,
}) => {
  const app = await openApp(journey);
  const { page, t } = app;
  await startScoring(app);
  await expectQuestion(app, 'advertising');
  await scoreOption(app, 2).check({ force: true });
  await expect
    .poll(() => page.evaluate(() => JSON.stringify(localStorage).includes('advertising')))
    .toBe(true);

  await fillLocalStorage(page);
  await page.getByRole('button', { name: t('common:next'), exact: true }).click();
  await expectQuestion(app, 'content');
  await scoreOption(app, 5).check({ force: true });
  const report = page.getByRole('alert').filter({ hasText: t('common:saving.failed') });
  await expect(report).toBeVisible();
  await expect(report).toContainText(t('common:saving.storage-full'));
  // What was saved before still stands whole in the storage, and the new answer on the screen.
  expect(await page.evaluate(() => JSON.stringify(localStorage).includes('advertising'))).toBe(true);
  await expect(scoreOption(app, 5)).toBeChecked();

  await page.evaluate(() => {
    for (const key of Object.keys(localStorage))
      if (key.startsWith('somebody-else')) localStorage.removeItem(key);
  });
  await report.getByRole('button', { name: t('common:saving.retry') }).click();
  await expect(report).toBeHidden();
  await page.reload();
  await expect(scoreOption(app, 5)).toBeChecked();
});

test('with a full storage the work still goes into a file', async ({ journey }) => {
  const app = await openApp(journey);
  const { page, t } = app;
  await startScoring(app);
  await expectQuestion(app, 'advertising');
  await fillLocalStorage(page);
  await scoreOption(app, 5).check({ force: true });
  await page
    .getByRole('alert')
    .getByRole('link', { name: t('common:saving.saveFile') })
    .click();
  const { bytes } = await downloadBy(page, () =>
    page.getByRole('button', { name: t('data:backup.all') }).click(),
  );
  expect(new TextDecoder().decode(bytes)).toMatch(/"advertising":5/);
});
