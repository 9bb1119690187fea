import { writeMidRanks } from '#src/domain/ranking/mid-ranks.ts';
import { meanRank } from '#src/domain/stats/order/mean-rank.ts';
import { consensusList, type RankList } from '#src/domain/stats/two-orders/rank-list.ts';
import type { RankShape } from '#src/domain/stats/sums/rank-sums.ts';
import { valueOrNull, type Fixture, type JsonObject, type RankRow } from '../fixture.ts';
import { describePair } from './compute-pairs.ts';
import { givenRow, momentsOf, shapeOf } from './moments-of-rows.ts';
import { usableCustomers, usableTeam, type GroupRows } from './usable-rows.ts';

/** The common orders of team and customers beside each other, and every colleague beside the customers. */
export function computeConsensus(fixture: Fixture): JsonObject {
  const shape = shapeOf(fixture);
  const team = usableTeam(fixture);
  const teamConsensus = consensusOf(team, shape);
  const customerConsensus = consensusOf(usableCustomers(fixture), shape);
  return {
    teamConsensus,
    customerConsensus,
    consensus: comparison(teamConsensus, customerConsensus),
    colleagues: team.rows.map((row) => comparison(listOfRow(row), customerConsensus)),
  };
}

/** The mid-ranks of one row in which no rank is unknown: what a `top` row left out stands tied behind the rest. */
export function listOfRow(row: RankRow): RankList {
  const ranks = new Float64Array(row.length);
  writeMidRanks({ given: givenRow(row), offset: 0, mode: 'top' }, ranks);
  return [...ranks];
}

function consensusOf({ rows, weights }: GroupRows, shape: RankShape): RankList | null {
  const moments = momentsOf(rows, shape, weights);
  return valueOrNull(consensusList(moments.people.known.map((_, item) => meanRank(moments, item, null))));
}

function comparison(first: RankList | null, second: RankList | null): JsonObject | null {
  return first === null || second === null ? null : describePair(first, second);
}
