import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defuseFormula } from '#src/domain/survey/formula-cell.ts';
import { tableToCsv } from '#src/export/csv.ts';

describe('defusing formulas', () => {
  test.each([
    '=1+1',
    '+SUM(A1)',
    '-2+3',
    '@cmd',
    '\t=1',
    '\r=1',
    ' =1',
    '"=1',
    "'=1",
    '\u00a0\u200b=1',
    '＝1+1',
    '＋1a',
    '－x',
    '＠x',
    '-',
    '=HYPERLINK("http://x")',
  ])('%j is shown as text', (text) => {
    expect(defuseFormula(text)).toBe(`'${text}`);
  });

  test.each(['-1.8', '+4,5', '12', '-12 %', '1 234,5', '-1e-9', 'A=1', 'Ann', '', '1-2', '−1.8', 'a@b.c'])(
    '%j stays as it is',
    (text) => {
      expect(defuseFormula(text)).toBe(text);
    },
  );
});

describe('a table as CSV', () => {
  test('has a byte order mark, CRLF, quotes only where needed and no words for missing numbers', () => {
    const csv = tableToCsv(
      ['Pillar', 'Mean'],
      [
        ['Content, "etc"', 2.4],
        ['two\nlines', null],
        ['=1+1', Number.NaN],
      ],
    );
    expect(csv).toBe('\ufeffPillar,Mean\r\n"Content, ""etc""",2.4\r\n"two\nlines",\r\n\'=1+1,\r\n');
  });

  test('reads back cell by cell with another program’s parser', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', ',', '\r\n', '=a', ' x '),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const csv = tableToCsv(['a', 'b'], rows);
        const read: unknown = parse(csv, { bom: true, record_delimiter: '\r\n' });
        expect(read).toEqual([['a', 'b'], ...rows.map((row) => row.map(defuseFormula))]);
      }),
    );
  });
});
