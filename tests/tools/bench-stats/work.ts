import { analyse } from '#src/domain/analysis/analyse.ts';
import { closestToCustomers } from '#src/domain/analysis/closest.ts';
import { customerRows } from '#src/domain/analysis/customer-rows.ts';
import { buildCustomerStatistics } from '#src/domain/stats/sums/build-customer-statistics.ts';
import type { CustomerStatistics } from '#src/domain/stats/sums/customer-statistics.ts';
import {
  footruleProbability,
  rhoProbability,
  tauProbability,
} from '#src/domain/stats/two-orders/exact-probability.ts';
import type { ResponseTable } from '#src/domain/survey/response-table.ts';
import { teamOf } from './survey.ts';

export { surveyOf } from './survey.ts';

/** As many as a leaderboard is expected to hold. */
const team = teamOf(12);

/** The one look at every row. */
export function pass(table: ResponseTable): CustomerStatistics {
  return buildCustomerStatistics(table);
}

/**
 * All that the screens show of the sums: mean ranks, top shares, pairs, rank sets, P(top k), Kemeny, W and F, gaps, four
 * segments, the two orders, and the leaderboard without its intervals. As the product computes it.
 */
export function afterThePass(statistics: CustomerStatistics): unknown {
  const request = {
    answers: team,
    statistics,
    weighted: null,
    teamSize: null,
    segment: null,
    namesAgreed: true,
  };
  return [analyse(request), closestToCustomers(request, null)];
}

/** The leaderboard with intervals and places, which look at every row again. */
export function leaderboard(table: ResponseTable, statistics: CustomerStatistics): unknown {
  const customers = { statistics, weighted: null, leftOut: [] };
  const rows = customerRows(table, customers, null);
  return closestToCustomers({ answers: team, ...customers, namesAgreed: true }, rows);
}

/** All 10! ways to deal out ranks with ties on both sides: nothing about them is known before. */
export function exactProbabilities(): unknown {
  const first = [1.5, 1.5, 3, 4, 5, 6, 7, 8, 9.5, 9.5];
  const second = [2, 2, 2, 4, 5.5, 5.5, 7, 8, 9, 10];
  return [tauProbability(first, second), rhoProbability(first, second), footruleProbability(first, second)];
}

/** So many multiplications and additions, each after the other: what this machine does in a second. */
export function referenceLoop(steps: number): number {
  let value = 1;
  for (let step = 0; step < steps; step += 1) value = value * 0.999_999 + 0.000_001;
  return value;
}
