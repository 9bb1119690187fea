import type { Fixture, RankRow } from '../fixture.ts';

/** Rankings of one group as a comparison with another group uses them, with a weight each. */
export interface GroupRows {
  readonly rows: readonly RankRow[];
  readonly weights: readonly number[];
}

/** Coarsened first, then without the rows that say nothing. */
export function usableTeam({ team = [], mode, coarsenTo }: Fixture): GroupRows {
  return usable(coarsened(team, coarsenTo), [], mode);
}

export function usableCustomers({
  customers = [],
  customerWeights = [],
  mode,
  coarsenTo,
}: Fixture): GroupRows {
  return usable(coarsened(customers, coarsenTo), customerWeights, mode);
}

/** In fixtures ranks behind place k become unranked before anything else. */
export function coarsened(rows: readonly RankRow[] = [], places: number | undefined): readonly RankRow[] {
  if (places === undefined) return rows;
  return rows.map((row) => row.map((rank) => (rank === null || rank > places ? null : rank)));
}

function usable(
  rows: readonly RankRow[],
  weights: readonly number[],
  mode: 'top' | 'subset' = 'top',
): GroupRows {
  const fewest = mode === 'top' ? 1 : 2;
  const kept = rows
    .map((row, index) => ({ row, weight: weights[index] ?? 1 }))
    .filter(({ row, weight }) => weight > 0 && row.filter((rank) => rank !== null).length >= fewest);
  return { rows: kept.map(({ row }) => row), weights: kept.map(({ weight }) => weight) };
}
