import type { CustomerStatistics } from '../stats/sums/customer-statistics.ts';
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
  readonly statistics: CustomerStatistics;
}
