import { at } from '../../assert.ts';
import { succeed, type Result } from '../../result.ts';
import { rake, withMeanOne, type RakingCell, type RakingProblem, type TargetMargins } from './raking.ts';

/** A person may count at most this many times as much as the average person. */
const LARGEST_WEIGHT = 5;

/** What is above the cap by less is rounding. */
const ROUNDING = 1e-9;

/** Capping and raking in turn gets there in a few rounds or, if the margins need larger weights, comes to a halt above. */
const MOST_ROUNDS = 50;
const HALT = 1e-6;

export interface CappedFactors {
  readonly factors: readonly number[];
  /** Some weights were cut, so the margins may miss their targets. */
  readonly capped: boolean;
}

/**
 * Raked weights of which none is above five times the mean: cap, rescale to mean 1, rake again, until nothing is left to cap.
 *
 * Some mixes cannot be had that way (one person in sixty who is to stand for a quarter); then it ends capped, with margins that
 * miss their targets, because one loud person does more harm than a mix that is not quite right. Source of the practice:
 * Potter, Proc. Survey Research Methods (ASA 1990); Izrael, Battaglia & Frankel, SAS Global Forum (2009).
 * Problems and degenerate cases as in `rake`. Cost: at most 50 rakings.
 */
export function rakeCapped(
  cells: readonly RakingCell[],
  targets: TargetMargins,
): Result<CappedFactors, RakingProblem> {
  const first = rake(cells, targets);
  if (!first.ok) return first;
  let factors = first.value;
  let largest = largestWeight(cells, factors);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (largest <= LARGEST_WEIGHT + ROUNDING) return succeed({ factors, capped: round > 0 });
    const again = rake(cells, targets, cap(cells, factors));
    if (!again.ok) return again;
    factors = again.value;
    const before = largest;
    largest = largestWeight(cells, factors);
    if (largest > before - HALT) break;
  }
  return succeed({ factors: cap(cells, factors), capped: true });
}

function largestWeight(cells: readonly RakingCell[], factors: readonly number[]): number {
  return Math.max(...factors.filter((_, index) => at(cells, index).people > 0));
}

/**
 * Weights above five times the mean become five times the mean of the result, which is 1 again.
 *
 * Cutting lowers the mean, and with it the cap, so that more may have to be cut: each pass solves for the mean at which
 * exactly the cells cut so far stand at the cap. Fewer than a fifth of the people can be cut, so there is one.
 */
function cap(cells: readonly RakingCell[], factors: readonly number[]): readonly number[] {
  const people = cells.reduce((sum, cell) => sum + cell.people, 0);
  const cut = new Set<number>();
  for (;;) {
    let cutPeople = 0;
    let keptWeight = 0;
    cells.forEach((cell, index) => {
      if (cut.has(index)) cutPeople += cell.people;
      else keptWeight += cell.people * at(factors, index);
    });
    const limit = (LARGEST_WEIGHT * keptWeight) / (people - LARGEST_WEIGHT * cutPeople);
    const before = cut.size;
    factors.forEach((factor, index) => {
      if (factor > limit) cut.add(index);
    });
    if (cut.size === before) {
      return withMeanOne(
        cells,
        factors.map((factor, index) => (cut.has(index) ? limit : factor)),
      );
    }
  }
}
