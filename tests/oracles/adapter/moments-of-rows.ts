import type { RankMoments } from '#src/domain/stats/customer-statistics.ts';
import { rankMomentsOf } from '#src/domain/stats/rank-moments.ts';
import type { Fixture, RankRow } from '../fixture.ts';

/** The product writes "not ranked" as 0. */
function givenRow(row: RankRow): readonly number[] {
  return row.map((rank) => rank ?? 0);
}

/** Rows repeated by their counts. */
export function repeatedRows({ rankings = [], counts }: Fixture): readonly RankRow[] {
  return rankings.flatMap((row, index) => Array.from({ length: counts?.[index] ?? 1 }, () => row));
}

export function momentsOf(rows: readonly RankRow[], mode: 'top' | 'subset' = 'top'): RankMoments {
  return rankMomentsOf(rows.map(givenRow), { items: rows[0]?.length ?? 0, mode });
}
