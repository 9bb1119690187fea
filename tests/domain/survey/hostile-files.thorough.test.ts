import { describe, expect, test } from 'vitest';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import { inspectSurveyFile } from '#src/domain/survey/inspect-survey.ts';
import type { SurveyMapping } from '#src/domain/survey/mapping.ts';
import { csv, RANK_HEADER, rankRow, refusalOf } from './import-text.ts';

/** Generous for a busy machine; what is not bounded takes minutes, or all of the memory. */
const LONGEST = 15_000;
const MOST_MEMORY = 900 * 1024 * 1024;
const MB = 1024 * 1024;

const GOOD = csv(
  RANK_HEADER,
  ...Array.from({ length: 12 }, (_, row) => rankRow(`R${row}`, '1 2 3 4 5 6 7 8 9 10')),
);

interface Outcome {
  readonly code: string;
  readonly counts: { readonly records: number; readonly used: number; readonly rejected: number } | null;
  readonly codes: readonly string[];
}

/** Inspects and imports parts as one file, within time and memory. */
async function take(...parts: readonly (string | Uint8Array<ArrayBuffer>)[]): Promise<Outcome> {
  const file = new Blob([...parts]);
  const memory = process.memoryUsage().rss;
  const begin = performance.now();
  const inspected = await inspectSurveyFile(file);
  const outcome = inspected.ok
    ? await read(file, inspected.value.mapping)
    : { code: inspected.reason.code, counts: null, codes: [] };
  expect(performance.now() - begin).toBeLessThan(LONGEST);
  expect(process.memoryUsage().rss - memory).toBeLessThan(MOST_MEMORY);
  return outcome;
}

async function read(file: Blob, mapping: SurveyMapping): Promise<Outcome> {
  const imported = await importSurveyFile(file, mapping);
  if (!imported.ok) return { code: imported.reason.kind, counts: null, codes: [] };
  const { counts, problemCounts } = imported.value;
  expect(counts.used + counts.partial + counts.rejected + counts.skipped).toBe(counts.records);
  return { code: 'imported', counts, codes: Object.keys(problemCounts) };
}

const bytes = (length: number, byte: number) => new Uint8Array(length).fill(byte);

describe('hostile text files are read in bounded time and memory', () => {
  test('a cell of 50 MB, quoted or not, costs its row and no other', async () => {
    for (const quote of ['"', '']) {
      const outcome = await take(
        GOOD,
        `R99,${quote}`,
        bytes(50 * MB, 120),
        `${quote}\n`,
        rankRow('Z', '1 2 3 4 5 6 7 8 9 10'),
      );
      expect(outcome).toMatchObject({ code: 'imported', counts: { records: 14, used: 13, rejected: 1 } });
      expect(outcome.codes).toContain('ROW_TOO_LONG');
    }
  }, 60_000);

  test('a cell of 50 MB in the header is refused', async () => {
    const outcome = await take('id,"', bytes(50 * MB, 120), '"\n1,2\n');
    expect(outcome.code).toBe('FILE_HEADER_ENDLESS');
  }, 60_000);

  test('a million columns in a row, in the header, in every row', async () => {
    const wide = bytes(1_000_000, 44);
    expect(await take(GOOD, wide, '\n')).toMatchObject({ code: 'imported', counts: { records: 12 } });
    const filled = 'x,'.repeat(1_000_000);
    expect(await take(GOOD, filled, '\n')).toMatchObject({ counts: { records: 13, used: 12, rejected: 1 } });
    expect((await take(filled, '\n', filled, '\n')).code).toBe('FILE_HEADER_ENDLESS');
    expect((await take(...Array.from({ length: 20 }, () => `${filled}\n`))).code).toBe('FILE_HEADER_ENDLESS');
    expect((await take(`${'x,'.repeat(5000)}\n1,2\n`)).code).toBe('FILE_TOO_LARGE');
  }, 60_000);

  test('a quote that is opened at the top of a large file and never closed', async () => {
    const rows = Array.from({ length: 300_000 }, (_, row) => rankRow(`R${row}`, '1 2 3 4 5 6 7 8 9 10')).join(
      '\n',
    );
    const unclosed = await take(`${RANK_HEADER.join(',')}\n"R0,`, rows);
    expect(unclosed).toMatchObject({ code: 'imported', counts: { records: 1, used: 0, rejected: 1 } });
    expect(unclosed.codes).toEqual(['QUOTE_UNCLOSED']);
    expect((await take('"', rows)).code).not.toBe('imported');
  }, 60_000);

  test('lone carriage returns as line ends, of a large file too', async () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => rankRow(`R${row}`, '1 2 3 4 5 6 7 8 9 10')).join(
      '\r',
    );
    const outcome = await take(RANK_HEADER.join(','), '\r', rows);
    expect(outcome).toMatchObject({ counts: { records: 100_000, used: 100_000 } });
  }, 60_000);

  test('a file cut in the middle of a record, of a character, of nothing', async () => {
    const whole = new TextEncoder().encode(GOOD.replaceAll('Gen X', 'Поколение'));
    for (const length of [0, 1, 2, 3, 50, 130, 131, 132, 400, 401, whole.length - 1]) {
      await take(whole.slice(0, length));
    }
    expect(await refusalOf('')).toBe('FILE_EMPTY');
  }, 60_000);

  test('zeros, quotes, delimiters and line ends without end', async () => {
    expect((await take(bytes(50 * MB, 0))).code).toBe('FILE_TYPE_BY_CONTENT');
    for (const byte of [34, 44, 59, 9, 10, 13, 32, 255]) {
      const outcome = await take(bytes(20 * MB, byte));
      expect(outcome.code).not.toBe('imported');
    }
    await take('"'.repeat(5 * MB + 1), ',"\n'.repeat(MB));
  }, 60_000);

  test('a picture and a program are no tables', async () => {
    const png = new Uint8Array(20_000);
    png.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    expect((await take(png)).code).toBe('FILE_TYPE_BY_CONTENT');
  });
});

describe('text that is no table is named', () => {
  test.each([
    ['<html><body>', 'FILE_IS_HTML'],
    ['\n  <!DOCTYPE html>', 'FILE_IS_HTML'],
    ['<table><tr><td>1</td></tr></table>', 'FILE_IS_HTML'],
    ['<?xml version="1.0"?><rss/>', 'FILE_IS_HTML'],
    ['<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?><Workbook/>', 'FILE_TYPE_BY_CONTENT'],
    [' \n\t ', 'FILE_EMPTY'],
  ])('%j', async (text, code) => {
    expect(await refusalOf(text)).toBe(code);
  });

  test('a compressed file', async () => {
    expect(await refusalOf(new Uint8Array([0x1f, 0x8b, 8, 0]))).toBe('FILE_TYPE_BY_CONTENT');
  });
});
