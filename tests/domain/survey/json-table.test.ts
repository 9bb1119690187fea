import { describe, expect, test } from 'vitest';
import { recordTexts } from '#src/domain/survey/cell-text.ts';
import { CsvScanner } from '#src/domain/survey/csv-scanner.ts';
import { readJsonTable } from '#src/domain/survey/json-table.ts';

function tableOf(value: unknown): (readonly string[])[] {
  const table = readJsonTable(typeof value === 'string' ? value : JSON.stringify(value));
  if (!table.ok) throw new Error(JSON.stringify(table.reason));
  const scanner = new CsvScanner({ delimiter: ',' });
  for (const part of table.value.parts.slice(1)) scanner.feed(part);
  scanner.end();
  const records: string[][] = [];
  while (scanner.next()) records.push(recordTexts(scanner));
  return records;
}

function refusalOf(value: unknown): unknown {
  const table = readJsonTable(typeof value === 'string' ? value : JSON.stringify(value));
  return table.ok ? null : table.reason;
}

const isSurveyJs = (value: unknown): boolean => {
  const table = readJsonTable(JSON.stringify(value));
  return table.ok && table.value.hasRankedLists;
};

describe('responses in JSON become a table', () => {
  test('with the union of their properties, in order of appearance', () => {
    expect(tableOf([{ a: 1 }, { b: 'x', a: 2 }, { c: true, b: null }])).toEqual([
      ['a', 'b', 'c'],
      ['1', '', ''],
      ['2', 'x', ''],
      ['', '', 'true'],
    ]);
  });

  test('objects one column per key, arrays one cell, also inside panels', () => {
    expect(
      tableOf([{ rate: { advertising: 2, content: { deep: 'na' } }, rank: ['b', 'a"', 3], none: [] }]),
    ).toEqual([
      ['rate - advertising', 'rate - content - deep', 'rank', 'none'],
      ['2', 'na', '["b","a\\"","3"]', ''],
    ]);
  });

  test('choices written as objects by what names them, values of databases as values', () => {
    expect(
      tableOf([
        {
          _id: { $oid: '65f0' },
          at: { $date: { $numberLong: '5' } },
          rank: [{ value: 'b', text: 'Bee' }, { label: 'c' }, {}],
        },
      ]),
    ).toEqual([
      ['_id', 'at', 'rank'],
      ['65f0', '5', '["b","c",""]'],
    ]);
  });

  test('names that look alike stay apart', () => {
    expect(tableOf([{ 'a - b': 1, a: { b: 2 } }])).toEqual([
      ['a - b', 'a - b'],
      ['1', '2'],
    ]);
  });

  test('names of the language mean nothing', () => {
    const text =
      '[{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"x": 2}}, "toString": "s", "": "e"}]';
    expect(tableOf(text)).toEqual([
      ['__proto__ - polluted', 'constructor - prototype - x', 'toString', ''],
      ['1', '2', 's', 'e'],
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('what is no response keeps its place', () => {
    expect(tableOf([null, { a: 1 }, 7, { a: 2 }])).toEqual([['a'], [''], ['1'], [''], ['2']]);
  });
});

describe('the list of responses', () => {
  const rows = [{ a: 1 }, { a: 2 }];
  test.each([
    ['data', { data: rows }],
    ['results', { total: 2, results: rows }],
    ['responses', { responses: rows }],
    ['Items', { Items: rows, next: null }],
    ['two wrappers', { data: { responses: rows } }],
  ])('is found in %s', (_name, value) => {
    expect(tableOf(value)).toEqual([['a'], ['1'], ['2']]);
  });

  test('may be one response a line', () => {
    expect(tableOf('{"a":1}\r\n\n{"a":2}\n')).toEqual([['a'], ['1'], ['2']]);
    expect(tableOf('{"a":1,"b":2}')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test.each([
    ['a list of numbers', [1, 2], { code: 'FILE_HAS_NO_LIST' }],
    ['a questionnaire', { title: 'x', pages: [{ elements: [] }] }, { code: 'FILE_HAS_NO_LIST' }],
    ['nothing', {}, { code: 'FILE_HAS_NO_LIST' }],
    ['an empty list', { data: [] }, { code: 'FILE_NO_DATA' }],
    ['a list that breaks off', '[{"a":1},{"a"', { code: 'FILE_IS_BROKEN', type: 'json', line: 0 }],
    [
      'a line that breaks off',
      '{"a":1}\n\n{"a":',
      { code: 'FILE_IS_BROKEN', type: 'json', line: 3, record: 2 },
    ],
  ])('is missing in %s', (_name, value, reason) => {
    expect(refusalOf(value)).toMatchObject(reason);
  });
});

describe('a ranking as SurveyJS writes it', () => {
  const orders = [
    ['a', 'b', 'c'],
    ['c', 'a', 'b'],
    ['b', 'c', 'a'],
  ];
  test('is recognised, also where some ranked nothing or the host wraps the answers', () => {
    expect(isSurveyJs(orders.map((ranking) => ({ ranking })))).toBe(true);
    expect(isSurveyJs([...orders.map((rank) => ({ id: 1, data: { rank } })), { id: 2, data: {} }])).toBe(
      true,
    );
  });

  test('is not every list', () => {
    expect(isSurveyJs([{ a: ['x', 'y'] }])).toBe(false);
    expect(isSurveyJs([{ a: ['x', 'x', 'y'] }])).toBe(false);
    expect(isSurveyJs([{ a: [1, 2, 3] }])).toBe(false);
    expect(isSurveyJs([{ rank: ['a', 'b', 'c'] }, { b: 1 }, { b: 2 }])).toBe(false);
    const words = Array.from({ length: 30 }, (_, row) => ({ tags: [`${row}a`, `${row}b`, `${row}c`] }));
    expect(isSurveyJs(words)).toBe(false);
  });
});

function quickly(run: () => unknown): unknown {
  const begin = performance.now();
  const result = run();
  expect(performance.now() - begin).toBeLessThan(5000);
  return result;
}

describe('hostile JSON is refused in bounded time', () => {
  test('nested deeper than answers are', () => {
    const nested = `[{"a":${'{"a":'.repeat(20)}1${'}'.repeat(20)}}]`;
    expect(refusalOf(nested)).toMatchObject({ code: 'FILE_TOO_LARGE', what: 'depth' });
    for (const depth of [10_000, 2_000_000]) {
      const object = `[{"a":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}]`;
      expect(quickly(() => refusalOf(object))).not.toBeNull();
      const list = `[{"a":${'['.repeat(depth)}${']'.repeat(depth)},"b":1}]`;
      quickly(() => refusalOf(list));
      expect(quickly(() => refusalOf('['.repeat(depth)))).toMatchObject({ code: 'FILE_IS_BROKEN' });
      const dates = `[{"a":${'{"$date":'.repeat(depth)}1${'}'.repeat(depth)}}]`;
      quickly(() => refusalOf(dates));
    }
  });

  test('with more columns than a sheet has', () => {
    const wide = Object.fromEntries(Array.from({ length: 16_385 }, (_, index) => [`k${index}`, 1]));
    expect(quickly(() => refusalOf([wide]))).toMatchObject({ code: 'FILE_TOO_LARGE', what: 'columns' });
    const unlike = Array.from({ length: 8000 }, (_, index) => ({ [`k${index}`]: 1 }));
    expect(quickly(() => refusalOf(unlike))).toMatchObject({ code: 'FILE_TOO_LARGE', what: 'columns' });
  });

  test('with numbers that are none', () => {
    expect(tableOf('[{"a":1e999,"b":-0,"c":1e21}]')[1]).toEqual(['Infinity', '0', '1e+21']);
  });
});
