import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  topMembership,
  topOverlap,
  topOverlapByChance,
  topOverlapProbability,
  topOverlapTail,
} from '#src/domain/stats/two-orders/top-overlap.ts';
import { allStrictLists, anyList, pairOfLists } from '../lists-of-ranks.ts';

test('a group over the border shares the places that are left', () => {
  expect(topMembership([1, 3, 3, 3, 5], 2)).toEqual([1, 1 / 3, 1 / 3, 1 / 3, 0]);
});

test('memberships add up to the number of places', () => {
  fc.assert(
    fc.property(anyList(6), fc.nat(6), (list, places) => {
      const sum = topMembership(list, places).reduce((total, share) => total + share, 0);
      expect(sum).toBeCloseTo(places, 12);
    }),
  );
});

test('all items are among the first K of both lists', () => {
  fc.assert(
    fc.property(pairOfLists(6), ([first, second]) => {
      expect(topOverlap(first, second, first.length)).toBeCloseTo(first.length, 12);
    }),
  );
});

test('the chance levels are those of all orders', () => {
  const lists = allStrictLists(5);
  const overlaps = lists.map((list) => topOverlap([1, 2, 3, 4, 5], list, 2));
  const mean = overlaps.reduce((sum, overlap) => sum + overlap, 0) / lists.length;
  expect(topOverlapByChance(5, 2)).toBeCloseTo(mean, 12);
  topOverlapTail(5, 2).forEach((share, common) => {
    const reached = overlaps.filter((overlap) => overlap >= common).length;
    expect(share).toBeCloseTo(reached / lists.length, 12);
  });
});

test('with ties there is no p value', () => {
  expect(topOverlapProbability([1, 2, 3], [1, 2.5, 2.5], 1)).toEqual({ ok: false, reason: 'has-ties' });
  expect(topOverlapProbability([1, 2, 3], [1, 3, 2], 1)).toEqual({ ok: true, value: 1 / 3 });
});
