import type { AppPage } from './app.ts';
import { expectNoAxeFindings } from './axe.ts';
import { orderFrom } from './colleagues.ts';
import { goToStep, openSample, startScoring } from './screens/home.ts';
import { expectTaken, pasteAnswers } from './screens/team.ts';
import { answerCode, answerInvite, createInvite, openTeamPart } from './screens/workshop.ts';

/** Both sides of a workshop on one device: set up, answered, collected, hidden, on the wall, discussed. */
export async function checkWorkshop(app: AppPage): Promise<void> {
  const { page, t } = app;
  const check = (screen: string) => expectNoAxeFindings(page, screen);
  await startScoring(app);
  await page.getByRole('link', { name: t('score:question.leave') }).click();
  await goToStep(app, 'team');
  await openTeamPart(app, 'invite');
  await page.getByRole('button', { name: t('invite:setUp.create') }).waitFor();
  await check('a workshop that is being set up');
  const link = await createInvite(app, { title: 'Spring', nicknames: true, departments: ['Care'] });
  const facilitator = page.url();
  await check('the invite');

  await page.goto(link);
  await page.getByRole('button', { name: t('join:invite.start'), exact: true }).waitFor();
  await check('the invitation');
  const scores = [4, 3, 5, 2, 4, 3, 4, 5, 2, 2] as const;
  await answerInvite(app, { nickname: 'Ada', department: 'Care', scores, order: orderFrom('service') });
  await page.getByText(t('join:send.answers')).click();
  await page.getByRole('button', { name: t('join:ways.qr.show') }).click();
  await check('the answer, to be handed over');
  const code = await answerCode(app);

  await page.goto(facilitator);
  await openTeamPart(app, 'collect');
  await pasteAnswers(app, `${code} ${code.slice(0, -4)}qqqq`);
  await expectTaken(app, 'added', 1);
  await check('answers taken and refused');
  await openTeamPart(app, 'team');
  await page.getByRole('button', { name: t('team:reveal.button') }).waitFor();
  await check('answers that are hidden');
  await page.goto(facilitator.replace('/team/invite', '/present'));
  await page.getByRole('heading', { level: 1 }).waitFor();
  await check('the wall');
}

/** What a full team talks about. */
export async function checkDiscussion(app: AppPage): Promise<void> {
  const { page, t } = app;
  await openSample(app);
  await goToStep(app, 'team');
  await openTeamPart(app, 'discuss');
  await page.getByRole('heading', { name: t('discuss:movement.title') }).waitFor();
  await expectNoAxeFindings(page, 'the discussion');
}
