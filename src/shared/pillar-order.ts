import type { PillarAnalysis } from '../domain/analysis/analysis.ts';

/** The pillars as customers value them; before there are customers, as the team does; else in the fixed order. */
export function inCustomerOrder(pillars: readonly PillarAnalysis[]): readonly PillarAnalysis[] {
  return pillars.toSorted((left, right) => sortKey(left) - sortKey(right));
}

function sortKey(pillar: PillarAnalysis): number {
  if (pillar.customerRank.ok) return pillar.customerRank.value.value;
  return pillar.teamRank.ok ? pillar.teamRank.value.value : 0;
}
