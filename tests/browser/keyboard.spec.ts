import { PILLAR_IDS, type PillarId } from '../../src/domain/model/pillar.ts';
import { openApp, type AppPage } from './support/app.ts';
import { answerFileOf, COLLEAGUES } from './support/colleagues.ts';
import { downloadBy, readPdf } from './support/download.ts';
import { expect, test } from './support/journey.ts';
import { arrowTo, pressByKeyboard, tabTo } from './support/keyboard.ts';
import { expectImported, expectKept, SHOP_SURVEY } from './support/screens/customers.ts';
import { prioritiesCard } from './support/screens/gaps.ts';
import { pillarRow, pillarsInOrder } from './support/screens/rank.ts';
import { expectQuestion, expectTotal } from './support/screens/score.ts';
import { expectAnswers, expectTaken } from './support/screens/team.ts';

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

test('the skip link leads past the menu', async ({ journey }) => {
  const { page, t } = await openApp(journey);
  const skip = page.getByRole('link', { name: t('common:skipToContent') });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await tabTo(page, skip, { backwards: true });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});
