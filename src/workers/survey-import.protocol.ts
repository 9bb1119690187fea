import type { SurveyId } from '../domain/model/survey.ts';
import type { CustomerStatistics } from '../domain/stats/sums/customer-statistics.ts';
import type { ImportFailure, ImportProgress, SurveyImport } from '../domain/survey/import-outcome.ts';
import type { SurveyMapping } from '../domain/survey/mapping.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import type { InspectOverrides, Proposal, SampleRow } from '../domain/survey/proposal.ts';
import type { UnrankedQuestion } from '../domain/survey/unranked-question.ts';
import type { Result } from '../domain/result.ts';

/** An import with its statistics: all that the Customers screen shows. The rows stay in the worker. */
export interface ImportOutcome extends Omit<SurveyImport, 'table'> {
  readonly statistics: CustomerStatistics;
  /** What an unranked pillar means, asked of the whole file; `null` = everybody ranked all pillars, or none. */
  readonly unranked: UnrankedQuestion | null;
}

/** Progress as the worker sends it, at most ten times a second. */
export interface TimedProgress extends ImportProgress {
  readonly recordsPerSecond: number;
}

/** One request per worker: it answers and is terminated. Only rows may still be kept, after an import. */
export type SurveyImportRequest =
  | { readonly kind: 'inspect'; readonly file: Blob; readonly overrides: InspectOverrides }
  | { readonly kind: 'preview'; readonly file: Blob; readonly mapping: SurveyMapping }
  | { readonly kind: 'import'; readonly file: Blob; readonly mapping: SurveyMapping }
  | { readonly kind: 'keep-rows'; readonly survey: SurveyId; readonly name: string };

export type SurveyImportReply =
  | { readonly kind: 'progress'; readonly progress: TimedProgress }
  | { readonly kind: 'inspected'; readonly result: Result<Proposal, FileProblem> }
  | { readonly kind: 'previewed'; readonly result: Result<readonly SampleRow[], ImportFailure> }
  | { readonly kind: 'imported'; readonly result: Result<ImportOutcome, ImportFailure> }
  | { readonly kind: 'rows-kept'; readonly result: Result<null, RowsNotKept> };

/** The device is full, or has no database for us. */
export type RowsNotKept = 'storage-full' | 'unavailable';
