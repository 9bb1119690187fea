import type { Browser, BrowserContext } from '@playwright/test';
import type { Language } from '../../src/domain/model/language.ts';
import type { PillarId } from '../../src/domain/model/pillar.ts';
import { BROWSER_LOCALES, openApp, type AppPage } from './support/app.ts';
import { orderFrom } from './support/colleagues.ts';
import { downloadBy } from './support/download.ts';
import { expect, test, watchedContext } from './support/journey.ts';
import { expectImported, importSurvey, keepImported, SHOP_SURVEY } from './support/screens/customers.ts';
import { goToStep, startScoring } from './support/screens/home.ts';
import { addAnswerFiles, expectAnswers, expectTaken, pasteAnswers } from './support/screens/team.ts';
import {
  answerAddress,
  answerCode,
  answerInvite,
  createInvite,
  finishReview,
  openTeamPart,
  reveal,
  startSecondBallot,
} from './support/screens/workshop.ts';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
const SCORES = [4, 3, 5, 2, 4, 3, 4, 5, 2, 2] as const;

/** A phone of its own for every colleague: no storage is shared. */
async function phoneOf(
  browser: Browser,
  language: Language,
  address: string,
): Promise<AppPage & { readonly context: BrowserContext }> {
  const context = await watchedContext(browser, { ...PHONE, locale: BROWSER_LOCALES[language] });
  const app = await openApp(await context.newPage(), language, address);
  // The invite proposes its own language; this person has another one.
  await app.page.getByRole('combobox').first().selectOption(language);
  return { ...app, context };
}

async function startProject(app: AppPage): Promise<void> {
  await startScoring(app);
  await app.page.getByRole('link', { name: app.t('score:question.leave') }).click();
  await goToStep(app, 'team');
}

test.describe('a workshop on seven devices', () => {
  test.setTimeout(240_000);

  test('invite, answer, every way back, reveal, rank again, gaps', async ({ journey, browser }) => {
    const host = await openApp(journey);
    await startProject(host);
    await openTeamPart(host, 'invite');
    const link = await createInvite(host, {
      title: 'Spring workshop',
      nicknames: true,
      departments: ['Care', 'Sales'],
      sealed: false,
    });

    const join = async (language: Language, nickname: string, first: PillarId, bets = false) => {
      const phone = await phoneOf(browser, language, link);
      await answerInvite(phone, {
        nickname,
        department: 'Care',
        scores: SCORES,
        order: orderFrom(first),
        bets,
      });
      return phone;
    };

    // By code, in the middle of a chat, quoted and in capitals.
    const [ada, ola] = await Promise.all([join('en', 'Ada', 'products', true), join('pl', 'Ola', 'service')]);
    await openTeamPart(host, 'collect');
    const chat = `10:02 Ada: here is mine\n> ${(await answerCode(ada)).toUpperCase()}\nthanks`;
    await pasteAnswers(host, chat);
    await expectTaken(host, 'added', 1);

    // By link, opened on the facilitator's device.
    await host.page.goto(await answerAddress(ola));
    await host.page.getByRole('button', { name: host.t('collect:link.take') }).click();
    await expectTaken(host, 'added', 1);

    // By file, and by the picture of the QR code.
    const [ivan, lin] = await Promise.all([
      join('ru', 'Иван', 'reputation'),
      join('zh-Hant', '林小姐', 'service'),
    ]);
    const { name, bytes } = await downloadBy(ivan.page, () =>
      ivan.page.getByRole('button', { name: ivan.t('join:ways.file.button') }).click(),
    );
    await addAnswerFiles(host, [{ name, text: new TextDecoder().decode(bytes) }]);
    await expectTaken(host, 'added', 1);
    await lin.page.getByRole('button', { name: lin.t('join:ways.qr.show') }).click();
    const picture = await lin.page.getByRole('img', { name: lin.t('join:ways.qr.label') }).screenshot();
    await host.page.getByRole('link', { name: host.t('collect:take.scan') }).click();
    await host.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'qr.png', mimeType: 'image/png', buffer: picture });
    await expect(
      host.page.getByText(host.t('collect:scan.outcome.added', { name: '林小姐' })).first(),
    ).toBeVisible();
    await host.page.getByRole('link', { name: host.t('collect:scan.done') }).click();

    // Offline once opened; and one who answers twice.
    const [eva, max] = await Promise.all([
      (async () => {
        const phone = await phoneOf(browser, 'en', link);
        await expect(phone.page.getByRole('button', { name: phone.t('join:invite.start') })).toBeVisible();
        await expect(phone.page.getByText(phone.t('join:invite.facts.offline'))).toBeVisible({
          timeout: 30_000,
        });
        await phone.context.setOffline(true);
        await answerInvite(phone, {
          nickname: 'Eva',
          department: 'Sales',
          scores: SCORES,
          order: orderFrom('content'),
        });
        return phone;
      })(),
      join('pl', 'Max', 'digital'),
    ]);
    const firstCode = await answerCode(max);
    await pasteAnswers(host, `${await answerCode(eva)} ${firstCode}`);
    await expectTaken(host, 'added', 2);
    await eva.context.close();
    // Codes tell whole seconds.
    await max.page.waitForTimeout(1_100);
    await max.page.getByText(max.t('join:send.answers')).click();
    await max.page.getByLabel(max.t('join:review.betLabel')).check();
    const secondCode = await answerCode(max);
    expect(secondCode).not.toBe(firstCode);
    await pasteAnswers(host, `${firstCode}\n${secondCode}`);
    await expectTaken(host, 'replaced', 1);
    await expectTaken(host, 'unchanged', 1);

    await openTeamPart(host, 'discuss');
    await expect(host.page.getByText('林小姐')).toBeHidden();
    await openTeamPart(host, 'team');
    await expectAnswers(host, 6);
    await reveal(host);
    await openTeamPart(host, 'discuss');
    await expect(host.page.getByText('林小姐').first()).toBeVisible();

    await openTeamPart(host, 'invite');
    const second = await startSecondBallot(host);
    const codes: string[] = [];
    for (const phone of [ada, ola, ivan, lin, max]) {
      await phone.page.goto(second);
      await phone.page.getByRole('button', { name: phone.t('join:invite.startAgain'), exact: true }).click();
      await phone.page.getByRole('button', { name: phone.t('common:done'), exact: true }).click();
      await finishOrGoOn(phone);
      codes.push(await answerCode(phone));
    }
    await openTeamPart(host, 'collect');
    await pasteAnswers(host, codes.join('\n'));
    await expectTaken(host, 'replaced', 5);
    await openTeamPart(host, 'discuss');
    await expect(host.page.getByText(host.t('discuss:movement.title')).first()).toBeVisible();

    await goToStep(host, 'customers');
    await importSurvey(host, SHOP_SURVEY);
    await expectImported(host, 400);
    await keepImported(host);
    await goToStep(host, 'gaps');
    await expect(host.page.getByRole('region', { name: host.t('gaps:closest.title') })).toContainText('Ada');
  });
});

/** A second ballot goes past the review where nothing is left to look over. */
async function finishOrGoOn(phone: AppPage): Promise<void> {
  const finish = phone.page.getByRole('button', { name: phone.t('join:review.finish') });
  const ways = phone.page.getByRole('list', { name: phone.t('join:ways.title') });
  await expect(finish.or(ways)).toBeVisible();
  if (await finish.isVisible()) await finishReview(phone);
}

test('sealed answers open on the facilitator’s device only', async ({ journey, browser }) => {
  const host = await openApp(journey);
  await startProject(host);
  await openTeamPart(host, 'invite');
  const link = await createInvite(host, { title: 'Sealed', sealed: true });
  const phone = await phoneOf(browser, 'en', link);
  await answerInvite(phone, { scores: SCORES, order: orderFrom('service') });
  const [code, address] = [await answerCode(phone), await answerAddress(phone)];
  expect(code.length).toBeLessThanOrEqual(200);

  await openTeamPart(host, 'collect');
  await pasteAnswers(host, code);
  await expectTaken(host, 'added', 1);

  const stranger = await openApp(await (await watchedContext(browser, {})).newPage(), 'en', address);
  await expect(
    stranger.page.getByRole('heading', { name: stranger.t('collect:link.sealed-elsewhere.title') }),
  ).toBeVisible();
});
