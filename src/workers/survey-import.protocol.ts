import type { SurveyId, SurveyWeights } from '../domain/model/survey.ts';
import type { CustomerStatistics } from '../domain/stats/sums/customer-statistics.ts';
import type { ComparedResponses } from '../domain/survey/compare-responses.ts';
import type { ImportFailure, ImportProgress, SurveyImport } from '../domain/survey/import-outcome.ts';
import type { SurveyMapping } from '../domain/survey/mapping.ts';
import type { OpenedSurvey } from '../domain/survey/opened-survey.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import type { InspectOverrides, Proposal, SampleRow } from '../domain/survey/proposal.ts';
import type { SurveyWords } from '../domain/survey/survey-words.ts';
import type { UnrankedQuestion } from '../domain/survey/unranked-question.ts';
import type { Result } from '../domain/result.ts';
import type { WarehouseProblem, WarehouseSurvey } from '../domain/warehouse/warehouse-survey.ts';

/** An import with its statistics: all that the Customers screen shows. The rows stay in the worker. */
export interface ImportOutcome extends Omit<SurveyImport, 'table'> {
  readonly statistics: CustomerStatistics;
  /** The weights of the file's own column; `null` = it has none. */
  readonly weighted: SurveyWeights | null;
  /** What an unranked pillar means, asked of the whole file; `null` = everybody ranked all pillars, or none. */
  readonly unranked: UnrankedQuestion | null;
}

/** Progress as the worker sends it, at most ten times a second. */
export interface TimedProgress extends ImportProgress {
  readonly recordsPerSecond: number;
}

/** What the project knows before it sees a file. */
export interface KnownBefore {
  /** Of its questionnaire. */
  readonly words: SurveyWords;
  /** The round's year, for ages in files without dates. */
  readonly answerYear: number;
  /** The survey of the round: what its file's texts were said to mean is kept with its rows. */
  readonly survey: SurveyId | null;
}

/** What a file turned out to be. */
export type OpenedFile =
  | { readonly kind: 'survey'; readonly opened: OpenedSurvey; readonly proposal: Proposal }
  /** The result of a query of ours: no rows, nothing to map. */
  | { readonly kind: 'warehouse'; readonly survey: WarehouseSurvey };

export type OpenProblem =
  | { readonly kind: 'file'; readonly problem: FileProblem }
  | { readonly kind: 'warehouse'; readonly problem: WarehouseProblem };

/** One request per worker: it answers and is terminated. Only rows may still be compared and kept, after an import. */
export type SurveyImportRequest =
  | { readonly kind: 'open'; readonly file: Blob; readonly known: KnownBefore | null }
  | {
      readonly kind: 'inspect';
      readonly survey: OpenedSurvey;
      readonly overrides: InspectOverrides;
      readonly known: KnownBefore | null;
    }
  | { readonly kind: 'preview'; readonly survey: OpenedSurvey; readonly mapping: SurveyMapping }
  | {
      readonly kind: 'import';
      readonly survey: OpenedSurvey;
      readonly mapping: SurveyMapping;
      /** Header of the column of weights. Hostile text. */
      readonly weightName: string;
    }
  | { readonly kind: 'keep-rows'; readonly survey: SurveyId; readonly name: string }
  /** How many of the imported rows are known from this survey. */
  | { readonly kind: 'compare-rows'; readonly survey: SurveyId };

export type SurveyImportReply =
  | { readonly kind: 'progress'; readonly progress: TimedProgress }
  | { readonly kind: 'opened'; readonly result: Result<OpenedFile, OpenProblem> }
  | { readonly kind: 'inspected'; readonly result: Result<Proposal, FileProblem> }
  | { readonly kind: 'previewed'; readonly result: Result<readonly SampleRow[], ImportFailure> }
  | { readonly kind: 'imported'; readonly result: Result<ImportOutcome, ImportFailure> }
  | { readonly kind: 'rows-kept'; readonly result: Result<null, RowsNotKept> }
  /** `null`: this device does not hold the rows of that survey. */
  | { readonly kind: 'rows-compared'; readonly known: ComparedResponses | null };

/** The device is full, or has no database for us. */
export type RowsNotKept = 'storage-full' | 'unavailable';
