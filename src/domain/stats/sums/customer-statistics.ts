/**
 * Sufficient statistics of a customer survey: everything the product shows about customers is computed
 * from these sums, at a cost that does not depend on the number of respondents. They are built in one
 * pass, per segment, can be merged, and are plain JSON.
 *
 * Conventions: pillars stand in the order of `PILLAR_IDS`; a matrix is row-major, 10 x 10; ranks are
 * mid-ranks centred at 5.5 (rank 1 = most important = -4.5), so that long sums keep their precision.
 */

/** Sums over the usable rankings of a group. */
export interface RankMoments {
  /** Respondents with a usable ranking (at least one ranked pillar in `top`, two in `subset`). */
  readonly n: number;
  /** Per pillar: respondents whose rank of it is known (in `top` mode always `n`). */
  readonly known: readonly number[];
  /** Per pillar: sum of centred ranks. */
  readonly sum: readonly number[];
  /** Per pair: sum of products of centred ranks over the rows that know both; the diagonal holds squares. */
  readonly crossProducts: readonly number[];
  /** Per pair (i, j): respondents who put i above j. */
  readonly wins: readonly number[];
  /** Per pair: respondents who ranked both and tied them. */
  readonly ties: readonly number[];
  /**
   * `subset` only, where ranks can be unknown: the sums over the rows that know both items of a pair. `null`: every row knows
   * every rank, so that they follow from `sum` and `crossProducts` (or, if some ranks are unknown: not kept by the version that
   * imported them).
   */
  readonly pairSums: PairSums | null;
  /**
   * Per pillar: respondents at each rank. `top`: 19 cells, mid-rank 1, 1.5, 2 … 10. `subset`: 99 cells, one per number m of
   * ranked pillars (2 … 10) and half place (1, 1.5 … m), so that stretched ranks stay exact; see `rank-histogram.ts`.
   */
  readonly histogram: readonly (readonly number[])[];
  /**
   * Per pillar, 9 cells (4 if an older version imported them): respondents with the pillar among their first 1 … 9. A tied
   * group over the border counts in parts (two pillars for one free place: one half each). Only rows in which every rank
   * is known.
   */
  readonly topCounts: readonly (readonly number[])[];
  /**
   * 11 cells: respondents who ranked 0 … 10 pillars (cell 0 stays empty). Says what was asked: a "top 4" shows as
   * a survey in which nobody ranked more than four.
   */
  readonly rankedCounts: readonly number[];
}

/** Per ordered pair (i, j), row-major: over the respondents who know the ranks of both. */
export interface PairSums {
  /** Sum of the centred ranks of i; the diagonal holds the sums of all who know i. */
  readonly sums: readonly number[];
  /** Sum of their squares. */
  readonly squares: readonly number[];
}

/** Sums over the 1-5 ratings of a group. */
export interface RatingMoments {
  /** Respondents who rated at least one pillar. */
  readonly n: number;
  /** Per pillar, 5 cells: respondents who gave 1 … 5. */
  readonly counts: readonly (readonly number[])[];
  /** Per pillar: respondents who said "not applicable" (not the same as no answer). */
  readonly notApplicable: readonly number[];
  /** Respondents who rated all ten pillars: the rows of the two sums below. */
  readonly completeRows: number;
  /** Per pillar: sum of (rating - the respondent's own mean rating). */
  readonly relativeSum: readonly number[];
  /** Per pillar: sum of squares of the same. */
  readonly relativeSquares: readonly number[];
}

export interface GroupStatistics {
  /** Respondents in the group, with or without a usable ranking. */
  readonly respondents: number;
  readonly ranks: RankMoments;
  readonly ratings: RatingMoments;
}

/** The groups of one question, e.g. generations. Groups stand in the order of the question, or by size. */
export interface Segmentation {
  /** The column's header, as in the file. Hostile text. */
  readonly name: string;
  readonly groups: readonly SegmentGroup[];
}

export interface SegmentGroup {
  /** A known generation id (`gen_z`, `millennials`, `gen_x`, `baby_boomers`, `earlier`) or null. */
  readonly generation: GenerationId | null;
  /** The value as written in the file. Hostile text. */
  readonly label: string;
  readonly statistics: GroupStatistics;
}

/** Pew Research Center 2019; `earlier` = born before 1946. */
export const GENERATION_IDS = ['gen_z', 'millennials', 'gen_x', 'baby_boomers', 'earlier'] as const;
export type GenerationId = (typeof GENERATION_IDS)[number];

export interface CustomerStatistics {
  readonly overall: GroupStatistics;
  readonly segmentations: readonly Segmentation[];
}
