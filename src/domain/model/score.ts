import type { PillarId } from './pillar.ts';

/** How well the organisation does on a pillar: 1 poor, 3 middling, 5 excellent. */
export type Score = 1 | 2 | 3 | 4 | 5;

/** What a person may answer about a pillar. An unanswered pillar is absent, never a number. */
export type ScoreAnswer = Score | 'not-applicable' | 'not-sure';

export type Scores = Readonly<Partial<Record<PillarId, ScoreAnswer>>>;

export const SCORE_VALUES = [1, 2, 3, 4, 5] as const satisfies readonly Score[];

export function isScore(answer: ScoreAnswer | undefined): answer is Score {
  return typeof answer === 'number';
}
