/**
 * `node tests/tools/run-tests.mjs`          everything, with a real browser (npm test)
 * `node tests/tools/run-tests.mjs --quick`  format, types, lint, dead code, the quick unit tests (npm run check)
 *
 * Every step runs even if another one failed, and short ones run side by side. What prettier and tsc found out is kept
 * in node_modules/.cache for the next run; without it they only take longer. The last line sums them all up: `N passed, N failed`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countPlaywright, countVitest, runSteps } from './steps.mjs';

const reports = mkdtempSync(join(tmpdir(), 'plumbline-reports-'));
const vitestReport = join(reports, 'vitest.json');
const playwrightReport = join(reports, 'playwright.json');

const npmRun = (script) => ['npm', 'run', '--silent', script];

const quick = process.argv.includes('--quick');

/** Screens in an emulated browser and the thorough tests take longer than all others together. */
const quickProjects = ['--project=stateless', '--project=node'];

/** @type {import('./steps.mjs').Step[]} */
const quickSteps = [
  {
    name: 'format',
    command: ['npx', 'prettier', '--check', '--cache', '--cache-strategy=content', '--log-level=warn', '.'],
  },
  {
    name: 'types',
    command: [
      ...npmRun('typecheck'),
      '--',
      '--incremental',
      '--tsBuildInfoFile',
      'node_modules/.cache/types.tsbuildinfo',
    ],
  },
  { name: 'lint', command: npmRun('lint') },
  { name: 'dead code', command: npmRun('dead-code') },
  { name: 'lock file', command: ['node', 'tests/tools/check-lock.mjs'] },
  {
    name: 'unit tests',
    command: [
      'npx',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestReport}`,
      ...(quick ? quickProjects : []),
    ],
    report: vitestReport,
    count: countVitest,
    alone: true,
  },
];

/** @type {import('./steps.mjs').Step[]} */
const browserSteps = [
  { name: 'build', command: ['npx', 'vite', 'build', '--logLevel', 'warn'] },
  { name: 'size budget', command: ['node', 'tests/tools/size-budget.mjs'], needs: 'build' },
  {
    name: 'browser tests',
    command: [
      'npx',
      'playwright',
      'test',
      '--config',
      'tests/browser/playwright.config.ts',
      '--reporter=list,json',
    ],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    report: playwrightReport,
    count: countPlaywright,
    needs: 'build',
    alone: true,
  },
];

const { passed, failed } = await runSteps(quick ? quickSteps : [...quickSteps, ...browserSteps]);
rmSync(reports, { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);
