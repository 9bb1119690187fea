import { at } from '../../assert.ts';
import { fail, succeed, type Result } from '../../result.ts';
import { postStratify, type PostStratificationProblem } from './post-stratification.ts';

/** People who gave the same answers to all questions that are weighted by. */
export interface RakingCell {
  /** Per question the number of the category. */
  readonly categories: readonly number[];
  readonly people: number;
}

/** Per question the wanted share of each category, or numbers in proportion to them. */
export type TargetMargins = readonly (readonly number[])[];

export type RakingProblem =
  | (PostStratificationProblem & { readonly question: number })
  /** Nobody answered all questions that are weighted by. */
  | { readonly code: 'no-answers' }
  /** The margins contradict each other in this sample: some combinations of answers that they need do not occur. */
  | { readonly code: 'no-convergence' };

/** Rounds go on until every share is this close to its target: about what rounding allows. */
const AIM = 1e-12;
/** A sample that can be raked needs some ten rounds, a difficult one some hundred. */
const MOST_ROUNDS = 2000;
/** What slow rounds must have reached in the end. */
const CLOSE_ENOUGH = 1e-9;

/**
 * One weight per cell so that several questions have a known mix at once: iterative proportional fitting.
 *
 * Post-stratifies to one question after the other, each time from the weights so far, until all margins agree to 1e-9. From
 * equal weights this is the solution closest to them. Source: Deming & Stephan, Ann. Math. Stat. 11 (1940); R: survey::rake.
 * Mean weight of all people 1. `from`: weights to begin with. One question: post-stratification in one round.
 * Degenerate: an empty category with a target above 0, a target that is none -> named with its question; margins that no weights
 * of these cells can give -> `no-convergence`; nobody -> `no-answers`.
 * Cost: O(rounds cells questions), independent of the number of people.
 */
export function rake(
  cells: readonly RakingCell[],
  targets: TargetMargins,
  from: readonly number[] = cells.map(() => 1),
): Result<readonly number[], RakingProblem> {
  if (!cells.some(({ people }) => people > 0)) return fail({ code: 'no-answers' });
  let factors = from;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    for (const [question, target] of targets.entries()) {
      const steps = postStratify(marginOf(cells, factors, { question, categories: target.length }), target);
      if (!steps.ok) return fail({ ...steps.reason, question });
      factors = factors.map(
        (factor, index) => factor * at(steps.value, at(at(cells, index).categories, question)),
      );
    }
    if (largestMiss(cells, factors, targets) < AIM) break;
  }
  return largestMiss(cells, factors, targets) < CLOSE_ENOUGH
    ? succeed(withMeanOne(cells, factors))
    : fail({ code: 'no-convergence' });
}

/** How far the weighted share of any category is from its target. */
export function largestMiss(
  cells: readonly RakingCell[],
  factors: readonly number[],
  targets: TargetMargins,
): number {
  let largest = 0;
  targets.forEach((target, question) => {
    const margin = marginOf(cells, factors, { question, categories: target.length });
    const total = sumOf(margin);
    const wanted = sumOf(target);
    margin.forEach((weight, category) => {
      largest = Math.max(largest, Math.abs(weight / total - at(target, category) / wanted));
    });
  });
  return largest;
}

/** The same factors, scaled so that the mean over all people is 1. */
export function withMeanOne(cells: readonly RakingCell[], factors: readonly number[]): readonly number[] {
  const people = sumOf(cells.map((cell) => cell.people));
  const weight = sumOf(cells.map((cell, index) => cell.people * at(factors, index)));
  return factors.map((factor) => (factor * people) / weight);
}

/** The people of each category of a question, each counted with their factor. */
export function marginOf(
  cells: readonly RakingCell[],
  factors: readonly number[],
  { question, categories }: { readonly question: number; readonly categories: number },
): readonly number[] {
  const margin = new Array<number>(categories).fill(0);
  cells.forEach(({ categories: own, people }, index) => {
    const category = at(own, question);
    margin[category] = at(margin, category) + people * at(factors, index);
  });
  return margin;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
