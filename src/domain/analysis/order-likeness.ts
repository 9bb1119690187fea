import { fail, succeed } from '../result.ts';
import type { RankMoments } from '../stats/sums/customer-statistics.ts';
import { tauProbability } from '../stats/two-orders/exact-probability.ts';
import { placesOff, placesOffByChance } from '../stats/two-orders/footrule.ts';
import { drawMeanRanks } from '../stats/order/mean-draws.ts';
import type { Interval, Measured } from '../stats/estimates/measured.ts';
import { countPairs, pairAgreement } from '../stats/two-orders/pair-agreement.ts';
import { consensusList, toRankList, type RankList } from '../stats/two-orders/rank-list.ts';
import { createRng } from '../stats/numerics/rng.ts';
import type { SampleMean } from '../stats/estimates/sample-mean.ts';
import { topOverlap, topOverlapByChance, topOverlapProbability } from '../stats/two-orders/top-overlap.ts';
import type { Weighted } from '../stats/sums/weighted.ts';
import { TOP_CHANCE_SEED } from './customer-order.ts';

/** How alike the team's and the customers' orders are. */
export interface OrderLikeness {
  /** Share of the 45 pairs of pillars that both put the same way round; chance is one half. */
  readonly pairAgreement: number;
  /** Where it would lie with other customers. */
  readonly interval: Measured<Interval>;
  /** Share of all 10! orders that are at least as far from chance: have the two anything in common? */
  readonly probability: Measured<number>;
  /** By how many places a pillar is off on average, and off by chance. */
  readonly placesOff: number;
  readonly placesOffByChance: number;
  /** Pillars that both have among their first three. */
  readonly topThree: {
    readonly common: number;
    readonly byChance: number;
    readonly probability: Measured<number>;
  };
}

const TOP = 3;
const DRAWS = 2000;
/** With fewer customers the spread of their means is itself too uncertain. */
const FEWEST_CUSTOMERS = 20;

/**
 * Two orders beside each other: the list of the team's mean ranks and that of the customers'. The interval draws the customers'
 * means again (`drawMeanRanks`) and reads the middle 95% of the agreements; the team's order stays as it is. Degenerate: a
 * mean that is missing takes its reason along; fewer than 20 customers -> no interval (`too-few-answers`).
 */
export function orderLikeness(
  team: readonly Measured<SampleMean>[],
  customers: readonly Measured<SampleMean>[],
  ranks: Weighted<RankMoments>,
): Measured<OrderLikeness> {
  const ours = consensusList(team);
  if (!ours.ok) return ours;
  const theirs = consensusList(customers);
  if (!theirs.ok) return theirs;
  const items = ours.value.length;
  return succeed({
    pairAgreement: pairAgreement(countPairs(ours.value, theirs.value)),
    interval: agreementInterval(ours.value, ranks),
    probability: tauProbability(ours.value, theirs.value),
    placesOff: placesOff(ours.value, theirs.value).mean,
    placesOffByChance: placesOffByChance(items),
    topThree: {
      common: topOverlap(ours.value, theirs.value, TOP),
      byChance: topOverlapByChance(items, TOP),
      probability: topOverlapProbability(ours.value, theirs.value, TOP),
    },
  });
}

function agreementInterval(team: RankList, ranks: Weighted<RankMoments>): Measured<Interval> {
  if (ranks.people.n < FEWEST_CUSTOMERS) return fail('too-few-answers');
  const agreements: number[] = [];
  const drawn = drawMeanRanks({ ranks, rng: createRng(TOP_CHANCE_SEED), draws: DRAWS }, (means) => {
    agreements.push(pairAgreement(countPairs(team, toRankList(Array.from(means)))));
  });
  if (!drawn.ok) return drawn;
  const ascending = agreements.toSorted((left, right) => left - right);
  const edge = Math.floor(0.025 * ascending.length);
  return succeed({ low: ascending[edge] ?? 0, high: ascending[ascending.length - 1 - edge] ?? 1 });
}
