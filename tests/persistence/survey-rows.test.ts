import { expect, test } from 'vitest';

import type { ResponseTable } from '#src/domain/survey/response-table.ts';
import { toId } from '#src/persistence/ids.ts';
import {
  deleteSurveyRows,
  loadSurveyRows,
  loadSurveyWords,
  saveSurveyRows,
} from '#src/persistence/survey-rows.ts';

import { fakeDevice } from './support/fake-device.ts';

const survey = toId('survey', 'survey-1');

function someRows(): ResponseTable {
  return {
    version: 2,
    mode: 'top',
    rows: 2,
    hasRanking: true,
    hasRatings: false,
    ranks: new Uint8Array(20).fill(2),
    ratings: new Uint8Array(20),
    segments: [
      {
        name: 'Generation',
        groups: [{ label: 'Z', generation: 'gen_z' }],
        codes: Uint16Array.of(1, 0),
      },
    ],
    days: Int32Array.of(20_000, 20_001),
    seconds: Int32Array.of(60, -1),
    records: Uint32Array.of(2, 3),
    flags: new Uint8Array(2),
    weights: Float64Array.of(0.5, 2),
    shown: new Uint8Array(20),
  };
}

test('rows come back as they were, in another tab too', async () => {
  const device = fakeDevice();
  await saveSurveyRows(device.openTab().rows, { id: survey, name: 'a.csv' }, someRows());
  expect(await loadSurveyRows(device.openTab().rows, survey)).toEqual({ ok: true, value: someRows() });
});

test('what the texts of the file were said to mean comes back too; what is no such word is left out', async () => {
  const { rows } = fakeDevice().openTab();
  const words = {
    items: { 'no hassle': 'friction' as const },
    ratings: { meh: 3 as const, pointless: 'not-applicable' as const },
    generations: { kids: 'gen_z' as const },
  };
  await saveSurveyRows(rows, { id: survey, name: 'a.csv' }, someRows(), words);
  expect(await loadSurveyWords(rows, survey)).toEqual(words);
  const foreign = { items: { a: 'nothing', b: 7 }, ratings: { c: 6 }, generations: 'gen_z', script: {} };
  await rows?.put({ survey, name: 'a.csv', bytes: 1 }, someRows(), foreign);
  expect(await loadSurveyWords(rows, survey)).toEqual({ items: {}, ratings: {}, generations: {} });
  for (const nothing of [rows, null]) {
    const unknown = toId('survey', 'another');
    expect(await loadSurveyWords(nothing, unknown)).toEqual({ items: {}, ratings: {}, generations: {} });
  }
});

test('rows of version 1, stored before there were weights, still open', async () => {
  const { rows } = fakeDevice().openTab();
  const { weights: _weights, shown: _shown, ...before } = someRows();
  await rows?.put({ survey, name: 'a.csv', bytes: 1 }, { ...before, version: 1 }, null);
  expect(await loadSurveyRows(rows, survey)).toEqual({
    ok: true,
    value: { ...someRows(), weights: null, shown: null },
  });
});

test('rows are listed with their size, without being read', async () => {
  const { rows } = fakeDevice().openTab();
  await saveSurveyRows(rows, { id: survey, name: 'a.csv' }, someRows());
  expect(await rows?.list()).toEqual({ ok: true, value: [{ survey, name: 'a.csv', bytes: 106 }] });
});

test('deleted rows are not found', async () => {
  const { rows } = fakeDevice().openTab();
  await saveSurveyRows(rows, { id: survey, name: 'a.csv' }, someRows());
  await deleteSurveyRows(rows, survey);
  expect(await loadSurveyRows(rows, survey)).toEqual({ ok: false, reason: 'not-found' });
  expect(await rows?.list()).toEqual({ ok: true, value: [] });
});

test.each([
  ['a column too short', { ranks: new Uint8Array(19) }],
  ['a column of another type', { days: [1, 2] }],
  ['codes too short', { segments: [{ name: 'x', groups: [], codes: new Uint16Array(1) }] }],
  ['weights too short', { weights: new Float64Array(1) }],
  ['shown orders of another type', { shown: new Uint16Array(20) }],
  ['another version', { version: 3 }],
  ['an unknown mode', { mode: 'any' }],
])('rows with %s are not readable', async (_name, change) => {
  const { rows } = fakeDevice().openTab();
  await rows?.put({ survey, name: 'a.csv', bytes: 1 }, { ...someRows(), ...change }, null);
  expect(await loadSurveyRows(rows, survey)).toEqual({ ok: false, reason: 'not-readable' });
});

test('without databases rows are unavailable', async () => {
  const { rows } = fakeDevice({ hasDatabases: false }).openTab();
  expect(await loadSurveyRows(rows, survey)).toEqual({ ok: false, reason: 'unavailable' });
  expect(await saveSurveyRows(rows, { id: survey, name: 'a.csv' }, someRows())).toEqual({
    ok: false,
    reason: 'unavailable',
  });
});
