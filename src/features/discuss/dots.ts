import type { Dot } from '../../charts/dot-strip.ts';
import type { AgreementRow } from '../../domain/analysis/agreement.ts';
import { at } from '../../domain/assert.ts';
import type { Answer } from '../../domain/model/answer.ts';
import { pillarIndex, type PillarId } from '../../domain/model/pillar.ts';
import { isScore } from '../../domain/model/score.ts';

export type DotsOf = (pillar: PillarId) => readonly Dot[];

/** Each person's place; hollow below that person's line. */
export function placeDots(rows: readonly AgreementRow[]): DotsOf {
  return (pillar) =>
    rows.map(({ ranks, rankedCount }) => {
      const value = at(ranks, pillarIndex(pillar));
      return { value, isHollow: value > rankedCount };
    });
}

/** Each person's score; who gave none has no dot. */
export function scoreDots(answers: readonly Answer[]): DotsOf {
  const complete = answers.filter(({ status }) => status === 'complete');
  return (pillar) =>
    complete.flatMap(({ scores }) => {
      const score = scores[pillar];
      return isScore(score) ? [{ value: score, isHollow: false }] : [];
    });
}
