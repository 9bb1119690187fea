import {
  footruleProbability,
  rhoProbability,
  tauProbability,
} from '#src/domain/stats/two-orders/exact-probability.ts';
import { placesOff } from '#src/domain/stats/two-orders/footrule.ts';
import {
  countPairs,
  kendallDistance,
  pairAgreement,
  pairTotal,
  type PairCounts,
} from '#src/domain/stats/two-orders/pair-agreement.ts';
import { kendallTau, spearmanRho } from '#src/domain/stats/two-orders/rank-correlation.ts';
import { strictOrder, toRankList, type RankList } from '#src/domain/stats/two-orders/rank-list.ts';
import { averageOverlap, rankBiasedOverlap } from '#src/domain/stats/two-orders/rank-overlap.ts';
import { topOverlap, topOverlapProbability } from '#src/domain/stats/two-orders/top-overlap.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject } from '../fixture.ts';

const PERSISTENCES = [0.8, 0.9];

/** Pairs of lists whose values are any numbers in the order of the ranks. */
export function computePairs({ cases, overlap }: Fixture): JsonObject {
  const lists = (cases ?? []) as readonly { readonly x: readonly number[]; readonly y: readonly number[] }[];
  return {
    cases: lists.map(({ x, y }) => describePair(toRankList(x), toRankList(y))),
    ...(overlap === undefined
      ? {}
      : { overlap: { averageOverlap: averageOverlaps(overlap.first.split(''), overlap.second.split('')) } }),
  };
}

/** Everything that two complete lists of mid-ranks say about each other. */
export function describePair(first: RankList, second: RankList): JsonObject {
  const counts = countPairs(first, second);
  const { footrule, mean, normalised } = placesOff(first, second);
  const depths = first.map((_, index) => index + 1);
  return {
    ...counts,
    tauB: valueOrNull(kendallTau(counts)),
    tauX: extendedTau(counts),
    rho: valueOrNull(spearmanRho(first, second)),
    kendallDistance: kendallDistance(counts),
    pairAgreement: pairAgreement(counts),
    footrule,
    meanPlacesOff: mean,
    footruleNormalised: normalised,
    topKOverlap: byDepth(depths, (depth) => topOverlap(first, second, depth)),
    pTauTwoSided: valueOrNull(tauProbability(first, second)),
    pRhoTwoSided: valueOrNull(rhoProbability(first, second)),
    ...describeStrictPair(first, second, depths),
  };
}

function describeStrictPair(first: RankList, second: RankList, depths: readonly number[]): JsonObject {
  const order = strictOrder(first);
  const otherOrder = strictOrder(second);
  if (order === null || otherOrder === null) return {};
  return {
    averageOverlap: byDepth(depths, (depth) => averageOverlap(order, otherOrder, depth)),
    rboExt: Object.fromEntries(
      PERSISTENCES.map((persistence) => [persistence, rankBiasedOverlap(order, otherOrder, persistence)]),
    ),
    topKOverlapP: byDepth(depths, (depth) => valueOrNull(topOverlapProbability(first, second, depth))),
    pFootruleLower: footruleProbability(first, second),
  };
}

/**
 * tau-x of Emond & Mason 2002, which counts a tie in both lists as agreement and a tie in one as nothing. Oracle only: the
 * product does not show it.
 */
function extendedTau(counts: PairCounts): number {
  return (counts.concordant - counts.discordant + counts.tiedBoth) / pairTotal(counts);
}

function averageOverlaps(first: readonly string[], second: readonly string[]): readonly number[] {
  return first.map((_, index) => averageOverlap(first, second, index + 1));
}

function byDepth(depths: readonly number[], valueAt: (depth: number) => Json): JsonObject {
  return Object.fromEntries(depths.map((depth) => [depth, valueAt(depth)]));
}
