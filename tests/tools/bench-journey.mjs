/**
 * The longest task on the main thread while somebody answers, ranks, imports and exports on the emulated phone. Loading a
 * screen's code is not part of it: each screen is given a moment before the person acts.
 */
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.mjs';
import { openSampleProject } from './bench-project.mjs';
import { longTasksOf, openPhonePage, recordLongTasks } from './emulated-phone.mjs';
import { serveFolder } from './static-server.mjs';

const MOST_MILLISECONDS = 50;
const SETTLE = 2500;

export async function measureJourney() {
  const browser = await chromium.launch(launchOptions());
  const app = await serveFolder('dist');
  try {
    const { page } = await openPhonePage(browser);
    await recordLongTasks(page);
    const acts = await collectActs(page, app.address);
    return acts.map(({ name, longest }) => ({
      name: `longest main-thread task while ${name} (CPU x4)`,
      ours: longest,
      other: null,
      unit: 'ms',
      // The browser reports no task below 50 ms, so 0 stands for "none over 50".
      bar: `at most ${MOST_MILLISECONDS} ms`,
      holds: longest <= MOST_MILLISECONDS,
    }));
  } finally {
    await browser.close();
    await app.close();
  }
}

async function collectActs(page, address) {
  const acts = [];
  const during = async (name, act) => {
    await page.waitForTimeout(SETTLE);
    const before = (await longTasksOf(page)).length;
    await act();
    await page.waitForTimeout(SETTLE);
    const tasks = (await longTasksOf(page)).slice(before);
    acts.push({ name, longest: Math.max(0, ...tasks.map(({ duration }) => duration)) });
  };
  await page.goto(address);
  await page.getByRole('button', { name: 'Score the first pillar' }).click();
  await page.waitForURL(/\/score\/advertising$/);
  await during('answering', async () => {
    await page.keyboard.press('4');
  });
  const [, , project, , answer] = new URL(page.url()).hash.split('/');
  await page.goto(`${address}#/p/${project}/a/${answer}/rank`);
  await page.getByRole('row').nth(4).waitFor();
  await during('ranking', async () => {
    await page.getByRole('row').nth(4).getByRole('button').first().click();
  });
  await page.goto(`${address}#/p/${project}/customers`);
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  await during('importing', async () => {
    await page.locator('input[type=file]').first().setInputFiles('public/samples/harbor-outfitters.csv');
    const importButton = page.getByRole('button', { name: /^Import/ });
    await importButton.waitFor();
    await importButton.click();
  });
  const sample = await openSampleProject(page, address);
  await page.goto(`${address}#/p/${sample}/report`);
  await page.getByRole('button', { name: 'Save the PDF' }).waitFor();
  await during('exporting', async () => {
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the PDF' }).click(),
    ]);
  });
  return acts;
}
