import { completeRankSums } from '#src/domain/stats/sums/complete-rank-sums.ts';
import { concordance, type Concordance } from '#src/domain/stats/order/concordance.ts';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { chiSquareProbabilityAbove } from '#src/domain/stats/numerics/distributions.ts';
import { fullyKnownRows } from '#src/domain/stats/order/top-share.ts';
import { effectiveNumber, mapWeighted, type Weighted } from '#src/domain/stats/sums/weighted.ts';
import { valueOrNull, type JsonObject } from '../fixture.ts';

/** Kendall's W with all its tests. */
export function describeConcordance(moments: Weighted<RankMoments>): JsonObject {
  const complete = mapWeighted(moments, fullyKnownRows);
  const m = complete.people;
  const mEff = effectiveNumber(complete.weights, complete.squares);
  const agreement = valueOrNull(concordance(moments));
  if (agreement === null) return { m, mEff, W: null };
  return { m, mEff, Wuncorrected: uncorrected(moments), ...describeAgreement(agreement, itemsOf(moments)) };
}

/** W with what follows from it alone. The chi-square test is wrong for teams and not shown in the product. */
export function describeAgreement(agreement: Concordance, items: number): JsonObject {
  const test = valueOrNull(agreement.test);
  const chi2 = agreement.effectiveN * (items - 1) * agreement.kendallW;
  return {
    W: agreement.kendallW,
    meanRho: agreement.meanCorrelation,
    consensusReliability: agreement.reliability,
    F: test === null ? null : valueOrNull(test.statistic),
    dfNum: test?.numeratorDegrees ?? null,
    dfDen: test?.denominatorDegrees ?? null,
    pF: test?.probability ?? null,
    chi2,
    df: items - 1,
    pChi2: chiSquareProbabilityAbove(chi2, items - 1),
  };
}

/** W without the correction for ties, as in textbooks; not shown in the product. */
function uncorrected(moments: Weighted<RankMoments>): number {
  const items = itemsOf(moments);
  const sums = valueOrNull(completeRankSums(moments)) ?? [];
  const squares = sums.map(({ weights }) => (weights.sum / weights.count) ** 2);
  return (12 * squares.reduce((sum, square) => sum + square, 0)) / (items ** 3 - items);
}

function itemsOf(moments: Weighted<RankMoments>): number {
  return moments.people.known.length;
}
