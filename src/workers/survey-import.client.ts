import type { SurveyId } from '../domain/model/survey.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { ComparedResponses } from '../domain/survey/compare-responses.ts';
import type { ImportFailure } from '../domain/survey/import-outcome.ts';
import type { SurveyMapping } from '../domain/survey/mapping.ts';
import { asPlainText, type OpenedSurvey } from '../domain/survey/opened-survey.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import type { InspectOverrides, Proposal, SampleRow } from '../domain/survey/proposal.ts';
import type {
  ImportOutcome,
  KnownBefore,
  OpenedFile,
  OpenProblem,
  RowsNotKept,
  SurveyImportReply,
  SurveyImportRequest,
  TimedProgress,
} from './survey-import.protocol.ts';

/** The user stopped it, or the worker broke (out of memory, blocked script): named, so that a view can say which. */
export type RunFailure = { readonly kind: 'cancelled' } | { readonly kind: 'worker-failed' };

export interface RunOptions {
  readonly onProgress?: (progress: TimedProgress) => void;
  /** Aborting terminates the worker at once. */
  readonly signal?: AbortSignal;
}

export interface ReadOptions extends RunOptions {
  readonly known?: KnownBefore | null;
}

export interface ImportRunOptions extends RunOptions {
  /** Header of the column of weights, where the mapping has one. */
  readonly weightName?: string;
}

/** CSV text as it is, or what was opened. */
type SurveySource = Blob | OpenedSurvey;

/** What a file is, and what the importer believes about it. Plain text is read only at its beginning. */
export async function openSurveyFile(
  file: Blob,
  { known = null, ...options }: ReadOptions = {},
): Promise<Result<OpenedFile, OpenProblem | RunFailure>> {
  const reply = await runOnce({ kind: 'open', file, known }, options);
  return reply.kind === 'opened' ? reply.result : fail(failureOf(reply));
}

/** What the importer believes about a table. Reads only its beginning, so it is quick for any size. */
export async function inspectSurvey(
  source: SurveySource,
  overrides: InspectOverrides = {},
  { known = null, ...options }: ReadOptions = {},
): Promise<Result<Proposal, { readonly kind: 'file'; readonly problem: FileProblem } | RunFailure>> {
  const reply = await runOnce({ kind: 'inspect', survey: toOpened(source), overrides, known }, options);
  if (reply.kind !== 'inspected') return fail(failureOf(reply));
  return reply.result.ok ? reply.result : fail({ kind: 'file', problem: reply.result.reason });
}

/** The first responses as a (corrected) mapping reads them. */
export async function previewSurvey(
  source: SurveySource,
  mapping: SurveyMapping,
  options: RunOptions = {},
): Promise<Result<readonly SampleRow[], ImportFailure | RunFailure>> {
  const reply = await runOnce({ kind: 'preview', survey: toOpened(source), mapping }, options);
  return reply.kind === 'previewed' ? reply.result : fail(failureOf(reply));
}

/** The rows of an import, still in the worker that read them. To keep or to discard them ends it. */
export interface ImportedRows {
  /** How many of them are known from a survey; `null`: that cannot be told here. */
  compare(survey: SurveyId): Promise<ComparedResponses | null>;
  /** Keeps them on this device under the survey's id. */
  keep(survey: SurveyId, name: string): Promise<Result<null, RowsNotKept | 'worker-failed'>>;
  discard(): void;
}

export interface ImportedSurvey extends ImportOutcome {
  readonly rows: ImportedRows;
}

/** Reads the whole file under a mapping and computes the statistics. */
export async function importSurvey(
  source: SurveySource,
  mapping: SurveyMapping,
  options: ImportRunOptions = {},
): Promise<Result<ImportedSurvey, ImportFailure | RunFailure>> {
  const worker = options.signal?.aborted ? null : startWorker();
  const request = {
    kind: 'import',
    survey: toOpened(source),
    mapping,
    weightName: options.weightName ?? '',
  } as const;
  const reply = worker ? await ask(worker, request, options) : CANCELLED;
  if (worker && reply.kind === 'imported' && reply.result.ok) {
    return succeed({ ...reply.result.value, rows: rowsIn(worker) });
  }
  worker?.terminate();
  if (reply.kind !== 'imported') return fail(failureOf(reply));
  return reply.result.ok ? fail({ kind: 'worker-failed' }) : reply.result;
}

function toOpened(source: SurveySource): OpenedSurvey {
  return source instanceof Blob ? asPlainText(source) : source;
}

function rowsIn(worker: Worker): ImportedRows {
  return {
    async compare(survey) {
      const reply = await ask(worker, { kind: 'compare-rows', survey }, {});
      return reply.kind === 'rows-compared' ? reply.known : null;
    },
    async keep(survey, name) {
      const reply = await ask(worker, { kind: 'keep-rows', survey, name }, {});
      worker.terminate();
      return reply.kind === 'rows-kept' ? reply.result : fail('worker-failed');
    },
    discard: () => worker.terminate(),
  };
}

type FinalReply = Exclude<SurveyImportReply, { readonly kind: 'progress' }>;

const CANCELLED: RunFailure = { kind: 'cancelled' };

/** A reply to another request would be a bug of the worker. */
function failureOf(reply: FinalReply | RunFailure): RunFailure {
  return reply.kind === 'cancelled' ? reply : { kind: 'worker-failed' };
}

/** A fresh worker per request: no state to clean up, and cancelling is `terminate`. */
async function runOnce(request: SurveyImportRequest, options: RunOptions): Promise<FinalReply | RunFailure> {
  if (options.signal?.aborted) return CANCELLED;
  const worker = startWorker();
  const reply = await ask(worker, request, options);
  worker.terminate();
  return reply;
}

function startWorker(): Worker {
  return new Worker(new URL('./survey-import.worker.ts', import.meta.url), { type: 'module' });
}

/** Waits for the answer to one request; a worker that was stopped, or that broke, gives none. */
function ask(
  worker: Worker,
  request: SurveyImportRequest,
  { onProgress, signal }: RunOptions,
): Promise<FinalReply | RunFailure> {
  return new Promise((resolve) => {
    const listening = new AbortController();
    const finish = (reply: FinalReply | RunFailure): void => {
      listening.abort();
      resolve(reply);
    };
    const during = { signal: listening.signal };
    signal?.addEventListener(
      'abort',
      () => {
        worker.terminate();
        finish(CANCELLED);
      },
      during,
    );
    worker.addEventListener(
      'message',
      (event: MessageEvent<SurveyImportReply>) => {
        if (event.data.kind === 'progress') onProgress?.(event.data.progress);
        else finish(event.data);
      },
      during,
    );
    worker.addEventListener('error', () => finish({ kind: 'worker-failed' }), during);
    worker.addEventListener('messageerror', () => finish({ kind: 'worker-failed' }), during);
    worker.postMessage(request);
  });
}
