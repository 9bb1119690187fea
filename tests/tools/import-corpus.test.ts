import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCorpus } from './import-corpus/corpus.ts';

const SAMPLES = 'tests/fixtures/survey-samples';

interface Truth {
  files: Record<string, Record<string, unknown>>;
  respondents: Record<string, unknown>[];
}

function falsifyTruth(path: string): void {
  const truth = JSON.parse(readFileSync(path, 'utf8')) as Truth;
  const [first, second] = truth.respondents;
  Object.assign(first ?? {}, {
    ranks: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    segment: 'Gen Z',
    date: '2025-02-26',
  });
  Object.assign(second ?? {}, { ratings: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] });
  const places = { R01: { record: 2, line: 3 }, R02: { record: 3 } };
  const wide = { ...truth.files['generic-wide.csv'], tool: 'zoho', respondents: places };
  writeFileSync(path, JSON.stringify({ ...truth, files: { 'generic-wide.csv': wide } }));
}

interface Expected {
  files: { file: string; rows: Record<string, unknown>[]; counts: Record<string, number> }[];
}

function falsifyExpected(path: string): void {
  const expected = JSON.parse(readFileSync(path, 'utf8')) as Expected;
  const ranks = expected.files.find(({ file }) => file === 'ranks.csv');
  const lies = [{ verdict: 'warn' }, { column: 'Rank: Advertising' }, { value: '7' }, { line: 9 }];
  const rows = ranks?.rows.map((row, index) => ({ ...row, ...lies[index] }));
  writeFileSync(path, JSON.stringify({ files: [{ ...ranks, rows, counts: { ...ranks?.counts, used: 6 } }] }));
}

describe('the import corpus', () => {
  test('every sample is imported as its truth says', async () => {
    const { files, passed, failed } = await runCorpus(SAMPLES);
    expect(files.filter((file) => file.problems.length > 0)).toEqual([]);
    expect([passed, failed]).toEqual([52, 0]);
  }, 60_000);

  test('a wrong expectation is found: ranks, ratings, segment, date, record, line, tool, verdict, column, value, counts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plumbline-corpus-'));
    try {
      cpSync(SAMPLES, folder, { recursive: true });
      falsifyTruth(join(folder, 'truth.json'));
      falsifyExpected(join(folder, 'bad/expected.json'));
      const { files } = await runCorpus(folder);
      const found = (name: string): string =>
        files.find(({ file }) => file === name)?.problems.join('\n') ?? '';
      for (const word of [
        'R01: ranks',
        'R02: ratings',
        'R01: segment',
        'R01: date',
        'R01: line',
        'tool:',
        'nobody is expected',
      ]) {
        expect(found('generic-wide.csv')).toContain(word);
      }
      for (const word of [
        'record 2: verdict',
        'record 3: RANK_DUPLICATE',
        'record 4: RANK_OUT_OF_RANGE',
        'record 5: line',
        'used: got 5',
      ]) {
        expect(found('bad/ranks.csv')).toContain(word);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
