import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { customerRows } from '#src/domain/analysis/customer-rows.ts';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { createRankAccumulator } from '#src/domain/stats/sums/rank-moments.ts';
import type { RankRows } from '#src/domain/stats/sums/rank-rows.ts';
import { at } from '#src/domain/assert.ts';
import { anyRow, expectClose } from '../support.ts';
import { column, DOWN, surveyOf, SWAPPED, UP } from './survey-table.ts';

function momentsOf({ items, mode, rows, ranks }: RankRows): RankMoments {
  const accumulator = createRankAccumulator({ items, mode });
  for (let row = 0; row < rows; row += 1) accumulator.add(ranks, row * items);
  return accumulator.moments();
}

test('all customers are the rows themselves, without a copy', () => {
  const survey = surveyOf([DOWN, UP]);
  const { table } = survey;
  const rows = customerRows(table, survey, null);
  expect(rows).toEqual({ items: 10, mode: 'top', rows: 2, ranks: table.ranks, weights: null });
  expect(rows?.ranks).toBe(table.ranks);
});

test('the rows of a group are those behind its statistics, in whatever order groups stand', () => {
  const anyCustomers = fc.array(fc.tuple(anyRow, fc.nat(3)), { maxLength: 25 });
  fc.assert(
    fc.property(anyCustomers, fc.constantFrom<'top' | 'subset'>('top', 'subset'), (customers, mode) => {
      const groups = [
        { label: 'old', generation: 'baby_boomers' as const },
        { label: 'nobody', generation: null },
        { label: 'young', generation: 'gen_z' as const },
        { label: 'other', generation: null },
      ];
      // Code 2 is never given; 0 stands for no answer.
      const codes = Uint16Array.from(customers, ([, code]) => at([0, 1, 3, 4], code));
      const rows = customers.map(([row]) => row);
      const segments = [column([]), { name: 'Age', groups, codes }];
      const survey = surveyOf(rows, { mode, segments });
      const { table, statistics } = survey;
      at(statistics.segmentations, 1).groups.forEach(({ statistics: expected }, group) => {
        const found = customerRows(table, survey, { segmentation: 1, group });
        expect(found?.rows).toBe(expected.respondents);
        expectClose(found === null ? null : momentsOf(found), expected.ranks);
      });
    }),
    { numRuns: 50 },
  );
});

test('a group or a question that does not exist has no rows', () => {
  const survey = surveyOf([DOWN, SWAPPED], { segments: [column([2])] });
  expect(customerRows(survey.table, survey, { segmentation: 0, group: 1 })).toBeNull();
  expect(customerRows(survey.table, survey, { segmentation: 1, group: 0 })).toBeNull();
  // Rows of another survey than the statistics: the label is not among theirs.
  const other = surveyOf([DOWN, SWAPPED], {
    segments: [{ ...column([2]), groups: [{ label: 'elsewhere', generation: null }] }],
  });
  expect(customerRows(other.table, survey, { segmentation: 0, group: 0 })).toBeNull();
});
