import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { launchOptions } from '../tools/browser.mjs';
import { openApp } from './support/app.ts';
import { expect, test as base } from './support/journey.ts';
import { startScoring } from './support/screens/home.ts';
import { expectQuestion, scoreOption } from './support/screens/score.ts';

const test = base.extend<{ profile: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
  profile: async ({}, provide) => {
    const profile = mkdtempSync(join(tmpdir(), 'plumbline-profile-'));
    await provide(profile);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  },
});

function launch(profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, { ...launchOptions(), locale: 'en-GB' });
}

/** Ends the browser as a crash or a power cut does: it gets no chance to write anything. */
async function killBrowser(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('a context without its browser');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('the browser does not tell its process');
  const gone = new Promise((resolve) => context.once('close', resolve));
  process.kill(main.id, 'SIGKILL');
  await gone;
}

test('an answer given one second before the browser is killed is there at the next start', async ({
  profile,
  baseURL,
}) => {
  const first = await launch(profile);
  const app = await openApp(await first.newPage(), 'en', baseURL);
  await startScoring(app);
  await expectQuestion(app, 'advertising');
  await scoreOption(app, 4).check({ force: true });
  const question = app.page.url();
  await app.page.waitForTimeout(1_000);
  await killBrowser(first);

  const second = await launch(profile);
  const again = await openApp(await second.newPage(), 'en', question);
  await expectQuestion(again, 'advertising');
  await expect(scoreOption(again, 4)).toBeChecked();
  await second.close();
});

test('a reload a moment after an answer loses nothing', async ({ journey }) => {
  const app = await openApp(journey);
  await startScoring(app);
  await expectQuestion(app, 'advertising');
  await scoreOption(app, 2).check({ force: true });
  await journey.reload();
  await expect(scoreOption(app, 2)).toBeChecked();
});
