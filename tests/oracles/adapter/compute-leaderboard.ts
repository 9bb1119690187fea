import { at } from '#src/domain/assert.ts';
import { agreementBetween, agreementWithin } from '#src/domain/stats/two-orders/cross-agreement.ts';
import { closestLeaderboard } from '#src/domain/stats/two-orders/closest-leaderboard.ts';
import {
  agreementWithCustomers,
  chancesOfAgreement,
  scaledAgreement,
} from '#src/domain/stats/two-orders/closest-to-customers.ts';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { scoreColleagues } from '#src/domain/stats/two-orders/customer-agreement-rows.ts';
import { kemenyConsensus } from '#src/domain/stats/order/kemeny.ts';
import {
  scoreOfList,
  sharesReaching,
  visitOrderScores,
  type OrderGains,
} from '#src/domain/stats/two-orders/order-scores.ts';
import { createPairedScores, type PairedScores } from '#src/domain/stats/two-orders/paired-scores.ts';
import { isStrict, toRankList, type RankList } from '#src/domain/stats/two-orders/rank-list.ts';
import type { Weighted } from '#src/domain/stats/sums/weighted.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject } from '../fixture.ts';
import { listOfRow } from './compute-consensus.ts';
import { givenRow, momentsOf, shapeOf } from './moments-of-rows.ts';
import { agreementOf, referenceCrossAgreement, referenceGains, signsOf } from './reference-agreement.ts';
import { usableCustomers, usableTeam, type GroupRows } from './usable-rows.ts';

interface Groups {
  readonly team: GroupRows;
  readonly customers: GroupRows;
  readonly mode: 'top' | 'subset';
  readonly lists: readonly RankList[];
  readonly moments: Weighted<RankMoments>;
}

/** What differs between the two definitions of agreement. */
interface Agreement {
  readonly scores: PairedScores;
  readonly ofList: (list: RankList) => number | null;
  readonly chances: readonly (number | null)[];
}

/** Who is closest to the customers, and how alike the people of both groups are. */
export function computeLeaderboard(fixture: Fixture): JsonObject {
  const shape = shapeOf(fixture);
  const team = usableTeam(fixture);
  const customers = usableCustomers(fixture);
  const groups: Groups = {
    team,
    customers,
    mode: shape.mode,
    lists: team.rows.map(listOfRow),
    moments: momentsOf(customers.rows, shape, customers.weights),
  };
  // The definitions agree where nobody ties or leaves out anything: there the product's own functions are compared.
  const isPlain = [...team.rows, ...customers.rows].every(
    (row) => !row.includes(null) && isStrict(listOfRow(row)),
  );
  return {
    leaderboard: describeLeaderboard(groups, isPlain ? productAgreement(groups) : referenceAgreement(groups)),
    crossAgreement: isPlain
      ? {
          teamCustomer: valueOrNull(agreementBetween(groups.moments, momentsOf(team.rows, shape))),
          customerCustomer: valueOrNull(agreementWithin(groups.moments)),
          teamTeam: valueOrNull(agreementWithin(momentsOf(team.rows, shape))),
        }
      : {
          teamCustomer: referenceCrossAgreement(customers, team, shape.mode),
          customerCustomer: referenceCrossAgreement(customers, customers, shape.mode),
          teamTeam: referenceCrossAgreement(team, team, shape.mode),
        },
  };
}

function describeLeaderboard(groups: Groups, { scores, ofList, chances }: Agreement): JsonObject | null {
  const items = groups.moments.people.known.length;
  const kemeny = valueOrNull(kemenyConsensus(groups.moments));
  const leaderboard = valueOrNull(closestLeaderboard(scores, items));
  if (leaderboard === null || kemeny === null) return null;
  const best = ofList(toRankList(kemeny.order.map((_, item) => kemeny.order.indexOf(item))));
  const { standings } = leaderboard;
  const column = (valueAt: (standing: (typeof standings)[number]) => Json) => standings.map(valueAt);
  return {
    agreement: column(({ agreement }) => agreement),
    se: column(({ error }) => valueOrNull(error)?.standardError ?? null),
    ciLow: column(({ error }) => valueOrNull(error)?.interval.low ?? null),
    ciHigh: column(({ error }) => valueOrNull(error)?.interval.high ?? null),
    best: leaderboard.best,
    diffToBest: column(({ behindBest }) => behindBest.difference),
    seDiffToBest: column(({ behindBest }) => valueOrNull(behindBest.standardError)),
    pAdjusted: column(({ adjustedProbability }) => valueOrNull(adjustedProbability)),
    inConfidenceSet: column(({ mayBeClosest }) => mayBeClosest),
    withinOnePair: column(({ withinOnePair }) => withinOnePair),
    sharedFirst: column(({ sharedFirst }) => sharedFirst),
    agreementOfKemeny: best,
    scaled: column(({ agreement }) => (best === null ? null : valueOrNull(scaledAgreement(agreement, best)))),
    pChance: chances,
    ...describeAllOrders(referenceGains(groups.customers, groups.mode)),
  };
}

/** Oracle only. */
function describeAllOrders(gains: OrderGains): JsonObject {
  const [ORDERS, SUM, SQUARES, LARGEST] = [0, 1, 2, 3] as const;
  // In an array, because numbers that a closure changes are allocated anew for each of millions of orders.
  const of = Float64Array.of(0, 0, 0, -Infinity);
  visitOrderScores(gains, (score) => {
    const deviation = score - 0.5;
    (of[ORDERS] as number) += 1;
    (of[SUM] as number) += deviation;
    (of[SQUARES] as number) += deviation * deviation;
    if (score > (of[LARGEST] as number)) of[LARGEST] = score;
  });
  const mean = at(of, SUM) / at(of, ORDERS);
  const variance = at(of, SQUARES) / at(of, ORDERS) - mean ** 2;
  return { maxOverAllRankings: at(of, LARGEST), nullSd: Math.sqrt(Math.max(0, variance)) };
}

function productAgreement({ customers, mode, lists, moments }: Groups): Agreement {
  const rows = {
    items: moments.people.known.length,
    mode,
    rows: customers.rows.length,
    ranks: customers.rows.flatMap(givenRow),
    weights: customers.weights,
  };
  return {
    scores: scoreColleagues(rows, lists),
    ofList: (list) => valueOrNull(agreementWithCustomers(moments, list)),
    chances: chancesOfAgreement(moments, lists).map((chance) => valueOrNull(chance)),
  };
}

function referenceAgreement({ team, customers, mode, lists }: Groups): Agreement {
  const gains = referenceGains(customers, mode);
  const colleagues = team.rows.map((row) => signsOf(row, mode));
  const accumulator = createPairedScores(colleagues.length);
  customers.rows.forEach((row, index) => {
    const judge = signsOf(row, mode);
    const shares = colleagues.map((colleague) => agreementOf(judge, colleague));
    accumulator.add(shares, 1, at(customers.weights, index));
  });
  const chances = sharesReaching(
    gains,
    lists.map((list) => scoreOfList(gains, list)),
  );
  return {
    scores: accumulator.scores(),
    ofList: (list) => scoreOfList(gains, list),
    chances: lists.map((list, index) => (isStrict(list) ? at(chances, index) : null)),
  };
}
