import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  assignmentDistribution,
  inversionDistribution,
  pairScoreDistribution,
  shareOfOrders,
  type OrderDistribution,
} from '#src/domain/stats/two-orders/order-distributions.ts';
import { countPairs } from '#src/domain/stats/two-orders/pair-agreement.ts';
import { allStrictLists, pairOfLists } from '../lists-of-ranks.ts';

/** Values that occur, with the number of orders. */
function valuesOf({ lowest, orders }: OrderDistribution): ReadonlyMap<number, number> {
  const cells = Array.from(orders, (count, index) => [lowest + index, count] as const);
  return new Map(cells.filter(([, count]) => count > 0));
}

function tally(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values.toSorted((a, b) => a - b)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

test.each([1, 2, 3, 6])('inversions of %i items are those of all orders', (items) => {
  const first = Array.from({ length: items }, (_, index) => index + 1);
  const found = tally(allStrictLists(items).map((list) => countPairs(first, list).discordant));
  expect(valuesOf(inversionDistribution(items))).toEqual(found);
});

test('sums of costs are those of all assignments', () => {
  const costs = fc.integer({ min: 1, max: 5 }).chain((items) =>
    fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: items, maxLength: items }), {
      minLength: items,
      maxLength: items,
    }),
  );
  fc.assert(
    fc.property(costs, (table) => {
      const cost = (item: number, place: number) => table[item]?.[place] ?? 0;
      const sums = allStrictLists(table.length).map((list) =>
        list.reduce((sum, rank, item) => sum + cost(item, rank - 1), 0),
      );
      expect(valuesOf(assignmentDistribution(table.length, cost))).toEqual(tally(sums));
    }),
  );
});

test('scores of pairs with any ties in both lists are those of all ways to deal out the ranks', () => {
  fc.assert(
    fc.property(pairOfLists(5), ([first, second]) => {
      const scores = allStrictLists(first.length).map((places) => {
        const dealt = places.map((place) => second[place - 1] ?? 0);
        const { concordant, discordant } = countPairs(first, dealt);
        return concordant - discordant;
      });
      expect(valuesOf(pairScoreDistribution(first, second))).toEqual(tally(scores));
    }),
  );
});

test('everything tied in one list decides nothing', () => {
  const distribution = pairScoreDistribution([1, 2, 3], [2, 2, 2]);
  expect(valuesOf(distribution)).toEqual(new Map([[0, 6]]));
  expect(shareOfOrders(distribution, (score) => score >= 0)).toBe(1);
});
