import { quadrantProbabilities, QUADRANTS } from '#src/domain/stats/ratings/importance-performance.ts';
import { normalProbabilityBelow } from '#src/domain/stats/numerics/distributions.ts';
import { meanRank } from '#src/domain/stats/order/mean-rank.ts';
import { meanRating, relativeRating } from '#src/domain/stats/ratings/mean-rating.ts';
import type { Measured } from '#src/domain/stats/estimates/measured.ts';
import { reflectMean, shiftMean, type SampleMean } from '#src/domain/stats/estimates/sample-mean.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject } from '../fixture.ts';
import { momentsOf, repeatedRows, shapeOf } from './moments-of-rows.ts';
import { ratingMomentsOf } from './rating-moments-of-rows.ts';

const QUADRANT_NAMES = {
  'keep-up': 'keepUp',
  'improve-first': 'concentrateHere',
  'perhaps-too-much': 'possibleOverkill',
  'can-wait': 'lowPriority',
} as const;

/** The map with both crosshairs: relative to the own mean rating, and to a target. */
export function computeImportancePerformance(fixture: Fixture): JsonObject {
  const ranks = momentsOf(repeatedRows(fixture), shapeOf(fixture));
  const ratings = ratingMomentsOf(fixture.ratings ?? [], shapeOf(fixture).items);
  const target = fixture.target ?? 0;
  const items = ranks.people.known.map((_, item) => item);
  const map = (performanceOf: (item: number) => Measured<SampleMean>) =>
    items.map((item) => {
      const rank = valueOrNull(meanRank(ranks, item, null));
      const performance = valueOrNull(performanceOf(item));
      return mapRow(rank === null ? null : reflectMean(rank, (items.length + 1) / 2), performance);
    });
  const absolute = (item: number): Measured<SampleMean> => {
    const mean = meanRating(ratings, item);
    return mean.ok ? { ok: true, value: shiftMean(mean.value, -target) } : mean;
  };
  return { relative: map((item) => relativeRating(ratings, item)), absolute: map(absolute) };
}

function mapRow(importance: SampleMean | null, performance: SampleMean | null): Json {
  const axes = {
    importance: importance?.mean ?? null,
    seImportance: importance?.uncertainty?.standardError ?? null,
    performance: performance?.mean ?? null,
    sePerformance: performance?.uncertainty?.standardError ?? null,
    pHighImportance: highProbability(importance),
    pHighPerformance: highProbability(performance),
  };
  const estimate =
    importance === null || performance === null
      ? null
      : valueOrNull(quadrantProbabilities(importance, performance));
  if (estimate === null) return { ...axes, quadrant: null, probability: null, strength: null };
  const { mostProbable, probability, strength, byQuadrant } = estimate;
  const named = Object.fromEntries(QUADRANTS.map((id) => [QUADRANT_NAMES[id], byQuadrant[id]]));
  return { ...axes, quadrant: QUADRANT_NAMES[mostProbable], probability, strength, ...named };
}

function highProbability(value: SampleMean | null): number | null {
  if (value === null || value.uncertainty === null) return null;
  const { standardError } = value.uncertainty;
  return standardError === 0 ? null : normalProbabilityBelow(value.mean / standardError);
}
