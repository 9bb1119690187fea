import { at } from '../assert.ts';
import { PILLAR_COUNT } from '../model/pillar.ts';
import { ROW_FLAGS, type ResponseTable, type RowFlag } from '../survey/response-table.ts';

/** The rows of a survey that count: those without any of the remarks that the user leaves out. The table itself if all do. */
export function countedRows(table: ResponseTable, leftOut: readonly RowFlag[]): ResponseTable {
  if (leftOut.length === 0) return table;
  const bits = leftOut.reduce((sum, flag) => sum | ROW_FLAGS[flag], 0);
  const kept: number[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    if ((at(table.flags, row) & bits) === 0) kept.push(row);
  }
  return kept.length === table.rows ? table : chosenRows(table, kept);
}

/** Some rows (their numbers, ascending) as a table of their own. */
function chosenRows(table: ResponseTable, rows: readonly number[]): ResponseTable {
  return {
    ...table,
    rows: rows.length,
    ranks: chosenBlocks(table.ranks, rows),
    ratings: chosenBlocks(table.ratings, rows),
    segments: table.segments.map(({ codes, ...column }) => ({
      ...column,
      codes: Uint16Array.from(rows, (row) => at(codes, row)),
    })),
    days: Int32Array.from(rows, (row) => at(table.days, row)),
    seconds: Int32Array.from(rows, (row) => at(table.seconds, row)),
    records: Uint32Array.from(rows, (row) => at(table.records, row)),
    flags: Uint8Array.from(rows, (row) => at(table.flags, row)),
    weights: chosenNumbers(table.weights, rows),
    shown: table.shown === null ? null : chosenBlocks(table.shown, rows),
  };
}

export function chosenNumbers(
  numbers: Float64Array | null,
  rows: readonly number[],
): Float64Array<ArrayBuffer> | null {
  return numbers === null ? null : Float64Array.from(rows, (row) => at(numbers, row));
}

/** The cells of some rows of a table with one cell per pillar. */
export function chosenBlocks(cells: Uint8Array, rows: readonly number[]): Uint8Array<ArrayBuffer> {
  const own = new Uint8Array(rows.length * PILLAR_COUNT);
  rows.forEach((row, index) => {
    own.set(cells.subarray(row * PILLAR_COUNT, (row + 1) * PILLAR_COUNT), index * PILLAR_COUNT);
  });
  return own;
}
