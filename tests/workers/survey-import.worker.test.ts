import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SurveyMapping } from '#src/domain/survey/mapping.ts';
import { NO_WORDS } from '#src/domain/survey/survey-words.ts';
import { asPlainText } from '#src/domain/survey/opened-survey.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { readSurveyRows } from '#src/persistence/browser/rows-of-survey.ts';
import { toId } from '#src/persistence/ids.ts';
import type { SurveyImportReply, SurveyImportRequest } from '#src/workers/survey-import.protocol.ts';
import {
  csvResult,
  fillWarehouse,
  openWarehouse,
  queryOf,
  surveyOf,
} from '#tests/domain/warehouse/warehouse-rows.ts';

const SAMPLE = asPlainText(new Blob([readFileSync('tests/fixtures/survey-samples/generic-wide.csv')]));

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
  const reply = await ask({ kind: 'inspect', survey: SAMPLE, overrides: {}, known: null });
  if (reply.kind !== 'inspected' || !reply.result.ok) throw new Error('not inspected');
  return reply.result.value.mapping;
}

describe('the survey import worker', () => {
  test('inspects, previews and imports the same file, statistics included', async () => {
    const mapping = await proposedMapping();
    const preview = await ask({ kind: 'preview', survey: SAMPLE, mapping });
    expect(preview).toMatchObject({ kind: 'previewed', result: { ok: true, value: { length: 10 } } });
    const imported = await ask({ kind: 'import', survey: SAMPLE, mapping, weightName: '' });
    expect(imported).toMatchObject({
      kind: 'imported',
      result: { ok: true, value: { counts: { records: 20 }, statistics: { overall: { respondents: 20 } } } },
    });
  });

  test('keeps the rows of its import, which never leave it, and any worker reads them', async () => {
    const imported = await ask({
      kind: 'import',
      survey: SAMPLE,
      mapping: await proposedMapping(),
      weightName: '',
    });
    expect(JSON.stringify(imported)).not.toContain('"table"');
    const survey = toId('survey', 'survey-1');
    const kept = await ask({ kind: 'keep-rows', survey, name: 'a.csv' });
    expect(kept).toEqual({ kind: 'rows-kept', result: { ok: true, value: null } });
    expect(await readSurveyRows(survey)).toMatchObject({ ok: true, value: { rows: 20, hasRanking: true } });
    expect(await readSurveyRows(toId('survey', 'another'))).toEqual({ ok: false, reason: 'not-found' });
    expect(await ask({ kind: 'compare-rows', survey })).toEqual({
      kind: 'rows-compared',
      known: { same: 20, added: 0, gone: 0 },
    });
    expect(await ask({ kind: 'compare-rows', survey: toId('survey', 'another') })).toEqual({
      kind: 'rows-compared',
      known: null,
    });
  });

  test.each([
    ['is full', new IDBFactoryThatIsFull(), 'storage-full'],
    ['has no database', undefined, 'unavailable'],
  ])('says that rows are not kept where the device %s', async (_name, databases, reason) => {
    await ask({ kind: 'import', survey: SAMPLE, mapping: await proposedMapping(), weightName: '' });
    vi.stubGlobal('indexedDB', databases);
    const kept = await ask({ kind: 'keep-rows', survey: toId('survey', 'survey-2'), name: 'a.csv' });
    expect(kept).toEqual({ kind: 'rows-kept', result: { ok: false, reason } });
  });

  test('knows the next time what the texts of a file were said to mean', async () => {
    const people = Array.from({ length: 12 }, (_, row) => {
      const order = ['Zest', 'Content', 'Friction', 'Customer service'];
      return `${row},"${[...order.slice(row % 4), ...order.slice(0, row % 4)].join(';')}"`;
    });
    const file = new Blob([['id,Please rank', ...people].join('\n')]);
    const survey = asPlainText(file);
    const first = await ask({ kind: 'open', file, known: null });
    if (first.kind !== 'opened' || !first.result.ok || first.result.value.kind !== 'survey')
      throw new Error('not opened');
    const { mapping, questions } = first.result.value.proposal;
    expect(questions.map(({ code }) => code)).toContain('ITEMS_UNNAMED');
    const named = { ...mapping, items: { ...mapping.items, zest: 'reputation' as const } };
    await ask({ kind: 'import', survey, mapping: named, weightName: '' });
    const id = toId('survey', 'survey-words');
    expect(await ask({ kind: 'keep-rows', survey: id, name: 'a.csv' })).toMatchObject({
      result: { ok: true },
    });
    const known = { words: NO_WORDS, answerYear: 2026, survey: id };
    const again = await ask({ kind: 'open', file, known });
    expect(again).toMatchObject({
      result: { value: { proposal: { mapping: { items: { zest: 'reputation' } } } } },
    });
    expect(JSON.stringify(again)).not.toContain('ITEMS_UNNAMED');
    const said = {
      words: { ...NO_WORDS, items: { zest: 'products' as const } },
      answerYear: 2026,
      survey: id,
    };
    const reread = await ask({ kind: 'inspect', survey, overrides: {}, known: said });
    expect(reread).toMatchObject({ result: { value: { mapping: { items: { zest: 'products' } } } } });
  });

  test('asks what an unranked pillar means, of the whole file', async () => {
    const full = await ask({
      kind: 'import',
      survey: SAMPLE,
      mapping: await proposedMapping(),
      weightName: '',
    });
    expect(full).toMatchObject({ result: { value: { unranked: null } } });
    const text = readFileSync('tests/fixtures/survey-samples/bad/ranks.csv');
    const survey = asPlainText(new Blob([text]));
    const inspected = await ask({ kind: 'inspect', survey, overrides: {}, known: null });
    if (inspected.kind !== 'inspected' || !inspected.result.ok) throw new Error('not inspected');
    const { mapping, questions } = inspected.result.value;
    const partial = await ask({ kind: 'import', survey, mapping, weightName: '' });
    const question = questions.find(({ code }) => code === 'UNRANKED_MEANING');
    expect(question).toBeDefined();
    expect(partial).toMatchObject({ result: { value: { unranked: question } } });
  });

  test('opens a workbook once; what is read later is its table', async () => {
    const file = new Blob([readFileSync('tests/fixtures/survey-samples/ms-forms.xlsx')]);
    const reply = await ask({ kind: 'open', file, known: null });
    if (reply.kind !== 'opened' || !reply.result.ok || reply.result.value.kind !== 'survey')
      throw new Error('not opened');
    const { opened, proposal } = reply.result.value;
    expect([opened.container, opened.part, proposal.tool, proposal.bytes]).toEqual([
      'xlsx',
      'Form1',
      'ms-forms',
      file.size,
    ]);
    const { mapping } = proposal;
    expect(await ask({ kind: 'preview', survey: opened, mapping })).toMatchObject({
      result: { ok: true, value: { 0: { record: 2, line: 2 } } },
    });
    expect(await ask({ kind: 'import', survey: opened, mapping, weightName: '' })).toMatchObject({
      result: { ok: true, value: { counts: { records: 20 }, tool: 'ms-forms', weighted: null } },
    });
  });

  test('weights of the file count from the start, under the name of their column', async () => {
    const header = ['id', 'weight', ...PILLAR_IDS].join(',');
    const rows = Array.from({ length: 12 }, (_, row) => `${row},${1 + (row % 2)},1,2,3,4,5,6,7,8,9,10`);
    const survey = asPlainText(new Blob([[header, ...rows].join('\n')]));
    const columns: SurveyMapping['columns'] = [
      { role: 'id' },
      { role: 'weight' },
      ...PILLAR_IDS.map((pillar) => ({ role: 'item-rank', pillar }) as const),
    ];
    const mapping = { ...(await proposedMapping()), tool: 'generic', delimiter: ',', columns } as const;
    expect(await ask({ kind: 'import', survey, mapping, weightName: 'weight' })).toMatchObject({
      result: { ok: true, value: { weighted: { basis: { kind: 'column', name: 'weight' } } } },
    });
  });

  test('takes the result of a warehouse query for what it is, or says what is wrong with it', async () => {
    const warehouse = await openWarehouse();
    await fillWarehouse(warehouse, surveyOf('worker', 40, 'all'));
    const text = await csvResult(warehouse, queryOf({ mode: 'top', weight: 'weight' }));
    warehouse.closeSync();
    expect(await ask({ kind: 'open', file: new Blob([text]), known: null })).toMatchObject({
      result: { ok: true, value: { kind: 'warehouse', survey: { counts: { records: 40 }, mode: 'top' } } },
    });
    const cut = text.slice(0, text.lastIndexOf('\n', text.length - 2));
    expect(await ask({ kind: 'open', file: new Blob([cut]), known: null })).toMatchObject({
      result: { ok: false, reason: { kind: 'warehouse', problem: { code: 'rows-missing' } } },
    });
  }, 30_000);

  test('a mapping that does not fit is answered, not thrown', async () => {
    const mapping = { ...(await proposedMapping()), columns: [] };
    expect(await ask({ kind: 'import', survey: SAMPLE, mapping, weightName: '' })).toMatchObject({
      result: { ok: false, reason: { kind: 'mapping' } },
    });
  });

  test('a file that vanishes while it is read is named', async () => {
    const gone = new Blob(['a,b']);
    vi.spyOn(gone, 'slice').mockReturnValue({
      arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
    } as unknown as Blob);
    expect(
      await ask({ kind: 'inspect', survey: asPlainText(gone), overrides: {}, known: null }),
    ).toMatchObject({
      result: { ok: false, reason: { code: 'FILE_UNREADABLE' } },
    });
  });
});
