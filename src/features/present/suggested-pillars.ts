import type { Analysis, Gap, PillarAnalysis } from '../../domain/analysis/analysis.ts';

/** Why a pillar is suggested: the team does not see how much it matters, or it matters and is done worse than the rest. */
export type Suggestion =
  | { readonly pillar: PillarAnalysis['pillar']; readonly why: 'blind-spot'; readonly gap: Gap }
  | {
      readonly pillar: PillarAnalysis['pillar'];
      readonly why: 'improve-first';
      readonly probability: number;
    };

/** More than four are no choice. */
const MOST_PILLARS = 4;

/**
 * The pillars that the gaps suggest to begin with: first the proven blind spots, the widest first, then those that customers
 * find important and rate below the rest, the surest first. What is only likely by a hair (`unclear`) suggests nothing.
 * Over-emphasised pillars are none of them: there, less would do.
 */
export function suggestedPillars({ pillars }: Analysis): readonly Suggestion[] {
  const blindSpots = pillars
    .flatMap(({ pillar, gap }) =>
      gap.ok && gap.value.verdict.ok && gap.value.verdict.value === 'blind-spot'
        ? [{ pillar, why: 'blind-spot' as const, gap: gap.value }]
        : [],
    )
    .toSorted((left, right) => right.gap.value - left.gap.value);
  const weak = pillars
    .filter(({ pillar }) => blindSpots.every((spot) => spot.pillar !== pillar))
    .flatMap(({ pillar, quadrant }) =>
      quadrant.ok && quadrant.value.quadrant === 'improve-first' && quadrant.value.strength !== 'unclear'
        ? [{ pillar, why: 'improve-first' as const, probability: quadrant.value.probability }]
        : [],
    )
    .toSorted((left, right) => right.probability - left.probability);
  return [...blindSpots, ...weak].slice(0, MOST_PILLARS);
}
