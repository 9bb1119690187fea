import type { PillarAnalysis } from '../../domain/analysis/analysis.ts';
import type { Answer } from '../../domain/model/answer.ts';
import type { PillarId } from '../../domain/model/pillar.ts';
import type { ScoreAnswer } from '../../domain/model/score.ts';
import type { Estimate, Measured } from '../../domain/stats/estimates/measured.ts';

export interface ResultPillar {
  readonly pillar: PillarId;
  readonly given: ScoreAnswer | undefined;
  /** The customers' mean rating, or why there is none. */
  readonly rating: Measured<Estimate>;
}

/** One person's scores beside the customers' ratings: in the customers' order, or in the fixed one before there is a survey. */
export function resultPillars(answer: Answer, pillars: readonly PillarAnalysis[]): readonly ResultPillar[] {
  return pillars
    .toSorted((left, right) => customersMean(left) - customersMean(right))
    .map(({ pillar, customerRating }) => ({
      pillar,
      given: answer.scores[pillar],
      rating: customerRating,
    }));
}

function customersMean({ customerRank }: PillarAnalysis): number {
  return customerRank.ok ? customerRank.value.value : 0;
}
