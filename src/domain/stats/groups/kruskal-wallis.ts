import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import { chiSquareProbabilityAbove } from '../numerics/distributions.ts';
import type { Measured } from '../estimates/measured.ts';
import type { RankCell } from '../sums/rank-histogram.ts';

export interface KruskalWallis {
  /** Answers in all groups. */
  readonly n: number;
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly probability: number;
  /** Epsilon squared, 0 … 1: the share of the spread that lies between the groups. */
  readonly effect: number;
}

/** Stretched ranks that are equal may differ by rounding. */
const EQUAL_WITHIN = 1e-9;

/**
 * Do groups differ in where they put one item?
 *
 * Everybody's answers are ranked together, equal answers sharing the mean of their places. H = (n - 1) (spread between the
 * groups' mean places) / (whole spread), which is the usual 12 / (n (n + 1)) sum R^2 / n_g - 3 (n + 1) with the correction
 * for ties built in; p from chi-square with G - 1 degrees of freedom; epsilon squared = H / (n - 1).
 * Source: Kruskal & Wallis, JASA 47 (1952); effect: Kelley (1935) as in Tomczak & Tomczak (2014). For independent groups of
 * people, never for items: one person gives all ranks of those. `groups`: how often each value was given, in any order.
 * Groups of nobody are left out. Degenerate: fewer than two groups -> `no-answers`; all values equal -> `no-spread`.
 * Cost: sorting the different values, independent of the number of answers.
 */
export function kruskalWallis(groups: readonly (readonly RankCell[])[]): Measured<KruskalWallis> {
  const counts = groups.map((cells) => cells.reduce((sum, { count }) => sum + count, 0));
  const n = counts.reduce((sum, count) => sum + count, 0);
  const filled = counts.filter((count) => count > 0).length;
  if (filled < 2) return fail('no-answers');
  const centre = (n + 1) / 2;
  const sums = groups.map(() => 0);
  let spread = 0;
  let before = 0;
  for (const cells of valuesInOrder(groups)) {
    const tied = cells.reduce((sum, { count }) => sum + count, 0);
    const place = before + (tied + 1) / 2 - centre;
    for (const { group, count } of cells) sums[group] = at(sums, group) + count * place;
    spread += tied * place ** 2;
    before += tied;
  }
  if (spread === 0) return fail('no-spread');
  const between = sums.reduce(
    (total, sum, group) => total + (sum === 0 ? 0 : sum ** 2 / at(counts, group)),
    0,
  );
  const effect = between / spread;
  const statistic = (n - 1) * effect;
  const degreesOfFreedom = filled - 1;
  const probability = chiSquareProbabilityAbove(statistic, degreesOfFreedom);
  return succeed({ n, statistic, degreesOfFreedom, probability, effect });
}

interface GroupCell extends RankCell {
  readonly group: number;
}

/** The cells of all groups, equal values together, from the smallest on. */
function valuesInOrder(groups: readonly (readonly RankCell[])[]): readonly (readonly GroupCell[])[] {
  const cells = groups.flatMap((list, group) => list.map((cell) => ({ ...cell, group })));
  const sorted = cells.filter(({ count }) => count > 0).toSorted((left, right) => left.rank - right.rank);
  const values: GroupCell[][] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const cell of sorted) {
    if (cell.rank - latest < EQUAL_WITHIN) values.at(-1)?.push(cell);
    else values.push([cell]);
    latest = cell.rank;
  }
  return values;
}
