import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { kemenyConsensus } from '#src/domain/stats/order/kemeny.ts';
import type { Weighted } from '#src/domain/stats/sums/weighted.ts';
import { valueOrNull, type Json } from '../fixture.ts';

export function describeKemeny(moments: Weighted<RankMoments>): Json {
  const consensus = valueOrNull(kemenyConsensus(moments));
  if (consensus === null) return null;
  return {
    minCost: consensus.cost,
    nOptimal: consensus.optimalOrders,
    order: consensus.order,
    positionLow: consensus.places.map(({ best }) => best),
    positionHigh: consensus.places.map(({ worst }) => worst),
    agreement: valueOrNull(consensus.agreement),
  };
}
