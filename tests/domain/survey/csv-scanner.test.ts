import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { cellsOf, scan } from './scan.ts';

/** Texts that are rich in what a CSV scanner can get wrong. */
const nastyText = fc
  .array(
    fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\r',
      '\n',
      '\r\n',
      'a',
      'ż',
      '很',
      '👍',
      ' ',
      '\t',
      '\u0000',
      '="',
      "'",
    ),
  )
  .map((parts) => parts.join(''));

const delimiters = fc.constantFrom(',', ';', '\t', '|');

/** A table as some program would write it: what comes out must be the table itself. */
const table = fc.array(
  fc.array(
    fc
      .array(fc.constantFrom('"', ',', ';', '\n', '\r\n', 'ab', 'ż', '很好', ''))
      .map((parts) => parts.join('')),
    {
      minLength: 2,
      maxLength: 5,
    },
  ),
  { minLength: 1, maxLength: 6 },
);

function quoteCell(cell: string): string {
  return /[",;\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function writeCsv(rows: readonly (readonly string[])[], newline: string): string {
  return rows.map((cells) => cells.map(quoteCell).join(',')).join(newline);
}

describe('CsvScanner', () => {
  test('cuts cells at the delimiter and records at LF, CRLF and lone CR', () => {
    expect(cellsOf('a,b\nc,d\r\ne,f\rg,')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', ''],
    ]);
  });

  test('reads quoted cells with delimiters, line breaks and doubled quotes', () => {
    expect(cellsOf('"a,1","x\r\ny","say ""hi"""\n"",b')).toEqual([
      ['a,1', 'x\r\ny', 'say "hi"'],
      ['', 'b'],
    ]);
  });

  test('keeps quotes inside unquoted cells and text after a closing quote', () => {
    expect(cellsOf('5" pipe,"a"b""c,"d" \n')).toEqual([['5" pipe', 'ab""c', 'd ']]);
  });

  test('numbers records and physical lines, empty lines and line breaks in cells counted', () => {
    const records = scan('h1,h2\n\n"a\nb\r\nc",1\rx,y');
    expect(records.map(({ record, line, lastLine }) => [record, line, lastLine])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, 5],
      [4, 6, 6],
    ]);
  });

  test('a line end at the end of the file begins no record', () => {
    expect(cellsOf('a\n')).toEqual([['a']]);
    expect(cellsOf('')).toEqual([]);
    expect(cellsOf('\r\n')).toEqual([['']]);
  });

  test('says which cell is never closed, where its quote stands, and where the file ends', () => {
    const records = scan('a,b\n1,x\n2,"open\n3,y\n4,z\n');
    expect(records).toHaveLength(3);
    expect(records[2]).toMatchObject({ record: 3, line: 3, lastLine: 5, unclosedCell: 1 });
  });

  test('remembers that a NUL or another control character stands in a record', () => {
    const records = scan('a\u0000b,c\nd,e\n"f\u0001",g\nh\ti,"x\ny"');
    expect(records.map(({ hasControl }) => hasControl)).toEqual([true, false, true, false]);
  });

  test('lets a record beyond the limit pass, and goes on after it', () => {
    const long = `a,b\n1,${'x'.repeat(500)}\n2,c\n`;
    const cuts = Array.from({ length: 60 }, (_, index) => index * 10);
    const records = scan(long, { recordLimit: 100, cuts });
    expect(records.map(({ record, line, cells }) => [record, line, cells.length])).toEqual([
      [1, 1, 2],
      [2, 2, 0],
      [3, 3, 2],
    ]);
  });

  test('an unclosed quote beyond the limit keeps its place in the file', () => {
    const text = `a,b\n1,"${'x\n'.repeat(300)}`;
    const cuts = Array.from({ length: 60 }, (_, index) => index * 10);
    const records = scan(text, { recordLimit: 100, cuts });
    expect(records.at(-1)).toMatchObject({ record: 2, line: 2, unclosedCell: 1 });
  });

  test('gives the same records for every way to cut the bytes into chunks', () => {
    fc.assert(
      fc.property(nastyText, delimiters, fc.array(fc.nat({ max: 60 })), (text, delimiter, cuts) => {
        expect(scan(text, { delimiter, cuts })).toEqual(scan(text, { delimiter }));
      }),
      { numRuns: 1000 },
    );
  });

  test('gives the same records when every byte comes alone', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const cuts = Array.from({ length: new TextEncoder().encode(text).length }, (_, index) => index);
        expect(scan(text, { cuts })).toEqual(scan(text));
      }),
      { numRuns: 500 },
    );
  });

  test('reads back every table that was written as CSV', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, newline) => {
        expect(cellsOf(`${writeCsv(rows, newline)}${newline}`)).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  test('agrees with Papa Parse and csv-parse on tables that both can read', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\n' as const, '\r\n' as const), (rows, newline) => {
        const text = writeCsv(rows, newline);
        fc.pre(text.trim() !== '');
        const papa = Papa.parse<string[]>(text, { delimiter: ',', newline }).data;
        const other = parseCsv(text, {
          relaxColumnCount: true,
          recordDelimiter: newline,
          skipEmptyLines: false,
        });
        const ours = cellsOf(text);
        expect(ours).toEqual(papa);
        expect(ours).toEqual(other);
      }),
      { numRuns: 300 },
    );
  });
});
