import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pagePolicy } from '../../src/build/content-security-policy.ts';
import { serveFolder } from '../tools/static-server.mjs';
import { expect, test as base } from './support/journey.ts';

const built = fileURLToPath(new URL('../../dist/', import.meta.url));

interface Host {
  /** Where the host keeps the app's files. */
  readonly folder: string;
  readonly address: string;
}

/** A plain host: the app lies in a subfolder, and no header can be set. */
const test = base.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from this pattern.
  host: async ({}, provide) => {
    const root = mkdtempSync(join(tmpdir(), 'plumbline-host-'));
    const folder = join(root, 'tools', 'plumbline');
    cpSync(built, folder, { recursive: true });
    const { address, close } = await serveFolder(root);
    await provide({ folder, address: `${address}tools/plumbline/` });
    await close();
    rmSync(root, { recursive: true, force: true });
  },
  baseURL: async ({ host }, provide) => provide(host.address),
});

test('runs in a subfolder', async ({ journey, host }) => {
  await journey.goto(host.address);
  await expect(journey.getByRole('heading', { level: 1 })).toBeVisible();
});

test('each page of the build states its own policy, and only these pages exist', () => {
  const policies = readdirSync(built)
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name, policiesIn(readFileSync(join(built, name), 'utf8'))]);
  expect(Object.fromEntries(policies)).toEqual({
    'index.html': [pagePolicy('index')],
    'scan.html': [pagePolicy('scan')],
    'room.html': [pagePolicy('room')],
  });
});

function policiesIn(html: string): string[] {
  const metas = html.matchAll(/<meta http-equiv="Content-Security-Policy" content="([^"]*)"/g);
  return [...metas].map(([, policy = '']) => policy.replaceAll('&#39;', `'`));
}

test('a screen opened on a page with a looser policy goes on on the start page', async ({
  journey,
  host,
}) => {
  for (const page of ['scan.html', 'room.html']) {
    await journey.goto(`${host.address}${page}#/methods`);
    await expect(journey).toHaveURL(`${host.address}#/methods`);
    await expect(journey.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('is under its policy even where the host sets no headers', async ({ page, host }) => {
  await page.goto(host.address);
  const refusal = await page.evaluate(() => {
    try {
      document.body.innerHTML = '';
      return 'nothing was refused';
    } catch (error) {
      return String(error);
    }
  });
  expect(refusal).toContain('TrustedHTML');
});

test('offers a new version and loads it only when asked to', async ({ journey, host }) => {
  await journey.goto(`${host.address}#/data`);
  await expect(journey.getByText(/^Ready for offline: /)).toBeVisible({ timeout: 20_000 });
  await journey.evaluate(() => {
    document.documentElement.dataset['mark'] = 'not reloaded';
  });

  const worker = join(host.folder, 'sw.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/version:`\w+`/, 'version:`next`'));
  await journey.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });

  await expect(journey.getByText(/A newer version is waiting/)).toBeVisible();
  await expect(journey.locator('html')).toHaveAttribute('data-mark', 'not reloaded');
  await journey.getByRole('button', { name: 'Load it' }).first().click();
  await expect(journey.locator('html')).not.toHaveAttribute('data-mark');
  await expect(journey.getByText(/^Ready for offline: /)).toBeVisible({ timeout: 20_000 });
  expect(await journey.evaluate(() => caches.has('plumbline-files-next'))).toBe(true);
});
