import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { DuckDBConnection } from '@duckdb/node-api';
import { isHiddenGroup } from '#src/domain/analysis/segment-views.ts';
import { PILLAR_COUNT } from '#src/domain/model/pillar.ts';
import type { RankingMode } from '#src/domain/model/ranking.ts';
import { buildCustomerStatistics } from '#src/domain/stats/sums/build-customer-statistics.ts';
import type { CustomerStatistics } from '#src/domain/stats/sums/customer-statistics.ts';
import { weightedRankMomentsOf } from '#src/domain/stats/sums/weighted-moments.ts';
import { readWarehouseResult } from '#src/domain/warehouse/read-warehouse-result.ts';
import type { WarehouseSpec } from '#src/domain/warehouse/warehouse-spec.ts';
import type { WarehouseSurvey } from '#src/domain/warehouse/warehouse-survey.ts';
import { expectClose } from '../support.ts';
import { importText, inspectText } from '../survey/import-text.ts';
import {
  createTable,
  csvOf,
  csvResult,
  fillWarehouse,
  LONG,
  namesPerPillar,
  openWarehouse,
  queryOf,
  surveyOf,
  type Asked,
  type SurveyPerson,
} from './warehouse-rows.ts';

// Half a second each; a busy machine takes ten times as long.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let warehouse: DuckDBConnection;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.closeSync());

async function ask(changes: Partial<WarehouseSpec>): Promise<WarehouseSurvey> {
  const read = readWarehouseResult(await csvResult(warehouse, queryOf(changes)));
  if (!read.ok) throw new Error(JSON.stringify(read.reason));
  return read.value;
}

/** Without the groups that must not leave a warehouse; the others in the order of their labels. */
function comparable({ overall, segmentations }: CustomerStatistics) {
  return {
    overall,
    segmentations: segmentations.map((segmentation) => ({
      name: segmentation.name,
      groups: segmentation.groups
        .filter((_, index) => !isHiddenGroup(segmentation, index, overall))
        .toSorted((first, second) => first.label.localeCompare(second.label)),
    })),
  };
}

/** After the id and the generation; no name by which a segment is recognised. */
const PLAN_COLUMN = 2;

async function imported(people: readonly SurveyPerson[], mode: RankingMode) {
  const text = csvOf(people);
  const { mapping } = await inspectText(text);
  const columns = mapping.columns.map((column, index) =>
    index === PLAN_COLUMN ? { role: 'segment' as const } : column,
  );
  return importText(text, { mode, ties: 'keep', columns });
}

describe('the query in DuckDB gives the numbers of the import', () => {
  const cases: readonly (readonly [string, Asked, RankingMode, number])[] = [
    ['full rankings', 'all', 'top', 240],
    ['the first four', 'top-4', 'top', 240],
    ['some pillars shown', 'some', 'subset', 240],
    ['some ranked, the rest below', 'some', 'top', 160],
    ['few people', 'all', 'subset', 37],
  ];
  test.each(cases)('%s', async (name, asked, mode, people) => {
    const survey = surveyOf(name, people, asked);
    await fillWarehouse(warehouse, survey);
    const file = await imported(survey, mode);
    const wide = await ask({ mode });
    const expected = comparable(buildCustomerStatistics(file.table));

    expect(wide.counts).toEqual(file.counts);
    expect(wide.dates).toEqual(file.dates);
    expect(wide.mode).toBe(mode);
    expectClose(comparable(wide.statistics), expected);
    expectClose((await ask({ ...LONG, mode })).statistics, wide.statistics);
  });

  test('places as columns, and rankings only', async () => {
    const orders = surveyOf('places', 120, 'top-4').map((person) => person.ranks);
    const places = ['first', 'second', 'third', 'fourth'];
    const pillars = namesPerPillar((pillar) => `The ${pillar}'s`);
    const texts = Object.values(pillars);
    const strict = orders.filter((ranks) => new Set(ranks.filter(Boolean)).size === 4);
    const rows = strict.map((ranks) =>
      places.map((_, place) => texts[ranks.indexOf(String(place + 1))] ?? null),
    );
    await createTable(
      warehouse,
      'orders',
      places.map((name) => `${name} VARCHAR`),
      [
        ...rows,
        [texts[0] ?? null, texts[0] ?? null, null, null],
        ['something else', texts[1] ?? null, null, null],
      ],
    );
    const survey = await ask({
      table: ['orders'],
      layout: { kind: 'places', places, pillarValues: pillars, ratings: null },
      segments: [],
      date: null,
    });
    const people = strict.map((ranks) => ({
      ranks,
      ratings: [],
      segments: [null, null],
      weight: null,
      day: null,
    }));
    const file = await importText(csvOf(people, false), { mode: 'top' });
    expect(survey.counts).toEqual({
      records: rows.length + 2,
      used: 0,
      partial: rows.length,
      rejected: 2,
      skipped: 0,
    });
    expectClose(survey.statistics.overall.ranks, buildCustomerStatistics(file.table).overall.ranks);
    expect(survey.statistics.overall.respondents).toBe(rows.length + 2);
  });

  test('weights are added up once and squared', async () => {
    const people = surveyOf('weights', 300, 'some');
    await fillWarehouse(warehouse, people);
    const { table } = await imported(people, 'subset');
    const { weighted, statistics } = await ask({ mode: 'subset', weight: 'weight' });
    const rows = people.map((_, row) => table.ranks.subarray(row * PILLAR_COUNT, (row + 1) * PILLAR_COUNT));
    const weights = people.map(({ weight }) => Number(weight));
    const expected = weightedRankMomentsOf(rows, weights, { items: PILLAR_COUNT, mode: 'subset' });
    expect(weighted?.basis).toEqual({ kind: 'column', name: 'weight' });
    expectClose(statistics.overall.ranks, expected.people);
    expectClose(weighted?.weights.overall.ranks, expected.weights);
    expectClose(weighted?.squares.overall.ranks, expected.squares);
    const rated = people.filter(({ ratings }) => ratings[0] === '5');
    const sum = (power: number) => rated.reduce((all, { weight }) => all + Number(weight) ** power, 0);
    expect(weighted?.weights.overall.ratings.counts[0]?.[4]).toBeCloseTo(sum(1), 9);
    expect(weighted?.squares.overall.ratings.counts[0]?.[4]).toBeCloseTo(sum(2), 9);
    expect(weighted?.weights.segmentations.map(({ name }) => name)).toEqual(['generation', 'plan']);
  });

  test('a person without a usable weight counts once', async () => {
    const people = surveyOf('no weight', 40, 'all').map((person, index) => ({
      ...person,
      weight: [null, '0', '-2', 'NaN', '2'][index % 5] ?? null,
    }));
    await fillWarehouse(warehouse, people);
    const { weighted } = await ask({ weight: 'weight' });
    expect(weighted?.weights.overall.respondents).toBe(32 + 8 * 2);
  });

  test('ties are refused if they are not allowed', async () => {
    const people = surveyOf('strict', 100, 'all');
    await fillWarehouse(warehouse, people);
    const file = await importText(csvOf(people), { mode: 'top', ties: 'reject' });
    const survey = await ask({ ties: 'reject' });
    expect(survey.counts).toEqual(file.counts);
    expectClose(survey.statistics.overall, buildCustomerStatistics(file.table).overall);
  });

  test('ranks kept as text, with cells that are no numbers', async () => {
    const people = surveyOf('text', 60, 'all').map((person, index) =>
      index % 10 === 0
        ? { ...person, ranks: person.ranks.map((rank, i) => (i === 0 ? 'third?!' : rank)) }
        : person,
    );
    await fillWarehouse(warehouse, people, 'VARCHAR');
    const file = await imported(people, 'top');
    const survey = await ask({});
    expect(survey.counts).toEqual(file.counts);
    expectClose(survey.statistics.overall, buildCustomerStatistics(file.table).overall);
  });
});

describe('rows of the long layout', () => {
  const pillars = ['advertising', 'content', 'digital'];
  const columns = ['person VARCHAR', 'item VARCHAR', 'place INTEGER', 'stars VARCHAR'];
  const plain = { ...LONG, segments: [], date: null };
  const people = Array.from({ length: 6 }, (_, person) =>
    pillars.map((pillar, index) => [String(person), pillar, String(index + 1), '4']),
  ).flat();

  test('a pillar ranked twice, and a pillar that is none of the ten, refuse the ranking', async () => {
    const odd = [
      ['twice', 'content', '1', '2'],
      ['twice', 'content', '2', '2'],
      ['unknown', 'content', '1', '3'],
      ['unknown', 'parking', '2', null],
    ];
    await createTable(warehouse, 'long_answers', columns, [...people, ...odd]);
    const { counts, statistics } = await ask(plain);
    expect(counts).toEqual({ records: 8, used: 0, partial: 6, rejected: 2, skipped: 0 });
    expect(statistics.overall.ranks.n).toBe(6);
    expect(statistics.overall.ratings.counts[1]).toEqual([0, 1, 1, 6, 0]);
  });

  test('rows without a person are left out; a person without ranks and ratings said nothing', async () => {
    await createTable(warehouse, 'long_answers', columns, [
      ...people,
      [null, 'content', '1', '2'],
      ['silent', 'content', null, null],
    ]);
    const { counts } = await ask(plain);
    expect(counts).toEqual({ records: 7, used: 0, partial: 6, rejected: 0, skipped: 1 });
  });
});

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

describe('names', () => {
  const hostile = [
    'select',
    'Order By',
    'a"b',
    "it's",
    '"; DROP TABLE answers; --',
    '名次',
    '/* x',
    '-- y',
    'ранг',
    '$1 {{z}}',
  ];

  test('keywords, quotes, blanks and comments in names are names', async () => {
    const names = namesPerPillar(() => '');
    const ranks = Object.fromEntries(
      Object.keys(names).map((pillar, index) => [pillar, hostile[index] ?? '']),
    );
    await warehouse.run('CREATE SCHEMA IF NOT EXISTS "my ""schema"');
    const people = surveyOf('names', 30, 'all');
    const segment = 'seg\'ment"';
    await createTable(
      warehouse,
      `"my ""schema"."group"`,
      [...hostile.map((name) => `${quoted(name)} INTEGER`), `${quoted(segment)} VARCHAR`],
      people.map(({ ranks: own }, index) => [
        ...own.map((rank) => (rank?.includes('.') ? '1' : rank)),
        index < 15 ? "'; DROP --" : 'ok"',
      ]),
    );
    const survey = await ask({
      table: ['my "schema', 'group'],
      layout: { kind: 'columns', ranks: { ...names, ...ranks }, ratings: null },
      segments: [segment],
      date: null,
    });
    expect(survey.counts.records).toBe(30);
    expect(survey.statistics.segmentations[0]?.name).toBe(segment);
    expect(survey.statistics.segmentations[0]?.groups.map(({ label }) => label).toSorted()).toEqual([
      "'; DROP --",
      'ok"',
    ]);
  });
});

describe('small groups stay in the warehouse', () => {
  test('an empty table, and four people, give counts and no sums', async () => {
    await fillWarehouse(warehouse, []);
    const empty = readWarehouseResult(await csvResult(warehouse, queryOf({})));
    expect(empty).toEqual({ ok: false, reason: { code: 'too-few-people', records: 0 } });
    await fillWarehouse(warehouse, surveyOf('four', 4, 'all'));
    const text = await csvResult(warehouse, queryOf({ weight: 'weight' }));
    expect(readWarehouseResult(text)).toEqual({ ok: false, reason: { code: 'too-few-people', records: 4 } });
    expect(text).not.toMatch(/group|place|wins|rating|2026/);
  });

  test('the next larger group is hidden where a small one could be worked out', async () => {
    const [person] = surveyOf('one', 1, 'all');
    const groups = ['A', 'A', 'A', 'B', 'B', 'B', 'B', 'B', 'B', ...Array.from({ length: 9 }, () => 'C')];
    const people = groups.map((group) => ({ ...(person as SurveyPerson), segments: [group, null] }));
    await fillWarehouse(warehouse, people);
    const { statistics } = await ask({});
    expect(statistics.overall.respondents).toBe(18);
    expect(statistics.segmentations[0]?.groups.map(({ label }) => label)).toEqual(['C']);
    expect(statistics.segmentations[1]?.groups).toEqual([]);
  });

  test('fewer than five rankings among many people are not shown', async () => {
    const people = surveyOf('few rankings', 30, 'all').map((person, index) =>
      index < 4
        ? { ...person, ranks: '1 2 3 4 5 6 7 8 9 10'.split(' ') }
        : { ...person, ranks: person.ranks.map(() => null) },
    );
    await fillWarehouse(warehouse, people);
    const { statistics } = await ask({});
    expect(statistics.overall.respondents).toBe(30);
    expect(statistics.overall.ranks.n).toBe(0);
    expect(statistics.overall.ratings.n).toBe(30);
  });
});
