import type { Level } from '../analysis/analysis.ts';

/** A total at a border belongs to the level above it. The borders are the product's own convention, not statistics. */
export const LEVEL_BORDERS = [15, 25, 35, 45] as const;

const LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly Level[];

/** A total that equals a border up to rounding has reached it. */
export const LEVEL_ROUNDING = 1e-9;

/** The level of a total of 10-50: the mean score, rounded. */
export function levelOf(total: number): Level {
  const reached = LEVEL_BORDERS.filter((border) => total >= border - LEVEL_ROUNDING).length;
  return LEVELS[reached] ?? 5;
}
