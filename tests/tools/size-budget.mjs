/**
 * How much JavaScript the start page needs, measured where it counts: a fresh Chromium opens the built app and every
 * script that it really loads until the network is quiet is weighed after gzip -9. The service worker is blocked, so
 * what it stores later for offline use is not counted; what the start screen itself loads lazily is.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.mjs';
import { serveFolder } from './static-server.mjs';

const KIBIBYTE = 1024;
const LIMIT = 130;
const AIM = 115;

/** @returns {Promise<{ path: string, size: number }[]>} the scripts of the first load, heaviest first */
export async function measureFirstLoad(folder) {
  const server = await serveFolder(folder);
  const browser = await chromium.launch(launchOptions());
  try {
    const context = await browser.newContext({ serviceWorkers: 'block', locale: 'en-GB' });
    const page = await context.newPage();
    const scripts = new Set();
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) scripts.add(pathname);
    });
    await page.goto(server.address, { waitUntil: 'networkidle' });
    return [...scripts]
      .map((path) => ({ path, size: gzipSync(readFileSync(join(folder, path)), { level: 9 }).length }))
      .toSorted((first, second) => second.size - first.size);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function main() {
  const scripts = await measureFirstLoad('dist');
  const total = scripts.reduce((sum, { size }) => sum + size, 0) / KIBIBYTE;
  for (const { path, size } of scripts)
    console.log(`${(size / KIBIBYTE).toFixed(1).padStart(7)} KiB  ${path}`);
  console.log(`First load of the start page: ${total.toFixed(1)} KiB gzip (limit ${LIMIT}, aim ${AIM})`);
  if (scripts.length > 0 && total <= LIMIT) return;
  console.error(scripts.length === 0 ? 'The start page loaded no script.' : 'Over the limit.');
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
