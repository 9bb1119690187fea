import type { ImportCounts, SurveyWeights } from '../model/survey.ts';
import type { RankingMode } from '../model/ranking.ts';
import type { CustomerStatistics } from '../stats/sums/customer-statistics.ts';

/** A survey that stayed in a warehouse: what its result table says. The rows of people are not in it. */
export interface WarehouseSurvey {
  readonly mode: RankingMode;
  readonly counts: ImportCounts;
  /** First and last day of the answers (`YYYY-MM-DD`), if the query was told a column of dates. */
  readonly dates: { readonly first: string; readonly last: string } | null;
  /** Groups that were too small to leave the warehouse are not among the segments. */
  readonly statistics: CustomerStatistics;
  /** Of basis `column`; `null` = everybody counts the same. */
  readonly weighted: SurveyWeights | null;
}

/**
 * Why a file is no result table that can be trusted. `row`: record of the file, the header is 1. Nothing is repaired: whoever
 * exported it can export it again.
 */
export type WarehouseProblem =
  /** The header has not the columns of a result table. */
  | { readonly code: 'not-a-result' }
  | { readonly code: 'too-large' }
  /** Written by a newer Plumbline, or damaged. */
  | { readonly code: 'other-version'; readonly row: number }
  | { readonly code: 'unclosed-quote'; readonly row: number }
  | { readonly code: 'wrong-width'; readonly row: number; readonly cells: number; readonly expected: number }
  /** An empty cell, or text, NaN or infinity where a number must stand. */
  | { readonly code: 'no-number'; readonly row: number; readonly column: string; readonly value: string }
  | { readonly code: 'negative'; readonly row: number; readonly column: string; readonly value: string }
  | { readonly code: 'unknown-statistic'; readonly row: number; readonly value: string }
  /** A question, group, pillar or cell that does not exist. */
  | { readonly code: 'out-of-range'; readonly row: number; readonly column: string; readonly value: string }
  | { readonly code: 'repeated'; readonly row: number; readonly firstRow: number }
  /** Every row says how many there are: a program that exports the first thousand only is found out. */
  | { readonly code: 'rows-missing'; readonly expected: number; readonly found: number }
  | { readonly code: 'too-many-groups'; readonly row: number }
  /** Fewer than five people answered: their sums stay in the warehouse. */
  | { readonly code: 'too-few-people'; readonly records: number }
  /** The sums cannot come from answers of people; `row`: where the group begins. */
  | { readonly code: 'contradiction'; readonly row: number; readonly statistic: string };
