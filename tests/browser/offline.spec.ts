import { openApp } from './support/app.ts';
import { readPdf, squeezed } from './support/download.ts';
import { expect, test } from './support/journey.ts';
import { goToStep, openSample } from './support/screens/home.ts';
import { chooseReportLanguage, savePdf } from './support/screens/report.ts';
import { wordsIn } from './support/texts.ts';

test('after the first visit the app opens without a network, in every language', async ({
  journey,
  context,
}) => {
  await journey.goto('/#/data');
  await expect(journey.getByText(/^Ready for offline: /)).toBeVisible({ timeout: 20_000 });

  await context.setOffline(true);
  await journey.reload();
  const heading = journey.getByRole('heading', { level: 1 });
  const seen = new Set<string>();
  await journey.goto('/#/');
  for (const language of ['pl', 'ru', 'zh-Hant', 'en']) {
    await journey.getByRole('combobox').first().selectOption(language);
    await expect(journey.locator('html')).toHaveAttribute('lang', new RegExp(`^${language.slice(0, 2)}`));
    // The texts of a language come a moment after its name.
    await expect.poll(async () => seen.has(await heading.innerText())).toBe(false);
    seen.add(await heading.innerText());
  }
  expect(seen.size, 'each language has a heading of its own').toBe(4);
});

test('a report in Chinese is made without a network', async ({ journey, context }) => {
  const app = await openApp(journey);
  await expect(journey.getByText(app.t('common:offline.ready'))).toBeVisible({ timeout: 30_000 });

  await context.setOffline(true);
  await openSample(app);
  await goToStep(app, 'report');
  await chooseReportLanguage(app, 'zh-Hant');
  const { text } = await readPdf((await savePdf(app)).bytes);
  const { t } = await wordsIn('zh-Hant');
  expect(squeezed(text)).toContain(squeezed(t('report:method.heading')));
  expect(squeezed(text)).toContain(squeezed(t('pillars:friction.name')));
});
