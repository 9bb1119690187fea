import { at } from '../assert.ts';
import { PILLAR_COUNT } from '../model/pillar.ts';
import type { CustomerStatistics } from '../stats/sums/customer-statistics.ts';
import type { RankRows } from '../stats/sums/rank-rows.ts';
import type { ResponseTable } from '../survey/response-table.ts';
import type { SegmentChoice } from './analysis.ts';

/** The single rankings of the chosen customers; of all of them without a copy. `null`: the rows do not hold the group. */
export function customerRows(
  table: ResponseTable,
  statistics: CustomerStatistics,
  segment: SegmentChoice | null,
): RankRows | null {
  const { mode, rows, ranks } = table;
  if (segment === null) return { items: PILLAR_COUNT, mode, rows, ranks, weights: null };
  const group = statistics.segmentations[segment.segmentation]?.groups[segment.group];
  const column = table.segments[segment.segmentation];
  if (group === undefined || column === undefined) return null;
  // The statistics stand in another order than the codes, and leave out groups of nobody.
  const code = column.groups.findIndex(
    ({ label, generation }) => label === group.label && generation === group.generation,
  );
  return code === -1 ? null : rowsWithCode(table, column.codes, code + 1);
}

function rowsWithCode({ mode, rows, ranks }: ResponseTable, codes: Uint16Array, code: number): RankRows {
  const chosen = Array.from({ length: rows }, (_, row) => row).filter((row) => at(codes, row) === code);
  const own = new Uint8Array(chosen.length * PILLAR_COUNT);
  chosen.forEach((row, index) => {
    own.set(ranks.subarray(row * PILLAR_COUNT, (row + 1) * PILLAR_COUNT), index * PILLAR_COUNT);
  });
  return { items: PILLAR_COUNT, mode, rows: chosen.length, ranks: own, weights: null };
}
