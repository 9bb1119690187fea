import type { Division, Divisions } from '../../domain/analysis/divisions.ts';

/** A meeting has time for about three. */
const MOST_PILLARS = 3;

/** What the discussion is about: the pillars that divide the team most, the widest spread first. None where nothing divides. */
export function mostDivisive({ pillars }: Divisions): readonly Division[] {
  return pillars.filter(({ deviation }) => deviation.ok && deviation.value > 0).slice(0, MOST_PILLARS);
}
