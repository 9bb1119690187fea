import type { Page } from '@playwright/test';
import type { PillarId } from '../../src/domain/model/pillar.ts';
import { openApp, type AppPage } from './support/app.ts';
import { expect, test } from './support/journey.ts';
import { startScoring } from './support/screens/home.ts';
import { pillarRow, pillarsInOrder } from './support/screens/rank.ts';
import { expectQuestion } from './support/screens/score.ts';

interface Ranking {
  readonly app: AppPage;
  /** The shuffled order that the list begins with. */
  readonly pillars: readonly PillarId[];
  readonly named: (index: number) => { readonly pillar: string };
}

async function openRanking(page: Page): Promise<Ranking> {
  const app = await openApp(page);
  await startScoring(app);
  await expectQuestion(app, 'advertising');
  await page.goto(page.url().replace(/score\/advertising$/, 'rank'));
  const pillars = await pillarsInOrder(app);
  return { app, pillars, named: (index) => ({ pillar: app.t(`pillars:${pillarAt(pillars, index)}.name`) }) };
}

function pillarAt(pillars: readonly PillarId[], index: number): PillarId {
  const pillar = pillars[index];
  if (!pillar) throw new Error(`no pillar ${index}`);
  return pillar;
}

/** Takes a row by its name and moves over the middle of another one; the button stays down. */
async function dragOver({ app, pillars }: Ranking, from: number, to: number): Promise<void> {
  const [start, end] = await Promise.all(
    [from, to].map((index) => pillarRow(app, pillarAt(pillars, index)).boundingBox()),
  );
  if (!start || !end) throw new Error('nothing to drag');
  const x = start.x + 120;
  await app.page.mouse.move(x, start.y + start.height / 2);
  await app.page.mouse.down();
  await app.page.mouse.move(x, end.y + end.height / 2, { steps: 8 });
}

test('a mouse drags a pillar by its row, and the place is said', async ({ journey }) => {
  const ranking = await openRanking(journey);
  const { app, pillars, named } = ranking;
  await dragOver(ranking, 3, 1);
  await journey.mouse.up();
  const [first, second, third, fourth, ...rest] = pillars;
  await expect.poll(() => pillarsInOrder(app)).toEqual([first, fourth, second, third, ...rest]);
  await expect(journey.getByText(app.t('rank:moved', { ...named(3), place: 2 }))).toBeAttached();
});

test('Escape puts a dragged pillar back, and nothing is ranked', async ({ journey }) => {
  const ranking = await openRanking(journey);
  const { app, pillars } = ranking;
  await dragOver(ranking, 3, 1);
  await expect.poll(() => pillarsInOrder(app)).not.toEqual(pillars);
  await journey.keyboard.press('Escape');
  await journey.mouse.move(200, 400);
  await journey.mouse.up();
  expect(await pillarsInOrder(app)).toEqual(pillars);
  await journey.getByRole('button', { name: app.t('common:done'), exact: true }).click();
  await expect(journey.getByRole('dialog', { name: app.t('rank:untouched.title') })).toBeVisible();
});

test('a pillar dragged to the edge of the window takes the page along', async ({ journey }) => {
  await journey.setViewportSize({ width: 390, height: 500 });
  const { app, pillars } = await openRanking(journey);
  const row = pillarRow(app, pillarAt(pillars, 0));
  await row.scrollIntoViewIfNeeded();
  const box = await row.boundingBox();
  if (!box) throw new Error('nothing to drag');
  await journey.mouse.move(box.x + 120, box.y + 20);
  await journey.mouse.down();
  await journey.mouse.move(box.x + 120, 490, { steps: 8 });
  await expect.poll(async () => (await pillarsInOrder(app)).at(-1)).toBe(pillars[0]);
  await journey.mouse.up();
});

test('the handle takes a pillar by Enter, arrows move it, Escape puts it back', async ({ journey }) => {
  const { app, pillars, named } = await openRanking(journey);
  const { page, t } = app;
  const handle = page.getByRole('button', { name: t('rank:drag', named(2)) });
  await handle.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(t('rank:held'))).toBeAttached();
  await expect(handle).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(t('rank:moved', { ...named(2), place: 2 }))).toBeAttached();
  await expect(handle).toBeFocused();
  await page.keyboard.press('Escape');
  expect(await pillarsInOrder(app)).toEqual(pillars);
  await expect(page.getByText(t('rank:moved', { ...named(2), place: 3 }))).toBeAttached();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect
    .poll(() => pillarsInOrder(app))
    .toEqual([pillars[0], pillars[2], ...pillars.toSpliced(2, 1).slice(1)]);
});

test('a place is typed: 1 is the first place, 1 and 0 is the tenth', async ({ journey }) => {
  const { app, pillars, named } = await openRanking(journey);
  const menu = journey.getByRole('combobox', { name: app.t('rank:place', named(4)) });
  await menu.focus();
  await journey.keyboard.press('1');
  await expect(menu).toHaveValue('1');
  expect((await pillarsInOrder(app))[0]).toBe(pillars[4]);
  await journey.waitForTimeout(1100);
  await journey.keyboard.type('10');
  await expect(menu).toHaveValue('10');
  await expect(menu).toBeFocused();
  await journey.keyboard.press('3');
  await expect(menu).toHaveValue('3');
});

test('the list is one stop for Tab, with the buttons of one row', async ({ journey }) => {
  const { app, pillars, named } = await openRanking(journey);
  const { page, t } = app;
  await pillarRow(app, pillarAt(pillars, 5)).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: t('rank:place', named(5)) })).toBeFocused();
  for (const name of [t('rank:up', named(5)), t('rank:down', named(5)), t('rank:drag', named(5))]) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: t('rank:save') })).toBeFocused();
});
