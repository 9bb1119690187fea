import { at } from '#src/domain/assert.ts';
import type { Gap } from '#src/domain/analysis/analysis.ts';
import { gapsOf, gapVerdict } from '#src/domain/analysis/gaps.ts';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import {
  differenceInterval,
  differenceProbability,
  meanDifference,
  type MeanDifference,
} from '#src/domain/stats/estimates/mean-difference.ts';
import { meanRank } from '#src/domain/stats/order/mean-rank.ts';
import type { Weighted } from '#src/domain/stats/sums/weighted.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject } from '../fixture.ts';
import { momentsOf, shapeOf } from './moments-of-rows.ts';
import { coarsened } from './usable-rows.ts';

const CLASS_NAMES = {
  'blind-spot': 'blindSpot',
  'over-emphasis': 'overEmphasis',
  aligned: 'aligned',
  unclear: 'unclear',
} as const;

/** Team against customers. */
export function compareTeam(fixture: Fixture): JsonObject {
  const shape = shapeOf(fixture);
  const team = momentsOf(coarsened(fixture.team, fixture.coarsenTo), shape);
  const customers = momentsOf(
    coarsened(fixture.customers, fixture.coarsenTo),
    shape,
    fixture.customerWeights,
  );
  const population = fixture.expected?.['gapTeamAsPopulation'];
  const teamSize = isObject(population) ? Number(population['teamN']) : null;
  return {
    teamMeanRank: meanRanks(team),
    customerMeanRank: meanRanks(customers),
    gapTeamAsSample: gapRows(team, customers, null),
    ...(teamSize === null
      ? {}
      : { gapTeamAsPopulation: { teamN: teamSize, rows: gapRows(team, customers, teamSize) } }),
  };
}

function meanRanks(moments: Weighted<RankMoments>): readonly (number | null)[] {
  return rankMeans(moments, null).map((mean) => valueOrNull(mean)?.mean ?? null);
}

function rankMeans(moments: Weighted<RankMoments>, population: number | null) {
  return moments.people.known.map((_, item) => meanRank(moments, item, population));
}

function gapRows(
  team: Weighted<RankMoments>,
  customers: Weighted<RankMoments>,
  teamSize: number | null,
): readonly Json[] {
  const teamMeans = rankMeans(team, teamSize);
  const customerMeans = rankMeans(customers, null);
  const gaps = gapsOf(teamMeans, customerMeans);
  return teamMeans.map((measured, item) => {
    const own = valueOrNull(measured);
    const theirs = valueOrNull(at(customerMeans, item));
    const gap = valueOrNull(at(gaps, item));
    const difference = own === null || theirs === null ? null : meanDifference(own, theirs);
    return {
      team: own?.mean ?? null,
      customers: theirs?.mean ?? null,
      ...differenceRow(difference),
      ...gapRow(difference, gap),
    };
  });
}

function differenceRow(difference: MeanDifference | null): JsonObject {
  const interval = difference === null ? null : valueOrNull(differenceInterval(difference, 0.9));
  return {
    se: difference?.error?.standardError ?? null,
    df: difference?.error?.degreesOfFreedom ?? null,
    ci90Low: interval?.low ?? null,
    ci90High: interval?.high ?? null,
    p: difference === null ? null : valueOrNull(differenceProbability(difference)),
  };
}

/** The class at any size of the team; the product names none below five colleagues. */
function gapRow(difference: MeanDifference | null, gap: Gap | null): JsonObject {
  const bounds = gap === null ? null : valueOrNull(gap.interval);
  const q = gap === null ? null : valueOrNull(gap.q);
  return {
    gap: gap?.value ?? null,
    ciLow: bounds?.low ?? null,
    ciHigh: bounds?.high ?? null,
    q,
    class: difference === null || q === null ? null : CLASS_NAMES[gapVerdict(difference, q)],
  };
}

function isObject(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
