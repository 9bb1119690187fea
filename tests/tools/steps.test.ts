import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { missingFromLock } from './check-lock.mjs';
import { isDebian } from './ensure-browser.mjs';
import { countPlaywright, countVitest, outcomeOf } from './steps.mjs';

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
