import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createRng } from '#src/domain/stats/numerics/rng.ts';
import { isWarehouseResult } from '#src/domain/warehouse/is-warehouse-result.ts';
import { readWarehouseResult } from '#src/domain/warehouse/read-warehouse-result.ts';
import type { WarehouseProblem } from '#src/domain/warehouse/warehouse-survey.ts';
import { csvResult, fillWarehouse, openWarehouse, queryOf, surveyOf } from './warehouse-rows.ts';

// A busy machine takes ten times as long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** A result with segments and weights, as DuckDB exports it. */
let exported = '';
let lines: readonly string[] = [];
beforeAll(async () => {
  const warehouse = await openWarehouse();
  const people = surveyOf('reader', 60, 'some').map((person) => ({
    ...person,
    segments: [person.segments[0] ?? null, 'a,"b'],
  }));
  await fillWarehouse(warehouse, people);
  exported = await csvResult(warehouse, queryOf({ mode: 'subset', weight: 'weight' }));
  lines = exported.trim().split('\n');
  warehouse.closeSync();
});

function problemOf(text: string): WarehouseProblem | null {
  const read = readWarehouseResult(text);
  return read.ok ? null : read.reason;
}

/** The export with one line changed; `row` as people count, the header is 1. */
function withLine(find: RegExp, change: (line: string) => string): { text: string; row: number } {
  const index = lines.findIndex((line) => find.test(line));
  expect(index).toBeGreaterThan(0);
  return { text: lines.map((line, at) => (at === index ? change(line) : line)).join('\n'), row: index + 1 };
}

/** The export as another program would have written it. */
function rewritten(
  delimiter: string,
  lineEnd: string,
  change: (cells: readonly string[]) => readonly string[] = (cells) => cells,
): string {
  return lines.map((line) => change(cellsOf(line)).join(delimiter)).join(lineEnd);
}

function cellsOf(line: string): readonly string[] {
  return line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
}

function quoted(cell: string): string {
  return cell.startsWith('"') ? cell : `"${cell}"`;
}

function withDecimalComma(cell: string): string {
  return /^-?\d+\.\d+$/.test(cell) ? cell.replace('.', ',') : cell;
}

describe('ways in which warehouses export', () => {
  test.each<readonly [string, () => string]>([
    ['semicolons', () => rewritten(';', '\n')],
    ['tabs and CRLF', () => rewritten('\t', '\r\n')],
    ['bars', () => rewritten('|', '\n')],
    [
      'every cell quoted, with a byte order mark',
      () => `\uFEFF${rewritten(',', '\n', (cells) => cells.map(quoted))}`,
    ],
    ['column names in capitals', () => exported.replace(/^.*/, (header) => header.toUpperCase())],
    ['rows in another order', () => [lines[0], ...lines.slice(1).toReversed()].join('\n')],
    ['columns in another order', () => rewritten(',', '\n', (cells) => cells.toReversed())],
    ['empty lines at the end', () => `${exported}\n\n`],
    ['numbers with exponents', () => exported.replaceAll(/(?<=,)60(?=,)/g, '6.0E1')],
    ['decimal commas', () => rewritten(';', '\n', (cells) => cells.map(withDecimalComma))],
  ])('%s', (_, textOf) => {
    const text = textOf();
    expect(isWarehouseResult(text.slice(0, 400))).toBe(true);
    expect(readWarehouseResult(text)).toEqual(readWarehouseResult(exported));
    expect(problemOf(text)).toBeNull();
  });

  test('numbers rounded to nine digits are read', () => {
    const rounded = exported.replaceAll(/-?\d+\.\d{6,}/g, (number) => Number(number).toPrecision(9));
    expect(problemOf(rounded)).toBeNull();
  });

  test('labels with delimiters and quotes come back as they were', () => {
    const read = readWarehouseResult(exported);
    expect(read.ok && read.value.statistics.segmentations[1]?.groups.map(({ label }) => label)).toEqual([
      'a,"b',
    ]);
  });
});

describe('what is refused, and where', () => {
  test('other files are no result', () => {
    for (const text of [
      '',
      'id,rank\n1,2\n',
      '\u0000\u0001',
      '{"plumbline":1}',
      'plumbline,question,segment',
    ]) {
      expect(isWarehouseResult(text)).toBe(false);
      expect(problemOf(text)).toEqual({ code: 'not-a-result' });
    }
  });

  test('a part of the table', () => {
    expect(problemOf(lines.slice(0, 1000).join('\n'))).toEqual({
      code: 'rows-missing',
      expected: lines.length - 1,
      found: 999,
    });
  });

  test('a row twice', () => {
    expect(problemOf([...lines, lines[5]].join('\n'))).toEqual({
      code: 'repeated',
      row: lines.length + 1,
      firstRow: 6,
    });
  });

  test.each<readonly [string, string, object]>([
    ['an empty cell', '', { code: 'no-number', column: 'people', value: '' }],
    ['NaN', 'NaN', { code: 'no-number', column: 'people', value: 'NaN' }],
    ['infinity', '1e999', { code: 'no-number', column: 'people', value: '1e999' }],
    ['a formula', '=1+1', { code: 'no-number', column: 'people', value: '=1+1' }],
    ['a negative count', '-3', { code: 'negative', column: 'people', value: '-3' }],
  ])('%s', (_, cell, problem) => {
    const { text, row } = withLine(/,wins,/, (line) => line.replace(/(,wins,\d+,\d+,)[^,]+/, `$1${cell}`));
    expect(problemOf(text)).toEqual({ row, ...problem });
  });

  test('a pillar that does not exist, a place that cannot be, a cell too few', () => {
    const pillar = withLine(/,wins,/, (line) => line.replace(/,wins,\d+/, ',wins,11'));
    expect(problemOf(pillar.text)).toEqual({
      code: 'out-of-range',
      row: pillar.row,
      column: 'i',
      value: '11',
    });
    const place = withLine(/,place,/, (line) => line.replace(/(,place,\d+),\d+/, '$1,310'));
    expect(problemOf(place.text)).toEqual({
      code: 'out-of-range',
      row: place.row,
      column: 'j',
      value: '310',
    });
    const short = withLine(/,place,/, (line) => line.replace(/,[^,]*$/, ''));
    expect(problemOf(short.text)).toMatchObject({
      code: 'wrong-width',
      row: short.row,
      cells: 10,
      expected: 11,
    });
  });

  test('another version and another statistic', () => {
    const version = withLine(/,place,/, (line) => line.replace(/^1,/, '2,'));
    expect(problemOf(version.text)).toEqual({ code: 'other-version', row: version.row });
    const statistic = withLine(/,place,/, (line) => line.replace(',place,', ',median,'));
    expect(problemOf(statistic.text)).toEqual({
      code: 'unknown-statistic',
      row: statistic.row,
      value: 'median',
    });
  });

  test('a quote that is never closed', () => {
    expect(problemOf(`${lines[0] ?? ''}\n"1,2`)).toEqual({ code: 'unclosed-quote', row: 2 });
  });

  test.each(['wins', 'top', 'ranked', 'rating', 'place', 'relative'])(
    'sums that contradict others: %s',
    (statistic) => {
      const pattern = new RegExp(`(,0,1,${statistic},\\d+,\\d+),([^,]+),([^,]+),`);
      const { text } = withLine(pattern, (line) => line.replace(pattern, '$1,5000,$3,'));
      expect(problemOf(text)).toMatchObject({ code: 'contradiction' });
    },
  );

  test('weights that no people can have', () => {
    const pattern = /(,0,1,group,0,0),([^,]+),([^,]+),/;
    const { text } = withLine(pattern, (line) => line.replace(pattern, '$1,$2,9999,'));
    expect(problemOf(text)).toEqual({ code: 'contradiction', row: expect.any(Number), statistic: 'weights' });
  });
});

test('whatever happens to a file, reading it ends with an answer', () => {
  const rng = createRng('mutations');
  const signs = ['"', ',', '\n', '\r', '-', 'e', '9', '', ';', '\t', '\u0000', '名'];
  const short = lines.slice(0, 80).join('\n');
  let refused = 0;
  for (let round = 0; round < 1500; round += 1) {
    const position = Math.floor(rng() * short.length);
    const sign = signs[Math.floor(rng() * signs.length)] ?? '';
    const mutated = `${short.slice(0, position)}${sign}${short.slice(position + Math.floor(rng() * 4))}`;
    if (problemOf(mutated) !== null) refused += 1;
  }
  expect(refused).toBe(1500);
});
