import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import type { Measured } from '#src/domain/stats/estimates/measured.ts';
import { topProbability, type PlaceProbabilities } from '#src/domain/stats/order/place-probabilities.ts';
import type { RankRows } from '#src/domain/stats/sums/rank-rows.ts';
import { rankSets } from '#src/domain/stats/order/rank-sets.ts';
import { createRng } from '#src/domain/stats/numerics/rng.ts';
import { normalPlaces, resampledPlaces } from '#src/domain/stats/order/top-probability.ts';
import type { Weighted } from '#src/domain/stats/sums/weighted.ts';
import { valueOrNull, type Json, type JsonObject } from '../fixture.ts';

const DRAWS = 5000;
const RESAMPLES = 2000;

/** How sure each place is, without the product's limits on the number of answers. */
export function describeSureness(ranks: Weighted<RankMoments>, rows: RankRows): JsonObject {
  const sets = valueOrNull(rankSets(ranks));
  return {
    rankSets: sets && {
      low: sets.sets.map(({ low }) => low),
      high: sets.sets.map(({ high }) => high),
      nSignificantPairs: sets.pairsApart,
    },
    pTopKGaussian: topTable(normalPlaces({ ranks, rng: createRng('normal'), draws: DRAWS })),
    pTopK: {
      bootstrap: topTable(resampledPlaces({ rows, rng: createRng('bootstrap'), draws: RESAMPLES })),
    },
  };
}

function topTable(measured: Measured<PlaceProbabilities>): Json {
  const places = valueOrNull(measured);
  if (places === null) return null;
  const tops = places.slice(1).map((_, index) => index + 1);
  return Object.fromEntries(
    tops.map((top) => [String(top), places.map((_, item) => topProbability(places, item, top))]),
  );
}
