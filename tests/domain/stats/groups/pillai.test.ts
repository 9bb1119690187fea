import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { pillaiTest } from '#src/domain/stats/groups/pillai.ts';
import { rankMomentsOf } from '#src/domain/stats/sums/rank-moments.ts';
import { createRng } from '#src/domain/stats/numerics/rng.ts';
import { numbersIn, valueOf } from '../../support.ts';
import { anyOrder, ITEMS } from '../weighted-rows.ts';

type RankTable = readonly (readonly number[])[];

function sums(rows: RankTable, mode: 'top' | 'subset' = 'top'): RankMoments {
  return rankMomentsOf(rows, { items: rows[0]?.length ?? ITEMS, mode });
}

const row = fc.array(fc.integer({ min: 0, max: ITEMS }), { minLength: ITEMS, maxLength: ITEMS });
const manyGroups = fc.array(fc.array(row, { maxLength: 12 }), { minLength: 2, maxLength: 4 });

function randomOrders(count: number, seed: string): RankTable {
  const rng = createRng(seed);
  return Array.from({ length: count }, () => {
    const keys = Array.from({ length: ITEMS }, () => rng());
    return keys.map((own) => keys.filter((other) => other <= own).length);
  });
}

function reasonOf(groups: readonly RankMoments[]): string | null {
  const result = pillaiTest(groups);
  return result.ok ? null : result.reason;
}

describe("Pillai's trace", () => {
  test('is the one-way analysis of variance if there are only two items', () => {
    // With two items the first rank tells everything. Group means 1.25 and 1.75, four people each.
    const first = [1, 1, 1, 2].map((rank) => [rank, 3 - rank]);
    const second = [2, 2, 1, 2].map((rank) => [rank, 3 - rank]);
    const twoItems = valueOf(pillaiTest([sums(first), sums(second)]));
    // Between: 8 x .25^2 = .5; within: .75 + .75 = 1.5; F(1, 6) = .5 / (1.5 / 6) = 2.
    expect(twoItems.trace).toBeCloseTo(0.25, 12);
    expect(twoItems.statistic).toBeCloseTo(2, 12);
    expect(twoItems.numeratorDegreesOfFreedom).toBe(1);
    expect(twoItems.denominatorDegreesOfFreedom).toBe(6);
    expect(twoItems.probability).toBeCloseTo(0.2070312, 6);
  });

  test('does not depend on the order of items or groups', () => {
    fc.assert(
      fc.property(manyGroups, anyOrder, (given, order) => {
        const before = pillaiTest(given.map((rows) => sums(rows)));
        const turned = given
          .toReversed()
          .map((rows) => sums(rows.map((own) => order.map((item) => own[item] ?? 0))));
        const after = pillaiTest(turned);
        expect(after.ok).toBe(before.ok);
        if (!before.ok || !after.ok) return;
        expect(after.value.trace).toBeCloseTo(before.value.trace, 8);
        expect(after.value.denominatorDegreesOfFreedom).toBe(before.value.denominatorDegreesOfFreedom);
      }),
    );
  });

  test('an item that everybody puts last, or ties with another, only takes a variable away', () => {
    const orders = [randomOrders(40, 'first'), randomOrders(40, 'second')];
    const five = valueOf(pillaiTest(orders.map((rows) => sums(rows))));
    const withLast = orders.map((rows) => sums(rows.map((own) => [...own, 6])));
    expect(valueOf(pillaiTest(withLast)).trace).toBeCloseTo(five.trace, 10);
    const withTwin = orders.map((rows) => sums(rows.map((own) => [...own, own[0] ?? 0])));
    expect(valueOf(pillaiTest(withTwin)).numeratorDegreesOfFreedom).toBe(five.numeratorDegreesOfFreedom);
  });

  test('rejects equal groups about as often as it says', () => {
    let rejected = 0;
    for (let survey = 0; survey < 300; survey += 1) {
      const three = ['a', 'b', 'c'].map((name) => sums(randomOrders(15, `${survey} ${name}`)));
      if (valueOf(pillaiTest(three)).probability < 0.05) rejected += 1;
    }
    expect(rejected / 300).toBeGreaterThan(0.02);
    expect(rejected / 300).toBeLessThan(0.085);
  });

  test('holds only numbers, or has a reason', () => {
    fc.assert(
      fc.property(manyGroups, (given) => {
        const numbers = numbersIn(pillaiTest(given.map((rows) => sums(rows))));
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
    );
  });

  test('is undefined by name', () => {
    const ten = randomOrders(10, 'ten');
    const same = Array.from({ length: 10 }, () => [1, 2, 3, 4, 5]);
    const reversed = same.map((own) => own.toReversed());
    expect(reasonOf([])).toBe('no-answers');
    expect(reasonOf([sums(ten), sums([])])).toBe('no-answers');
    expect(reasonOf([sums(same), sums(same)])).toBe('no-spread');
    expect(reasonOf([sums(same), sums(reversed)])).toBe('full-agreement');
    expect(reasonOf([sums(ten.slice(0, 2)), sums(ten.slice(2, 4))])).toBe('too-few-answers');
    const unknown = [sums([[1, 2, 0, 0, 0], ...ten], 'subset'), sums(ten, 'subset')];
    expect(reasonOf(unknown)).toBe('not-asked');
  });
});
