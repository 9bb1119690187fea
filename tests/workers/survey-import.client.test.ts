import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SurveyMapping } from '#src/domain/survey/mapping.ts';
import { asPlainText } from '#src/domain/survey/opened-survey.ts';
import { toId } from '#src/persistence/ids.ts';
import {
  importSurvey,
  inspectSurvey,
  openSurveyFile,
  previewSurvey,
  type RunOptions,
} from '#src/workers/survey-import.client.ts';
import type {
  ImportOutcome,
  SurveyImportReply,
  SurveyImportRequest,
} from '#src/workers/survey-import.protocol.ts';

const FILE = new Blob(['id']);
const OUTCOME = { tool: 'generic', unranked: null } as unknown as ImportOutcome;
const MAPPING = { tool: 'generic' } as unknown as SurveyMapping;

/** A worker in this thread that says what the test tells it to say. */
class FakeWorker extends EventTarget {
  static readonly made: FakeWorker[] = [];
  readonly asked: SurveyImportRequest[] = [];
  isTerminated = false;

  constructor() {
    super();
    FakeWorker.made.push(this);
  }

  postMessage(request: SurveyImportRequest): void {
    this.asked.push(request);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  reply(data: SurveyImportReply): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

function theWorker(): FakeWorker {
  const [worker] = FakeWorker.made;
  if (!worker) throw new Error('no worker was started');
  return worker;
}

/** An import that is through, with the worker that holds its rows. */
async function importedRows(options: RunOptions = {}) {
  const running = importSurvey(FILE, MAPPING, options);
  const worker = theWorker();
  worker.reply({ kind: 'imported', result: { ok: true, value: OUTCOME } });
  const result = await running;
  if (!result.ok) throw new Error('the import should be through');
  return { worker, rows: result.value.rows };
}

beforeEach(() => {
  FakeWorker.made.length = 0;
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the survey import client', () => {
  test('asks one worker, passes its progress on, and ends it with the result', async () => {
    const seen: number[] = [];
    const running = importSurvey(FILE, MAPPING, { onProgress: ({ records }) => seen.push(records) });
    const worker = theWorker();
    expect(worker.asked).toEqual([
      { kind: 'import', survey: asPlainText(FILE), mapping: MAPPING, weightName: '' },
    ]);
    worker.reply({
      kind: 'progress',
      progress: { bytes: 1, totalBytes: 2, records: 7, recordsPerSecond: 9 },
    });
    expect(worker.isTerminated).toBe(false);
    const failure = { kind: 'file', problem: { code: 'FILE_NO_DATA', record: 1, line: 1 } } as const;
    worker.reply({ kind: 'imported', result: { ok: false, reason: failure } });
    expect(await running).toEqual({ ok: false, reason: failure });
    expect(seen).toEqual([7]);
    expect(worker.isTerminated).toBe(true);
  });

  test('rows are compared with those of a survey before they are kept', async () => {
    const { worker, rows } = await importedRows();
    const comparing = rows.compare(toId('survey', 'survey-1'));
    expect(worker.asked.at(-1)).toEqual({ kind: 'compare-rows', survey: 'survey-1' });
    worker.reply({ kind: 'rows-compared', known: { same: 400, added: 73, gone: 0 } });
    expect(await comparing).toEqual({ same: 400, added: 73, gone: 0 });
    expect(worker.isTerminated).toBe(false);
  });

  test('the worker lives on after an import until its rows are kept', async () => {
    const { worker, rows } = await importedRows();
    expect(worker.isTerminated).toBe(false);
    const keeping = rows.keep(toId('survey', 'survey-1'), 'a.csv');
    expect(worker.asked.at(-1)).toEqual({ kind: 'keep-rows', survey: 'survey-1', name: 'a.csv' });
    worker.reply({ kind: 'rows-kept', result: { ok: false, reason: 'storage-full' } });
    expect(await keeping).toEqual({ ok: false, reason: 'storage-full' });
    expect(worker.isTerminated).toBe(true);
  });

  test('a worker that breaks while it keeps rows says so', async () => {
    const { worker, rows } = await importedRows();
    const keeping = rows.keep(toId('survey', 'survey-1'), 'a.csv');
    worker.dispatchEvent(new Event('error'));
    expect(await keeping).toEqual({ ok: false, reason: 'worker-failed' });
    expect(worker.isTerminated).toBe(true);
  });

  test('discarding the rows of an import ends its worker', async () => {
    const { worker, rows } = await importedRows();
    rows.discard();
    expect(worker.isTerminated).toBe(true);
  });

  test('leaving after the import does not end the worker that keeps its rows', async () => {
    const controller = new AbortController();
    const { worker, rows } = await importedRows({ signal: controller.signal });
    const keeping = rows.keep(toId('survey', 'survey-1'), 'a.csv');
    controller.abort();
    expect(worker.isTerminated).toBe(false);
    worker.reply({ kind: 'rows-kept', result: { ok: true, value: null } });
    expect(await keeping).toEqual({ ok: true, value: null });
  });

  test('opens a file and gives what the worker says of it, also a refusal', async () => {
    const running = openSurveyFile(FILE);
    expect(theWorker().asked).toEqual([{ kind: 'open', file: FILE, known: null }]);
    const refused = { kind: 'warehouse', problem: { code: 'not-a-result' } } as const;
    theWorker().reply({ kind: 'opened', result: { ok: false, reason: refused } });
    expect(await running).toEqual({ ok: false, reason: refused });
    expect(theWorker().isTerminated).toBe(true);
    FakeWorker.made.length = 0;
    const broken = openSurveyFile(FILE);
    theWorker().dispatchEvent(new Event('error'));
    expect(await broken).toEqual({ ok: false, reason: { kind: 'worker-failed' } });
  });

  test('passes on what was opened, and the name of the weights', async () => {
    const opened = { ...asPlainText(FILE), container: 'xlsx', part: 'Sheet1' } as const;
    void importSurvey(opened, MAPPING, { weightName: 'w' });
    expect(theWorker().asked).toEqual([
      { kind: 'import', survey: opened, mapping: MAPPING, weightName: 'w' },
    ]);
  });

  test('a refused file is told apart from a broken worker', async () => {
    const refused = inspectSurvey(FILE);
    const problem = { code: 'FILE_IS_HTML', record: 1, line: 1 } as const;
    theWorker().reply({ kind: 'inspected', result: { ok: false, reason: problem } });
    expect(await refused).toEqual({ ok: false, reason: { kind: 'file', problem } });
    FakeWorker.made.length = 0;
    const broken = inspectSurvey(FILE);
    theWorker().dispatchEvent(new Event('error'));
    expect(await broken).toEqual({ ok: false, reason: { kind: 'worker-failed' } });
  });

  test('aborting ends the worker at once', async () => {
    const controller = new AbortController();
    const running = importSurvey(FILE, MAPPING, { signal: controller.signal });
    controller.abort();
    expect(await running).toEqual({ ok: false, reason: { kind: 'cancelled' } });
    expect(theWorker().isTerminated).toBe(true);
  });

  test('what is aborted before it begins starts no worker', async () => {
    const signal = AbortSignal.abort();
    expect(await previewSurvey(FILE, MAPPING, { signal })).toEqual({
      ok: false,
      reason: { kind: 'cancelled' },
    });
    expect(FakeWorker.made).toEqual([]);
  });
});
