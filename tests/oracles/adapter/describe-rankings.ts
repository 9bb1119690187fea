import { agreementA, placeCounts } from '#src/domain/stats/ratings/agreement-a.ts';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { bordaCount, meanRank } from '#src/domain/stats/order/mean-rank.ts';
import { comparePair, condorcetWinner } from '#src/domain/stats/order/pairwise-share.ts';
import { rankSpread } from '#src/domain/stats/order/rank-spread.ts';
import { fullyKnownRows, topShare } from '#src/domain/stats/order/top-share.ts';
import { effectiveNumber, mapWeighted, type Weighted } from '#src/domain/stats/sums/weighted.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject } from '../fixture.ts';
import { describeConcordance } from './describe-concordance.ts';
import { describeKemeny } from './describe-kemeny.ts';
import { describePlackettLuce } from './describe-plackett-luce.ts';
import { describeSureness } from './describe-sureness.ts';
import { columnsOf, meanRow } from './mean-row.ts';
import { givenRow, momentsOf, repeatedRows, shapeOf } from './moments-of-rows.ts';

/** Everything that is known about one group's rankings; `weights` has one number per row of `rankings`. */
export function describeRankings(fixture: Fixture, weights?: readonly number[]): JsonObject {
  const rows = repeatedRows(fixture);
  const everybody = momentsOf(rows, shapeOf(fixture)).people;
  const moments = momentsOf(rows, shapeOf(fixture), weights);
  const items = itemsOf(moments);
  const means = items.map((item) => valueOrNull(meanRank(moments, item, null)));
  const borda = means.map((mean) => (mean === null ? null : bordaCount(mean.mean, items.length)));
  return {
    nUsable: everybody.n,
    nDropped: rows.length - everybody.n,
    nComplete: everybody.rankedCounts.at(-1) ?? 0,
    nEff: effectiveNumber(moments.weights.n, moments.squares.n),
    meanRank: columnsOf(means.map(meanRow)),
    borda: borda.map((count) => count?.points ?? null),
    bordaPct: borda.map((count) => count?.percent ?? null),
    topK: topShares(moments),
    pairwise: pairwise(moments),
    condorcetWinner: condorcetWinner(moments),
    kendallW: describeConcordance(moments),
    kemeny: describeKemeny(moments),
    plackettLuce: describePlackettLuce(fixture, weights),
    divisive: divisiveness(moments),
    ...describeSureness(moments, {
      ...shapeOf(fixture),
      rows: rows.length,
      ranks: rows.flatMap(givenRow),
      weights: weights ?? null,
    }),
  };
}

function itemsOf(moments: Weighted<RankMoments>): readonly number[] {
  return moments.people.known.map((_, item) => item);
}

function topShares(moments: Weighted<RankMoments>): JsonObject {
  const complete = mapWeighted(moments, fullyKnownRows);
  const n = complete.people;
  const nEff = effectiveNumber(complete.weights, complete.squares);
  const tops = itemsOf(moments).slice(1);
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
          nEff,
        },
      ];
    }),
  );
}

function pairwise(moments: Weighted<RankMoments>): JsonObject {
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
    nEffDecisive: table((first, second) => decisive(first, second)?.effectiveN ?? 0),
    wilsonLow: table((first, second) => interval(first, second)?.low ?? null),
    wilsonHigh: table((first, second) => interval(first, second)?.high ?? null),
  };
}

function divisiveness(moments: Weighted<RankMoments>): JsonObject {
  const spreads = itemsOf(moments).map((item) => valueOrNull(rankSpread(moments, item)));
  const places = itemsOf(moments).map((item) => valueOrNull(placeCounts(moments.weights, item)));
  return {
    eijkA: places.map((counts) => (counts === null ? null : valueOrNull(agreementA(counts)))),
    sd: spreads.map((spread) => spread?.standardDeviation ?? null),
    sdOverUniform: spreads.map((spread) => spread?.relativeToRandom ?? null),
  };
}
