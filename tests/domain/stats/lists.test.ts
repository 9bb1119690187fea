import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from '#src/domain/stats/estimates/benjamini-hochberg.ts';
import { shareOf } from '#src/domain/stats/estimates/share.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { hiddenGroups } from '#src/domain/stats/groups/suppression.ts';
import { valueOf } from '../support.ts';

test('q values never fall below their p values and keep their order', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true })), (probabilities) => {
      const adjusted = benjaminiHochberg(probabilities);
      probabilities.forEach((p, index) => {
        expect(adjusted[index]).toBeGreaterThanOrEqual(p);
        expect(adjusted[index]).toBeLessThanOrEqual(1);
        probabilities.forEach((other, at) => {
          expect(p > other || (adjusted[index] ?? 0) <= (adjusted[at] ?? 0)).toBe(true);
        });
      });
    }),
  );
});

test('the interval of a share holds the share and stays between 0 and 1', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 5000 }), (count, more) => {
      const { value, interval } = valueOf(shareOf(count, unweighted(count + more - 1 || 1)));
      const { low, high } = valueOf(interval);
      expect(low).toBeLessThanOrEqual(value);
      expect(high).toBeGreaterThanOrEqual(value);
      expect(low >= 0 && high <= 1).toBe(true);
    }),
  );
});

test('hidden groups are nobody, everybody, or at least five people', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { maxLength: 8 }), (counts) => {
      const hidden = hiddenGroups(counts);
      const people = (flag: boolean) =>
        counts.reduce((sum, count, index) => sum + (hidden[index] === flag ? count : 0), 0);
      expect(people(true) === 0 || people(true) >= 5 || people(false) === 0).toBe(true);
      counts.forEach((count, index) => {
        expect(hidden[index] === true || count === 0 || count >= 5).toBe(true);
      });
    }),
  );
});

test('three people without a group would be what is left of the total, so the smallest group is hidden', () => {
  expect(hiddenGroups([40, 7, 60], { ungrouped: 3 })).toEqual([false, true, false]);
  expect(hiddenGroups([40, 7, 60], { ungrouped: 5 })).toEqual([false, false, false]);
  expect(hiddenGroups([40, 7, 60], { ungrouped: 0 })).toEqual([false, false, false]);
});

test('of two equally small shown groups the first is hidden with a tiny one', () => {
  expect(hiddenGroups([40, 7, 7, 2])).toEqual([false, true, false, true]);
});
