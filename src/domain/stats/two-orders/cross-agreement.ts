import { assert, at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { RankMoments } from '../sums/customer-statistics.ts';
import type { Measured } from '../estimates/measured.ts';
import { effectiveNumber, isOnePerson, type Weighted } from '../sums/weighted.ts';

/** How people of two groups stand to one pair of items. */
interface PairCounts {
  readonly wins: number;
  readonly losses: number;
  readonly ties: number;
}

/**
 * How often a person of one group agrees with a person of another: of the pairs that a `judge` put in an order, the share that
 * an `other` puts in the same order; a tie of the other counts one half. The mean over all judges and others, people weighted
 * by their product of weights. Chance is one half.
 *
 * Closed form per pair of items from the wins x, y of the judges and the wins a, b and ties t of the others:
 * (x a + y b + (x + y) t / 2) / ((x + y)(a + b + t)), numerators and denominators added up over the pairs. For complete lists
 * without ties it is the mean of `pairAgreement`. Degenerate: a group of nobody -> `no-answers`; judges who never prefer
 * anything -> `no-spread`. Cost: K^2, independent of the people.
 */
export function agreementBetween(
  judges: Weighted<RankMoments>,
  others: Weighted<RankMoments>,
): Measured<number> {
  if (judges.people.n === 0 || others.people.n === 0) return fail('no-answers');
  assert(judges.people.known.length === others.people.known.length, 'rankings of the same items');
  return meanOverPairs(judges.people.known.length, (first, second) => {
    const judging = pairCounts(judges, first, second);
    const judged = pairCounts(others, first, second);
    const decided = judging.wins + judging.losses;
    return {
      alike: judging.wins * judged.wins + judging.losses * judged.losses + (decided * judged.ties) / 2,
      compared: decided * (judged.wins + judged.losses + judged.ties),
    };
  });
}

/**
 * The same inside one group, over all pairs of different people: what the typical customer reaches on the scale of
 * `agreementWithCustomers`. Customers differ, so a colleague who reaches it is as close to them as they are to each other.
 *
 * Closed form as above, less everybody's comparison with themselves (sums of w^2). One person, or one who has all the
 * weight -> `one-answer`.
 */
export function agreementWithin(group: Weighted<RankMoments>): Measured<number> {
  if (group.people.n === 0) return fail('no-answers');
  if (isOnePerson(effectiveNumber(group.weights.n, group.squares.n))) return fail('one-answer');
  return meanOverPairs(group.people.known.length, (first, second) => {
    const { wins, losses, ties } = pairCounts(group, first, second);
    const themselves =
      at(group.squares.wins, cellOf(group, first, second)) +
      at(group.squares.wins, cellOf(group, second, first));
    const decided = wins + losses;
    return {
      alike: wins ** 2 + losses ** 2 - themselves + (decided * ties) / 2,
      compared: decided * (decided + ties) - themselves,
    };
  });
}

function meanOverPairs(
  items: number,
  comparisonOf: (first: number, second: number) => { readonly alike: number; readonly compared: number },
): Measured<number> {
  let alike = 0;
  let compared = 0;
  for (let first = 0; first < items; first += 1) {
    for (let second = first + 1; second < items; second += 1) {
      const comparison = comparisonOf(first, second);
      alike += comparison.alike;
      compared += comparison.compared;
    }
  }
  return compared > 0 ? succeed(alike / compared) : fail('no-spread');
}

/** Whoever left out both items of a pair put them together at the end (`top`), or said nothing about them (`subset`). */
function pairCounts(group: Weighted<RankMoments>, first: number, second: number): PairCounts {
  const { people, weights } = group;
  const wins = at(weights.wins, cellOf(group, first, second));
  const losses = at(weights.wins, cellOf(group, second, first));
  const everyRankKnown = people.known.every((count) => count === people.n);
  const ties = everyRankKnown
    ? Math.max(0, weights.n - wins - losses)
    : at(weights.ties, cellOf(group, first, second));
  return { wins, losses, ties };
}

function cellOf({ people }: Weighted<RankMoments>, first: number, second: number): number {
  return first * people.known.length + second;
}
