import type { Headline, PillarAnalysis, TeamSummary } from './analysis.ts';
import { isSurelyFirst } from './sureness.ts';
import { FALSE_DISCOVERY_RATE, GAP_MARGIN, SMALLEST_TEAM } from './gaps.ts';

interface ComparedPillar {
  readonly pillar: PillarAnalysis['pillar'];
  readonly gap: number;
  readonly isProven: boolean;
  readonly teamPlace: number;
  readonly customerPlace: number;
  /** Whether "customers put it first" can be said: no other place is possible, or it is at least probable. */
  readonly isSurelyFirst: boolean;
}

/**
 * The one finding that is said first.
 *
 * In this order: the customers' first pillar, if it surely is that, is a proven blind spot; else the largest proven gap; else both put the same
 * pillar first; else nothing can be told apart. Proven = q < .05 and at least one place, by five or more colleagues, or by somebody who
 * is alone, because their ranking is no sample ("your ranking"). Ties: the first in the order of `PILLAR_IDS`.
 */
export function headlineOf(team: TeamSummary, pillars: readonly PillarAnalysis[]): Headline {
  if (team.ranked === 0) return { kind: 'no-team' };
  const compared = comparedPillars(pillars, team.people === 1 || team.ranked >= SMALLEST_TEAM);
  const first = compared.find(({ customerPlace }) => customerPlace === 1);
  if (first === undefined) return { kind: 'no-customers' };
  if (first.isSurelyFirst && first.isProven && first.gap > 0) {
    return { kind: 'first-missed', pillar: first.pillar, teamPlace: first.teamPlace };
  }
  const [largest] = compared
    .filter(({ isProven }) => isProven)
    .toSorted((left, right) => Math.abs(right.gap) - Math.abs(left.gap));
  if (largest !== undefined) {
    const { pillar, customerPlace, teamPlace } = largest;
    return { kind: 'largest-gap', pillar, customerPlace, teamPlace };
  }
  const isSame = first.isSurelyFirst && first.teamPlace === 1;
  return { kind: isSame ? 'same-first' : 'cannot-tell', pillar: first.pillar };
}

function comparedPillars(
  pillars: readonly PillarAnalysis[],
  mayBeProven: boolean,
): readonly ComparedPillar[] {
  return pillars.flatMap(({ pillar, gap, teamPlace, customerPlace, ...sureness }) => {
    if (!gap.ok || !teamPlace.ok || !customerPlace.ok) return [];
    const { value, q } = gap.value;
    const isProven = mayBeProven && q.ok && q.value < FALSE_DISCOVERY_RATE && Math.abs(value) >= GAP_MARGIN;
    return [
      {
        pillar,
        gap: value,
        isProven,
        teamPlace: teamPlace.value,
        customerPlace: customerPlace.value,
        isSurelyFirst: isSurelyFirst(sureness),
      },
    ];
  });
}
