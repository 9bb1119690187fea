import type { ImportCounts } from '../model/survey.ts';
import type { FileNote, FileProblem, RowProblem, RowProblemCode } from './problem.ts';
import type { MappingProblem } from './validate-mapping.ts';
import type { ResponseTable } from './response-table.ts';

/** Everything an import gives back, statistics aside (the worker adds them). */
export interface SurveyImport {
  readonly tool: string;
  readonly counts: ImportCounts;
  /** In the order of the file; capped (see `problem-log.ts`), so compare with `problemCounts`. */
  readonly problems: readonly RowProblem[];
  /** All problems, also those not listed. A row may have several. */
  readonly problemCounts: Readonly<Partial<Record<RowProblemCode, number>>>;
  readonly notes: readonly FileNote[];
  /** First and last day, as `YYYY-MM-DD`. */
  readonly dates: { readonly first: string; readonly last: string } | null;
  readonly table: ResponseTable;
}

export type ImportFailure =
  | { readonly kind: 'file'; readonly problem: FileProblem }
  | { readonly kind: 'mapping'; readonly problems: readonly MappingProblem[] };

export interface ImportProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  /** Records read so far. */
  readonly records: number;
}
