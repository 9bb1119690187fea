import { at } from '../assert.ts';
import type { RankMoments } from './customer-statistics.ts';

export interface RankCell {
  /** Mid-rank 1, 1.5, 2 … K. */
  readonly rank: number;
  readonly count: number;
}

/** How often an item got each mid-rank, from first to last place; half places come from ties and unranked items. */
export function rankHistogram(moments: RankMoments, item: number): readonly RankCell[] {
  return at(moments.histogram, item).map((count, cell) => ({ rank: 1 + cell / 2, count }));
}
