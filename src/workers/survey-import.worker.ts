import { buildCustomerStatistics } from '../domain/stats/sums/build-customer-statistics.ts';
import { fail, succeed, type Result } from '../domain/result.ts';
import { importSurveyFile } from '../domain/survey/import-survey.ts';
import type { ImportFailure, ImportProgress } from '../domain/survey/import-outcome.ts';
import { inspectSurveyFile } from '../domain/survey/inspect-survey.ts';
import type { SurveyMapping } from '../domain/survey/mapping.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import { previewSurveyFile } from '../domain/survey/preview-survey.ts';
import type { ResponseTable } from '../domain/survey/response-table.ts';
import { askUnrankedMeaning } from '../domain/survey/unranked-question.ts';
import { keepSurveyRows } from '../persistence/browser/rows-of-survey.ts';
import type { ImportOutcome, SurveyImportReply, SurveyImportRequest } from './survey-import.protocol.ts';

const MILLISECONDS_BETWEEN_REPORTS = 100;
const UNREADABLE: FileProblem = { code: 'FILE_UNREADABLE', record: 0, line: 0 };

/** What was imported last. It stays here: to hand over a million rows would stop the page for a moment. */
let imported: ResponseTable | null = null;

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
      post({ kind: 'imported', result });
      break;
    }
    case 'keep-rows': {
      const { survey: id, name } = request;
      if (imported === null) throw new Error('rows can be kept only after an import');
      post({ kind: 'rows-kept', result: await keepSurveyRows({ id, name }, imported) });
      break;
    }
  }
}

async function importWithStatistics(
  file: Blob,
  mapping: SurveyMapping,
): Promise<Result<ImportOutcome, ImportFailure>> {
  const result = await importSurveyFile(file, mapping, { onProgress: createReporter() });
  if (!result.ok) return result;
  const { table, ...found } = result.value;
  imported = table;
  return succeed({
    ...found,
    statistics: buildCustomerStatistics(table),
    unranked: askUnrankedMeaning(mapping, result.value),
  });
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

function post(reply: SurveyImportReply): void {
  self.postMessage(reply);
}
