import type { Fixture, JsonObject } from '../fixture.ts';
import { compareTeam } from './compare-team.ts';
import { computeImportancePerformance } from './compute-importance-performance.ts';
import { computeRatings } from './compute-ratings.ts';
import { computeScalars } from './compute-scalars.ts';
import { describeRankings } from './describe-rankings.ts';

/** Every key of a fixture that our code can compute. What a fixture asks is recognised by its inputs. */
export function computeFixture(fixture: Fixture): JsonObject {
  if (fixture.name === 'scalars') return computeScalars(fixture);
  if (fixture.levels !== undefined) return computeRatings(fixture);
  if (fixture.ratings !== undefined) return computeImportancePerformance(fixture);
  if (fixture.team !== undefined) return compareTeam(fixture);
  if (fixture.rankings === undefined || fixture.shown !== undefined) return {};
  const described = describeRankings(fixture);
  return fixture.segments === undefined ? described : { unweighted: described };
}
