import type { Ranking } from '../model/ranking.ts';
import { coarsenToTop } from '../ranking/groups.ts';
import type { RankMoments } from '../stats/sums/customer-statistics.ts';

/**
 * To how many places the team's rankings must be cut before they can be compared with the customers'; null = not at all.
 *
 * Mean ranks of a "top 4" and of a full ranking are not comparable: whoever stands in the top four of everybody cannot get
 * worse than 7.5 there. The rows of the customers are gone, so only the team can be brought to their question, and the
 * survey does not say what it was. Rule: it asked for as many places as the middle customer ranked (the largest m that at
 * least half of them reached). Half of them then gave at least as fine an answer and half at most, so neither those
 * who stopped early nor those who went on decide. If the middle customer left out at most one pillar, its place is known:
 * a full ranking. Always from all customers, never from a group: the question was the same for everybody.
 * `subset` answers are stretched to the full scale already and need no cut.
 */
export function comparablePlaces(customers: RankMoments): number | null {
  const { n, known, rankedCounts } = customers;
  if (n === 0 || known.some((count) => count !== n)) return null;
  let reached = 0;
  for (let places = known.length; places > 0; places -= 1) {
    reached += rankedCounts[places] ?? 0;
    if (2 * reached >= n) return places >= known.length - 1 ? null : places;
  }
  return null;
}

/** The ranking as it is compared. */
export function comparableRanking(ranking: Ranking, places: number | null): Ranking {
  return places === null ? ranking : coarsenToTop(ranking, places);
}
