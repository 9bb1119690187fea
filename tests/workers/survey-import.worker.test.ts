import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { SurveyMapping } from '#src/domain/survey/mapping.ts';
import type { SurveyImportReply, SurveyImportRequest } from '#src/workers/survey-import.protocol.ts';

const SAMPLE = new Blob([readFileSync('tests/fixtures/survey-samples/generic-wide.csv')]);

/** The global scope of a worker, in this thread. */
const scope = Object.assign(new EventTarget(), {
  postMessage: vi.fn<(reply: SurveyImportReply, options: unknown) => void>(),
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
