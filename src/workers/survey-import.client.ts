import type { SurveyId } from '../domain/model/survey.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import type { ImportFailure } from '../domain/survey/import-outcome.ts';
import type { SurveyMapping } from '../domain/survey/mapping.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import type { InspectOverrides, Proposal, SampleRow } from '../domain/survey/proposal.ts';
import type {
  ImportOutcome,
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

/** What the importer believes about a file. Reads only its beginning, so it is quick for any size. */
export async function inspectSurvey(
  file: Blob,
  overrides: InspectOverrides = {},
  options: RunOptions = {},
): Promise<Result<Proposal, { readonly kind: 'file'; readonly problem: FileProblem } | RunFailure>> {
  const reply = await runOnce({ kind: 'inspect', file, overrides }, options);
  if (reply.kind !== 'inspected') return fail(failureOf(reply));
  return reply.result.ok ? reply.result : fail({ kind: 'file', problem: reply.result.reason });
}

/** The first responses as a (corrected) mapping reads them. */
export async function previewSurvey(
  file: Blob,
  mapping: SurveyMapping,
  options: RunOptions = {},
): Promise<Result<readonly SampleRow[], ImportFailure | RunFailure>> {
  const reply = await runOnce({ kind: 'preview', file, mapping }, options);
  return reply.kind === 'previewed' ? reply.result : fail(failureOf(reply));
}

/** The rows of an import, still in the worker that read them. One of the two ends it. */
export interface ImportedRows {
  /** Keeps them on this device under the survey's id. */
  keep(survey: SurveyId, name: string): Promise<Result<null, RowsNotKept | 'worker-failed'>>;
  discard(): void;
}

export interface ImportedSurvey extends ImportOutcome {
  readonly rows: ImportedRows;
}

/** Reads the whole file under a mapping and computes the statistics. */
export async function importSurvey(
  file: Blob,
  mapping: SurveyMapping,
  options: RunOptions = {},
): Promise<Result<ImportedSurvey, ImportFailure | RunFailure>> {
  const worker = options.signal?.aborted ? null : startWorker();
  const reply = worker ? await ask(worker, { kind: 'import', file, mapping }, options) : CANCELLED;
  if (worker && reply.kind === 'imported' && reply.result.ok) {
    return succeed({ ...reply.result.value, rows: rowsIn(worker) });
  }
  worker?.terminate();
  if (reply.kind !== 'imported') return fail(failureOf(reply));
  return reply.result.ok ? fail({ kind: 'worker-failed' }) : reply.result;
}

function rowsIn(worker: Worker): ImportedRows {
  return {
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
