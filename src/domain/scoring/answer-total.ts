import { fail, succeed } from '../result.ts';
import { PILLAR_IDS } from '../model/pillar.ts';
import { isScore, type Score, type Scores } from '../model/score.ts';
import type { Measured } from '../stats/estimates/measured.ts';

/** Fewest scored pillars for a total: with fewer, the left-out ones decide too much. */
export const FEWEST_SCORED_PILLARS = 8;

export interface AnswerTotal {
  /** 10 … 50; neutral is 30. */
  readonly value: number;
  /** How many pillars it rests on, 8 … 10. */
  readonly scored: number;
}

/**
 * Total of one self-assessment: 10 x the mean of the scored pillars, so that a pillar that does not apply neither helps nor
 * hurts. Degenerate: nothing scored -> `no-answers`, fewer than eight -> `too-few-pillars`.
 */
export function answerTotal(scores: Scores): Measured<AnswerTotal> {
  const given = scoredPillars(scores).map(({ score }) => score);
  if (given.length === 0) return fail('no-answers');
  if (given.length < FEWEST_SCORED_PILLARS) return fail('too-few-pillars');
  const sum = given.reduce<number>((total, score) => total + score, 0);
  return succeed({ value: (10 * sum) / given.length, scored: given.length });
}

/** The pillars that have a number, in the order of `PILLAR_IDS`. */
export function scoredPillars(scores: Scores) {
  return PILLAR_IDS.flatMap((pillar) => {
    const answer = scores[pillar];
    return isScore(answer) ? [{ pillar, score: answer satisfies Score }] : [];
  });
}
