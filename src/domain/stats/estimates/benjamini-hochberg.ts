import { at } from '../../assert.ts';

/**
 * q values of a list of tests: the smallest share of false findings at which each test would be reported.
 *
 * Formula: q of the i-th smallest p = min over j >= i of m p_j / j, at most 1.
 * Source: Benjamini & Hochberg, J. R. Stat. Soc. B 57 (1995). Used for screening lists (gaps, segments).
 * Ties: equal p values get equal q values. Empty list -> empty list. Cost: O(m log m).
 */
export function benjaminiHochberg(probabilities: readonly number[]): readonly number[] {
  const descending = probabilities.map((_, index) => index);
  descending.sort((left, right) => at(probabilities, right) - at(probabilities, left));
  const adjusted = probabilities.map(() => 1);
  let smallest = 1;
  descending.forEach((index, position) => {
    const rank = probabilities.length - position;
    smallest = Math.min(smallest, at(probabilities, index) * (probabilities.length / rank));
    adjusted[index] = smallest;
  });
  return adjusted;
}
