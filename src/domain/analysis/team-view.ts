import type { Answer } from '../model/answer.ts';
import { PILLAR_IDS, type PillarId } from '../model/pillar.ts';
import { isScore } from '../model/score.ts';
import { scoredPillars } from '../scoring/answer-total.ts';
import { teamTotal } from '../scoring/team-total.ts';
import { meanRank } from '../stats/order/mean-rank.ts';
import type { Measured } from '../stats/estimates/measured.ts';
import { rankMomentsOfRankings } from '../stats/sums/rank-moments.ts';
import { sampleMean, type SampleMean } from '../stats/estimates/sample-mean.ts';
import { unweighted } from '../stats/sums/weighted.ts';
import type { TeamSummary } from './analysis.ts';
import { comparableRanking } from './comparable.ts';

export interface TeamPillar {
  readonly selfScore: Measured<SampleMean>;
  readonly notApplicable: number;
  readonly notSure: number;
  readonly rank: Measured<SampleMean>;
}

export interface TeamView {
  readonly summary: TeamSummary;
  /** In the order of `PILLAR_IDS`. */
  readonly pillars: readonly TeamPillar[];
}

/**
 * What the team says, over complete answers only.
 * `teamSize` is the population of every mean; a size below the number of answers cannot be true and is raised to it.
 */
export function teamView(
  answers: readonly Answer[],
  teamSize: number | null,
  places: number | null,
): TeamView {
  const population = teamSize === null ? null : Math.max(teamSize, answers.length);
  const rankings = answers.flatMap(({ ranking }) =>
    ranking === null ? [] : [comparableRanking(ranking, places)],
  );
  const moments = rankMomentsOfRankings(rankings);
  return {
    summary: {
      people: answers.length,
      scored: answers.filter(({ scores }) => scoredPillars(scores).length > 0).length,
      ranked: moments.n,
      total: teamTotal(answers, population),
    },
    pillars: PILLAR_IDS.map((pillar, index) => ({
      ...selfScores(answers, pillar, population),
      rank: meanRank(unweighted(moments), index, population),
    })),
  };
}

function selfScores(answers: readonly Answer[], pillar: PillarId, population: number | null) {
  const given = answers.map(({ scores }) => scores[pillar]);
  return {
    selfScore: sampleMean(
      given.filter((answer) => isScore(answer)),
      population,
    ),
    notApplicable: given.filter((answer) => answer === 'not-applicable').length,
    notSure: given.filter((answer) => answer === 'not-sure').length,
  };
}
