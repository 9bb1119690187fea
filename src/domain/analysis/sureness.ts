import type { Estimate, Measured } from '../stats/estimates/measured.ts';
import type { RankSet } from '../stats/order/rank-sets.ts';
import type { TopVerdict } from '../stats/order/top-probability.ts';

/** The plan is about two to four pillars, so nobody asks who is among the first five. */
export const LARGEST_TOP = 4;

/** How probable it is that a pillar is among the first k of all customers, not only of those who answered. */
export interface TopChance {
  readonly probability: number;
  readonly verdict: TopVerdict;
}

/** How sure the place of one pillar is. */
export interface PillarSureness {
  /** The places that it can have among all customers; all ten together right in at least 95 of 100 surveys. */
  readonly possiblePlaces: Measured<RankSet>;
  /** Share of customers with the pillar among their first 1 … 4; `not-asked` beyond what the survey asked. */
  readonly topShares: readonly Measured<Estimate>[];
  readonly topChances: readonly Measured<TopChance>[];
}

/** How many first places the survey asked for: 1 … `LARGEST_TOP`. */
export function askedTop([pillar]: readonly PillarSureness[]): number {
  const asked = (pillar?.topShares ?? []).filter((share) => share.ok || share.reason !== 'not-asked');
  return Math.max(1, asked.length);
}

/** Whether a pillar may be called the customers' first one. */
export function isSurelyFirst({ possiblePlaces, topChances }: PillarSureness): boolean {
  if (possiblePlaces.ok && possiblePlaces.value.high === 1) return true;
  const [first] = topChances;
  return first?.ok === true && (first.value.verdict === 'in' || first.value.verdict === 'probably-in');
}
