import { at } from '../assert.ts';
import { PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import { fail, succeed } from '../result.ts';
import { concordance, type Concordance } from '../stats/order/concordance.ts';
import type { RankMoments } from '../stats/sums/customer-statistics.ts';
import { kemenyConsensus, type KemenyConsensus } from '../stats/order/kemeny.ts';
import type { Estimate, Measured } from '../stats/estimates/measured.ts';
import { comparePair, condorcetWinner } from '../stats/order/pairwise-share.ts';
import { topProbability, type PlaceProbabilities } from '../stats/order/place-probabilities.ts';
import type { RankRows } from '../stats/sums/rank-rows.ts';
import { rankSets } from '../stats/order/rank-sets.ts';
import { createRng } from '../stats/numerics/rng.ts';
import { SMALLEST_GROUP } from '../stats/groups/suppression.ts';
import { placeProbabilities, topVerdict } from '../stats/order/top-probability.ts';
import { topShare } from '../stats/order/top-share.ts';
import type { Weighted } from '../stats/sums/weighted.ts';
import { LARGEST_TOP, type PillarSureness, type TopChance } from './sureness.ts';

/** The same data get the same numbers, on every device; it is printed with the method. */
export const TOP_CHANCE_SEED = 'plumbline';

/** The one order that contradicts customers least, and how well it is determined. */
export interface ConsensusOrder extends Pick<KemenyConsensus, 'optimalOrders' | 'places' | 'agreement'> {
  readonly order: readonly PillarId[];
}

/** What customers say about the ten pillars together. */
export interface CustomerOrder {
  /** Customers with a usable ranking. */
  readonly n: number;
  /** Of the 45 pairs of pillars those whose order is proven; `null` where the sums do not tell. */
  readonly pairsApart: Measured<number>;
  readonly consensus: Measured<ConsensusOrder>;
  /** The pillar that beats each of the nine others; `null`: there is none. */
  readonly condorcetWinner: PillarId | null;
  readonly concordance: Measured<Concordance>;
  /** Row beats column: share of those who chose between the two. 10 x 10, the diagonal is `not-asked`. */
  readonly pairs: readonly (readonly Measured<Estimate>[])[];
}

export interface CustomerOrderView {
  readonly order: Measured<CustomerOrder>;
  /** In the order of `PILLAR_IDS`. */
  readonly pillars: readonly PillarSureness[];
}

export interface CustomerOrderRequest {
  readonly ranks: Weighted<RankMoments>;
  /** Whether the survey asked for a ranking at all. */
  readonly asked: boolean;
  /** How many first places the survey asked for, at most `LARGEST_TOP`. */
  readonly largestTop: number;
  /** The single rankings of the group, needed below 50 of them; `null`: not at hand. */
  readonly rows: RankRows | null;
}

/** The order of a group of customers with all that says how sure it is; nothing about fewer than five of them. */
export function customerOrder(request: CustomerOrderRequest): CustomerOrderView {
  const { ranks: moments, asked } = request;
  const { n } = moments.people;
  if (!asked) return missingOrder('not-asked');
  if (n === 0) return missingOrder('no-answers');
  if (n < SMALLEST_GROUP) return missingOrder('group-too-small');
  const sets = rankSets(moments);
  const places = placeProbabilities({ ranks: moments, rows: request.rows, rng: createRng(TOP_CHANCE_SEED) });
  const winner = condorcetWinner(moments);
  return {
    order: succeed({
      n,
      pairsApart: sets.ok ? succeed(sets.value.pairsApart) : sets,
      consensus: consensusOrder(moments),
      condorcetWinner: winner === null ? null : at(PILLAR_IDS, winner),
      concordance: concordance(moments),
      pairs: pairShares(moments),
    }),
    pillars: PILLAR_IDS.map((_, item) => ({
      possiblePlaces: sets.ok ? succeed(at(sets.value.sets, item)) : sets,
      topShares: perTop(request.largestTop, (top) => protectedShare(topShare(moments, item, top))),
      topChances: perTop(request.largestTop, (top) => topChance(places, item, top)),
    })),
  };
}

/** Nothing can be said, for the same reason everywhere. */
export function missingOrder(reason: Extract<Measured<never>, { ok: false }>['reason']): CustomerOrderView {
  const missing = fail(reason);
  const perPlace = Array.from({ length: LARGEST_TOP }, () => missing);
  const pillar = { possiblePlaces: missing, topShares: perPlace, topChances: perPlace };
  return { order: missing, pillars: PILLAR_IDS.map(() => pillar) };
}

function perTop<Value>(
  largestTop: number,
  value: (top: number) => Measured<Value>,
): readonly Measured<Value>[] {
  return Array.from({ length: LARGEST_TOP }, (_, index) =>
    index < largestTop ? value(index + 1) : fail('not-asked'),
  );
}

function topChance(places: Measured<PlaceProbabilities>, item: number, top: number): Measured<TopChance> {
  if (!places.ok) return places;
  const probability = topProbability(places.value, item, top);
  return succeed({ probability, verdict: topVerdict(probability) });
}

/** In `subset` surveys only complete rows count, and they may be few. */
function protectedShare(share: Measured<Estimate>): Measured<Estimate> {
  return share.ok && share.value.n < SMALLEST_GROUP ? fail('group-too-small') : share;
}

function consensusOrder(ranks: Weighted<RankMoments>): Measured<ConsensusOrder> {
  const kemeny = kemenyConsensus(ranks);
  if (!kemeny.ok) return kemeny;
  const { order, optimalOrders, places, agreement } = kemeny.value;
  return succeed({
    order: order.map((item) => at(PILLAR_IDS, item)),
    optimalOrders,
    places,
    agreement,
  });
}

function pairShares(ranks: Weighted<RankMoments>): readonly (readonly Measured<Estimate>[])[] {
  return PILLAR_IDS.map((_, row) =>
    PILLAR_IDS.map((__, column) => {
      if (row === column) return fail('not-asked');
      return protectedShare(comparePair(ranks, row, column).decisive);
    }),
  );
}
