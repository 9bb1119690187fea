import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankSets } from '#src/domain/stats/order/rank-sets.ts';
import { mapWeighted } from '#src/domain/stats/sums/weighted.ts';
import { valueOf } from '../../support.ts';
import { anyRows, ITEMS, items, sumsOf, twice, usualRows, type Rows } from '../weighted-rows.ts';

const nothingKnown = { low: 1, high: ITEMS };

function people(count: number, row: readonly number[]): readonly (readonly number[])[] {
  return Array.from({ length: count }, () => row);
}

function once(rows: readonly (readonly number[])[], mode: Rows['mode'] = 'top'): Rows {
  return { rows, weights: rows.map(() => 1), mode };
}

describe('rank sets', () => {
  test('every respondent twice makes no set wider', () => {
    fc.assert(
      fc.property(usualRows, (given) => {
        const before = rankSets(sumsOf(given));
        const after = rankSets(sumsOf(twice(given)));
        expect(after.ok).toBe(before.ok);
        if (!before.ok || !after.ok) return;
        after.value.sets.forEach(({ low, high }, item) => {
          expect(low).toBeGreaterThanOrEqual(before.value.sets[item]?.low ?? 0);
          expect(high).toBeLessThanOrEqual(before.value.sets[item]?.high ?? 0);
        });
      }),
    );
  });

  test('are places whatever the rows and weights are', () => {
    fc.assert(
      fc.property(anyRows, (given) => {
        const sets = rankSets(sumsOf(given));
        for (const { low, high } of sets.ok ? sets.value.sets : []) {
          expect(low).toBeGreaterThanOrEqual(1);
          expect(high).toBeLessThanOrEqual(ITEMS);
          expect(high).toBeGreaterThanOrEqual(low);
        }
      }),
    );
  });

  test('equal people tell the items apart as soon as chance could not make that many agree', () => {
    // Sign test with Holm over ten pairs: 10 x 2^(1 - n) <= .05 from n = 9 on.
    const row = [1, 2, 3, 4, 5];
    expect(valueOf(rankSets(sumsOf(once(people(8, row))))).pairsApart).toBe(0);
    expect(valueOf(rankSets(sumsOf(once(people(9, row)))))).toEqual({
      sets: row.map((place) => ({ low: place, high: place })),
      pairsApart: 10,
    });
  });

  test('equal people of whom one has all the weight are one person', () => {
    const rows = once(people(20, [1, 2, 3, 4, 5]));
    const weights = rows.weights.map((_, index) => (index === 0 ? 1e12 : 1));
    expect(valueOf(rankSets(sumsOf({ ...rows, weights }))).sets).toEqual(items.map(() => nothingKnown));
  });

  test('one person, or only ties, say nothing; nobody has no sets', () => {
    expect(valueOf(rankSets(sumsOf(once([[1, 2, 3, 4, 5]])))).sets).toEqual(items.map(() => nothingKnown));
    const tied = once(people(40, [1, 1, 1, 1, 1]));
    expect(valueOf(rankSets(sumsOf(tied))).sets).toEqual(items.map(() => nothingKnown));
    expect(rankSets(sumsOf(once([])))).toEqual({ ok: false, reason: 'no-answers' });
  });

  test('an item that nobody saw can be anywhere, the others are compared', () => {
    const sets = valueOf(rankSets(sumsOf(once(people(30, [1, 2, 3, 4, 0]), 'subset')))).sets;
    expect(sets[4]).toEqual(nothingKnown);
    // The unseen item may stand above or below each of the others.
    expect(sets[0]).toEqual({ low: 1, high: 2 });
    expect(sets[3]).toEqual({ low: 4, high: 5 });
  });

  test('sums of an older version with unknown ranks must be imported again', () => {
    const ranks = sumsOf(once(people(30, [1, 2, 3, 4, 0]), 'subset'));
    const older = mapWeighted(ranks, (sums) => ({ ...sums, pairSums: null }));
    expect(rankSets(older)).toEqual({ ok: false, reason: 'import-again' });
  });
});
