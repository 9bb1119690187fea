import { fail, type Result } from '../domain/result.ts';
import type { ImportFailure } from '../domain/survey/import-outcome.ts';
import type { SurveyMapping } from '../domain/survey/mapping.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import type { InspectOverrides, Proposal, SampleRow } from '../domain/survey/proposal.ts';
import type {
  ImportOutcome,
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

/** Reads the whole file under a mapping and computes the statistics. */
export async function importSurvey(
  file: Blob,
  mapping: SurveyMapping,
  options: RunOptions = {},
): Promise<Result<ImportOutcome, ImportFailure | RunFailure>> {
  const reply = await runOnce({ kind: 'import', file, mapping }, options);
  return reply.kind === 'imported' ? reply.result : fail(failureOf(reply));
}

type FinalReply = Exclude<SurveyImportReply, { readonly kind: 'progress' }>;

/** A reply to another request would be a bug of the worker. */
function failureOf(reply: FinalReply | RunFailure): RunFailure {
  return reply.kind === 'cancelled' ? reply : { kind: 'worker-failed' };
}

/** A fresh worker per request: no state to clean up, and cancelling is `terminate`. */
function runOnce(request: SurveyImportRequest, options: RunOptions): Promise<FinalReply | RunFailure> {
  const { onProgress, signal } = options;
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve({ kind: 'cancelled' });
      return;
    }
    const worker = new Worker(new URL('./survey-import.worker.ts', import.meta.url), { type: 'module' });
    const finish = (reply: FinalReply | RunFailure): void => {
      worker.terminate();
      signal?.removeEventListener('abort', cancel);
      resolve(reply);
    };
    const cancel = (): void => {
      finish({ kind: 'cancelled' });
    };
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('message', (event: MessageEvent<SurveyImportReply>) => {
      if (event.data.kind === 'progress') onProgress?.(event.data.progress);
      else finish(event.data);
    });
    worker.addEventListener('error', () => {
      finish({ kind: 'worker-failed' });
    });
    worker.addEventListener('messageerror', () => {
      finish({ kind: 'worker-failed' });
    });
    worker.postMessage(request);
  });
}
