/** Runs the steps of `npm run check` and `npm test`, several at a time, and adds up what they found. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';

/**
 * @typedef {{ passed: number, failed: number }} Outcome
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command program and arguments
 * @property {string} [report] JSON file that the runner writes; without it the step counts as one test
 * @property {(report: any) => Outcome} [count] reads that file
 * @property {Record<string, string>} [environment]
 * @property {string} [needs] name of an earlier step without whose success this one makes no sense
 * @property {boolean} [alone] whether it uses all processors itself, or measures time: nothing runs beside it
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

/**
 * A step that runs alone shows what it says at once; of the others each one's words are kept together.
 *
 * @param {Step} step
 * @returns {Promise<{ success: boolean, output: string }>} `success`: the command ended without an error
 */
export function execute({ command: [program = '', ...args], environment, alone = false }) {
  const child = spawn(program, args, {
    stdio: alone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ success: false, output: output + error.message }));
    child.on('close', (code) => resolve({ success: code === 0, output }));
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

const FAILED = { passed: 0, failed: 1 };

/** @returns {Promise<Outcome>} */
async function runStep(step, needed, { print, executeStep }) {
  const title = `\n== ${step.name}: ${step.command.join(' ')}`;
  if (needed.failed > 0) {
    print(`${title}\nnot run: it needs "${step.needs}"`);
    return FAILED;
  }
  if (step.alone) print(title);
  const { success, output } = await executeStep(step);
  if (!step.alone) print(`${title}\n${output}`.trimEnd());
  return outcomeOf(step, success);
}

/** @returns {(readonly Step[])[]} steps that may run side by side, in their order */
function inBatches(steps) {
  const batches = [];
  let open = null;
  for (const step of steps) {
    if (open === null || step.alone) batches.push((open = []));
    open.push(step);
    if (step.alone) open = null;
  }
  return batches;
}

/**
 * Every step runs, whatever the ones before it found, but for those whose needed step failed.
 *
 * @param {readonly Step[]} steps
 * @param {object} [options]
 * @param {number} [options.width] how many steps run at once
 * @param {(text: string) => void} [options.print]
 * @param {typeof execute} [options.executeStep]
 * @returns {Promise<Outcome>}
 */
export async function runSteps(
  steps,
  { width = availableParallelism(), print = console.log, executeStep = execute } = {},
) {
  /** @type {Map<string, Promise<Outcome & { seconds: number }>>} */
  const outcomes = new Map();
  const start = async (step) => {
    const needed = step.needs === undefined ? { failed: 0 } : ((await outcomes.get(step.needs)) ?? FAILED);
    const started = performance.now();
    const outcome = await runStep(step, needed, { print, executeStep });
    return { ...outcome, seconds: (performance.now() - started) / 1000 };
  };
  for (const batch of inBatches(steps)) {
    const waiting = [...batch];
    const lane = async () => {
      for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
        const outcome = start(step);
        outcomes.set(step.name, outcome);
        await outcome;
      }
    };
    await Promise.all(Array.from({ length: width }, lane));
  }
  const total = { passed: 0, failed: 0 };
  const lines = [];
  for (const [name, outcome] of outcomes) {
    const { passed, failed, seconds } = await outcome;
    total.passed += passed;
    total.failed += failed;
    lines.push(`${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
  }
  print(`\n${lines.join('\n')}`);
  return total;
}
