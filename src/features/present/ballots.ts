import type { Answer } from '../../domain/model/answer.ts';

/** Everybody's answer as it stood before the discussion: who has ranked again counts with the first ranking. */
export function beforeDiscussion(answers: readonly Answer[]): readonly Answer[] {
  return answers.map((answer) =>
    answer.ballot === 2 ? { ...answer, ranking: answer.firstRanking } : answer,
  );
}
