import { customerView } from '../../domain/analysis/customer-view.ts';
import { at } from '../../domain/assert.ts';
import type { Answer } from '../../domain/model/answer.ts';
import { PILLAR_IDS, type PillarId } from '../../domain/model/pillar.ts';
import type { ScoreAnswer } from '../../domain/model/score.ts';
import { succeed } from '../../domain/result.ts';
import type { CustomerStatistics } from '../../domain/stats/customer-statistics.ts';
import type { Estimate, Measured } from '../../domain/stats/measured.ts';
import { toEstimate } from '../../domain/stats/sample-mean.ts';

export interface ResultPillar {
  readonly pillar: PillarId;
  readonly given: ScoreAnswer | undefined;
  /** The customers' mean rating, or why there is none. */
  readonly rating: Measured<Estimate>;
}

/** One person's scores beside the customers' ratings: in the customers' order, or in the fixed one before there is a survey. */
export function resultPillars(
  answer: Answer,
  statistics: CustomerStatistics | null,
): readonly ResultPillar[] {
  const customers = customerView(statistics, null).pillars;
  return PILLAR_IDS.map((pillar, index) => {
    const { rank, rating } = at(customers, index);
    return {
      meanRank: rank.ok ? rank.value.mean : 0,
      shown: {
        pillar,
        given: answer.scores[pillar],
        rating: rating.ok ? succeed(toEstimate(rating.value)) : rating,
      },
    };
  })
    .toSorted((left, right) => left.meanRank - right.meanRank)
    .map(({ shown }) => shown);
}
