import type { OrderSummary } from '../../domain/analysis/trust.ts';
import type { PillarId } from '../../domain/model/pillar.ts';

const TOP = 3;

/** The pillars by average place, the first ones first; those without one are left out. */
function order({ pillars }: OrderSummary): readonly PillarId[] {
  return pillars
    .flatMap(({ pillar, rank }) => (rank.ok ? [{ pillar, mean: rank.value.value }] : []))
    .toSorted((left, right) => left.mean - right.mean)
    .map(({ pillar }) => pillar);
}

export function topPillars(summary: OrderSummary): readonly PillarId[] {
  return order(summary).slice(0, TOP);
}

export function sameOrder(first: OrderSummary, second: OrderSummary): boolean {
  return order(first).join(' ') === order(second).join(' ');
}
