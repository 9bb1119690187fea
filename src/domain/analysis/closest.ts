import { at } from '../assert.ts';
import type { Answer } from '../model/answer.ts';
import type { Ranking } from '../model/ranking.ts';
import { fail, succeed, type Result } from '../result.ts';
import { closestLeaderboard, type ColleagueStanding } from '../stats/two-orders/closest-leaderboard.ts';
import {
  AGREEMENT_BY_CHANCE,
  agreementWithCustomers,
  chancesOfAgreement,
} from '../stats/two-orders/closest-to-customers.ts';
import { agreementBetween, agreementWithin } from '../stats/two-orders/cross-agreement.ts';
import { scoreColleagues } from '../stats/two-orders/customer-agreement-rows.ts';
import type { RankMoments } from '../stats/sums/customer-statistics.ts';
import { kemenyConsensus } from '../stats/order/kemeny.ts';
import type { Interval, Measured } from '../stats/estimates/measured.ts';
import type { RankList } from '../stats/two-orders/rank-list.ts';
import { rankMomentsOfRankings } from '../stats/sums/rank-moments.ts';
import type { RankRows } from '../stats/sums/rank-rows.ts';
import { SMALLEST_GROUP } from '../stats/groups/suppression.ts';
import { mapWeighted, unweighted, type Weighted } from '../stats/sums/weighted.ts';
import { settleBets, type BetResult } from './bets.ts';
import { weightedStatistics, type Customers } from './customers.ts';
import { isRanked, listOf, mayShowPeople, type RowsRefusal } from './people.ts';

export interface ClosestRequest extends Customers {
  /** Complete and draft answers; drafts are left out. */
  readonly answers: readonly Answer[];
  /** Whether every colleague agreed that names may be shown beside answers. */
  readonly namesAgreed: boolean;
}

/** One colleague on the scale from chance to the best possible. */
export interface ClosestColleague {
  /** `null` = unnamed. Free text of a person: hostile until drawn as text. */
  readonly nickname: string | null;
  /** Share of customers' decided pairs that the colleague orders alike. */
  readonly agreement: number;
  /** Sampling of customers only; `rows-missing` where this browser has only their sums. */
  readonly interval: Measured<Interval>;
  /** Share of all 10! orders that agree at least as much. */
  readonly chance: Measured<number>;
  /** Places shared with those who cannot be told apart: `from` = `to` stands alone. */
  readonly places: Measured<ColleagueStanding['places']>;
  /** Whether this colleague bet on coming closest. */
  readonly hasBet: boolean;
}

export interface ClosestView {
  /** Customers with a usable ranking. */
  readonly customers: number;
  /** What random guessing gives. */
  readonly byChance: number;
  /** How well two customers agree with each other. */
  readonly typicalCustomer: Measured<number>;
  /** What no order can exceed: the one that fits customers best (Kemeny). */
  readonly bestPossible: Measured<number>;
  /** Mean over the colleagues. */
  readonly team: Measured<number>;
  /** The closest first. */
  readonly colleagues: Result<readonly ClosestColleague[], RowsRefusal>;
  readonly bets: BetResult;
}

/**
 * Whose ranking is closest to the customers', with chance, the typical customer and the best possible as anchors.
 *
 * Full rankings, not cut to the customers' question: only pairs that a customer decided count, so they compare whatever was
 * asked. Unnamed unless all agreed, and then only from five people on. Fewer than five customers: `group-too-small`.
 */
export function closestToCustomers(request: ClosestRequest, rows: RankRows | null): Measured<ClosestView> {
  const { statistics, weighted } = request;
  if (statistics === null) return fail('no-survey');
  const { n } = statistics.overall.ranks;
  if (n === 0) return fail('not-asked');
  if (n < SMALLEST_GROUP) return fail('group-too-small');
  const rankings = rankingsOf(request.answers);
  const customers = mapWeighted(weightedStatistics(statistics, weighted), ({ overall }) => overall.ranks);
  const kemeny = kemenyConsensus(customers);
  const colleagues = colleaguesOf(rankings, customers, { ...request, rows });
  return succeed({
    customers: n,
    byChance: AGREEMENT_BY_CHANCE,
    typicalCustomer: agreementWithin(customers),
    bestPossible: kemeny.ok ? kemeny.value.agreement : kemeny,
    team: agreementBetween(
      customers,
      unweighted(rankMomentsOfRankings(rankings.map(({ ranking }) => ranking))),
    ),
    colleagues,
    bets: settleBets(rankings.filter(({ hasBet }) => hasBet).length, colleagues),
  });
}

interface NamedRanking {
  readonly nickname: string | null;
  readonly ranking: Ranking;
  readonly hasBet: boolean;
}

/** By their random ids: among equally close colleagues the order of the answers says nothing about who answered when. */
function rankingsOf(answers: readonly Answer[]): readonly NamedRanking[] {
  return answers
    .toSorted((left, right) => (left.id < right.id ? -1 : 1))
    .flatMap(({ status, ranking, participant, bet }) =>
      status === 'complete' && isRanked(ranking)
        ? [{ nickname: participant.nickname, ranking, hasBet: bet }]
        : [],
    );
}

function colleaguesOf(
  rankings: readonly NamedRanking[],
  customers: Weighted<RankMoments>,
  { namesAgreed, rows }: ClosestRequest & { readonly rows: RankRows | null },
): ClosestView['colleagues'] {
  const visible = mayShowPeople(rankings.length, namesAgreed);
  if (!visible.ok) return visible;
  const lists = rankings.map(({ ranking }) => listOf(ranking));
  const chances = chancesOfAgreement(customers, lists);
  const standings = standingsOf(lists, rows);
  const colleagues = rankings.flatMap(({ nickname, hasBet }, index): readonly ClosestColleague[] => {
    const agreement = agreementWithCustomers(customers, at(lists, index));
    if (!agreement.ok) return [];
    const standing = standings === null ? null : at(standings, index);
    return [
      {
        nickname: namesAgreed ? nickname : null,
        agreement: agreement.value,
        interval: intervalOf(standing),
        chance: at(chances, index),
        places: standing === null ? fail('rows-missing') : succeed(standing.places),
        hasBet,
      },
    ];
  });
  return succeed(colleagues.toSorted((left, right) => right.agreement - left.agreement));
}

function standingsOf(lists: readonly RankList[], rows: RankRows | null): readonly ColleagueStanding[] | null {
  if (rows === null) return null;
  const board = closestLeaderboard(scoreColleagues(rows, lists), rows.items);
  return board.ok ? board.value.standings : null;
}

function intervalOf(standing: ColleagueStanding | null): Measured<Interval> {
  if (standing === null) return fail('rows-missing');
  return standing.error.ok ? succeed(standing.error.value.interval) : standing.error;
}
