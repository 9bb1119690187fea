import { assert, at } from '../../assert.ts';

/** Items of any kind, first to last, without ties. The two lists that are compared may hold different items. */
type Order = readonly (number | string)[];

/**
 * Average overlap: the share that the first d items of two lists have in common, averaged over d = 1 … depth. Weighs the top:
 * an item that both put first counts at every depth.
 * Source: Webber, Moffat & Zobel, A similarity measure for indefinite rankings, ACM TOIS 28 (2010), section 3; Fagin,
 * Kumar & Sivakumar (2003). 0 = nothing in common, 1 = the same order. No accepted chance level, so no p value.
 * Ties are not defined: callers pass strict orders. Cost: O(K).
 */
export function averageOverlap(first: Order, second: Order, depth: number): number {
  assert(depth >= 1 && depth <= first.length && depth <= second.length, 'a depth inside both lists');
  const overlaps = overlapByDepth(first.slice(0, depth), second.slice(0, depth));
  return overlaps.reduce((sum, common, index) => sum + common / (index + 1), 0) / depth;
}

/**
 * Rank-biased overlap, extrapolated: the overlap seen by a reader who goes on to the next place with the chance `persistence`,
 * behind the end of the lists at the agreement of the whole lists.
 *
 * Formula: (1 - p) / p * sum over d = 1 … K of X_d / d * p^d + X_K / K * p^K, where X_d is how many of the first d items are common.
 * Source: Webber, Moffat & Zobel (2010), equation 32 for two lists of the same length. 1 = the same order; two orders of the
 * same items never reach 0. Ties are not defined: callers pass strict orders. Cost: O(K).
 */
export function rankBiasedOverlap(first: Order, second: Order, persistence: number): number {
  assert(first.length === second.length && first.length > 0, 'two lists of the same length');
  assert(persistence > 0 && persistence < 1, 'a persistence between 0 and 1');
  let sum = 0;
  let stillReading = 1;
  let agreement = 0;
  overlapByDepth(first, second).forEach((common, index) => {
    agreement = common / (index + 1);
    sum += agreement * stillReading;
    stillReading *= persistence;
  });
  return (1 - persistence) * sum + agreement * stillReading;
}

/** How many of the first 1, 2 … K items two lists have in common. */
function overlapByDepth(first: Order, second: Order): readonly number[] {
  const seen = new Set<number | string>();
  let common = 0;
  return first.map((item, index) => {
    for (const entry of [item, at(second, index)]) {
      if (seen.has(entry)) common += 1;
      else seen.add(entry);
    }
    return common;
  });
}
