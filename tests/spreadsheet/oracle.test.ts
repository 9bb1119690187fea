import fc from 'fast-check';
import { readSheet } from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { opened, tableOf } from './support/open.ts';

type Value = string | number | boolean | Date | null;

const text = fc
  .string({ unit: fc.constantFrom('a', 'Ż', ' ', '&', '<', '"', ',', ';', '\n', '東', '😀', '_') })
  .filter((value) => value.trim() !== '');
const day = fc.integer({ min: 7305, max: 40_000 }).map((days) => new Date(days * 86_400_000));
const value: fc.Arbitrary<Value> = fc.oneof(
  text,
  fc.integer({ min: -1e9, max: 1e12 }),
  fc.boolean(),
  day,
  fc.constant(null),
);
const table = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

/** What a cell of the two libraries is as text. */
function shown(cell: Value | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

function typed(cell: Value) {
  if (cell === null) return null;
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd' };
  if (typeof cell === 'number') return { value: cell, type: Number };
  return typeof cell === 'boolean' ? { value: cell, type: Boolean } : { value: cell, type: String };
}

/** Rows without what is empty at their end; empty rows at the end left out. */
function trimmed(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}

test('a workbook that a library wrote holds what was written, and what another library reads', async () => {
  await fc.assert(
    fc.asyncProperty(table, async (rows) => {
      fc.pre(rows.flat().some((cell) => cell !== null));
      const blob = await writeXlsxFile(rows.map((row) => row.map(typed))).toBlob();
      const bytes = new Uint8Array(await blob.arrayBuffer());
      const ours = trimmed(await tableOf(bytes));
      expect(ours).toEqual(trimmed(rows.map((row) => row.map(shown))));
      const theirs = (await readSheet(blob, 1, { trim: false })) as Value[][];
      expect(ours).toEqual(trimmed(theirs.map((row) => row.map(shown))));
      expect((await opened(bytes)).container).toBe('xlsx');
    }),
    { numRuns: 60 },
  );
}, 60_000);
