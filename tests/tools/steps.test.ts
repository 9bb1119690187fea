import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingFromLock } from './check-lock.mjs';
import { isDebian } from './ensure-browser.mjs';
import { countPlaywright, countVitest, execute, outcomeOf, runSteps, type Step } from './steps.mjs';

interface PlannedStep extends Step {
  readonly success: boolean;
  /** How long it takes, in turns of the event loop. */
  readonly turns: number;
}

function aStep(name: string, plan: Partial<PlannedStep> = {}): PlannedStep {
  return { name, command: ['run', name], success: true, turns: 1, ...plan };
}

/** Runs steps two at a time as planned, without their commands. */
async function run(steps: readonly PlannedStep[]) {
  const events: string[] = [];
  const printed: string[] = [];
  const total = await runSteps(steps, {
    width: 2,
    print: (text) => printed.push(text),
    async executeStep({ name }) {
      const { success, turns } = steps.find((step) => step.name === name) ?? aStep(name);
      events.push(`${name} begins`);
      for (let turn = 0; turn < turns; turn += 1) await new Promise(setImmediate);
      events.push(`${name} ends`);
      return { success, output: `${name} says\n` };
    },
  });
  const summary = (printed.at(-1) ?? '')
    .replaceAll(/ \([\d.]+ s\)/gu, '')
    .trim()
    .split('\n');
  return { total, events, printed, summary };
}

function runScript(script: string) {
  return execute({ name: 'script', command: [process.execPath, '-e', script] });
}

describe('adding up', () => {
  test('a test file that does not load counts as one failure', () => {
    const report = {
      numPassedTests: 7,
      numFailedTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{ status: 'failed' }] },
        { status: 'passed', assertionResults: [{ status: 'passed' }] },
      ],
    };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 2 });
  });

  test('flaky browser tests and errors outside of tests count as failures', () => {
    const report = {
      stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
      errors: [{ message: 'no server' }],
    };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3 });
  });

  describe('a runner', () => {
    const report = join(mkdtempSync(join(tmpdir(), 'plumbline-steps-')), 'report.json');
    const step = { name: 'runner', command: ['runner'], report, count: (outcome: unknown) => outcome };
    const outcomeAfter = (counted: unknown, success: boolean): unknown => {
      writeFileSync(report, JSON.stringify(counted));
      return outcomeOf(step, success);
    };

    test('that succeeds is believed', () => {
      expect(outcomeAfter({ passed: 3, failed: 0 }, true)).toEqual({ passed: 3, failed: 0 });
    });

    test('that stops with an error but names no failed test has one', () => {
      expect(outcomeAfter({ passed: 3, failed: 0 }, false)).toEqual({ passed: 3, failed: 1 });
    });

    test('that ran nothing has failed', () => {
      expect(outcomeAfter({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 });
    });

    test('that left no report has failed', () => {
      expect(outcomeOf({ ...step, report: `${report}.none` }, true)).toEqual({ passed: 0, failed: 1 });
    });

    test('without a report counts as one test', () => {
      expect(outcomeOf({ name: 'types', command: ['tsc'] }, true)).toEqual({ passed: 1, failed: 0 });
      expect(outcomeOf({ name: 'types', command: ['tsc'] }, false)).toEqual({ passed: 0, failed: 1 });
    });
  });
});

describe('running steps', () => {
  test('a failing step fails the run, and every other one still runs', async () => {
    const { total, summary } = await run([
      aStep('first', { success: false }),
      aStep('second'),
      aStep('third', { success: false, alone: true }),
      aStep('fourth'),
    ]);
    expect(total).toEqual({ passed: 2, failed: 2 });
    expect(summary).toEqual([
      'first: 0 passed, 1 failed',
      'second: 1 passed, 0 failed',
      'third: 0 passed, 1 failed',
      'fourth: 1 passed, 0 failed',
    ]);
  });

  test('as many steps run side by side as there is room for, in their order', async () => {
    const { events } = await run([aStep('long', { turns: 3 }), aStep('short'), aStep('next')]);
    expect(events).toEqual([
      'long begins',
      'short begins',
      'short ends',
      'next begins',
      'next ends',
      'long ends',
    ]);
  });

  test('nothing runs beside a step that runs alone', async () => {
    const { events } = await run([
      aStep('before', { turns: 2 }),
      aStep('alone', { alone: true }),
      aStep('after'),
    ]);
    expect(events.join(', ')).toBe(
      'before begins, before ends, alone begins, alone ends, after begins, after ends',
    );
  });

  test('what a step said is printed in one piece under its name', async () => {
    const { printed } = await run([aStep('long', { turns: 2 }), aStep('short')]);
    expect(printed.slice(0, 2)).toEqual([
      '\n== short: run short\nshort says',
      '\n== long: run long\nlong says',
    ]);
  });

  test('a step waits for the one it needs', async () => {
    const { events } = await run([aStep('build', { turns: 2 }), aStep('size', { needs: 'build' })]);
    expect(events).toEqual(['build begins', 'build ends', 'size begins', 'size ends']);
  });

  test('a step whose needed one failed is not run and counts as failed', async () => {
    const { total, events, printed } = await run([
      aStep('build', { success: false }),
      aStep('size', { needs: 'build' }),
      aStep('browser', { needs: 'size', alone: true }),
    ]);
    expect(total).toEqual({ passed: 0, failed: 3 });
    expect(events).toEqual(['build begins', 'build ends']);
    expect(printed[1]).toContain('not run: it needs "build"');
    expect(printed[2]).toContain('not run: it needs "size"');
  });
});

describe('a command', () => {
  test('that ends without an error succeeds, and all it said is known', async () => {
    // Characters of two bytes from an odd byte on: pieces of the output end within one.
    const said = await runScript("console.log('a' + 'ż'.repeat(100_000)); console.error('and an error')");
    expect(said.success).toBe(true);
    expect(said.output).toContain(`a${'ż'.repeat(100_000)}\n`);
    expect(said.output).toContain('and an error');
  });

  test('that ends with an error fails', async () => {
    expect(await runScript("console.log('bad'); process.exitCode = 3")).toEqual({
      success: false,
      output: 'bad\n',
    });
  });

  test('that does not exist fails and says so', async () => {
    const { success, output } = await execute({ name: 'lost', command: ['no-such-program'] });
    expect(success).toBe(false);
    expect(output).toContain('no-such-program');
  });
});

test('the lock file check finds optional dependencies without an entry, wherever they may lie', () => {
  const packages = {
    '': { optionalDependencies: { absent: '1' } },
    'node_modules/a': { optionalDependencies: { nested: '1', hoisted: '1', gone: '1' } },
    'node_modules/a/node_modules/nested': {},
    'node_modules/hoisted': {},
    'node_modules/@scope/b/node_modules/c': { optionalDependencies: { hoisted: '1', nested: '1' } },
  };
  expect(missingFromLock({ packages })).toEqual([
    'the project asks for absent',
    'node_modules/a asks for gone',
    'node_modules/@scope/b/node_modules/c asks for nested',
  ]);
});

test('only Debian itself gets its browser from apt', () => {
  expect(isDebian('PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n')).toBe(true);
  expect(isDebian('NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n')).toBe(false);
});
