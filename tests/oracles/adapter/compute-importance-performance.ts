import { quadrantProbabilities, QUADRANTS } from '#src/domain/stats/importance-performance.ts';
import { normalProbabilityBelow } from '#src/domain/stats/distributions.ts';
import { meanRank } from '#src/domain/stats/mean-rank.ts';
import { meanRating, relativeRating } from '#src/domain/stats/mean-rating.ts';
import type { Measured } from '#src/domain/stats/measured.ts';
import { reflectMean, shiftMean, type SampleMean } from '#src/domain/stats/sample-mean.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject } from '../fixture.ts';
import { momentsOf, repeatedRows } from './moments-of-rows.ts';
import { ratingMomentsOf } from './rating-moments-of-rows.ts';

const QUADRANT_NAMES = {
  'keep-up': 'keepUp',
  'improve-first': 'concentrateHere',
  'perhaps-too-much': 'possibleOverkill',
  'can-wait': 'lowPriority',
} as const;

/** The map with both crosshairs: relative to the own mean rating, and to a target. */
export function computeImportancePerformance(fixture: Fixture): JsonObject {
  const ranks = momentsOf(repeatedRows(fixture), fixture.mode);
  const ratings = ratingMomentsOf(fixture.ratings ?? []);
  const target = fixture.target ?? 0;
  const items = ranks.known.map((_, item) => item);
  const map = (performanceOf: (item: number) => Measured<SampleMean>) =>
    items.map((item) => {
      const rank = valueOrNull(meanRank(ranks, item, null));
      const performance = valueOrNull(performanceOf(item));
      if (rank === null || performance === null) return null;
      return mapRow(reflectMean(rank, (items.length + 1) / 2), performance);
    });
  const absolute = (item: number): Measured<SampleMean> => {
    const mean = meanRating(ratings, item);
    return mean.ok ? { ok: true, value: shiftMean(mean.value, -target) } : mean;
  };
  return { relative: map((item) => relativeRating(ratings, item)), absolute: map(absolute) };
}

function mapRow(importance: SampleMean, performance: SampleMean): Json {
  const axes = {
    importance: importance.mean,
    seImportance: importance.uncertainty?.standardError ?? null,
    performance: performance.mean,
    sePerformance: performance.uncertainty?.standardError ?? null,
    pHighImportance: highProbability(importance),
    pHighPerformance: highProbability(performance),
  };
  const estimate = valueOrNull(quadrantProbabilities(importance, performance));
  if (estimate === null) return { ...axes, quadrant: null, probability: null, strength: null };
  const { mostProbable, probability, strength, byQuadrant } = estimate;
  const named = Object.fromEntries(QUADRANTS.map((id) => [QUADRANT_NAMES[id], byQuadrant[id]]));
  return { ...axes, quadrant: QUADRANT_NAMES[mostProbable], probability, strength, ...named };
}

function highProbability({ mean, uncertainty }: SampleMean): number | null {
  return uncertainty === null ? null : normalProbabilityBelow(mean / uncertainty.standardError);
}
