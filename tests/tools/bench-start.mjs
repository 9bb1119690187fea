/**
 * How soon the start page is usable, beside a page that does nothing but render one button with react-dom, on the
 * emulated phone. Usable (TTI) is when the screen itself stands and the last long task before the network falls
 * quiet has ended. Runs alternate, the medians are compared.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from './browser.mjs';
import { longTasksOf, openPhonePage, recordAppearance, recordLongTasks } from './emulated-phone.mjs';
import { serveFolder } from './static-server.mjs';

const RUNS = 7;
const MOST_TIMES_SLOWER = 2;

/** @returns {Promise<string>} the folder of the built comparison page */
async function buildBarePage(folder) {
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>bare</title><div id="root"></div><script type="module" src="./main.js"></script>',
  );
  writeFileSync(
    join(folder, 'main.js'),
    `import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('root')).render(createElement('button', null, 'Start'));`,
  );
  const outDir = join(folder, 'dist');
  mkdirSync(outDir);
  await build({
    root: folder,
    base: './',
    configFile: false,
    logLevel: 'warn',
    // The page lies in a temporary folder; its packages are the project's.
    resolve: {
      alias: [{ find: /^(react|react-dom)(\/.*)?$/, replacement: join(process.cwd(), 'node_modules/$1$2') }],
    },
    build: { outDir, modulePreload: { polyfill: false } },
  });
  return outDir;
}

/** @returns {Promise<number>} milliseconds until usable */
async function timeToInteractive(browser, { address, screen }) {
  const { page, close } = await openPhonePage(browser);
  try {
    await recordLongTasks(page);
    await recordAppearance(page, screen);
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForSelector(screen);
    const [painted, appeared] = await page.evaluate(() => [
      performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      globalThis.appearedAt,
    ]);
    const ends = (await longTasksOf(page)).map(({ startTime, duration }) => startTime + duration);
    return Math.max(painted, appeared, ...ends);
  } finally {
    await close();
  }
}

function median(values) {
  return values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)];
}

export async function measureStart() {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-bare-'));
  const browser = await chromium.launch(launchOptions());
  const app = await serveFolder('dist');
  const bare = await serveFolder(await buildBarePage(folder));
  try {
    const ours = [];
    const others = [];
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await timeToInteractive(browser, { address: app.address, screen: 'h1' }));
      others.push(await timeToInteractive(browser, { address: bare.address, screen: 'button' }));
    }
    const [mine, other] = [median(ours) / 1000, median(others) / 1000];
    return [
      {
        name: 'start page usable (CPU x4, 10 Mbit/s, 40 ms)',
        ours: mine,
        other,
        unit: 's',
        bar: `at most ${MOST_TIMES_SLOWER}x a bare react-dom page`,
        holds: mine <= MOST_TIMES_SLOWER * other,
      },
    ];
  } finally {
    await browser.close();
    await app.close();
    await bare.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
