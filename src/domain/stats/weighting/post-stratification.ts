import { at } from '../../assert.ts';
import { fail, succeed, type Result } from '../../result.ts';

export type PostStratificationProblem =
  /** The target mix wants people of a category that nobody in the sample belongs to: no weight can make them. */
  | { readonly code: 'empty-category'; readonly category: number }
  /** Not one share per category, a share below 0 or not a number, or nothing but zeros. */
  | { readonly code: 'invalid-target' };

/**
 * By how much to weigh each category so that the sample has a known mix: target share / share in the sample.
 *
 * Source: Cochran, Sampling Techniques (1977), section 5A.9. `counts`: people (or their weights) per category; `targets`: shares
 * or any numbers in proportion to them, so that percentages need not add up to 100 exactly. The weighted total stays what it
 * was, so the mean weight is 1. A category that is empty and is to be empty has the factor 1; one that is to be empty has 0.
 * Weighting repairs a known composition, never self-selection. Cost: O(categories).
 */
export function postStratify(
  counts: readonly number[],
  targets: readonly number[],
): Result<readonly number[], PostStratificationProblem> {
  const wanted = targets.reduce((sum, target) => sum + target, 0);
  if (targets.length !== counts.length || !targets.every(isShare) || !(wanted > 0) || wanted === Infinity) {
    return fail({ code: 'invalid-target' });
  }
  const category = counts.findIndex((count, index) => count === 0 && at(targets, index) > 0);
  if (category >= 0) return fail({ code: 'empty-category', category });
  const total = counts.reduce((sum, count) => sum + count, 0);
  return succeed(
    counts.map((count, index) => (count === 0 ? 1 : at(targets, index) / wanted / (count / total))),
  );
}

function isShare(target: number): boolean {
  return target >= 0 && Number.isFinite(target);
}
