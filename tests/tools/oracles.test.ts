import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runFolder } from '#tests/oracles/run-folder.ts';

const TENNESSEE = JSON.parse(readFileSync('tests/oracles/fixtures/tennessee.json', 'utf8')) as {
  expected: Record<string, unknown> & { borda: (number | null)[] };
};

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'plumbline-oracles-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: unknown): void {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

function withExpected(changes: object): object {
  return { ...TENNESSEE, expected: { ...TENNESSEE.expected, ...changes } };
}

function linesOf(name: string): readonly string[] {
  const result = [...runFolder(folder)].find((file) => file.name === name);
  expect(result?.passed).toBe(false);
  return result?.lines.slice(1) ?? [];
}

test('a file that agrees is one passed test', () => {
  put('tennessee.json', TENNESSEE);
  const results = [...runFolder(folder)];
  expect(results.map(({ name, passed }) => [name, passed])).toEqual([['tennessee.json', true]]);
});

test('a wrong value is named by its path, with what came out and what was expected', () => {
  put('wrong.json', withExpected({ borda: [1.26, 9, null, ...TENNESSEE.expected.borda.slice(3)] }));
  const [second, third] = linesOf('wrong.json');
  expect(second).toMatch(/borda\.1: got 1\.94\d*, expected 9$/);
  expect(third).toMatch(/borda\.2: got 1\.73\d*, expected null$/);
});

test('a key that nobody computes has failed', () => {
  put('unknown.json', withExpected({ luck: { share: [0.5] } }));
  expect(linesOf('unknown.json')).toEqual(['       luck: got nothing, expected {"share":[0.5]}']);
});

test('lists of another length, and lists for objects, have failed', () => {
  put('shapes.json', withExpected({ borda: [...TENNESSEE.expected.borda, 0], kendallW: [1] }));
  const lines = linesOf('shapes.json').join('\n');
  expect(lines).toContain('borda.length: got 4, expected 5');
  expect(lines).toContain('kendallW: got {');
});

test('the longest key of the tolerance that stands in a path counts', () => {
  const expected = { meanRank: { mean: [2.75], se: [0.15] } };
  const tolerance = { default: 0, meanRank: 1e-9, 'meanRank.mean': 0.1 };
  put('tolerance.json', { ...TENNESSEE, expected, tolerance });
  const lines = linesOf('tolerance.json').join('\n');
  expect(lines).toContain('meanRank.se.0');
  expect(lines).not.toContain('meanRank.mean.0');
});

test.each([
  ['broken.json', '{"name": ', 'FAIL broken.json'],
  ['list.json', [1, 2], 'FAIL list.json: not a fixture'],
  ['empty.json', {}, 'FAIL empty.json: 0 values compared'],
])('%s is a failed test, not a crash', (name, content, line) => {
  put(name, content);
  put('zz-good.json', TENNESSEE);
  const [first, second] = [...runFolder(folder)];
  expect(first?.lines[0]).toContain(line);
  expect([first?.passed, second?.passed]).toEqual([false, true]);
});

function run(directory: string) {
  const command = ['tests/tools/oracles.mjs', directory];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, last: stdout.trimEnd().split('\n').at(-1), stderr };
}

test('the command prints both counts last and ends with an error for a failure, an empty folder or none', () => {
  put('tennessee.json', TENNESSEE);
  put('wrong.json', withExpected({ nUsable: 1 }));
  expect(run(folder)).toEqual({ status: 1, last: '1 passed, 1 failed', stderr: '' });
  mkdirSync(join(folder, 'nothing'));
  const empty = run(join(folder, 'nothing'));
  expect(empty).toMatchObject({ status: 1, last: '0 passed, 0 failed' });
  expect(empty.stderr).toContain('no *.json');
  const missing = run(join(folder, 'missing'));
  expect(missing.status).toBe(1);
  expect(missing.stderr).toContain('no such folder');
}, 60_000);
