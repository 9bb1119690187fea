import { at } from '../assert.ts';
import type { Answer } from '../model/answer.ts';
import { PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import { isScore } from '../model/score.ts';
import { fail, succeed } from '../result.ts';
import type { Estimate, Interval, Measured } from '../stats/estimates/measured.ts';
import { NORMAL_975 } from '../stats/numerics/normal-quantiles.ts';
import { meanRank } from '../stats/order/mean-rank.ts';
import { cronbachAlpha } from '../stats/ratings/cronbach-alpha.ts';
import { intraclassCorrelation } from '../stats/ratings/intraclass-correlation.ts';
import { plackettLuce } from '../stats/strength/plackett-luce.ts';
import type { RankRows } from '../stats/sums/rank-rows.ts';
import { mapWeighted } from '../stats/sums/weighted.ts';
import { countPairs } from '../stats/two-orders/pair-agreement.ts';
import { kendallTau, spearmanRho } from '../stats/two-orders/rank-correlation.ts';
import { consensusList, strictOrder, type RankList } from '../stats/two-orders/rank-list.ts';
import { averageOverlap, rankBiasedOverlap } from '../stats/two-orders/rank-overlap.ts';
import { comparablePlaces } from './comparable.ts';
import { weightedStatistics, type Customers } from './customers.ts';
import { teamView } from './team-view.ts';
import { SMALLEST_GROUP } from '../stats/groups/suppression.ts';

export interface AnalystsRequest extends Customers {
  /** Complete and draft answers; drafts are left out. */
  readonly answers: readonly Answer[];
}

export interface PillarWorth {
  readonly pillar: PillarId;
  /** Chance of being put first of all ten. */
  readonly share: number;
  /** Of the strength relative to the average pillar, on the scale of `share`. */
  readonly interval: Measured<Interval>;
}

/** Second opinions on the same answers, for people who ask for them; nothing on the other screens rests on them. */
export interface AnalystFigures {
  /** Plackett-Luce worths of the customers' rankings, the strongest first; needs the single rankings. */
  readonly worths: Measured<{ readonly n: number; readonly pillars: readonly PillarWorth[] }>;
  /** The team's and the customers' orders compared. */
  readonly rho: Measured<number>;
  readonly tau: Measured<number>;
  readonly averageOverlap: Measured<number>;
  /** Rank-biased overlap with persistence .9. */
  readonly rankBiasedOverlap: Measured<number>;
  /** Of the self-scores, from 20 colleagues on. */
  readonly alpha: Measured<Estimate>;
  /** ICC(3,k) of the self-scores, pillars as targets: would other colleagues draw the same profile? */
  readonly profileReliability: Measured<Estimate>;
}

const PERSISTENCE = 0.9;
/** A standard error below this is rounding. */
const NO_ERROR = 1e-9;

export function analystFigures(
  { answers, ...source }: AnalystsRequest,
  rows: RankRows | null,
): AnalystFigures {
  const complete = answers.filter(({ status }) => status === 'complete');
  const orders = twoOrders(complete, source);
  return {
    worths: worthsOf(source, rows),
    rho: orders.ok ? spearmanRho(orders.value.team, orders.value.customers) : orders,
    tau: orders.ok ? kendallTau(countPairs(orders.value.team, orders.value.customers)) : orders,
    averageOverlap: overlapOf(orders, (team, customers) => averageOverlap(team, customers, team.length)),
    rankBiasedOverlap: overlapOf(orders, (team, customers) =>
      rankBiasedOverlap(team, customers, PERSISTENCE),
    ),
    ...scoreReliability(complete),
  };
}

interface TwoOrders {
  readonly team: RankList;
  readonly customers: RankList;
}

function twoOrders(answers: readonly Answer[], { statistics, weighted }: Customers): Measured<TwoOrders> {
  if (statistics === null) return fail('no-survey');
  const { ranks } = statistics.overall;
  if (ranks.n < SMALLEST_GROUP) return fail(ranks.n === 0 ? 'not-asked' : 'group-too-small');
  const team = consensusList(
    teamView(answers, null, comparablePlaces(ranks)).pillars.map(({ rank }) => rank),
  );
  if (!team.ok) return team;
  const counted = mapWeighted(weightedStatistics(statistics, weighted), ({ overall }) => overall.ranks);
  const customers = consensusList(PILLAR_IDS.map((_, item) => meanRank(counted, item, null)));
  return customers.ok ? succeed({ team: team.value, customers: customers.value }) : customers;
}

function overlapOf(
  orders: Measured<TwoOrders>,
  overlap: (team: readonly number[], customers: readonly number[]) => number,
): Measured<number> {
  if (!orders.ok) return orders;
  const team = strictOrder(orders.value.team);
  const customers = strictOrder(orders.value.customers);
  return team === null || customers === null ? fail('has-ties') : succeed(overlap(team, customers));
}

function worthsOf({ statistics }: Customers, rows: RankRows | null): AnalystFigures['worths'] {
  if (statistics === null) return fail('no-survey');
  const { ranks } = statistics.overall;
  if (ranks.n < SMALLEST_GROUP) return fail(ranks.n === 0 ? 'not-asked' : 'group-too-small');
  if (rows === null) return fail('rows-missing');
  const fit = plackettLuce(rows);
  if (!fit.ok) return fit;
  const { worth, standardErrors } = fit.value;
  const pillars = PILLAR_IDS.map((pillar, item): PillarWorth => {
    const share = at(worth, item);
    if (!standardErrors.robust.ok) return { pillar, share, interval: standardErrors.robust };
    // Customers who all say the same leave no error to estimate; that proves nothing about the others.
    if (at(standardErrors.robust.value, item) < NO_ERROR)
      return { pillar, share, interval: fail('no-spread') };
    const factor = Math.exp(NORMAL_975 * at(standardErrors.robust.value, item));
    return { pillar, share, interval: succeed({ low: share / factor, high: Math.min(1, share * factor) }) };
  });
  return succeed({ n: fit.value.rows, pillars: pillars.toSorted((left, right) => right.share - left.share) });
}

function scoreReliability(answers: readonly Answer[]): Pick<AnalystFigures, 'alpha' | 'profileReliability'> {
  const rows = answers.flatMap(({ scores }): readonly (readonly number[])[] => {
    const given = PILLAR_IDS.flatMap((pillar) => {
      const score = scores[pillar];
      return isScore(score) ? [score] : [];
    });
    return given.length === PILLAR_IDS.length ? [given] : [];
  });
  const alpha = cronbachAlpha(rows);
  const icc = intraclassCorrelation(rows);
  return {
    alpha: alpha.ok
      ? succeed(estimate(alpha.value.alpha, alpha.value.n, succeed(alpha.value.interval)))
      : alpha,
    profileReliability: icc.ok
      ? succeed(estimate(icc.value.consistency.average, rows.length, icc.value.consistencyInterval))
      : icc,
  };
}

function estimate(value: number, n: number, interval: Measured<Interval>): Estimate {
  return { value, n, effectiveN: n, interval };
}
