import { buildCustomerStatistics } from '#src/domain/stats/sums/build-customer-statistics.ts';
import type { CustomerStatistics } from '#src/domain/stats/sums/customer-statistics.ts';
import type { SurveyWeights } from '#src/domain/model/survey.ts';
import type { RankingMode } from '#src/domain/model/ranking.ts';
import {
  NO_DAY,
  NO_SECONDS,
  type ResponseTable,
  type RowFlag,
  type SegmentColumn,
} from '#src/domain/survey/response-table.ts';

export interface SurveyParts {
  readonly mode?: RankingMode;
  readonly segments?: readonly SegmentColumn[];
}

export interface Survey {
  readonly table: ResponseTable;
  readonly statistics: CustomerStatistics;
  readonly weighted: SurveyWeights | null;
  readonly leftOut: readonly RowFlag[];
}

/** A survey as it is imported: its rows (given ranks, 0 = not ranked) and the sums over them. */
export function surveyOf(rows: readonly (readonly number[])[], parts: SurveyParts = {}): Survey {
  const cells = rows.length * 10;
  const table: ResponseTable = {
    version: 2,
    weights: null,
    shown: null,
    mode: parts.mode ?? 'top',
    rows: rows.length,
    hasRanking: true,
    hasRatings: false,
    ranks: Uint8Array.from(rows.flatMap(doubledPlaces)),
    ratings: new Uint8Array(cells),
    segments: parts.segments ?? [],
    days: new Int32Array(rows.length).fill(NO_DAY),
    seconds: new Int32Array(rows.length).fill(NO_SECONDS),
    records: Uint32Array.from(rows, (_, row) => row + 2),
    flags: new Uint8Array(rows.length),
  };
  return { table, statistics: buildCustomerStatistics(table), weighted: null, leftOut: [] };
}

/** One question; `sizes`: how many people of each group follow each other in the file. */
export function column(sizes: readonly number[]): SegmentColumn {
  return {
    name: 'Region',
    groups: sizes.map((_, group) => ({ label: `group ${group}`, generation: null })),
    codes: Uint16Array.from(sizes.flatMap((size, group) => new Array<number>(size).fill(group + 1))),
  };
}

/** As many people as asked for, taking turns with these rows. */
export function people(count: number, rows: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return Array.from({ length: count }, (_, person) => rows[person % rows.length] ?? []);
}

export const DOWN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
export const UP = DOWN.toReversed();
/** `DOWN` but for the first two. */
export const SWAPPED = [2, 1, 3, 4, 5, 6, 7, 8, 9, 10];

function doubledPlaces(row: readonly number[]): readonly number[] {
  return row.map((rank) => {
    if (rank === 0) return 0;
    const better = row.filter((other) => other > 0 && other < rank).length;
    return 2 * better + row.filter((other) => other === rank).length + 1;
  });
}
