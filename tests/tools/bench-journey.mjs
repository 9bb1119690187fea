/**
 * The longest task on the main thread while somebody answers, ranks, imports and exports on the emulated phone. Loading a
 * screen's code is not part of it: each screen is given a moment before the person acts.
 *
 * Each step is walked several times, each time in a fresh page. Other work on the machine can only make a task longer, never
 * shorter, so the shortest of the longest tasks is held against the bar; the median and all of them are printed beside it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { rankingActs } from './bench-ranking.mjs';
import { surveyPieces } from './bench-import/make-survey.mjs';
import { launchOptions } from './browser.mjs';
import { openSampleProject } from './bench-project.mjs';
import { openPhonePage } from './emulated-phone.mjs';
import { choosingFile, clicking, pressing } from './input.mjs';
import { longestTask } from './main-thread.mjs';
import { serveFolder } from './static-server.mjs';

const MOST_MILLISECONDS = 50;
const RUNS = 3;
const LARGE_ROWS = 50_000;

export async function measureJourney() {
  const browser = await chromium.launch(launchOptions());
  const app = await serveFolder('dist');
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-journey-'));
  const largeFile = join(folder, 'survey.csv');
  writeFileSync(largeFile, [...surveyPieces(LARGE_ROWS)].join(''));
  const steps = {
    answering: answering,
    ranking: ranking,
    'importing 400 rows': (page, address) => importing(page, address, 'public/samples/harbor-outfitters.csv'),
    [`importing ${LARGE_ROWS} rows`]: (page, address) => importing(page, address, largeFile),
    exporting: exporting,
  };
  try {
    const rows = [];
    for (const [name, open] of Object.entries(steps)) {
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await walk({ browser, address: app.address, open }));
      rows.push(rowOf(name, runs));
    }
    return rows;
  } finally {
    await browser.close();
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function walk({ browser, address, open }) {
  const { page, close } = await openPhonePage(browser);
  try {
    const acts = await open(page, address);
    return { ...(await longestTask({ browser, page, acts })), count: acts.length };
  } finally {
    await close();
  }
}

function rowOf(name, runs) {
  const sorted = runs.toSorted((left, right) => left.milliseconds - right.milliseconds);
  const [best] = sorted;
  const median = sorted[Math.floor(sorted.length / 2)].milliseconds.toFixed(0);
  const all = runs.map(({ milliseconds }) => milliseconds.toFixed(0)).join(', ');
  return {
    name: `longest main-thread task while ${name} (CPU x4, ${best.count} acts, longest: ${best.act}); least of ${RUNS} runs: ${all}, median ${median}`,
    ours: best.milliseconds,
    other: null,
    unit: 'ms',
    bar: `at most ${MOST_MILLISECONDS} ms`,
    holds: best.milliseconds <= MOST_MILLISECONDS,
  };
}

/** @returns the project and the answer that the person is asked for */
async function startAnswer(page, address) {
  await page.goto(address);
  await page.getByRole('button', { name: 'Score the first pillar' }).click();
  await page.waitForURL(/\/score\/advertising$/);
  const [, , project, , answer] = new URL(page.url()).hash.split('/');
  return { project, answer };
}

/** All ten pillars, by number keys and by clicks in turn, one of them with a note. */
async function answering(page, address) {
  await startAnswer(page, address);
  const scores = [4, 3, 5, 2, 4, 3, 4, 5, 2, 1];
  const acts = scores.flatMap((score, index) => {
    const byKey = { name: 'a score by key', prepare: pressing(page, [String(score)]) };
    const option = () =>
      page.getByRole('radio', { name: new RegExp(`^${score}`) }).locator('xpath=ancestor::label');
    const byClick = { name: 'a score by click', prepare: clicking(page, option) };
    const next = { name: 'the next pillar', prepare: pressing(page, ['Enter']) };
    return [index % 2 === 0 ? byKey : byClick, ...(index < scores.length - 1 ? [next] : [])];
  });
  const addNote = () => page.getByRole('button', { name: 'Add a note' });
  return [
    ...acts,
    { name: 'opening the note', prepare: clicking(page, addNote) },
    { name: 'writing a note', prepare: pressing(page, 'Two years old'.split('')) },
  ];
}

async function ranking(page, address) {
  const { project, answer } = await startAnswer(page, address);
  await page.goto(`${address}#/p/${project}/a/${answer}/rank`);
  await page.getByRole('row').nth(4).waitFor();
  return rankingActs(page);
}

async function importing(page, address, file) {
  const { project } = await startAnswer(page, address);
  await page.goto(`${address}#/p/${project}/customers`);
  await page.locator('input[type=file]').first().waitFor({ state: 'attached' });
  const importButton = () => page.getByRole('button', { name: /^Import/ });
  return [
    { name: 'choosing the file', prepare: choosingFile(page, file) },
    {
      name: 'the import',
      prepare: async () => {
        await importButton().waitFor();
        // What an unranked pillar means is asked where the file has any.
        if (await importButton().isDisabled())
          await page
            .getByLabel(
              'They matter less: people ranked only the most important pillars, and the rest share the places below',
            )
            .check();
        const press = await clicking(page, importButton)();
        return async () => {
          await press();
          await page.waitForTimeout(5000);
        };
      },
    },
    {
      name: 'keeping what was read',
      prepare: clicking(page, () => page.getByRole('button', { name: 'Keep these answers' })),
    },
  ];
}

async function exporting(page, address) {
  const sample = await openSampleProject(page, address);
  await page.goto(`${address}#/p/${sample}/report`);
  const saving = (name) => async () => {
    const press = await clicking(page, () => page.getByRole('button', { name }))();
    return () => Promise.all([page.waitForEvent('download'), press()]);
  };
  await page.getByRole('button', { name: 'Save the PDF' }).waitFor();
  return [
    { name: 'the PDF', prepare: saving('Save the PDF') },
    { name: 'the poster', prepare: saving('Save the poster as PNG') },
    { name: 'the PDF again', prepare: saving('Save the PDF') },
  ];
}
