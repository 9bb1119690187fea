/** Runs the steps of `npm run check` and `npm test` one after the other and adds up what they found. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/**
 * @typedef {{ passed: number, failed: number }} Outcome
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command program and arguments
 * @property {string} [report] JSON file that the runner writes; without it the step counts as one test
 * @property {(report: any) => Outcome} [count] reads that file
 * @property {Record<string, string>} [environment]
 * @property {string} [needs] name of a step without whose success this one makes no sense
 */

/** @returns {Outcome} what vitest's JSON report says; a file that did not even load counts as one failure */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded };
}

/** @returns {Outcome} what Playwright's JSON report says; errors outside of tests count as failures */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/** @returns {Promise<boolean>} whether the command ended without an error */
function succeeds({ command: [program = '', ...args], environment }) {
  const child = spawn(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/** @returns {Outcome | null} `null` when the runner left no report that can be read */
function readReport({ report, count }) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    return null;
  }
}

/** @returns {Outcome} */
export function outcomeOf(step, success) {
  if (!step.report) return success ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const counted = readReport(step) ?? { passed: 0, failed: 0 };
  // A runner that fails without a failed test (it crashed, an error between tests) must not pass unseen, and one
  // that ran nothing has not shown anything.
  const unexplained = counted.failed === 0 && (!success || counted.passed === 0);
  return unexplained ? { ...counted, failed: 1 } : counted;
}

/**
 * @param {readonly Step[]} steps
 * @returns {Promise<Outcome>}
 */
export async function runSteps(steps) {
  const lines = [];
  const total = { passed: 0, failed: 0 };
  const failedSteps = new Set();
  for (const step of steps) {
    const started = performance.now();
    console.log(`\n== ${step.name}: ${step.command.join(' ')}`);
    const blocked = step.needs !== undefined && failedSteps.has(step.needs);
    if (blocked) console.log(`not run: it needs "${step.needs}"`);
    const outcome = blocked ? { passed: 0, failed: 1 } : outcomeOf(step, await succeeds(step));
    if (outcome.failed > 0) failedSteps.add(step.name);
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    lines.push(`${step.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
  }
  console.log(`\n${lines.join('\n')}`);
  return total;
}
