import type { Fixture, JsonObject } from '../fixture.ts';
import { compareTeam } from './compare-team.ts';
import { computeConsensus } from './compute-consensus.ts';
import { computeImportancePerformance } from './compute-importance-performance.ts';
import { computeLeaderboard } from './compute-leaderboard.ts';
import { computeNullDistributions } from './compute-null-distributions.ts';
import { computePairs } from './compute-pairs.ts';
import { computePosition } from './compute-position.ts';
import { computeRatings } from './compute-ratings.ts';
import { computeScalars } from './compute-scalars.ts';
import { computeSegments } from './compute-segments.ts';
import { computePostStratification, computeRaking } from './compute-weighting.ts';
import { describeWithoutItem } from './describe-plackett-luce.ts';
import { describeRankings } from './describe-rankings.ts';

/** Every key of a fixture that our code can compute. What a fixture asks is recognised by its inputs. */
export function computeFixture(fixture: Fixture): JsonObject {
  if (fixture.levels !== undefined || fixture.expected?.['team'] !== undefined) {
    return computeRatings(fixture);
  }
  if (fixture.ratings !== undefined) return computeImportancePerformance(fixture);
  if (fixture.team !== undefined) {
    return { ...compareTeam(fixture), ...computeConsensus(fixture), ...computeLeaderboard(fixture) };
  }
  if (Array.isArray(fixture.cases)) return computePairs(fixture);
  if (fixture.expected?.['inversions'] !== undefined) return computeNullDistributions(fixture);
  if (fixture.rankings === undefined) return computeScalars(fixture);
  if (fixture.shown !== undefined) return computePosition(fixture);
  const described = describeRankings(fixture);
  if (fixture.segments === undefined) return { ...described, ...describeWithoutItem(fixture) };
  const variables = Object.values(fixture.segments);
  const first = variables[0] ?? [];
  return {
    unweighted: described,
    segments: computeSegments(fixture, first),
    postStratification: computePostStratification(fixture, first),
    raking: computeRaking(fixture, variables),
  };
}
