import { buildCustomerStatistics } from '../domain/stats/build-customer-statistics.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import { importSurveyFile } from '../domain/survey/import-survey.ts';
import type { ImportFailure, ImportProgress } from '../domain/survey/import-outcome.ts';
import { inspectSurveyFile } from '../domain/survey/inspect-survey.ts';
import type { SurveyMapping } from '../domain/survey/mapping.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import { previewSurveyFile } from '../domain/survey/preview-survey.ts';
import type { ResponseTable } from '../domain/survey/response-table.ts';
import type { ImportOutcome, SurveyImportReply, SurveyImportRequest } from './survey-import.protocol.ts';

const MILLISECONDS_BETWEEN_REPORTS = 100;
const UNREADABLE: FileProblem = { code: 'FILE_UNREADABLE', record: 0, line: 0 };

self.addEventListener('message', (event: MessageEvent<SurveyImportRequest>) => {
  answer(event.data).catch((error: unknown) => {
    // A rejected promise stays inside the worker; a thrown error reaches the client as an `error` event.
    setTimeout(() => {
      throw error;
    });
  });
});

async function answer(request: SurveyImportRequest): Promise<void> {
  switch (request.kind) {
    case 'inspect': {
      const result = await orUnreadable(() => inspectSurveyFile(request.file, request.overrides), UNREADABLE);
      post({ kind: 'inspected', result });
      break;
    }
    case 'preview': {
      const unreadable: ImportFailure = { kind: 'file', problem: UNREADABLE };
      const result = await orUnreadable(() => previewSurveyFile(request.file, request.mapping), unreadable);
      post({ kind: 'previewed', result });
      break;
    }
    case 'import': {
      const unreadable: ImportFailure = { kind: 'file', problem: UNREADABLE };
      const result = await orUnreadable(
        () => importWithStatistics(request.file, request.mapping),
        unreadable,
      );
      post({ kind: 'imported', result }, result.ok ? buffersOf(result.value.table) : []);
      break;
    }
  }
}

async function importWithStatistics(
  file: Blob,
  mapping: SurveyMapping,
): Promise<Result<ImportOutcome, ImportFailure>> {
  const imported = await importSurveyFile(file, mapping, { onProgress: createReporter() });
  if (!imported.ok) return imported;
  return succeed({ ...imported.value, statistics: buildCustomerStatistics(imported.value.table) });
}

/** A file may vanish or change while it is read; every other exception is a bug and ends the worker. */
async function orUnreadable<Value, Reason>(
  run: () => Promise<Result<Value, Reason>>,
  unreadable: Reason,
): Promise<Result<Value, Reason>> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DOMException) return fail(unreadable);
    throw error;
  }
}

function createReporter(): (progress: ImportProgress) => void {
  const begin = performance.now();
  let last = begin;
  return (progress) => {
    const now = performance.now();
    if (now - last < MILLISECONDS_BETWEEN_REPORTS) return;
    last = now;
    const recordsPerSecond = (progress.records * 1000) / (now - begin);
    post({ kind: 'progress', progress: { ...progress, recordsPerSecond } });
  };
}

/** The table's columns are handed over, not copied. */
function buffersOf(table: ResponseTable): Transferable[] {
  const { ranks, ratings, days, seconds, records, flags, segments } = table;
  const columns = [ranks, ratings, days, seconds, records, flags, ...segments.map(({ codes }) => codes)];
  return columns.map(({ buffer }) => buffer as ArrayBuffer);
}

function post(reply: SurveyImportReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}
