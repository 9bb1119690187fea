import type { Locator } from '@playwright/test';
import { PILLAR_IDS, type PillarId } from '../../src/domain/model/pillar.ts';
import { openApp, type AppPage } from './support/app.ts';
import { answerFileOf, COLLEAGUES } from './support/colleagues.ts';
import { downloadBy, readPdf } from './support/download.ts';
import { expect, test } from './support/journey.ts';
import { arrowTo, pressByKeyboard, tabInSight, tabTo } from './support/keyboard.ts';
import { expectImported, expectKept, SHOP_SURVEY } from './support/screens/customers.ts';
import { prioritiesCard } from './support/screens/gaps.ts';
import { goToStep, startScoring } from './support/screens/home.ts';
import { pillarRow, pillarsInOrder } from './support/screens/rank.ts';
import { expectQuestion, expectTotal } from './support/screens/score.ts';
import { expectAnswers, expectTaken } from './support/screens/team.ts';
import { answerCode, createInvite, openTeamPart } from './support/screens/workshop.ts';

/** Waits until the list begins with these pillars. */
async function expectFirst(app: AppPage, pillars: readonly PillarId[]): Promise<void> {
  await expect.poll(async () => (await pillarsInOrder(app)).slice(0, pillars.length)).toEqual(pillars);
}

test('the whole journey works without a mouse', async ({ journey }) => {
  const app = await openApp(journey);
  const { page, t } = app;
  const { keyboard } = page;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const step = (name: string) =>
    page.getByRole('navigation', { name: t('common:navigation') }).getByRole('link', { name });

  await test.step('score with the number keys', async () => {
    await pressByKeyboard(page, button(t('home:start')));
    for (const pillar of PILLAR_IDS) {
      await expectQuestion(app, pillar);
      await keyboard.press('4');
      await keyboard.press('Enter');
    }
    await tabTo(page, page.getByLabel(t('score:person.nickname')));
    await keyboard.type('Marta');
    await pressByKeyboard(page, button(t('score:review.finish')));
    await expectTotal(app, 40, 4);
  });

  await test.step('rank: move with the arrows, by place and by keyboard dragging', async () => {
    await pressByKeyboard(page, page.getByRole('link', { name: t('score:result.next.rank') }).first());
    const [first, second, third] = await pillarsInOrder(app);
    if (!first || !second || !third) throw new Error('a list of fewer than three');
    const named = (pillar: PillarId) => ({ pillar: t(`pillars:${pillar}.name`) });
    await tabTo(page, pillarRow(app, first));
    await arrowTo(page, pillarRow(app, second), 'ArrowDown');
    await pressByKeyboard(page, button(t('rank:up', named(second))));
    await expectFirst(app, [second, first, third]);
    await tabTo(page, pillarRow(app, second), { backwards: true });
    await arrowTo(page, pillarRow(app, third), 'ArrowDown');
    await tabTo(page, page.getByRole('combobox', { name: t('rank:place', named(third)) }));
    await keyboard.press('Home');
    await expectFirst(app, [third, second, first]);
    await expect(page.getByText(t('rank:moved', { ...named(third), place: 1 }))).toBeAttached();
    // Dragging by keyboard: Enter takes, the arrows move, Enter puts down.
    await pressByKeyboard(page, button(t('rank:drag', named(third))));
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expectFirst(app, [second]);
    await pressByKeyboard(page, button(t('common:done')));
    await expectAnswers(app, 1);
  });

  await test.step('paste the answers of colleagues', async () => {
    await pressByKeyboard(page, page.getByRole('link', { name: t('team:answers.collect') }));
    await tabTo(page, page.getByLabel(t('collect:take.paste')));
    await keyboard.insertText(COLLEAGUES.map(answerFileOf).join('\n'));
    await pressByKeyboard(page, button(t('collect:take.find')));
    await expectTaken(app, 'added', COLLEAGUES.length);
    await pressByKeyboard(page, page.getByRole('link', { name: t('collect:toTeam') }));
    await expectAnswers(app, 5);
  });

  await test.step('import the customers’ answers', async () => {
    await pressByKeyboard(page, step(t('glossary:nav.customers')));
    // Long before the key: the browser must know already that this file dialog is ours to answer.
    const chooser = page.waitForEvent('filechooser');
    await pressByKeyboard(page, button(t('customers:start.choose')));
    await (await chooser).setFiles(SHOP_SURVEY);
    await pressByKeyboard(page, button(t('customers:check.goTo')));
    await expect(page.getByLabel(t('customers:questions.UNRANKED_MEANING.options.top'))).toBeFocused();
    await keyboard.press('Space');
    await pressByKeyboard(page, button(t('customers:check.import')));
    await expectImported(app, 400);
    await pressByKeyboard(page, button(t('customers:review.keep')));
    await expectKept(app);
  });

  await test.step('look at the gaps in another view, with their method', async () => {
    await pressByKeyboard(page, step(t('glossary:nav.gaps')));
    const card = prioritiesCard(app);
    await tabTo(page, card.getByRole('radio', { checked: true }));
    await keyboard.press('ArrowRight');
    await expect(card.getByRole('radio', { name: t('gaps:priorities.views.intervals') })).toBeChecked();
    await pressByKeyboard(page, card.getByRole('button', { name: t('common:chart.method') }));
    await expect(page.getByRole('dialog')).toBeVisible();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(card.getByRole('button', { name: t('common:chart.method') })).toBeFocused();
  });

  await test.step('save the report', async () => {
    await pressByKeyboard(page, step(t('glossary:nav.report')));
    await tabTo(page, button(t('report:make')));
    const { bytes } = await downloadBy(page, () => keyboard.press('Enter'));
    expect((await readPdf(bytes)).text).toContain(t('report:method.heading'));
  });
});

test('an invited person answers on a small screen without a mouse, and never loses sight of the focus', async ({
  journey,
}) => {
  const app = await openApp(journey);
  const { page, t } = app;
  const { keyboard } = page;
  const heading = (name: string) => page.getByRole('heading', { level: 1, name });
  const press = async (target: Locator) => {
    await tabInSight(page, target);
    await keyboard.press('Enter');
  };
  await startScoring(app);
  await page.getByRole('link', { name: t('score:question.leave') }).click();
  await goToStep(app, 'team');
  await openTeamPart(app, 'invite');
  const link = await createInvite(app, { title: 'Spring', nicknames: true, departments: ['Care'] });
  // The form with the button is gone; the focus is not.
  await expect(heading(t('invite:title.invite'))).toBeFocused();

  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(link);
  await press(page.getByRole('button', { name: t('join:invite.start'), exact: true }));
  await expect(heading(t('join:person.title'))).toBeFocused();
  await tabInSight(page, page.getByLabel(t('join:person.nickname')));
  await keyboard.type('Ada');
  await press(page.getByRole('link', { name: t('common:next'), exact: true }));

  await expectQuestion(app, PILLAR_IDS[0]);
  await tabInSight(page, page.getByRole('button', { name: t('score:question.skip'), exact: true }));
  for (const pillar of PILLAR_IDS) {
    await expectQuestion(app, pillar);
    await keyboard.press('4');
    await keyboard.press('Enter');
  }

  const rows = page.getByRole('grid', { name: t('rank:list') }).getByRole('row');
  const second = (await rows.nth(1).getAttribute('data-key')) ?? '';
  await tabInSight(page, rows.first());
  await arrowTo(page, rows.nth(1), 'ArrowDown');
  await press(rows.nth(1).getByRole('button').first());
  await expect(rows.first()).toHaveAttribute('data-key', second);
  await press(page.getByRole('button', { name: t('common:done'), exact: true }));

  await expect(heading(t('join:review.title'))).toBeFocused();
  await tabInSight(page, page.getByLabel(t('join:review.betLabel')));
  await keyboard.press('Space');
  await press(page.getByRole('button', { name: t('join:review.finish') }));
  await expect(heading(t('join:send.title'))).toBeFocused();
  await press(page.getByRole('button', { name: t('join:ways.qr.show') }));
  // The button has become the picture: the next one is right behind it.
  await expect(page.getByRole('img', { name: t('join:ways.qr.label') })).toBeVisible();
  await keyboard.press('Tab');
  await expect(page.getByRole('button', { name: t('join:ways.qr.scanned') })).toBeFocused();
  expect(await answerCode(app)).not.toBe('');
});

test('the skip link leads past the menu', async ({ journey }) => {
  const { page, t } = await openApp(journey);
  const skip = page.getByRole('link', { name: t('common:skipToContent') });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, skip, { backwards: true });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
