import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SurveyMapping } from '#src/domain/survey/mapping.ts';
import { readSurveyRows } from '#src/persistence/browser/rows-of-survey.ts';
import { toId } from '#src/persistence/ids.ts';
import type { SurveyImportReply, SurveyImportRequest } from '#src/workers/survey-import.protocol.ts';

const SAMPLE = new Blob([readFileSync('tests/fixtures/survey-samples/generic-wide.csv')]);

/** The global scope of a worker, in this thread. */
const scope = Object.assign(new EventTarget(), {
  postMessage: vi.fn<(reply: SurveyImportReply, options: unknown) => void>(),
});

/** Opens, but has no room: as a browser whose disk is full. */
class IDBFactoryThatIsFull extends IDBFactory {
  override open(): IDBOpenDBRequest {
    throw new DOMException('no room', 'QuotaExceededError');
  }
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

beforeAll(async () => {
  vi.stubGlobal('self', scope);
  await import('#src/workers/survey-import.worker.ts');
});

afterAll(() => {
  vi.unstubAllGlobals();
});

/** Sends a request and waits for the reply that answers it. */
async function ask(data: SurveyImportRequest): Promise<SurveyImportReply> {
  scope.postMessage.mockClear();
  scope.dispatchEvent(new MessageEvent('message', { data }));
  await vi.waitFor(() => {
    expect(scope.postMessage.mock.calls.some(([reply]) => reply.kind !== 'progress')).toBe(true);
  });
  const answer = scope.postMessage.mock.calls.map(([reply]) => reply).find(({ kind }) => kind !== 'progress');
  if (!answer) throw new Error('no answer');
  return answer;
}

async function proposedMapping(): Promise<SurveyMapping> {
  const reply = await ask({ kind: 'inspect', file: SAMPLE, overrides: {} });
  if (reply.kind !== 'inspected' || !reply.result.ok) throw new Error('not inspected');
  return reply.result.value.mapping;
}

describe('the survey import worker', () => {
  test('inspects, previews and imports the same file, statistics included', async () => {
    const mapping = await proposedMapping();
    const preview = await ask({ kind: 'preview', file: SAMPLE, mapping });
    expect(preview).toMatchObject({ kind: 'previewed', result: { ok: true, value: { length: 10 } } });
    const imported = await ask({ kind: 'import', file: SAMPLE, mapping });
    expect(imported).toMatchObject({
      kind: 'imported',
      result: { ok: true, value: { counts: { records: 20 }, statistics: { overall: { respondents: 20 } } } },
    });
  });

  test('keeps the rows of its import, which never leave it, and any worker reads them', async () => {
    const imported = await ask({ kind: 'import', file: SAMPLE, mapping: await proposedMapping() });
    expect(JSON.stringify(imported)).not.toContain('"table"');
    const survey = toId('survey', 'survey-1');
    const kept = await ask({ kind: 'keep-rows', survey, name: 'a.csv' });
    expect(kept).toEqual({ kind: 'rows-kept', result: { ok: true, value: null } });
    expect(await readSurveyRows(survey)).toMatchObject({ ok: true, value: { rows: 20, hasRanking: true } });
    expect(await readSurveyRows(toId('survey', 'another'))).toEqual({ ok: false, reason: 'not-found' });
  });

  test.each([
    ['is full', new IDBFactoryThatIsFull(), 'storage-full'],
    ['has no database', undefined, 'unavailable'],
  ])('says that rows are not kept where the device %s', async (_name, databases, reason) => {
    await ask({ kind: 'import', file: SAMPLE, mapping: await proposedMapping() });
    vi.stubGlobal('indexedDB', databases);
    const kept = await ask({ kind: 'keep-rows', survey: toId('survey', 'survey-2'), name: 'a.csv' });
    expect(kept).toEqual({ kind: 'rows-kept', result: { ok: false, reason } });
  });

  test('asks what an unranked pillar means, of the whole file', async () => {
    const full = await ask({ kind: 'import', file: SAMPLE, mapping: await proposedMapping() });
    expect(full).toMatchObject({ result: { value: { unranked: null } } });
    const text = readFileSync('tests/fixtures/survey-samples/bad/ranks.csv');
    const file = new Blob([text]);
    const inspected = await ask({ kind: 'inspect', file, overrides: {} });
    if (inspected.kind !== 'inspected' || !inspected.result.ok) throw new Error('not inspected');
    const { mapping, questions } = inspected.result.value;
    const partial = await ask({ kind: 'import', file, mapping });
    const question = questions.find(({ code }) => code === 'UNRANKED_MEANING');
    expect(question).toBeDefined();
    expect(partial).toMatchObject({ result: { value: { unranked: question } } });
  });

  test('a mapping that does not fit is answered, not thrown', async () => {
    const mapping = { ...(await proposedMapping()), columns: [] };
    expect(await ask({ kind: 'import', file: SAMPLE, mapping })).toMatchObject({
      result: { ok: false, reason: { kind: 'mapping' } },
    });
  });

  test('a file that vanishes while it is read is named', async () => {
    const gone = new Blob(['a,b']);
    vi.spyOn(gone, 'slice').mockReturnValue({
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    } as unknown as Blob);
    expect(await ask({ kind: 'inspect', file: gone, overrides: {} })).toMatchObject({
      result: { ok: false, reason: { code: 'FILE_UNREADABLE' } },
    });
  });
});
