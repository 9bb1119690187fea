import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CompleteOrderBlocks } from '#src/domain/stats/sums/complete-order-blocks.ts';
import { createStrictRankTables } from '#src/domain/stats/sums/strict-rank-tables.ts';

const order = (items: number) =>
  fc.shuffledSubarray(
    Array.from({ length: items }, (_, index) => index + 1),
    { minLength: items },
  );

function count(into: Map<string, number>, key: string, people: number): void {
  into.set(key, (into.get(key) ?? 0) + people);
}

test('every pair of items is given back at its two places, once per order', () => {
  const anyOrders = fc
    .constantFrom(4, 6, 10)
    .chain((items) => fc.array(order(items), { minLength: 1, maxLength: 20 }));
  fc.assert(
    fc.property(anyOrders, (orders) => {
      const items = orders[0]?.length ?? 0;
      const blocks = new CompleteOrderBlocks(items);
      const expected = new Map<string, number>();
      for (const places of orders) {
        blocks.add(Uint8Array.from(places));
        for (const [first, place] of places.entries()) {
          for (const [second, secondPlace] of places.entries()) {
            if (second > first) count(expected, `${first}@${place} ${second}@${secondPlace}`, 1);
          }
        }
      }
      const got = new Map<string, number>();
      blocks.addTo(({ first, place, second, secondPlace }, people) => {
        count(got, `${first}@${place} ${second}@${secondPlace}`, people);
      });
      expect(got).toEqual(expected);
    }),
    { numRuns: 50 },
  );
});

test('a large group is counted as a small one is', () => {
  const orders = fc.sample(order(10), { numRuns: 40, seed: 7 });
  const small = createStrictRankTables(10, 1);
  const large = createStrictRankTables(10, 1);
  const times = 2000;
  for (const places of orders) small.add(places, 0);
  for (let time = 0; time < times; time += 1) for (const places of orders) large.add(places, 0);
  const [few] = small.counts();
  const [many] = large.counts();
  if (!few || !many) throw new Error('nothing was counted');
  expect(many.rows).toBe(few.rows * times);
  for (let first = 0; first < 10; first += 1) {
    for (let place = 0; place <= 10; place += 1) {
      expect(many.at(first, place)).toBe(few.at(first, place) * times);
      for (let second = first + 1; second < 10; second += 1) {
        for (let other = 0; other <= 10; other += 1) {
          expect(many.together(first, place, second, other)).toBe(
            few.together(first, place, second, other) * times,
          );
        }
      }
    }
  }
});
