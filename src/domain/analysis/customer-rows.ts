import { at } from '../assert.ts';
import { PILLAR_COUNT } from '../model/pillar.ts';
import type { RankRows } from '../stats/sums/rank-rows.ts';
import type { ResponseTable } from '../survey/response-table.ts';
import type { SegmentChoice } from './analysis.ts';
import { chosenBlocks, chosenNumbers, countedRows } from './counted-rows.ts';
import type { CustomersWithRows } from './customers.ts';
import { isSameGroup, rowWeights } from './row-weights.ts';

/**
 * The single rankings of the chosen customers who count, with their weights; of all of them without a copy. `null`: the rows do
 * not hold the group, or not what the weights were made from.
 */
export function customerRows(
  table: ResponseTable,
  { statistics, weighted, leftOut }: Omit<CustomersWithRows, 'survey'>,
  segment: SegmentChoice | null,
): RankRows | null {
  const counted = countedRows(table, leftOut);
  const weighed = weighted === null ? null : rowWeights(counted, weighted.basis);
  if (weighed !== null && !weighed.ok) return null;
  const weights = weighed === null ? null : weighed.value.weights;
  const { mode, rows, ranks } = counted;
  if (segment === null) return { items: PILLAR_COUNT, mode, rows, ranks, weights };
  const group = statistics?.segmentations[segment.segmentation]?.groups[segment.group];
  const column = counted.segments[segment.segmentation];
  if (group === undefined || column === undefined) return null;
  // The statistics stand in another order than the codes, and leave out groups of nobody.
  const code = column.groups.findIndex((candidate) => isSameGroup(candidate, group)) + 1;
  if (code === 0) return null;
  const chosen = Array.from({ length: rows }, (_, row) => row).filter(
    (row) => at(column.codes, row) === code,
  );
  return {
    items: PILLAR_COUNT,
    mode,
    rows: chosen.length,
    ranks: chosenBlocks(ranks, chosen),
    weights: chosenNumbers(weights, chosen),
  };
}
