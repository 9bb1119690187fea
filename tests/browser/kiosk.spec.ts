import { openApp, type AppPage } from './support/app.ts';
import { downloadBy } from './support/download.ts';
import { expect, test } from './support/journey.ts';
import { openSample } from './support/screens/home.ts';
import { kioskButton, kioskPillar, leaveKiosk, openKioskSetUp, startKiosk } from './support/screens/kiosk.ts';
import { wordsIn, type Words } from './support/texts.ts';

const PIN = '2468';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 768, height: 1024 } });

/** One whole answer by touch, from the first page to the thanks. */
async function answerByTouch(app: AppPage, words: Words, comment: string): Promise<void> {
  const { page } = app;
  const { t } = words;
  await kioskButton(app, t('kiosk:run.begin')).tap();
  for (const pillar of ['service', 'content', 'friction'] as const) {
    await kioskPillar(app, words, pillar).tap();
  }
  await kioskButton(app, t('common:next')).tap();
  const service = page.getByRole('group', { name: t('survey:pillar.service') });
  await service
    .getByRole('radio', { name: t('kiosk:run.rate.point', { point: 5, words: t('survey:scale.5') }) })
    .tap();
  await kioskButton(app, t('common:next')).tap();
  await page.getByRole('textbox').fill(comment);
  await page.getByRole('radio', { name: t('survey:generation.gen_x') }).tap();
  await kioskButton(app, t('kiosk:run.send')).tap();
  await expect(page.getByRole('heading', { name: t('survey:thanks') })).toBeVisible();
}

test('customers answer one after another without a network, and staff take the answers', async ({
  journey,
  context,
}) => {
  const app = await openApp(journey);
  const { page, t } = app;
  const polish = await wordsIn('pl');
  await expect(page.getByText(t('common:offline.ready'))).toBeAttached({ timeout: 30_000 });
  await openSample(app);
  await page.goto(page.url().replace(/gaps$/, 'customers'));
  await openKioskSetUp(app);
  await startKiosk(app, { pin: PIN, alsoIn: ['Polski'] });

  await context.setOffline(true);
  await page.reload();
  await page.getByRole('radio', { name: 'Polski' }).tap();
  await answerByTouch(app, polish, 'Za głośno');
  await kioskButton(app, polish.t('kiosk:run.again')).tap();

  await test.step('the second customer sees nothing of the first', async () => {
    await kioskButton(app, t('kiosk:run.begin')).tap();
    await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0);
    await kioskPillar(app, app, 'content').tap();
    await kioskPillar(app, app, 'service').tap();
    // By keyboard, too: the handle keeps the focus although its row changes its place.
    const handle = page.locator('[data-key="content"] [data-handle]');
    await handle.focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-key]').last()).toHaveAttribute('data-key', 'content');
    await expect(handle).toBeFocused();
    await kioskButton(app, t('common:next')).tap();
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
    await kioskButton(app, t('common:next')).tap();
    await expect(page.getByRole('textbox')).toHaveValue('');
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  });

  await test.step('steps back, typed addresses and a reload lead nowhere else', async () => {
    for (const step of [() => page.goBack(), () => page.goBack(), () => page.goForward()]) {
      await step();
      await expect(page).toHaveURL(/\/kiosk$/);
    }
    await expect(page.getByRole('textbox')).toBeVisible();
    await page.evaluate(() => {
      window.location.hash = '#/data';
    });
    await expect(page).toHaveURL(/\/kiosk$/);
    await page.goto('/?anything#/data');
    await expect(kioskButton(app, t('kiosk:run.begin'))).toBeVisible();
    // What the second customer had begun is not kept, nor shown again.
    await kioskButton(app, t('kiosk:run.begin')).tap();
    await expect(page.locator('[aria-pressed="true"]')).toHaveCount(0);
  });

  await leaveKiosk(app, '1111');
  await expect(page.getByRole('alert')).toHaveText(t('kiosk:staff.wrong'));
  await leaveKiosk(app, PIN);

  await test.step('staff take the answers as a file and into the round', async () => {
    const saved = await downloadBy(page, () =>
      page.getByRole('button', { name: t('kiosk:collected.saveAnswers') }).tap(),
    );
    const lines = new TextDecoder().decode(saved.bytes).trim().split('\r\n');
    expect(saved.name).toMatch(/kiosk-answers.*\.csv$/);
    expect(lines, 'the header and the one finished answer').toHaveLength(2);
    expect(lines.join()).not.toContain('głośno');
    await page.getByRole('button', { name: t('kiosk:collected.use') }).tap();
    await page.getByRole('button', { name: t('kiosk:use.replace.confirm') }).tap();
    await expect(page.getByText(t('kiosk:use.see'))).toBeVisible();
  });
});

test('nobody at the tablet: the kiosk asks, then forgets', async ({ journey }) => {
  const app = await openApp(journey);
  const { page, t } = app;
  await openSample(app);
  await page.goto(page.url().replace(/gaps$/, 'customers'));
  await openKioskSetUp(app);
  await page.getByLabel(t('kiosk:setUp.idle.label')).selectOption('30');
  await startKiosk(app, { pin: PIN });
  await page.clock.install();
  await kioskButton(app, t('kiosk:run.begin')).tap();
  await kioskPillar(app, app, 'service').tap();
  await page.clock.runFor(31_000);
  await expect(page.getByRole('dialog')).toContainText(t('kiosk:run.idle.title'));
  await page.clock.runFor(16_000);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(kioskButton(app, t('kiosk:run.begin'))).toBeVisible();
  await page.clock.resume();
  await leaveKiosk(app, PIN);
  await expect(page.getByText(t('kiosk:collected.none'))).toBeVisible();
});
