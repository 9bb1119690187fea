import { placesOffByChance } from '#src/domain/stats/two-orders/footrule.ts';
import {
  assignmentDistribution,
  inversionDistribution,
  type OrderDistribution,
} from '#src/domain/stats/two-orders/order-distributions.ts';
import type { Fixture, JsonObject } from '../fixture.ts';

/** Distributions of three distances between a list of K items and a strict order drawn at random. */
export function computeNullDistributions({ expected = {} }: Fixture): JsonObject {
  const items = Number(expected['K']);
  const inversions = inversionDistribution(items);
  const squares = assignmentDistribution(items, (item, place) => (item - place) ** 2);
  const differences = assignmentDistribution(items, (item, place) => Math.abs(item - place));
  const ofInversions = momentsOf(inversions);
  const ofFootrule = momentsOf(differences);
  return {
    K: items,
    total: ofInversions.total,
    inversions: Array.from(inversions.orders),
    sumSquaredDifferences: byValue(squares),
    sumAbsoluteDifferences: byValue(differences),
    moments: {
      meanInversions: ofInversions.mean,
      varInversions: ofInversions.variance,
      meanFootrule: placesOffByChance(items) * items,
      varFootrule: ofFootrule.variance,
    },
  };
}

/** Values that occur, with their numbers of orders. */
function byValue({ lowest, orders }: OrderDistribution): JsonObject {
  const cells = Array.from(orders, (count, index) => [lowest + index, count] as const);
  return Object.fromEntries(cells.filter(([, count]) => count > 0));
}

function momentsOf({ lowest, orders }: OrderDistribution) {
  const cells = Array.from(orders, (count, index) => ({ value: lowest + index, count }));
  const total = cells.reduce((sum, { count }) => sum + count, 0);
  const mean = cells.reduce((sum, { value, count }) => sum + value * count, 0) / total;
  const variance = cells.reduce((sum, { value, count }) => sum + (value - mean) ** 2 * count, 0) / total;
  return { total, mean, variance };
}
