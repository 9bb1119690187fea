/**
 * The sums of one group of people of whom some count more than others.
 *
 * Each person is counted once in `people`, w times in `weights` and w^2 times in `squares`, where w is the person's survey
 * weight. A mean needs the second, its standard error the third: with weights the effective number of people is
 * (sum w)^2 / sum w^2 (Kish, Survey Sampling, 1965), which is n if all weights are equal.
 */
export interface Weighted<Sums> {
  readonly people: Sums;
  readonly weights: Sums;
  readonly squares: Sums;
}

/** Everybody counts once. */
export function unweighted<Sums>(sums: Sums): Weighted<Sums> {
  return { people: sums, weights: sums, squares: sums };
}

/** (sum w)^2 / sum w^2; nobody -> 0. */
export function effectiveNumber(sumOfWeights: number, sumOfSquares: number): number {
  return sumOfSquares === 0 ? 0 : sumOfWeights ** 2 / sumOfSquares;
}

/** Whether one person has all the weight; what an effective number is above 1 by less is rounding. */
export function isOnePerson(effectiveN: number): boolean {
  return effectiveN <= 1 + 1e-9;
}

/** What follows from the sums, for each way of counting. */
export function mapWeighted<From, To>(weighted: Weighted<From>, change: (sums: From) => To): Weighted<To> {
  return {
    people: change(weighted.people),
    weights: change(weighted.weights),
    squares: change(weighted.squares),
  };
}
