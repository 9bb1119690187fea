import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kemenyConsensus, kemenyOrders, type KemenyConsensus } from '#src/domain/stats/order/kemeny.ts';
import { rankMomentsOf } from '#src/domain/stats/sums/rank-moments.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { weightedRankMomentsOf } from '#src/domain/stats/sums/weighted-moments.ts';
import { moments, valueOf } from '../../support.ts';

const ITEMS = 5;
const smallRow = fc.array(fc.integer({ min: 0, max: ITEMS }), { minLength: ITEMS, maxLength: ITEMS });
const smallRows = fc.array(smallRow, { minLength: 1, maxLength: 9 });
const anyMode = fc.constantFrom<'top' | 'subset'>('top', 'subset');
const anyWeights = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 9, maxLength: 9 });

/** All orders of the items 0 … n - 1, in lexicographic order. */
function allOrders(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length === 0) return [[]];
  return items.flatMap((first) =>
    allOrders(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
  );
}

function costOf(order: readonly number[], wins: readonly number[]): number {
  const pairs = order.flatMap((upper, index) =>
    order.slice(index + 1).map((lower) => [upper, lower] as const),
  );
  return pairs.reduce((sum, [upper, lower]) => sum + (wins[lower * order.length + upper] ?? 0), 0);
}

function weightedWins(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  mode: 'top' | 'subset',
) {
  return weightedRankMomentsOf(rows, weights, { items: ITEMS, mode }).weights.wins;
}

/** The consensus, found by trying every order. */
function bruteForce(wins: readonly number[]): Omit<KemenyConsensus, 'agreement'> {
  const orders = allOrders([0, 1, 2, 3, 4]);
  const costs = orders.map((order) => costOf(order, wins));
  const cost = Math.min(...costs);
  const best = orders.filter((_, index) => (costs[index] ?? 0) <= cost + 1e-9);
  return {
    order: best[0] ?? [],
    optimalOrders: best.length,
    places: [0, 1, 2, 3, 4].map((item) => {
      const places = best.map((order) => 1 + order.indexOf(item));
      return { best: Math.min(...places), worst: Math.max(...places) };
    }),
    cost,
  };
}

describe('the order that contradicts people least', () => {
  test('is what trying every order finds, with ties, partial answers and weights', () => {
    fc.assert(
      fc.property(smallRows, anyWeights, anyMode, (rows, weights, mode) => {
        const wins = weightedWins(rows, weights, mode);
        const { agreement, ...found } = kemenyOrders(wins, ITEMS);
        expect(found).toEqual(bruteForce(wins));
        const decided = wins.reduce((sum, win) => sum + win, 0);
        expect(agreement).toEqual(
          decided === 0 ? { ok: false, reason: 'no-spread' } : { ok: true, value: 1 - found.cost / decided },
        );
      }),
    );
  });

  test('sums of weights that differ by rounding are equal', () => {
    // 0.1 + 0.2 people put the first item above the second, 0.3 the second above the first.
    const { optimalOrders, order } = kemenyOrders([0, 0.1 + 0.2, 0.3, 0], 2);
    expect({ optimalOrders, order }).toEqual({ optimalOrders: 2, order: [0, 1] });
  });

  test('nobody has no order; people who tie everything have all orders', () => {
    const nobody = rankMomentsOf([], { items: 10, mode: 'top' });
    expect(kemenyConsensus(unweighted(nobody))).toEqual({ ok: false, reason: 'no-answers' });
    const tied = valueOf(kemenyConsensus(unweighted(moments([Array.from({ length: 10 }, () => 1)]))));
    expect(tied).toMatchObject({
      optimalOrders: 3_628_800,
      cost: 0,
      agreement: { ok: false, reason: 'no-spread' },
    });
    expect(tied.places).toEqual(Array.from({ length: 10 }, () => ({ best: 1, worst: 10 })));
  });

  test('an item that nobody compared may stand anywhere', () => {
    const rows = [[1, 2, 3, 4, 5, 6, 7, 8, 9, 0]];
    const { optimalOrders, places } = valueOf(kemenyConsensus(unweighted(moments(rows, 'subset'))));
    expect(optimalOrders).toBe(10);
    expect(places[9]).toEqual({ best: 1, worst: 10 });
    expect(places[0]).toEqual({ best: 1, worst: 2 });
  });
});
