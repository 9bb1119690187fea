import { expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { ColumnRole, SurveyMapping } from '#src/domain/survey/mapping.ts';
import { DEFAULT_RATING } from '#src/domain/survey/recognise-ratings.ts';
import { validateMapping } from '#src/domain/survey/validate-mapping.ts';

const ITEMS: readonly ColumnRole[] = PILLAR_IDS.map((pillar) => ({ role: 'item-rank', pillar }));

function places(...numbers: number[]): ColumnRole[] {
  return numbers.map((place) => ({ role: 'rank-place', place }));
}

function mappingOf(columns: readonly ColumnRole[]): SurveyMapping {
  return {
    tool: 'generic',
    encoding: 'utf-8',
    delimiter: ',',
    headerRecords: 1,
    columns,
    mode: 'top',
    direction: 'one-is-first',
    ties: 'keep',
    dateOrder: 'auto',
    rating: DEFAULT_RATING,
    items: {},
    segmentLabels: {},
    unfinished: 'keep-ranked',
  };
}

function problemsOf(columns: readonly ColumnRole[], width = columns.length) {
  const valid = validateMapping(mappingOf(columns), width);
  return valid.ok ? [] : valid.reason;
}

test('a ranking, ratings alone, and several segments can be imported', () => {
  expect(problemsOf(ITEMS)).toEqual([]);
  expect(
    problemsOf([{ role: 'rating', pillar: 'content' }, { role: 'segment' }, { role: 'segment' }]),
  ).toEqual([]);
});

test('a file of which nothing is wanted cannot', () => {
  expect(problemsOf([{ role: 'id' }, { role: 'segment' }])).toEqual([{ code: 'NOTHING_TO_IMPORT' }]);
});

test('a mapping made for another width is refused', () => {
  expect(problemsOf(ITEMS, 12)).toEqual([{ code: 'COLUMN_COUNT', expected: 12, got: 10 }]);
});

test('columns without a pillar, and pillars with two columns, are named', () => {
  const unnamed: ColumnRole = { role: 'item-rank', pillar: null };
  expect(problemsOf([unnamed, ...ITEMS.slice(1), unnamed])).toEqual([
    { code: 'PILLAR_UNNAMED', columns: [0, 10] },
  ]);
  expect(problemsOf([...ITEMS, { role: 'item-rank', pillar: 'content' }])).toEqual([
    { code: 'PILLAR_TWICE', role: 'item-rank', pillar: 'content', columns: [1, 10] },
  ]);
});

test('places must be 1, 2, 3 …, each once', () => {
  expect(problemsOf(places(2, 1, 3))).toEqual([]);
  expect(problemsOf(places(1, 3))).toEqual([{ code: 'PLACES_BROKEN', columns: [0, 1] }]);
  expect(problemsOf(places(1, 1))).toEqual([{ code: 'PLACES_BROKEN', columns: [0, 1] }]);
});

test('two rankings at once are refused, and so is a role that only one column may have', () => {
  expect(problemsOf([{ role: 'rank-list' }, { role: 'rank-place', place: 1 }])).toMatchObject([
    { code: 'TWO_RANKINGS' },
  ]);
  expect(problemsOf([...ITEMS, { role: 'id' }, { role: 'id' }])).toEqual([
    { code: 'ROLE_TWICE', role: 'id', columns: [10, 11] },
  ]);
});
