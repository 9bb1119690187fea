import { openApp, type AppPage } from './support/app.ts';
import { allowAxe, expectNoAxeFindings } from './support/axe.ts';
import { test } from './support/journey.ts';
import { checkCustomers, checkImports, checkKioskRun } from './support/customers-walk.ts';
import { importSurvey, expectImported, keepImported, SHOP_SURVEY } from './support/screens/customers.ts';
import { chooseView, prioritiesCard } from './support/screens/gaps.ts';
import { goToStep, openSample, startScoring } from './support/screens/home.ts';
import { rankByTapping } from './support/screens/rank.ts';
import { finishScoring, goOnToRanking, scoreAll } from './support/screens/score.ts';
import { expectAnswers } from './support/screens/team.ts';
import { checkDiscussion, checkWorkshop } from './support/workshop-walk.ts';

allowAxe();

/** Walks through every screen as it is while somebody works their way through a project of their own. */
async function checkOwnProject(app: AppPage): Promise<void> {
  const { page, t } = app;
  const check = (screen: string) => expectNoAxeFindings(page, screen);
  await check('an empty start page');
  await startScoring(app);
  await page.getByRole('button', { name: t('score:question.addNote') }).click();
  await check('a question with its note');
  await scoreAll(app, [4, 3, 5, 2, 4, 3, 4, 5, 2, 2]);
  await page.getByRole('heading', { name: t('score:review.title') }).waitFor();
  await check('the review');
  await finishScoring(app, 'Marta');
  await page.getByRole('heading', { name: t('score:result.picture.title') }).waitFor();
  await check('the result');
  await goOnToRanking(app);
  await page.getByRole('grid', { name: t('rank:list') }).waitFor();
  await check('ranking by dragging');
  await page.getByRole('button', { name: t('common:done'), exact: true }).click();
  await check('the question whether a random order is meant');
  await page.getByRole('button', { name: t('rank:untouched.change') }).click();
  await rankByTapping(app, ['service', 'products', 'friction']);
  await expectAnswers(app, 1);
  await check('a team of one');
  await goToStep(app, 'gaps');
  await page.getByRole('heading', { name: t('gaps:headline.no-customers') }).waitFor();
  await check('gaps without customers');
  await goToStep(app, 'report');
  await page.getByRole('heading', { name: t('report:missing.title') }).waitFor();
  await check('a report without customers');
  await goToStep(app, 'customers');
  await page.getByRole('heading', { name: t('customers:start.title') }).waitFor();
  await check('customers before the import');
  await page.locator('input[type=file]').setInputFiles(SHOP_SURVEY);
  await page.getByRole('heading', { name: t('customers:check.title') }).waitFor();
  await check('the check before the import');
  await page.getByRole('button', { name: t('customers:check.cancel'), exact: true }).click();
  await importSurvey(app, SHOP_SURVEY);
  await expectImported(app, 400);
  await check('the import’s numbers');
  await keepImported(app);
  await check('the import, kept');
}

/** The screens that a full project fills, with what opens on them. */
async function checkSample(app: AppPage): Promise<void> {
  const { page, t } = app;
  const check = (screen: string) => expectNoAxeFindings(page, screen);
  await openSample(app);
  for (const view of ['order', 'intervals', 'map'] as const) {
    await chooseView(app, view);
    await prioritiesCard(app)
      .getByRole('button', { name: t('common:chart.showTable'), exact: true })
      .click();
    await check(`gaps, drawn as ${view}, with the table`);
  }
  await prioritiesCard(app)
    .getByRole('button', { name: t('common:chart.method') })
    .click();
  await check('the dialog about the method');
  await page.keyboard.press('Escape');
  await goToStep(app, 'team');
  await page.getByRole('heading', { name: t('team:agreement.title') }).waitFor();
  await check('a team');
  await page.getByRole('button', { name: t('team:answers.deleteLabel', { name: 'Marta' }) }).click();
  await check('the dialog that deletes an answer');
  await page.keyboard.press('Escape');
  await goToStep(app, 'customers');
  await page.getByRole('main').getByRole('img').first().waitFor();
  await check('the customers’ answers');
  await goToStep(app, 'report');
  await page.getByText(t('report:preview')).first().waitFor();
  await check('the report');
  await goToStep(app, 'score');
  await page.getByRole('heading', { name: t('score:start.title') }).waitFor();
  await check('who scores');
  await goToStep(app, 'rank');
  await page.getByRole('heading', { name: t('rank:start.title') }).waitFor();
  await check('who ranks');
  await page.getByRole('link', { name: t('glossary:nav.data') }).click();
  await page.getByRole('heading', { name: t('data:title') }).waitFor();
  await check('data and privacy');
  await page.goto('#/p/nothing/gaps');
  await page.getByRole('heading', { name: t('common:notFound.title') }).waitFor();
  await check('an address without anything');
  await page.goto('#/');
  await page.getByRole('heading', { name: t('home:projects.title') }).waitFor();
  await check('the start page with a project');
}

test.describe('axe finds nothing, light and dark,', () => {
  test.slow();

  test('on the screens of a project that begins', async ({ journey }) => {
    await checkOwnProject(await openApp(journey));
  });

  test('on the screens of a full project', async ({ journey }) => {
    await checkSample(await openApp(journey));
  });

  test('on both sides of a workshop', async ({ journey }) => {
    const app = await openApp(journey);
    await checkWorkshop(app);
  });

  test('on what a team discusses', async ({ journey }) => {
    await checkDiscussion(await openApp(journey));
  });

  test('on the parts of the customers’ step', async ({ journey }) => {
    await checkCustomers(await openApp(journey));
  });

  test('on what a customer sees at the kiosk', async ({ journey }) => {
    await checkKioskRun(await openApp(journey));
  });

  test('on the ways of a survey file', async ({ journey }) => {
    await checkImports(await openApp(journey));
  });

  test('on a phone', async ({ journey }) => {
    await journey.setViewportSize({ width: 360, height: 740 });
    const app = await openApp(journey);
    await openSample(app);
    await expectNoAxeFindings(journey, 'gaps on a phone');
    await journey.getByRole('button', { name: app.t('common:menu') }).click();
    await expectNoAxeFindings(journey, 'the menu of a phone');
  });
});
