import { assert } from '../../assert.ts';
import { UNKNOWN_RANK, writeMidRanks, type GivenRanks } from '../../ranking/mid-ranks.ts';
import { concordance, type Concordance } from '../order/concordance.ts';
import { differenceProbability } from '../estimates/mean-difference.ts';
import type { Measured } from '../estimates/measured.ts';
import { meanRank } from '../order/mean-rank.ts';
import { countPairs } from '../two-orders/pair-agreement.ts';
import { kendallTau } from '../two-orders/rank-correlation.ts';
import { createRankAccumulator } from '../sums/rank-moments.ts';
import type { RankShape } from '../sums/rank-sums.ts';
import { sampleMean, type SampleMean } from '../estimates/sample-mean.ts';
import { unweighted } from '../sums/weighted.ts';

/** A ranking and the order in which its items were shown: item indexes, first to last. */
export interface ShownRanking {
  readonly ranks: GivenRanks;
  readonly shown: readonly number[];
}

export interface PositionEffect {
  /** Rankings that say something; the others are left out. */
  readonly n: number;
  /**
   * Everybody saw the same order: what people prefer and where it stood cannot be told apart, so nothing here is
   * evidence.
   */
  readonly sameOrderForAll: boolean;
  /** Mean over people of tau-b between the place an item was shown at and the rank it got; 0 = no pull. */
  readonly meanTau: Measured<SampleMean>;
  /** Two-sided p of "no pull", t test; all taus equal -> `no-spread`. */
  readonly meanTauProbability: Measured<number>;
  /** Rank that the first, second … shown item got on average. */
  readonly meanRankByPosition: readonly Measured<SampleMean>[];
  /** Agreement of the ranks of the first, second … shown item: with random orders none beyond chance. */
  readonly recorded: Measured<Concordance>;
  /** People who ranked everything just as shown: by chance one in 3.6 million, so any count is evidence. */
  readonly inShownOrder: number;
  /** The same, from last to first. */
  readonly inReverseOrder: number;
  /**
   * The rankings (their numbers in the list) at most three swaps of neighbours from the order shown; by chance 6 in
   * 100 000.
   */
  readonly nearShownOrder: readonly number[];
}

/** Three of 45 pairs swapped: tau = 1 - 6 / 45 = 0.8667. */
const NEAR = 0.8666;

/**
 * Did people answer the questions, or the order on the screen?
 *
 * The mean tau finds a pull to the top (or bottom) of the list, but not people who tick through it: those in the
 * shown and those in the reverse order cancel. So both are counted. Sources: Atsusaka & Kim, Political Analysis 33
 * (2025), 339; Kendall & Gibbons (1990) for tau and W. A remark, never a reason to drop anybody. Ties and unranked
 * items: mid-ranks as everywhere; in `subset` only the ranked items of a person are compared. A row in which
 * everything is tied has tau 0. Exact matches need all items ranked without ties. Degenerate: nobody -> `no-answers`.
 * Cost: O(n K^2).
 */
export function positionEffect(rankings: Iterable<ShownRanking>, shape: RankShape): PositionEffect {
  const recorded = createRankAccumulator(shape);
  const taus: number[] = [];
  const nearShownOrder: number[] = [];
  let firstOrder: readonly number[] | null = null;
  let isSameOrder = true;
  let index = -1;
  let inShownOrder = 0;
  let inReverseOrder = 0;
  for (const { ranks, shown } of rankings) {
    index += 1;
    assert(shown.length === shape.items, 'an order shows every item');
    const inOrder = shown.map((item) => ranks[item] ?? 0);
    if (!recorded.add(inOrder)) continue;
    const places = midRanksOf(inOrder, shape);
    const tau = shownTau(places);
    taus.push(tau);
    const order = (firstOrder ??= shown);
    isSameOrder &&= shown.every((item, position) => item === order[position]);
    if (tau >= NEAR) nearShownOrder.push(index);
    if (places.every((rank, position) => rank === position + 1)) inShownOrder += 1;
    if (places.every((rank, position) => rank === shape.items - position)) inReverseOrder += 1;
  }
  const moments = unweighted(recorded.moments());
  const meanTau = sampleMean(taus);
  const agreement = concordance(moments);
  return {
    n: taus.length,
    sameOrderForAll: isSameOrder && taus.length > 1,
    meanTau,
    meanTauProbability: meanTau.ok
      ? differenceProbability({ value: meanTau.value.mean, error: meanTau.value.uncertainty })
      : meanTau,
    meanRankByPosition: Array.from({ length: shape.items }, (_, position) =>
      meanRank(moments, position, null),
    ),
    recorded: agreement,
    inShownOrder,
    inReverseOrder,
    nearShownOrder,
  };
}

function midRanksOf(given: GivenRanks, { items, mode }: RankShape): readonly number[] {
  const ranks = new Float64Array(items);
  writeMidRanks({ given, offset: 0, mode }, ranks);
  return Array.from(ranks);
}

/** Tau-b of the ranks, in the order shown, against that order. */
function shownTau(places: readonly number[]): number {
  const known = places.filter((rank) => rank !== UNKNOWN_RANK);
  const tau = kendallTau(countPairs(Array.from(known.keys()), known));
  return tau.ok ? tau.value : 0;
}
