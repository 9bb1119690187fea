import { at } from '../../assert.ts';
import { fail, succeed } from '../../result.ts';
import type { RankMoments } from './customer-statistics.ts';
import type { Measured } from '../estimates/measured.ts';
import type { Weighted } from './weighted.ts';

/** Sums over the people who know the ranks of both of two items; ranks are centred at (K + 1) / 2. */
export interface PairMoments {
  readonly count: number;
  readonly sumOfFirst: number;
  readonly sumOfSecond: number;
  readonly squaresOfFirst: number;
  readonly squaresOfSecond: number;
  readonly product: number;
}

/** Whether everybody's rank of every item is known, as in `top` answers and complete ones. Takes the sums of people. */
export function knowsEverything({ n, known }: RankMoments): boolean {
  return known.every((count) => count === n);
}

/**
 * What is known about two items together.
 *
 * Where some ranks are unknown (`subset`), only people who know both count: a difference of two means over different people
 * would mix the items with the people. How many they are follows from the pair's wins and ties, because two known ranks
 * always compare. Degenerate: sums of an older version, without pair sums -> `import-again`; nobody knows both -> zeros.
 * Cost: constant, after a look at all items.
 */
export function pairMoments(
  ranks: Weighted<RankMoments>,
  first: number,
  second: number,
): Measured<Weighted<PairMoments>> {
  const read = first === second || knowsEverything(ranks.people) ? fromItems : fromPairs;
  const people = read(ranks.people, first, second);
  const weights = read(ranks.weights, first, second);
  const squares = read(ranks.squares, first, second);
  if (people === null || weights === null || squares === null) return fail('import-again');
  return succeed({ people, weights, squares });
}

/** Everybody who knows the one knows the other. */
function fromItems({ known, sum, crossProducts }: RankMoments, first: number, second: number): PairMoments {
  const items = known.length;
  return {
    count: at(known, first),
    sumOfFirst: at(sum, first),
    sumOfSecond: at(sum, second),
    squaresOfFirst: at(crossProducts, first * items + first),
    squaresOfSecond: at(crossProducts, second * items + second),
    product: at(crossProducts, first * items + second),
  };
}

function fromPairs(moments: RankMoments, first: number, second: number): PairMoments | null {
  const { known, crossProducts, wins, ties, pairSums } = moments;
  if (pairSums === null) return null;
  const there = first * known.length + second;
  const back = second * known.length + first;
  return {
    count: at(wins, there) + at(wins, back) + at(ties, there),
    sumOfFirst: at(pairSums.sums, there),
    sumOfSecond: at(pairSums.sums, back),
    squaresOfFirst: at(pairSums.squares, there),
    squaresOfSecond: at(pairSums.squares, back),
    product: at(crossProducts, there),
  };
}
