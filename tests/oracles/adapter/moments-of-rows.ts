import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import type { RankShape } from '#src/domain/stats/sums/rank-sums.ts';
import { weightedRankMomentsOf } from '#src/domain/stats/sums/weighted-moments.ts';
import { rankMomentsOf } from '#src/domain/stats/sums/rank-moments.ts';
import { unweighted, type Weighted } from '#src/domain/stats/sums/weighted.ts';
import type { Fixture, RankRow } from '../fixture.ts';

/** The product writes "not ranked" as 0. */
export function givenRow(row: RankRow): readonly number[] {
  return row.map((rank) => rank ?? 0);
}

/** Rows repeated by their counts. */
export function repeatedRows({ rankings = [], counts }: Fixture): readonly RankRow[] {
  return rankings.flatMap((row, index) => Array.from({ length: counts?.[index] ?? 1 }, () => row));
}

/** The sums of rows; `weights` has one number per row. */
export function momentsOf(
  rows: readonly RankRow[],
  { items, mode }: RankShape,
  weights?: readonly number[],
): Weighted<RankMoments> {
  const given = rows.map(givenRow);
  return weights === undefined
    ? unweighted(rankMomentsOf(given, { items, mode }))
    : weightedRankMomentsOf(given, weights, { items, mode });
}

/** Items and mode of a fixture; without rows the names of the items say how many there are. */
export function shapeOf({ items, mode, rankings, team, customers }: Fixture): RankShape {
  const row = [rankings, team, customers].find((rows) => rows?.length)?.[0];
  return { items: row?.length ?? items?.length ?? 0, mode: mode ?? 'top' };
}
