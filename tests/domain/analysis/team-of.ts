import type { Answer, AnswerId } from '#src/domain/model/answer.ts';
import { groupsFromRanks } from '#src/domain/ranking/mid-ranks.ts';
import type { AgreementRequest } from '#src/domain/analysis/agreement.ts';
import { answer } from '../support.ts';

type Row = readonly number[];

/** Colleagues `p1`, `p2` … with these rankings. */
export function teamOf(rows: readonly Row[], parts: (index: number) => Partial<Answer> = () => ({})) {
  return rows.map((row, index) =>
    answer({
      id: `p${index + 1}` as AnswerId,
      participant: { nickname: `Nick ${index + 1}`, department: null },
      ranking: { mode: 'top', groups: groupsFromRanks(row) },
      ...parts(index),
    }),
  );
}

/** The same people in a second ballot. */
export function rankedTwice(before: readonly Row[], after: readonly Row[]): readonly Answer[] {
  return teamOf(after, (index) => ({
    ballot: 2,
    firstRanking: { mode: 'top', groups: groupsFromRanks(before[index] ?? []) },
  }));
}

export function inDepartment(department: string | null): Pick<Answer, 'participant'> {
  return { participant: { nickname: null, department } };
}

export function asking(answers: readonly Answer[], parts: Partial<AgreementRequest> = {}): AgreementRequest {
  return { answers, teamSize: null, namesAgreed: false, seed: 'round', ...parts };
}
