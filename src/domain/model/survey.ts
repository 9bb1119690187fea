import type { CustomerStatistics, GenerationId } from '../stats/sums/customer-statistics.ts';
import type { RowFlag } from '../survey/response-table.ts';
import type { RankingMode } from './ranking.ts';

export type SurveyId = string & { readonly __brand: 'SurveyId' };

/** The four numbers of an import; they always add up to `records`. */
export interface ImportCounts {
  /** Records after the header records, trailing empty ones left out. */
  readonly records: number;
  readonly used: number;
  readonly partial: number;
  readonly rejected: number;
  readonly skipped: number;
}

/** A customer survey as the project keeps it: the statistics, not the people. Rows live apart, in IndexedDB. */
export interface CustomerSurvey {
  readonly id: SurveyId;
  readonly fileName: string;
  /** Name of the recognised tool, or `generic`. */
  readonly tool: string;
  /** ISO 8601 instant. */
  readonly importedAt: string;
  /** What an unranked pillar means in this survey; the person who imported it said so. */
  readonly mode: RankingMode;
  readonly counts: ImportCounts;
  /** First and last day of the answers (`YYYY-MM-DD`), where the file had dates. */
  readonly dates: { readonly first: string; readonly last: string } | null;
  /** Everybody who counts, once. */
  readonly statistics: CustomerStatistics;
  /** Rows with one of these remarks count nowhere: the user decided so. `[]` = all count. */
  readonly leftOut: readonly RowFlag[];
  /** `null` = everybody counts the same. */
  readonly weighted: SurveyWeights | null;
}

/**
 * The sums of `statistics` once more, of the same people in the same groups, each counted w times and w^2 times (see
 * `Weighted`). The three together say everything about weighted results without the rows.
 */
export interface SurveyWeights {
  readonly basis: WeightBasis;
  readonly weights: CustomerStatistics;
  readonly squares: CustomerStatistics;
}

export type WeightBasis =
  /** The file has weights of its own. `name`: the column's header. Hostile text. */
  | { readonly kind: 'column'; readonly name: string }
  /** The user knows the mix of the customers. */
  | {
      readonly kind: 'targets';
      readonly questions: readonly WeightedQuestion[];
      /** Weights above five times the mean were cut. */
      readonly capped: boolean;
      /** How far a share is from its target because of that; 0 unless capped. */
      readonly largestMiss: number;
    };

/** The known mix of one segment question; the shares add up to 1. */
export interface WeightedQuestion {
  /** The column's header, as in the file. Hostile text. */
  readonly name: string;
  readonly shares: readonly {
    readonly generation: GenerationId | null;
    /** The value as written in the file. Hostile text. */
    readonly label: string;
    /** 0 … 1. */
    readonly share: number;
  }[];
}
