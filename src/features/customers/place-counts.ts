import { PILLAR_COUNT } from '../../domain/model/pillar.ts';
import type { RankCell } from '../../domain/stats/sums/rank-histogram.ts';

/** Customers per whole place 1 … 10; those at a half place count half at each of its neighbours. */
export function placeCounts(cells: readonly RankCell[]): readonly number[] {
  return Array.from({ length: PILLAR_COUNT }, (_, index) => {
    const place = index + 1;
    return cells.reduce((sum, { rank, count }) => sum + count * Math.max(0, 1 - Math.abs(rank - place)), 0);
  });
}
