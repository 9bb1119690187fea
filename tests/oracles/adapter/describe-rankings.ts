import { concordance } from '#src/domain/stats/concordance.ts';
import type { RankMoments } from '#src/domain/stats/customer-statistics.ts';
import { bordaCount, meanRank } from '#src/domain/stats/mean-rank.ts';
import { comparePair, condorcetWinner } from '#src/domain/stats/pairwise-share.ts';
import { rankSpread } from '#src/domain/stats/rank-spread.ts';
import { fullyKnownRows, topShare } from '#src/domain/stats/top-share.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject } from '../fixture.ts';
import { columnsOf, meanRow } from './mean-row.ts';
import { momentsOf, repeatedRows } from './moments-of-rows.ts';

/** Everything that is known about one group's rankings. */
export function describeRankings(fixture: Fixture): JsonObject {
  const rows = repeatedRows(fixture);
  const moments = momentsOf(rows, fixture.mode);
  const complete =
    fixture.mode === 'subset'
      ? momentsOf(
          rows.filter((row) => !row.includes(null)),
          'subset',
        )
      : moments;
  const items = itemsOf(moments);
  const means = items.map((item) => valueOrNull(meanRank(moments, item, null)));
  const borda = means.map((mean) => (mean === null ? null : bordaCount(mean.mean, items.length)));
  return {
    nUsable: moments.n,
    nDropped: rows.length - moments.n,
    nComplete: moments.rankedCounts.at(-1) ?? 0,
    nEff: moments.n,
    meanRank: columnsOf(means.map(meanRow)),
    borda: borda.map((count) => count?.points ?? null),
    bordaPct: borda.map((count) => count?.percent ?? null),
    topK: topShares(moments),
    pairwise: pairwise(moments),
    condorcetWinner: condorcetWinner(moments),
    kendallW: kendall(complete),
    divisive: divisiveness(complete),
  };
}

function itemsOf(moments: RankMoments): readonly number[] {
  return moments.known.map((_, item) => item);
}

function topShares(moments: RankMoments): JsonObject {
  const n = fullyKnownRows(moments);
  const tops = moments.topCounts[0]?.map((_, index) => index + 1) ?? [];
  return Object.fromEntries(
    tops.map((top) => {
      const shares = itemsOf(moments).map((item) => valueOrNull(topShare(moments, item, top)));
      const intervals = shares.map((share) => (share === null ? null : valueOrNull(share.interval)));
      return [
        String(top),
        {
          share: shares.map((share) => share?.value ?? null),
          wilsonLow: intervals.map((interval) => interval?.low ?? null),
          wilsonHigh: intervals.map((interval) => interval?.high ?? null),
          n,
          nEff: n,
        },
      ];
    }),
  );
}

function pairwise(moments: RankMoments): JsonObject {
  const table = (cell: (first: number, second: number) => Json) =>
    itemsOf(moments).map((first) => itemsOf(moments).map((second) => cell(first, second)));
  const decisive = (first: number, second: number) =>
    valueOrNull(comparePair(moments, first, second).decisive);
  const interval = (first: number, second: number) => {
    const share = decisive(first, second);
    return share === null ? null : valueOrNull(share.interval);
  };
  return {
    win: table((first, second) => comparePair(moments, first, second).wins),
    tie: table((first, second) => comparePair(moments, first, second).ties),
    share: table((first, second) => valueOrNull(comparePair(moments, first, second).share)),
    pDecisive: table((first, second) => decisive(first, second)?.value ?? null),
    nEffDecisive: table((first, second) => decisive(first, second)?.n ?? 0),
    wilsonLow: table((first, second) => interval(first, second)?.low ?? null),
    wilsonHigh: table((first, second) => interval(first, second)?.high ?? null),
  };
}

function kendall(moments: RankMoments): JsonObject {
  const agreement = valueOrNull(concordance(moments));
  if (agreement === null) return { m: moments.n, mEff: moments.n, W: null };
  return {
    m: agreement.n,
    mEff: agreement.n,
    W: agreement.kendallW,
    meanRho: agreement.meanCorrelation,
    consensusReliability: agreement.reliability,
  };
}

function divisiveness(moments: RankMoments): JsonObject {
  const spreads = itemsOf(moments).map((item) => valueOrNull(rankSpread(moments, item)));
  return {
    sd: spreads.map((spread) => spread?.standardDeviation ?? null),
    sdOverUniform: spreads.map((spread) => spread?.relativeToRandom ?? null),
  };
}
