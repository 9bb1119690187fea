import { at } from '../assert.ts';
import { fail, succeed } from '../result.ts';
import {
  averageLinkage,
  copheneticCorrelation,
  type DistanceMatrix,
  type LinkageTree,
} from '../stats/groups/average-linkage.ts';
import type { Measured } from '../stats/estimates/measured.ts';
import { countPairs } from '../stats/two-orders/pair-agreement.ts';
import { placesOff } from '../stats/two-orders/footrule.ts';
import { kendallTau } from '../stats/two-orders/rank-correlation.ts';
import type { RankList } from '../stats/two-orders/rank-list.ts';

/** The people whose rankings are nearest to one person's. */
export interface Nearest {
  /** Positions in the list of people; several if they are equally near. */
  readonly people: readonly number[];
  /** By how many places a pillar is off on average: 0 = the same ranking. */
  readonly distance: number;
  /** Kendall's tau with the first of them. */
  readonly tau: Measured<number>;
}

/** Who ranks like whom. Numbers are positions in the list of people. */
export interface PeopleLikeness {
  /** Heights are mean places off. */
  readonly tree: LinkageTree;
  /** How faithfully the tree keeps the distances, at most 1. */
  readonly fit: Measured<number>;
  /** One per person; nobody to be near to: `one-answer`. */
  readonly nearest: readonly Measured<Nearest>[];
  /** Mean places off over all pairs of people. */
  readonly meanDistance: Measured<number>;
}

/**
 * Who is alike: Spearman's footrule between every two rankings, in places off on average (a reversed order is 5.0 off, two
 * orders by lot 3.3), and the tree of average linkage over it. A tree and not a map: thirty rankings of ten
 * pillars do not fit into two dimensions, and names side by side stay readable on a phone.
 */
export function peopleLikeness(lists: readonly RankList[]): PeopleLikeness {
  const items = lists[0]?.length ?? 0;
  // Sums of whole and half places are exact; divided first they were not, and equal distances would differ.
  const sums = lists.map((list) => lists.map((other) => placesOff(list, other).footrule));
  const tree = averageLinkage(sums);
  return {
    tree: { ...tree, merges: tree.merges.map((merge) => ({ ...merge, height: merge.height / items })) },
    fit: copheneticCorrelation(sums, tree),
    nearest: lists.map((_, person) => nearestTo(person, lists, sums)),
    meanDistance: meanDistance(sums, items),
  };
}

function nearestTo(person: number, lists: readonly RankList[], sums: DistanceMatrix): Measured<Nearest> {
  const own = at(sums, person);
  const others = own.flatMap((sum, other) => (other === person ? [] : [{ other, sum }]));
  const least = Math.min(...others.map(({ sum }) => sum));
  const people = others.filter(({ sum }) => sum === least).map(({ other }) => other);
  const [first] = people;
  if (first === undefined) return fail('one-answer');
  const list = at(lists, person);
  return succeed({
    people,
    distance: least / list.length,
    tau: kendallTau(countPairs(list, at(lists, first))),
  });
}

function meanDistance(sums: DistanceMatrix, items: number): Measured<number> {
  const pairs = (sums.length * (sums.length - 1)) / 2;
  if (pairs === 0) return fail(sums.length === 0 ? 'no-answers' : 'one-answer');
  const total = sums.reduce(
    (sum, row, person) => sum + row.slice(0, person).reduce((own, distance) => own + distance, 0),
    0,
  );
  return succeed(total / pairs / items);
}
