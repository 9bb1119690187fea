import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fail, succeed } from '#src/domain/result.ts';
import { consensusList, isStrict, strictOrder, toRankList } from '#src/domain/stats/two-orders/rank-list.ts';
import { anyList } from '../lists-of-ranks.ts';

test('equal numbers share the mean of the places that they occupy', () => {
  expect(toRankList([12, 2, 1, 12, 2])).toEqual([4.5, 2.5, 1, 4.5, 2.5]);
});

test('means that differ by rounding are tied', () => {
  expect(toRankList([0.1 + 0.2, 0.3, 0.3 + 1e-6])).toEqual([1.5, 1.5, 3]);
});

test('ranks always add up to K (K + 1) / 2 and a list of ranks is its own list', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ noNaN: true, min: -9, max: 9 })), (values) => {
      const list = toRankList(values);
      const sum = list.reduce((total, rank) => total + rank, 0);
      expect(sum).toBeCloseTo((values.length * (values.length + 1)) / 2, 9);
      expect(toRankList(list)).toEqual(list);
    }),
  );
});

test('a mean that does not exist leaves no common order', () => {
  expect(consensusList([succeed({ mean: 2 }), fail('no-answers')])).toEqual(fail('no-answers'));
  expect(consensusList([succeed({ mean: 2.5 }), succeed({ mean: 1.5 })])).toEqual(succeed([2, 1]));
});

test('only a list without ties is an order', () => {
  expect(strictOrder([3, 1, 2])).toEqual([1, 2, 0]);
  expect(strictOrder([1.5, 1.5, 3])).toBe(null);
  fc.assert(
    fc.property(anyList(5), (list) => {
      expect(strictOrder(list) === null).toBe(!isStrict(list));
    }),
  );
});
