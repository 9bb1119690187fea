import type { CustomerStatistics } from '../domain/stats/customer-statistics.ts';
import type { ImportFailure, ImportProgress, SurveyImport } from '../domain/survey/import-outcome.ts';
import type { SurveyMapping } from '../domain/survey/mapping.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import type { InspectOverrides, Proposal, SampleRow } from '../domain/survey/proposal.ts';
import type { Result } from '../domain/result.ts';

/** An import with its statistics: all that the Customers screen shows. */
export interface ImportOutcome extends SurveyImport {
  readonly statistics: CustomerStatistics;
}

/** Progress as the worker sends it, at most ten times a second. */
export interface TimedProgress extends ImportProgress {
  readonly recordsPerSecond: number;
}

/** One request per worker: it answers and is terminated. */
export type SurveyImportRequest =
  | { readonly kind: 'inspect'; readonly file: Blob; readonly overrides: InspectOverrides }
  | { readonly kind: 'preview'; readonly file: Blob; readonly mapping: SurveyMapping }
  | { readonly kind: 'import'; readonly file: Blob; readonly mapping: SurveyMapping };

export type SurveyImportReply =
  | { readonly kind: 'progress'; readonly progress: TimedProgress }
  | { readonly kind: 'inspected'; readonly result: Result<Proposal, FileProblem> }
  | { readonly kind: 'previewed'; readonly result: Result<readonly SampleRow[], ImportFailure> }
  | { readonly kind: 'imported'; readonly result: Result<ImportOutcome, ImportFailure> };
