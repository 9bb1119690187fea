import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchOptions } from '../tools/browser.mjs';
import { serveFolder } from '../tools/static-server.mjs';
import { openApp } from './support/app.ts';
import { readPdf } from './support/download.ts';
import { expect, test as base } from './support/journey.ts';
import { expectImported, importSurvey, keepImported, SHOP_SURVEY } from './support/screens/customers.ts';
import { goToStep, startScoring } from './support/screens/home.ts';
import { rankByTapping } from './support/screens/rank.ts';
import { savePdf } from './support/screens/report.ts';
import { finishScoring, goOnToRanking, scoreAll } from './support/screens/score.ts';
import { expectAnswers } from './support/screens/team.ts';

const built = fileURLToPath(new URL('../../dist/', import.meta.url));
const HOST = 'plumbline.test';

/** A host in an office: plain http, a name that is not localhost, a subfolder, no headers. */
const test = base.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
  baseURL: async ({}, provide) => {
    const root = mkdtempSync(join(tmpdir(), 'plumbline-intranet-'));
    cpSync(built, join(root, 'teams', 'cx'), { recursive: true });
    const { address, close } = await serveFolder(root);
    await provide(`http://${HOST}:${new URL(address).port}/teams/cx/`);
    await close();
    rmSync(root, { recursive: true, force: true });
  },
});

const { executablePath, args } = launchOptions();
test.use({
  launchOptions: { executablePath, args: [...args, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`] },
});

test('the core works on plain http, in a subfolder', async ({ journey }) => {
  const app = await openApp(journey);
  expect(await journey.evaluate(() => window.isSecureContext)).toBe(false);

  await startScoring(app);
  await scoreAll(app, [4, 3, 5, 2, 4, 3, 4, 5, 2, 2]);
  await finishScoring(app, 'Marta');
  await goOnToRanking(app);
  await rankByTapping(app, ['service', 'products', 'friction']);
  await expectAnswers(app, 1);
  await goToStep(app, 'customers');
  await importSurvey(app, SHOP_SURVEY);
  await expectImported(app, 400);
  await keepImported(app);
  await goToStep(app, 'report');
  expect((await readPdf((await savePdf(app)).bytes)).text).toContain(app.t('report:method.heading'));

  await journey.reload();
  await expect(journey.getByRole('button', { name: app.t('report:make') })).toBeVisible();
});

test('what browsers withhold on plain http is said', async ({ journey }) => {
  const { page, t } = await openApp(journey);
  await page.getByRole('link', { name: t('glossary:nav.data') }).click();
  await expect(page.getByText(t('data:secure.off'))).toBeVisible();
  await expect(page.getByText(t('common:offline.ready'))).toBeHidden();
});
