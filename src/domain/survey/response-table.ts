import { at } from '../assert.ts';
import { PILLAR_COUNT, PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import type { RankingGroups, RankingMode } from '../model/ranking.ts';
import type { GenerationId } from '../stats/sums/customer-statistics.ts';

/**
 * The usable answers of a customer survey, one row per kept respondent, as typed columns: a million
 * respondents take about 30 MB, cross a worker boundary without copying and go into IndexedDB as they are.
 * No id, no e-mail address, no comment: what could name a person is forgotten when the import ends.
 */
export interface ResponseTable {
  readonly version: 2;
  /** What an unranked pillar means; the importing person said so. */
  readonly mode: RankingMode;
  readonly rows: number;
  /** Whether the file asks for a ranking, and for ratings, at all. */
  readonly hasRanking: boolean;
  readonly hasRatings: boolean;
  /**
   * `rows` x 10, row-major, in the order of `PILLAR_IDS`: twice the mid-rank among the pillars that this
   * respondent ranked (2, 4, 6 …; 3 = tied at 1.5), so ties need no fractions; 0 = not ranked. Gaps are
   * closed: ranks 1, 2, 4 are stored as 2, 4, 6. All ten 0 = no usable ranking.
   */
  readonly ranks: Uint8Array;
  /** `rows` x 10: 1 … 5; 0 = no answer; 6 = "not applicable", which is an answer but no number. */
  readonly ratings: Uint8Array;
  readonly segments: readonly SegmentColumn[];
  /** Per row: days since 1970-01-01, as written in the file; `NO_DAY` = unknown. */
  readonly days: Int32Array;
  /** Per row: seconds taken to answer; `NO_SECONDS` = unknown. */
  readonly seconds: Int32Array;
  /** Per row: record number in the file, header records and empty lines counted, from 1. */
  readonly records: Uint32Array;
  /** Per row: bits of `ROW_FLAGS`. Remarks only: a flagged row counts until the user excludes it. */
  readonly flags: Uint8Array;
  /** Per row: how often the respondent counts, above 0; `null` = the file has no weights. */
  readonly weights: Float64Array | null;
  /** `rows` x 10, like `ranks`: the position (1 … 10) at which the pillar was shown; 0 = unknown. `null` = not in the file. */
  readonly shown: Uint8Array | null;
}

export interface SegmentColumn {
  /** The column's header, as in the file. Hostile text. */
  readonly name: string;
  readonly groups: readonly SegmentLabel[];
  /** Per row: index in `groups` + 1; 0 = no answer. */
  readonly codes: Uint16Array;
}

export interface SegmentLabel {
  /** The first spelling met in the file. Hostile text. */
  readonly label: string;
  readonly generation: GenerationId | null;
}

export const NO_DAY = -2147483648;
export const NO_SECONDS = -1;
export const NOT_APPLICABLE = 6;

/** Quality remarks of a row, as bits. */
export const ROW_FLAGS = {
  straightLine: 1,
  sameContent: 2,
  samePerson: 4,
  tooFast: 8,
  unfinished: 16,
  imported: 32,
  /** The ranking is the order in which the pillars were shown, or its reverse. */
  shownOrder: 64,
} as const;

export type RowFlag = keyof typeof ROW_FLAGS;

/** One respondent, spelt out: for previews and tests, not for loops over all rows. */
export interface ResponseRow {
  readonly record: number;
  /** `[]` = no usable ranking. */
  readonly ranking: RankingGroups;
  /** Absent = no answer. */
  readonly ratings: Readonly<Partial<Record<PillarId, 1 | 2 | 3 | 4 | 5 | 'not-applicable'>>>;
  /** Per segment column; `null` = no answer. */
  readonly segments: readonly (SegmentLabel | null)[];
  /** Days since 1970-01-01. */
  readonly day: number | null;
  readonly seconds: number | null;
  readonly flags: readonly RowFlag[];
}

/** The ranking of one row as ordered groups, best first; `[]` when nothing was ranked. */
export function rankingOfRow(table: ResponseTable, row: number): RankingGroups {
  const byRank = new Map<number, PillarId[]>();
  for (const [index, pillar] of PILLAR_IDS.entries()) {
    const rank = at(table.ranks, row * PILLAR_COUNT + index);
    if (rank === 0) continue;
    const group = byRank.get(rank);
    if (group) group.push(pillar);
    else byRank.set(rank, [pillar]);
  }
  return [...byRank].toSorted(([a], [b]) => a - b).map(([, group]) => group);
}

export function responseRow(table: ResponseTable, row: number): ResponseRow {
  const ratings: Partial<Record<PillarId, 1 | 2 | 3 | 4 | 5 | 'not-applicable'>> = {};
  for (const [index, pillar] of PILLAR_IDS.entries()) {
    const rating = at(table.ratings, row * PILLAR_COUNT + index);
    if (rating === NOT_APPLICABLE) ratings[pillar] = 'not-applicable';
    else if (rating > 0) ratings[pillar] = rating as 1 | 2 | 3 | 4 | 5;
  }
  const day = at(table.days, row);
  const seconds = at(table.seconds, row);
  const bits = at(table.flags, row);
  return {
    record: at(table.records, row),
    ranking: rankingOfRow(table, row),
    ratings,
    segments: table.segments.map((column) => column.groups[at(column.codes, row) - 1] ?? null),
    day: day === NO_DAY ? null : day,
    seconds: seconds === NO_SECONDS ? null : seconds,
    flags: (Object.keys(ROW_FLAGS) as RowFlag[]).filter((flag) => (bits & ROW_FLAGS[flag]) !== 0),
  };
}
