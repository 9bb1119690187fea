import { expect, type Page } from '@playwright/test';
import type { AppPage } from './app.ts';
import { expectNoAxeFindings } from './axe.ts';
import {
  chooseSurveyFile,
  importAsProposed,
  keepImported,
  openCustomersPart,
  surveySample,
  SHOP_SURVEY,
} from './screens/customers.ts';
import { goToStep, openSample, startScoring } from './screens/home.ts';
import { kioskButton, kioskPillar, openKioskSetUp, startKiosk } from './screens/kiosk.ts';

const PIN = '2468';

/** Everything around the survey of a full project: planned, made, checked, weighted, counted elsewhere. */
export async function checkCustomers(app: AppPage): Promise<void> {
  const { page, t } = app;
  const check = (screen: string) => expectNoAxeFindings(page, screen);
  await openSample(app);
  await goToStep(app, 'customers');
  await openCustomersPart(app, 'planning');
  await page.getByRole('button', { name: t('common:chart.showTable'), exact: true }).click();
  await check('the plan with its table');
  await openCustomersPart(app, 'questionnaire');
  await page.getByText(t('questionnaire:wording.title'), { exact: true }).waitFor();
  await openDetails(page);
  await check('the questionnaire with its wording');
  await openCustomersPart(app, 'kiosk');
  await check('the kiosk before it starts');
  await openCustomersPart(app, 'warehouse');
  await check('the query before its last answer');
  await page.getByLabel(t('customers:questions.UNRANKED_MEANING.options.top')).check();
  await page.getByRole('button', { name: t('warehouse:query.copy') }).waitFor();
  await check('the query');
  await openCustomersPart(app, 'trust');
  await checkWeights(app);
  await openCustomersPart(app, 'customers');
  await page.getByRole('main').getByRole('img').first().waitFor();
  await check('results with weights and without some rows');
}

async function openDetails(page: Page): Promise<void> {
  for (const part of await page.locator('details').all()) {
    await part.evaluate((element: HTMLDetailsElement) => {
      element.open = true;
    });
  }
}

async function checkWeights({ page, t }: AppPage): Promise<void> {
  await page.getByRole('checkbox').first().check();
  await page.getByLabel(t('trust:weighting.ways.targets')).check();
  const shares = page.getByRole('main').getByRole('textbox');
  await shares.first().fill('many');
  await expectNoAxeFindings(page, 'a share that is no number');
  await shares.first().fill('30');
  await page.getByRole('button', { name: t('trust:weighting.fillBlank') }).click();
  await page.getByRole('heading', { name: t('trust:beforeAfter.title') }).waitFor();
  await expectNoAxeFindings(page, 'what the weights would do');
  await page.getByRole('button', { name: t('trust:weighting.use') }).click();
  await page.getByText(t('trust:weighting.inUse')).waitFor();
  await openDetails(page);
  await expectNoAxeFindings(page, 'weights in use, with every detail open');
}

/** One whole turn of a customer, then the staff and what they find. */
export async function checkKioskRun(app: AppPage): Promise<void> {
  const { page, t } = app;
  const check = (screen: string) => expectNoAxeFindings(page, screen);
  await openSample(app);
  await goToStep(app, 'customers');
  await openKioskSetUp(app);
  await startKiosk(app, { pin: PIN, alsoIn: ['Polski'] });
  await check('the welcome of the kiosk');
  await kioskButton(app, t('kiosk:run.begin')).click();
  await check('nothing in order yet');
  for (const pillar of ['service', 'content', 'friction'] as const)
    await kioskPillar(app, app, pillar).click();
  await check('three pillars in order');
  await kioskButton(app, t('common:next')).click();
  await page.getByRole('radio').first().check();
  await check('the ratings at the kiosk');
  await kioskButton(app, t('common:next')).click();
  await page.getByRole('textbox').waitFor();
  await check('the last page of the kiosk');
  await kioskButton(app, t('kiosk:run.send')).click();
  await page.getByRole('heading', { name: t('survey:thanks') }).waitFor();
  await check('the thanks');
  await page.getByRole('button', { name: t('kiosk:staff.button') }).click();
  const dialog = page.getByRole('dialog');
  const pin = dialog.getByLabel(t('kiosk:staff.pin'), { exact: true });
  await pin.fill('1111');
  await dialog.getByRole('button', { name: t('kiosk:staff.leave') }).click();
  await expect(page.getByRole('alert')).toHaveText(t('kiosk:staff.wrong'));
  await check('a wrong PIN');
  await pin.fill(PIN);
  await dialog.getByRole('button', { name: t('kiosk:staff.leave') }).click();
  await page.getByRole('button', { name: t('kiosk:collected.use') }).waitFor();
  await check('the kiosk with an answer');
}

/** A file that is none, one with faults, a workbook, JSON, and one that is another survey than the present one. */
export async function checkImports(app: AppPage): Promise<void> {
  const { page, t } = app;
  const check = (screen: string) => expectNoAxeFindings(page, screen);
  await startScoring(app);
  await page.waitForURL(/\/score\//);
  await page.goto(page.url().replace(/\/a\/.*$/, '/customers'));
  await chooseSurveyFile(app, { name: 'export.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
  await page.getByText(t('customers:refused.nothingStored')).waitFor();
  await check('a file that is refused');
  for (const part of ['planning', 'trust'] as const) {
    await openCustomersPart(app, part);
    await check(`${part} without a survey`);
  }
  await openCustomersPart(app, 'customers');
  for (const sample of ['ms-forms.xlsx', 'surveyjs.json']) {
    await chooseSurveyFile(app, surveySample(sample));
    await page.getByRole('heading', { name: t('customers:check.title') }).waitFor();
    await check(`the check of ${sample}`);
    await page.getByRole('button', { name: t('customers:check.cancel'), exact: true }).click();
  }
  await chooseSurveyFile(app, surveySample('bad/ranks.csv'));
  await importAsProposed(app);
  await page.getByRole('button', { name: t('customers:review.keep') }).waitFor();
  await check('an import with remarks');
  await keepImported(app);
  await page.getByRole('button', { name: t('customers:done.results') }).click();
  await page.getByRole('main').getByRole('img').first().waitFor();
  await check('the results of a few answers');
  await page.getByRole('button', { name: t('customers:results.replace') }).click();
  await chooseSurveyFile(app, SHOP_SURVEY);
  await importAsProposed(app);
  await page.getByText(t('customers:replace.title')).waitFor();
  await check('another survey than the present one');
}
