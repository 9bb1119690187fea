import { expect, test } from 'vitest';
import {
  buildCustomerStatistics,
  emptyGroupStatistics,
  mergeGroups,
} from '#src/domain/stats/sums/build-customer-statistics.ts';
import type { ResponseTable } from '#src/domain/survey/response-table.ts';
import { customers } from '../../support.ts';

const DOWN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const UP = DOWN.toReversed();
const NOTHING = DOWN.map(() => 0);
const ALIKE = DOWN.map(() => 4);

const table: ResponseTable = {
  version: 2,
  weights: null,
  shown: null,
  mode: 'top',
  rows: 4,
  hasRanking: true,
  hasRatings: true,
  ranks: Uint8Array.from([DOWN, UP, NOTHING, DOWN].flat(), (rank) => 2 * rank),
  ratings: Uint8Array.from([ALIKE, NOTHING, DOWN.map((rank) => (rank === 1 ? 6 : 0)), ALIKE].flat()),
  segments: [
    {
      name: 'Age',
      groups: [
        { label: 'other', generation: null },
        { label: 'Gen X', generation: 'gen_x' },
        { label: 'Gen Z', generation: 'gen_z' },
        { label: 'nobody', generation: null },
      ],
      codes: Uint16Array.from([3, 1, 0, 2]),
    },
  ],
  days: new Int32Array(4),
  seconds: new Int32Array(4),
  records: Uint32Array.from([2, 3, 4, 5]),
  flags: new Uint8Array(4),
};

test('everybody counts in the whole, also those without a group or a ranking', () => {
  const { overall } = buildCustomerStatistics(table);
  expect(overall.respondents).toBe(4);
  expect(overall.ranks).toEqual(customers([DOWN, UP, DOWN]).ranks);
  expect(overall.ratings.n).toBe(2);
  expect(overall.ratings.notApplicable[0]).toBe(1);
});

test('generations stand from young to old, then the others; groups of nobody are left out', () => {
  const [age] = buildCustomerStatistics(table).segmentations;
  expect(age?.groups.map(({ label }) => label)).toEqual(['Gen Z', 'Gen X', 'other']);
  expect(age?.groups[2]?.statistics.ranks).toEqual(customers([UP]).ranks);
});

test('a file without a segment question has only the whole', () => {
  const plain = buildCustomerStatistics({ ...table, segments: [] });
  expect(plain).toEqual({ overall: buildCustomerStatistics(table).overall, segmentations: [] });
});

test('an empty file gives the statistics of nobody', () => {
  const empty = { ...table, rows: 0, ranks: new Uint8Array(0), ratings: new Uint8Array(0), segments: [] };
  expect(buildCustomerStatistics(empty).overall).toEqual(emptyGroupStatistics('top'));
});

test('the whole is the sum of the groups and of those without one', () => {
  const { overall, segmentations } = buildCustomerStatistics(table);
  const groups = segmentations[0]?.groups.map(({ statistics }) => statistics) ?? [];
  const withoutGroup = customers([], [DOWN.map((rank) => (rank === 1 ? 6 : 0))]);
  expect(groups.reduce(mergeGroups, withoutGroup)).toEqual(overall);
});
