import { assert, at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { Measured } from '../estimates/measured.ts';

/** Two branches that become one. Leaves are 0 … n - 1, the branch that the m-th merge makes is n + m. */
export interface Merge {
  readonly first: number;
  readonly second: number;
  /** Mean distance between the members of the two branches. */
  readonly height: number;
}

export interface LinkageTree {
  /** From the most alike to the least: n - 1 of them. */
  readonly merges: readonly Merge[];
  /** The leaves as they are drawn, alike ones side by side. */
  readonly order: readonly number[];
}

/** Distances between all pairs, symmetric, 0 on the diagonal. */
export type DistanceMatrix = readonly (readonly number[])[];

interface Branch {
  readonly id: number;
  /** Its row in the table of sums: that of its first leaf. */
  readonly row: number;
  /** Its leaves as they are drawn. */
  readonly leaves: readonly number[];
}

/**
 * A tree of likeness: the two branches with the smallest mean distance between their members become one, again and again.
 *
 * Source: Sokal & Michener, Univ. Kansas Sci. Bull. 38 (1958), "average linkage" (UPGMA). Branches are turned so that the
 * leaves that touch are as alike as can be: Gruvaeus & Wainer, Br. J. Math. Stat. Psychol. 25 (1972).
 * Ties: the branches that come first in the given order; put leaves in an order of your own choice before, and the tree does
 * not depend on anything else. The sums of whole and half distances are exact, so equal means are found equal.
 * Degenerate: one leaf -> no merges; none -> nothing. Cost: n^3 / 6 comparisons, 0.1 s for 200 leaves, 1 s for 500.
 */
export function averageLinkage(distances: DistanceMatrix): LinkageTree {
  const size = distances.length;
  // Of the distances between the members of two branches, by their rows.
  const sums = Float64Array.from(distances.flat());
  let branches = distances.map((_, id): Branch => ({ id, row: id, leaves: [id] }));
  const merges: Merge[] = [];
  while (branches.length > 1) {
    const { first, second, height } = closestBranches(branches, sums, size);
    const id = size + merges.length;
    merges.push({ first: first.id, second: second.id, height });
    for (const { row } of branches) {
      const sum = at(sums, first.row * size + row) + at(sums, second.row * size + row);
      sums[first.row * size + row] = sum;
      sums[row * size + first.row] = sum;
    }
    const leaves = joinedLeaves(first.leaves, second.leaves, distances);
    // In the place of its first part: ties go by the given order.
    branches = branches.flatMap((branch) => {
      if (branch === first) return [{ id, row: first.row, leaves }];
      return branch === second ? [] : [branch];
    });
  }
  return { merges, order: branches[0]?.leaves ?? [] };
}

function closestBranches(branches: readonly Branch[], sums: Float64Array, size: number) {
  let closest: { readonly first: Branch; readonly second: Branch; readonly height: number } | null = null;
  for (const [position, first] of branches.entries()) {
    for (let other = position + 1; other < branches.length; other += 1) {
      const second = at(branches, other);
      const height = at(sums, first.row * size + second.row) / (first.leaves.length * second.leaves.length);
      if (closest === null || height < closest.height) closest = { first, second, height };
    }
  }
  assert(closest !== null, 'two branches to merge');
  return closest;
}

/** Of the four ways to lay two rows end to end, the one whose touching ends are nearest. */
function joinedLeaves(
  first: readonly number[],
  second: readonly number[],
  distances: DistanceMatrix,
): readonly number[] {
  const ways = [
    [first, second],
    [first, second.toReversed()],
    [first.toReversed(), second],
    [first.toReversed(), second.toReversed()],
  ] as const;
  let best: readonly number[] = [];
  let nearest = Number.POSITIVE_INFINITY;
  for (const [left, right] of ways) {
    const touching = at(at(distances, at(left, left.length - 1)), at(right, 0));
    if (touching < nearest) {
      nearest = touching;
      best = [...left, ...right];
    }
  }
  return best;
}

/** The height at which each pair of leaves meets in a tree. */
export function heightsOfMeeting({ merges, order }: LinkageTree): DistanceMatrix {
  const heights = order.map(() => order.map(() => 0));
  const members: (readonly number[])[] = order.map((_, leaf) => [leaf]);
  for (const { first, second, height } of merges) {
    for (const left of at(members, first)) {
      for (const right of at(members, second)) {
        at(heights, left)[right] = height;
        at(heights, right)[left] = height;
      }
    }
    members.push([...at(members, first), ...at(members, second)]);
  }
  return heights;
}

/**
 * How faithfully a tree keeps the distances: the linear correlation, over all pairs, of the distance and the height at
 * which the two meet. 1 = exactly; below about .8 a tree hides a good part of it.
 * Source: Sokal & Rohlf, Taxon 11 (1962), "cophenetic correlation". Degenerate: fewer than three leaves leave nothing to
 * correlate (`too-few-answers`); all pairs equally far -> `no-spread`. Cost: O(n^2).
 */
export function copheneticCorrelation(distances: DistanceMatrix, tree: LinkageTree): Measured<number> {
  if (distances.length < 3) return fail('too-few-answers');
  const met = heightsOfMeeting(tree);
  const pairs = distances.flatMap((row, leaf) =>
    row.slice(0, leaf).map((distance, other) => [distance, at(at(met, leaf), other)] as const),
  );
  const meanOf = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [ofDistances, ofHeights] = [meanOf(0), meanOf(1)];
  let [products, squares, otherSquares] = [0, 0, 0];
  for (const [distance, height] of pairs) {
    products += (distance - ofDistances) * (height - ofHeights);
    squares += (distance - ofDistances) ** 2;
    otherSquares += (height - ofHeights) ** 2;
  }
  const scale = Math.sqrt(squares * otherSquares);
  return scale > NO_VARIATION ? succeed(Math.min(1, products / scale)) : fail('no-spread');
}

/** Below this the sums hold rounding only. */
const NO_VARIATION = 1e-9;
