import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  scoreOfList,
  sharesReaching,
  visitOrderScores,
  type OrderGains,
} from '#src/domain/stats/two-orders/order-scores.ts';
import { allStrictLists, strictList } from '../lists-of-ranks.ts';

function gainsOf(gain: fc.Arbitrary<number>, most: number): fc.Arbitrary<OrderGains> {
  return fc
    .integer({ min: 1, max: most })
    .chain((items) =>
      fc
        .array(gain, { minLength: items * items, maxLength: items * items })
        .map((cells) => ({ items, above: cells.map((cell, at) => (at % (items + 1) === 0 ? 0 : cell)) })),
    );
}

const wholeGains = gainsOf(fc.nat(4), 6);
const anyGains = gainsOf(
  fc.nat(1_000_000).map((gain) => gain / 997),
  6,
);

test('a tie earns the mean of both ways', () => {
  const gains = { items: 2, above: [0, 3, 1, 0] };
  expect(scoreOfList(gains, [1, 2])).toBe(3);
  expect(scoreOfList(gains, [2, 1])).toBe(1);
  expect(scoreOfList(gains, [1.5, 1.5])).toBe(2);
});

test('the walk through all orders tells the score of each of them', () => {
  fc.assert(
    fc.property(wholeGains, (gains) => {
      const told: number[] = [];
      visitOrderScores(gains, (score) => told.push(score));
      const scores = allStrictLists(gains.items).map((list) => scoreOfList(gains, list));
      expect(told.toSorted((a, b) => a - b)).toEqual(scores.toSorted((a, b) => a - b));
    }),
  );
});

test('shares of orders that reach a score are those of all orders, ties between orders included', () => {
  fc.assert(
    fc.property(wholeGains, (gains) => {
      const scores = allStrictLists(gains.items).map((list) => scoreOfList(gains, list));
      const asked = [...new Set(scores), -1, 1000];
      const expected = asked.map((score) => scores.filter((other) => other >= score).length / scores.length);
      expect(sharesReaching(gains, asked)).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('an order always reaches its own score, whatever the weights', () => {
  const example = anyGains.chain((gains) => fc.tuple(fc.constant(gains), strictList(gains.items)));
  fc.assert(
    fc.property(example, ([gains, list]) => {
      const [share = 0] = sharesReaching(gains, [scoreOfList(gains, list)]);
      const scores = allStrictLists(gains.items).map((other) => scoreOfList(gains, other));
      const slack = 1e-9 * Math.max(...scores);
      const reaching = scores.filter((score) => score >= scoreOfList(gains, list) - slack).length;
      expect(share).toBeCloseTo(reaching / scores.length, 12);
      expect(share).toBeGreaterThan(0);
    }),
  );
});

test('relabelling the items changes no share', () => {
  const gains = { items: 3, above: [0, 5, 1, 2, 0, 4, 6, 3, 0] };
  const turned = { items: 3, above: [0, 4, 2, 3, 0, 6, 5, 1, 0] };
  expect(sharesReaching(turned, [9, 12])).toEqual(sharesReaching(gains, [9, 12]));
});

test('the shares of nine items are those of a walk through all 362,880 orders', () => {
  const above = Array.from({ length: 81 }, (_, cell) => ((cell * 37) % 101) * 1.1);
  const gains = { items: 9, above };
  const asked = [1900, 2000, 2100];
  const scores: number[] = [];
  visitOrderScores(gains, (score) => scores.push(score));
  const reached = asked.map((bound) => scores.filter((score) => score >= bound).length);
  expect(scores).toHaveLength(362_880);
  expect(new Set([0, ...reached, scores.length]).size).toBe(5);
  expect(sharesReaching(gains, asked)).toEqual(reached.map((count) => count / scores.length));
});
