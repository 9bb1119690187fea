import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averageLinkage,
  copheneticCorrelation,
  heightsOfMeeting,
} from '#src/domain/stats/groups/average-linkage.ts';
import { placesOff } from '#src/domain/stats/two-orders/footrule.ts';
import { completeRow, valueOf } from '../../support.ts';
import { SEVEN_BEFORE } from '../seven-people.ts';

function distancesOf(rows: readonly (readonly number[])[]) {
  return rows.map((row) => rows.map((other) => placesOff(row, other).footrule));
}

const distances = distancesOf(SEVEN_BEFORE);
const anyTeam = fc.array(completeRow, { minLength: 1, maxLength: 9 });

describe('the tree of seven people', () => {
  // Expected: scipy.cluster.hierarchy.linkage(pdist(rows, 'cityblock'), 'average') and cophenet, SciPy 1.17.1.
  test('is the one that SciPy finds', () => {
    expect(averageLinkage(distances).merges).toEqual(
      [
        [3, 5, 14],
        [2, 6, 18],
        [4, 8, 21],
        [0, 9, 82 / 3],
        [1, 7, 29],
        [10, 11, 239 / 6],
      ].map(([a = 0, b = 0, height = 0]) => ({
        first: expect.toSatisfy((branch: number) => branch === a || branch === b) as number,
        second: expect.toSatisfy((branch: number) => branch === a || branch === b) as number,
        height: expect.closeTo(height, 12) as number,
      })),
    );
  });

  test('keeps the distances as well as SciPy says', () => {
    expect(valueOf(copheneticCorrelation(distances, averageLinkage(distances)))).toBeCloseTo(
      0.9304513762756973,
      12,
    );
  });

  test('stands with the two nearest side by side', () => {
    const { order } = averageLinkage(distances);
    expect(Math.abs(order.indexOf(3) - order.indexOf(5))).toBe(1);
    expect(order.toSorted((left, right) => left - right)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

test('branches are turned so that the leaves that touch are near', () => {
  // Points 0, 1, 5 and 9 on a line: any order but the line's (or its mirror) would put strangers side by side.
  const points = [5, 0, 9, 1];
  const { order } = averageLinkage(points.map((point) => points.map((other) => Math.abs(point - other))));
  const along = order.map((leaf) => points[leaf] ?? 0);
  expect([along, along.toReversed()]).toContainEqual([0, 1, 5, 9]);
});

describe('whatever the rankings', () => {
  test('the same ones meet at height 0, and no branch lies below its parts', () => {
    fc.assert(
      fc.property(anyTeam, (rows) => {
        const doubled = [...rows, ...rows];
        const tree = averageLinkage(distancesOf(doubled));
        const met = heightsOfMeeting(tree);
        rows.forEach((_, index) => expect(met[index]?.[index + rows.length]).toBe(0));
        const heights = tree.merges.map(({ height }) => height);
        expect(heights.every((height, index) => height >= (heights[index - 1] ?? 0) - 1e-9)).toBe(true);
      }),
    );
  });

  test('naming the pillars otherwise changes nothing', () => {
    fc.assert(
      fc.property(anyTeam, completeRow, (rows, relabelling) => {
        const relabelled = rows.map((row) => relabelling.map((item) => row[item - 1] ?? 0));
        expect(averageLinkage(distancesOf(relabelled))).toEqual(averageLinkage(distancesOf(rows)));
      }),
    );
  });

  test('a tree never keeps more than all of the distances', () => {
    fc.assert(
      fc.property(anyTeam, (rows) => {
        const all = distancesOf(rows);
        const fit = copheneticCorrelation(all, averageLinkage(all));
        expect(!fit.ok || (fit.value <= 1 && fit.value > 0)).toBe(true);
      }),
    );
  });
});

describe('too few for a tree', () => {
  test('nobody, one, and two people', () => {
    expect(averageLinkage([])).toEqual({ merges: [], order: [] });
    expect(averageLinkage([[0]])).toEqual({ merges: [], order: [0] });
    const two = [
      [0, 4],
      [4, 0],
    ];
    expect(copheneticCorrelation(two, averageLinkage(two))).toEqual({ ok: false, reason: 'too-few-answers' });
  });

  test('people who are all equally far from each other', () => {
    const even = [0, 1, 2].map((row) => [0, 1, 2].map((column) => (row === column ? 0 : 7)));
    expect(copheneticCorrelation(even, averageLinkage(even))).toEqual({ ok: false, reason: 'no-spread' });
  });
});
