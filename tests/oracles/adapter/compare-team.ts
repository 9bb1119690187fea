import type { Gap } from '#src/domain/analysis/analysis.ts';
import { gapsOf } from '#src/domain/analysis/gaps.ts';
import type { RankMoments } from '#src/domain/stats/customer-statistics.ts';
import {
  differenceInterval,
  differenceProbability,
  meanDifference,
  type MeanDifference,
} from '#src/domain/stats/mean-difference.ts';
import { meanRank } from '#src/domain/stats/mean-rank.ts';
import { valueOrNull, type Fixture, type Json, type JsonObject, type RankRow } from '../fixture.ts';
import { momentsOf } from './moments-of-rows.ts';

const CLASS_NAMES = {
  'blind-spot': 'blindSpot',
  'over-emphasis': 'overEmphasis',
  aligned: 'aligned',
  unclear: 'unclear',
} as const;

/** Team against customers. Weighted customers are not computed yet. */
export function compareTeam(fixture: Fixture): JsonObject {
  const team = momentsOf(coarsened(fixture.team, fixture.coarsenTo), fixture.mode);
  const customers = momentsOf(coarsened(fixture.customers, fixture.coarsenTo), fixture.mode);
  const teamMeanRank = meanRanks(team);
  if (fixture.customerWeights !== undefined) return { teamMeanRank };
  const population = fixture.expected?.['gapTeamAsPopulation'];
  const teamSize = isObject(population) ? Number(population['teamN']) : null;
  return {
    teamMeanRank,
    customerMeanRank: meanRanks(customers),
    gapTeamAsSample: gapRows(team, customers, null),
    ...(teamSize === null
      ? {}
      : { gapTeamAsPopulation: { teamN: teamSize, rows: gapRows(team, customers, teamSize) } }),
  };
}

/** In fixtures ranks behind place k become unranked before anything else. */
function coarsened(rows: readonly RankRow[] = [], places: number | undefined): readonly RankRow[] {
  if (places === undefined) return rows;
  return rows.map((row) => row.map((rank) => (rank === null || rank > places ? null : rank)));
}

function meanRanks(moments: RankMoments): readonly (number | null)[] {
  return moments.known.map((_, item) => valueOrNull(meanRank(moments, item, null))?.mean ?? null);
}

function gapRows(team: RankMoments, customers: RankMoments, teamSize: number | null): readonly Json[] {
  const teamMeans = team.known.map((_, item) => meanRank(team, item, teamSize));
  const customerMeans = customers.known.map((_, item) => meanRank(customers, item, null));
  const gaps = gapsOf(teamMeans, customerMeans);
  return gaps.map((measured, item) => {
    const own = teamMeans[item];
    const theirs = customerMeans[item];
    if (own?.ok !== true || theirs?.ok !== true || !measured.ok) return null;
    return {
      team: own.value.mean,
      customers: theirs.value.mean,
      ...differenceRow(meanDifference(own.value, theirs.value)),
      ...verdictRow(measured.value),
    };
  });
}

function differenceRow(difference: MeanDifference): JsonObject {
  const interval = valueOrNull(differenceInterval(difference, 0.9));
  return {
    se: difference.error?.standardError ?? null,
    df: difference.error?.degreesOfFreedom ?? null,
    ci90Low: interval?.low ?? null,
    ci90High: interval?.high ?? null,
    p: valueOrNull(differenceProbability(difference)),
  };
}

function verdictRow({ value, interval, q, verdict }: Gap): JsonObject {
  const bounds = valueOrNull(interval);
  const name = valueOrNull(verdict);
  return {
    gap: value,
    ciLow: bounds?.low ?? null,
    ciHigh: bounds?.high ?? null,
    q: valueOrNull(q),
    class: name === null ? null : CLASS_NAMES[name],
  };
}

function isObject(value: Json | undefined): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
