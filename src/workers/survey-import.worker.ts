import { fail, succeed, type Result } from '../domain/result.ts';
import {
  buildCustomerStatistics,
  buildWeightedStatistics,
} from '../domain/stats/sums/build-customer-statistics.ts';
import { readBytes } from '../domain/survey/byte-source.ts';
import { importSurveyFile } from '../domain/survey/import-survey.ts';
import { compareResponses } from '../domain/survey/compare-responses.ts';
import type { ImportFailure, ImportProgress } from '../domain/survey/import-outcome.ts';
import { inspectOpenedSurvey, sourceOf } from '../domain/survey/opened-survey.ts';
import type { FileProblem } from '../domain/survey/problem.ts';
import { previewSurveyFile } from '../domain/survey/preview-survey.ts';
import type { ResponseTable } from '../domain/survey/response-table.ts';
import type { InspectOverrides } from '../domain/survey/proposal.ts';
import {
  mergeSurveyWords,
  NO_WORDS,
  wordsOfMapping,
  type SurveyWords,
} from '../domain/survey/survey-words.ts';
import { askUnrankedMeaning } from '../domain/survey/unranked-question.ts';
import { isWarehouseResult } from '../domain/warehouse/is-warehouse-result.ts';
import { readWarehouseResult } from '../domain/warehouse/read-warehouse-result.ts';
import { keepSurveyRows, readSurveyRows, surveyWordsOf } from '../persistence/browser/rows-of-survey.ts';
import { openSurvey } from '../spreadsheet/open-survey.ts';
import type {
  ImportOutcome,
  KnownBefore,
  OpenedFile,
  OpenProblem,
  SurveyImportReply,
  SurveyImportRequest,
} from './survey-import.protocol.ts';

const MILLISECONDS_BETWEEN_REPORTS = 100;
const UNREADABLE: FileProblem = { code: 'FILE_UNREADABLE', record: 0, line: 0 };

/** What was imported last. It stays here: to hand over a million rows would stop the page for a moment. */
let imported: { readonly table: ResponseTable; readonly words: SurveyWords } | null = null;

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
    case 'open': {
      const unreadable: OpenProblem = { kind: 'file', problem: UNREADABLE };
      post({ kind: 'opened', result: await orUnreadable(() => open(request), unreadable) });
      break;
    }
    case 'inspect': {
      const { survey, known } = request;
      const overrides = { ...(await knownOverrides(known)), ...request.overrides };
      const result = await orUnreadable(() => inspectOpenedSurvey(survey, overrides), UNREADABLE);
      post({ kind: 'inspected', result });
      break;
    }
    case 'preview': {
      const unreadable: ImportFailure = { kind: 'file', problem: UNREADABLE };
      const { survey, mapping } = request;
      const result = await orUnreadable(() => previewSurveyFile(sourceOf(survey), mapping), unreadable);
      post({ kind: 'previewed', result });
      break;
    }
    case 'import': {
      const unreadable: ImportFailure = { kind: 'file', problem: UNREADABLE };
      const result = await orUnreadable(() => importWithStatistics(request), unreadable);
      post({ kind: 'imported', result });
      break;
    }
    case 'keep-rows': {
      const { survey: id, name } = request;
      if (imported === null) throw new Error('rows can be kept only after an import');
      post({ kind: 'rows-kept', result: await keepSurveyRows({ id, name }, imported.table, imported.words) });
      break;
    }
    case 'compare-rows': {
      if (imported === null) throw new Error('rows can be compared only after an import');
      const before = await readSurveyRows(request.survey);
      post({
        kind: 'rows-compared',
        known: before.ok ? compareResponses(before.value, imported.table) : null,
      });
      break;
    }
  }
}

type OpenRequest = Extract<SurveyImportRequest, { readonly kind: 'open' }>;

/** Long enough for the header of any table of ours. */
const HEAD_BYTES = 4096;
/** Sums of every group of every question; a table of people is not read whole. */
const MOST_RESULT_BYTES = 64 * 1024 * 1024;

async function open({ file, known }: OpenRequest): Promise<Result<OpenedFile, OpenProblem>> {
  const opening = await openSurvey(file);
  if (!opening.ok) return fail({ kind: 'file', problem: opening.reason });
  const opened = opening.value;
  const { text } = opened;
  if (isWarehouseResult(new TextDecoder().decode(await readBytes(text, 0, HEAD_BYTES)))) {
    if (text.size > MOST_RESULT_BYTES) return fail({ kind: 'warehouse', problem: { code: 'too-large' } });
    const read = readWarehouseResult(await text.text());
    return read.ok
      ? succeed({ kind: 'warehouse', survey: read.value })
      : fail({ kind: 'warehouse', problem: read.reason });
  }
  const inspected = await inspectOpenedSurvey(opened, await knownOverrides(known));
  return inspected.ok
    ? succeed({ kind: 'survey', opened, proposal: inspected.value })
    : fail({ kind: 'file', problem: inspected.reason });
}

/** What is known of the questionnaire goes before what was said about the last file. */
async function knownOverrides(known: KnownBefore | null): Promise<InspectOverrides> {
  if (known === null) return {};
  const { words, answerYear, survey } = known;
  const last = survey === null ? NO_WORDS : await surveyWordsOf(survey);
  return { words: mergeSurveyWords([words, last]), answerYear };
}

type ImportRequest = Extract<SurveyImportRequest, { readonly kind: 'import' }>;

async function importWithStatistics({
  survey,
  mapping,
  weightName,
}: ImportRequest): Promise<Result<ImportOutcome, ImportFailure>> {
  const result = await importSurveyFile(sourceOf(survey), mapping, { onProgress: createReporter() });
  if (!result.ok) return result;
  const { table, ...found } = result.value;
  imported = { table, words: wordsOfMapping(mapping) };
  return succeed({
    ...found,
    statistics: buildCustomerStatistics(table),
    weighted: weightsOfFile(table, weightName),
    unranked: askUnrankedMeaning(mapping, result.value),
  });
}

/** The file's own weights count from the start, with a mean of 1; they can be taken away again. */
function weightsOfFile(table: ResponseTable, name: string): ImportOutcome['weighted'] {
  const given = table.weights?.subarray(0, table.rows);
  if (!given || given.length === 0) return null;
  const mean = given.reduce((sum, weight) => sum + weight, 0) / given.length;
  const { weights, squares } = buildWeightedStatistics(
    table,
    given.map((weight) => weight / mean),
  );
  return { basis: { kind: 'column', name }, weights, squares };
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
