import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeCounts } from '#src/features/customers/place-counts.ts';

const cells = (counts: readonly number[]) => counts.map((count, cell) => ({ rank: 1 + cell / 2, count }));

test('half places count half at each neighbour', () => {
  const counts = Array<number>(19).fill(0);
  counts[0] = 4;
  counts[3] = 3;
  expect(placeCounts(cells(counts)).slice(0, 4)).toEqual([4, 1.5, 1.5, 0]);
});

test('nobody is lost or counted twice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 19, maxLength: 19 }), (counts) => {
      const people = counts.reduce((sum, count) => sum + count, 0);
      expect(placeCounts(cells(counts)).reduce((sum, count) => sum + count, 0)).toBeCloseTo(people, 6);
    }),
  );
});
