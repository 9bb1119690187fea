import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placesOff, placesOffByChance } from '#src/domain/stats/two-orders/footrule.ts';
import { countPairs, kendallDistance } from '#src/domain/stats/two-orders/pair-agreement.ts';
import { allStrictLists, pairOfLists, strictList } from '../lists-of-ranks.ts';

test('the reversed list is as far away as a list can be', () => {
  expect(placesOff([1, 2, 3], [3, 2, 1])).toEqual({ footrule: 4, mean: 4 / 3, normalised: 1 });
  expect(placesOff([1, 2, 3, 4], [4, 3, 2, 1]).normalised).toBe(1);
});

test('a single item is nowhere else, and neither is none', () => {
  expect(placesOff([1], [1])).toEqual({ footrule: 0, mean: 0, normalised: 0 });
  expect(placesOff([], [])).toEqual({ footrule: 0, mean: 0, normalised: 0 });
});

test('the chance level is the mean over all orders', () => {
  const lists = allStrictLists(5);
  const sum = lists.reduce((total, list) => total + placesOff([1, 2, 3, 4, 5], list).mean, 0);
  expect(placesOffByChance(5)).toBeCloseTo(sum / lists.length, 12);
  expect(placesOffByChance(10)).toBeCloseTo(3.3, 12);
});

test('without ties the footrule lies between one and two times the pairs in the wrong order', () => {
  fc.assert(
    fc.property(pairOfLists(10, strictList), ([first, second]) => {
      const distance = kendallDistance(countPairs(first, second));
      const { footrule, normalised } = placesOff(first, second);
      expect(footrule).toBeGreaterThanOrEqual(distance);
      expect(footrule).toBeLessThanOrEqual(2 * distance);
      expect(normalised).toBeLessThanOrEqual(1);
    }),
  );
});
