import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CompleteOrderBlocks } from '#src/domain/stats/sums/complete-order-blocks.ts';
import { createStrictRankTables, type StrictRankTables } from '#src/domain/stats/sums/strict-rank-tables.ts';

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

test('a large group takes any row as a small one does', () => {
  const first = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
  const doubled = order(10).map((places) => places.map((place) => 2 * place));
  const cut = order(10).map((places) => places.map((place) => (place > 6 ? 0 : place)));
  const anything = fc.array(fc.constantFrom(-2, -0.5, 0, 0.5, 1, 2, 2.5, 3, 4, 20, 30, 34, Number.NaN), {
    minLength: 10,
    maxLength: 10,
  });
  // One number that is no place, or another's place: 32 more or less would set the same bit of a set.
  const nearly = fc
    .tuple(fc.oneof(order(10), doubled), fc.nat(9), fc.constantFrom(-32, -1, 0.5, 1, 2, 32))
    .map(([places, item, change]) => places.with(item, (places[item] ?? 0) + change));
  const rows = fc.array(fc.oneof(order(10), doubled, cut, nearly, anything), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(rows, (given) => {
      const [small, large] = [createStrictRankTables(10, 2), createStrictRankTables(10, 2)];
      const people = 20_000;
      small.add(first, 0);
      for (let row = 0; row < people; row += 1) large.add(first, 0);
      expect(given.map((row) => large.add(row, 0))).toEqual(given.map((row) => small.add(row, 0)));
      expect(numbersOf(large, people)).toEqual(numbersOf(small, 1));
    }),
    { numRuns: 20 },
  );
});

/** Everything that is counted of each length of answer, less the people who gave the order 1, 2 … 10. */
function numbersOf(tables: StrictRankTables, people: number): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const counts of tables.counts()) {
    const { ranked, rows } = counts;
    const less = (isOrder: boolean) => (ranked === 10 && isOrder ? people : 0);
    count(numbers, `${ranked}`, rows - less(true));
    for (let cell = 0; cell < 110; cell += 1) {
      const [item, place] = [Math.floor(cell / 11), cell % 11];
      count(numbers, `${ranked} ${item}@${place}`, counts.at(item, place) - less(place === item + 1));
      for (let otherCell = (item + 1) * 11; otherCell < 110; otherCell += 1) {
        const [other, otherPlace] = [Math.floor(otherCell / 11), otherCell % 11];
        const met = counts.together(item, place, other, otherPlace);
        if (met === 0) continue;
        const inOrder = less(place === item + 1 && otherPlace === other + 1);
        count(numbers, `${ranked} ${item}@${place} ${other}@${otherPlace}`, met - inOrder);
      }
    }
  }
  return numbers;
}
