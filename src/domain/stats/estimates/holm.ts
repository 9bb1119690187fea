import { at } from '../../assert.ts';

/**
 * p values of a list of tests, adjusted so that the chance of even one wrong claim stays below the level at which they
 * are read.
 *
 * Formula: adjusted i-th smallest p = max over j <= i of (m - j + 1) p_j, at most 1.
 * Source: Holm, Scand. J. Stat. 6 (1979). Used where one wrong claim is costly (rank sets); makes no assumption about how
 * the tests depend on each other. Ties: equal p values get equal adjusted ones. Empty list -> empty list.
 * Cost: O(m log m).
 */
export function holm(probabilities: readonly number[]): readonly number[] {
  const ascending = probabilities.map((_, index) => index);
  ascending.sort((left, right) => at(probabilities, left) - at(probabilities, right));
  const adjusted = probabilities.map(() => 1);
  let largest = 0;
  ascending.forEach((index, position) => {
    const remaining = probabilities.length - position;
    largest = Math.max(largest, Math.min(1, remaining * at(probabilities, index)));
    adjusted[index] = largest;
  });
  return adjusted;
}
