/**
 * How fast a survey is imported (scanned, recognised, validated, counted) beside Papa Parse merely cutting the same
 * File into strings, both in a worker of the same browser. Runs alternate, the best of each is compared.
 */
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { launchOptions } from '../browser.mjs';
import { serveFolder } from '../static-server.mjs';
import { surveyPieces } from './make-survey.mjs';
import { watchRenderers } from './renderer-memory.mjs';

const RUNS = 3;
const TIMES_AS_FAST = 1.5;
const MOST_TIMES_LONGER = 2.4;
const SOURCE = 'tests/tools/bench-import';

/** @returns {Promise<import('../bench.mjs').Row[]>} the rows of `npm run bench` */
export async function measureImport() {
  const small = await measureRows(100_000);
  const half = await measureRows(500_000);
  const whole = await measureRows(1_000_000);
  return [
    {
      name: 'import of 100,000 rows x 14 columns (for information: in so small a file recognising it and warming up count most)',
      ours: small.ours,
      other: small.papa,
      unit: 's',
      bar: null,
      holds: null,
    },
    {
      name: `import of 1,000,000 rows x 14 columns (${Math.round(1_000_000 / whole.ours)} rows/s, ${whole.oursPeak} MiB; Papa Parse ${whole.papaPeak} MiB)`,
      ours: whole.ours,
      other: whole.papa,
      unit: 's',
      bar: `at least ${TIMES_AS_FAST}x as fast as Papa Parse only parsing`,
      holds: whole.papa >= TIMES_AS_FAST * whole.ours,
    },
    {
      name: 'import of 1,000,000 rows beside 500,000 rows',
      ours: whole.ours,
      other: half.ours,
      unit: 's',
      bar: `twice the rows, twice the time (at most ${MOST_TIMES_LONGER}x)`,
      holds: whole.ours <= MOST_TIMES_LONGER * half.ours,
    },
  ];
}

/**
 * @param {number} rows
 * @returns {Promise<{ ours: number, papa: number, oursPeak: number | null, papaPeak: number | null }>} best seconds, peak MiB of the renderer
 */
export async function measureRows(rows) {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-import-'));
  const file = join(folder, 'survey.csv');
  writeSurvey(file, rows);
  const outDir = join(folder, 'page');
  await build({
    root: SOURCE,
    base: './',
    configFile: false,
    logLevel: 'warn',
    worker: { format: 'es' },
    build: { outDir },
  });
  const site = await serveFolder(outDir);
  try {
    const ours = { best: Infinity, peak: 0 };
    const papa = { best: Infinity, peak: 0 };
    for (let run = 0; run < RUNS; run += 1) {
      await measureOnce({ address: site.address, file, rows, script: 'runOurs', into: ours });
      await measureOnce({ address: site.address, file, rows, script: 'runPapa', into: papa });
    }
    return {
      ours: ours.best,
      papa: papa.best,
      oursPeak: Math.round(ours.peak),
      papaPeak: Math.round(papa.peak),
    };
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A browser of its own for every run: no run inherits the memory or the compiled code of another. */
async function measureOnce({ address, file, rows, script, into }) {
  const server = await chromium.launchServer(launchOptions());
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await browser.newPage();
    await page.goto(address);
    await page.setInputFiles('input', file);
    const memory = watchRenderers(server.process().pid);
    const result = await page.evaluate((name) => globalThis[name](), script);
    into.peak = Math.max(into.peak, memory.stop() ?? 0);
    // Papa Parse also counts the header and the empty line at the end.
    if (Math.abs(result.rows - rows) > 2) throw new Error(`${script} read ${result.rows} of ${rows} rows`);
    into.best = Math.min(into.best, result.milliseconds / 1000);
  } finally {
    await server.close();
  }
}

function writeSurvey(path, rows) {
  const file = openSync(path, 'w');
  for (const piece of surveyPieces(rows)) writeSync(file, piece);
  closeSync(file);
}
