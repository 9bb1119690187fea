import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordTexts } from '#src/domain/survey/cell-text.ts';
import { CsvScanner } from '#src/domain/survey/csv-scanner.ts';
import { TableWriter } from '#src/domain/survey/table-writer.ts';

function readBack(writer: TableWriter): (readonly string[])[] {
  const scanner = new CsvScanner({ delimiter: ',', firstRecord: 1 });
  const [, ...parts] = writer.finish();
  for (const part of parts) scanner.feed(part);
  scanner.end();
  const records: string[][] = [];
  while (scanner.next()) records.push(recordTexts(scanner));
  return records;
}

const cell = fc.string({
  unit: fc.constantFrom('a', '"', ',', '\n', '\r', ';', ' ', '東', '1'),
  maxLength: 6,
});

test('a table is read back as it was written, every row as wide as the widest', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 20 }), (rows) => {
      const writer = new TableWriter();
      for (const row of rows) writer.write(row);
      const width = Math.max(0, ...rows.map((row) => row.findLastIndex((text) => text !== '') + 1));
      const expected = rows.map((row) =>
        row.some((text) => text !== '')
          ? Array.from({ length: width }, (_, column) => row[column] ?? '')
          : [''],
      );
      expect(readBack(writer)).toEqual(expected);
      expect(writer.filled).toBe(rows.flat().filter((text) => text !== '').length);
    }),
    { numRuns: 300 },
  );
});

test('empty rows keep their numbers and stay empty lines', () => {
  const writer = new TableWriter();
  writer.skip(2);
  writer.write(['a']);
  writer.skip(1);
  writer.write(['b', '', 'c']);
  expect(readBack(writer)).toEqual([[''], [''], ['a', '', ''], [''], ['b', '', 'c']]);
  expect(writer.rows).toBe(5);
});
