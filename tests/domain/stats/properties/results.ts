import { concordance } from '#src/domain/stats/order/concordance.ts';
import { kemenyConsensus } from '#src/domain/stats/order/kemeny.ts';
import { meanRank } from '#src/domain/stats/order/mean-rank.ts';
import { comparePair, condorcetWinner } from '#src/domain/stats/order/pairwise-share.ts';
import { rankSets } from '#src/domain/stats/order/rank-sets.ts';
import { rankSpread } from '#src/domain/stats/order/rank-spread.ts';
import { topShare } from '#src/domain/stats/order/top-share.ts';
import type { Measured } from '#src/domain/stats/estimates/measured.ts';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { exactRanks } from '#src/domain/stats/sums/rank-histogram.ts';
import type { Weighted } from '#src/domain/stats/sums/weighted.ts';
import { agreementWithCustomers } from '#src/domain/stats/two-orders/closest-to-customers.ts';
import { agreementWithin } from '#src/domain/stats/two-orders/cross-agreement.ts';
import { placesOff } from '#src/domain/stats/two-orders/footrule.ts';
import { countPairs, pairAgreement } from '#src/domain/stats/two-orders/pair-agreement.ts';
import { kendallTau, spearmanRho } from '#src/domain/stats/two-orders/rank-correlation.ts';
import { consensusList, type RankList } from '#src/domain/stats/two-orders/rank-list.ts';
import { topOverlap } from '#src/domain/stats/two-orders/top-overlap.ts';
import { itemsOf } from './survey.ts';

/** Results by what happens to them when the items get other names: nothing, or they move along. */
export interface Results {
  readonly whole: unknown;
  readonly items: readonly unknown[];
  readonly pairs: readonly (readonly unknown[])[];
}

/** What the same people would say if there were twice as many of each: everything but how sure it is. */
export function estimatesOf(ranks: Weighted<RankMoments>, list: RankList): Results {
  const { length } = ranks.people.known;
  const items = itemsOf({ items: length });
  const kemeny = kemenyConsensus(ranks);
  const winner = condorcetWinner(ranks);
  const agreed = concordance(ranks);
  return {
    whole: {
      kendallW: agreed.ok ? agreed.value.kendallW : agreed.reason,
      bestOrders: kemeny.ok ? [kemeny.value.optimalOrders, kemeny.value.agreement] : kemeny,
      agreement: agreementWithCustomers(ranks, list),
      likeness: likenessOf(ranks, list),
    },
    items: items.map((item) => {
      const mean = meanRank(ranks, item, null);
      return {
        mean: mean.ok ? mean.value.mean : mean,
        topShares: items.slice(1).map((top) => valueIn(topShare(ranks, item, top))),
        place: kemeny.ok ? kemeny.value.places[item] : kemeny,
        isWinner: winner === item,
      };
    }),
    pairs: items.map((item) =>
      items.map((other) => {
        const { share, decisive } = comparePair(ranks, item, other);
        return item === other ? null : { share, decisive: valueIn(decisive) };
      }),
    ),
  };
}

/** What depends on how many people there are. */
export function surenessOf(ranks: Weighted<RankMoments>): Results {
  const { length } = ranks.people.known;
  const items = itemsOf({ items: length });
  const sets = rankSets(ranks);
  return {
    whole: [concordance(ranks), agreementWithin(ranks), sets.ok && sets.value.pairsApart],
    items: items.map((item) => [
      meanRank(ranks, item, null),
      items.slice(1).map((top) => topShare(ranks, item, top)),
      rankSpread(ranks, item),
      sets.ok ? sets.value.sets[item] : sets,
      exactRanks(ranks.people, item),
    ]),
    pairs: items.map((item) =>
      items.map((other) => (item === other ? null : comparePair(ranks, item, other).decisive)),
    ),
  };
}

/** The results with the items in another order. */
export function moved({ whole, items, pairs }: Results, order: readonly number[]): Results {
  return {
    whole,
    items: order.map((item) => items[item]),
    pairs: order.map((item) => order.map((other) => pairs[item]?.[other])),
  };
}

/** A list beside the order of the mean ranks. */
function likenessOf(ranks: Weighted<RankMoments>, list: RankList): unknown {
  const consensus = consensusList(list.map((_, item) => meanRank(ranks, item, null)));
  if (!consensus.ok) return consensus;
  const counts = countPairs(list, consensus.value);
  return [
    pairAgreement(counts),
    kendallTau(counts),
    spearmanRho(list, consensus.value),
    placesOff(list, consensus.value),
    topOverlap(list, consensus.value, 3),
  ];
}

function valueIn(estimate: Measured<{ readonly value: number }>): unknown {
  return estimate.ok ? estimate.value.value : estimate;
}
