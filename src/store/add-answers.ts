import type { Answer, AnswerId } from '../domain/model/answer.ts';
import type { AddAnswersReport, AnswerChange } from './app-state.ts';

/**
 * Adds answers to a round. The id names the person's answer: of two with one id the newer one stays, in
 * the place of the older one. Cost: one pass over both lists.
 */
export function addAnswers(
  present: readonly Answer[],
  incoming: readonly Answer[],
): { readonly answers: readonly Answer[]; readonly report: AddAnswersReport } {
  const byId = new Map<AnswerId, Answer>(present.map((answer) => [answer.id, answer]));
  const changes = new Map<AnswerId, AnswerChange>();
  const counts = { added: 0, replaced: 0, unchanged: 0 };
  for (const answer of incoming) {
    const before = byId.get(answer.id);
    const isNewer = before !== undefined && Date.parse(answer.updatedAt) > Date.parse(before.updatedAt);
    if (before === undefined) counts.added += 1;
    else if (isNewer) counts.replaced += 1;
    else counts.unchanged += 1;
    if (before !== undefined && !isNewer) continue;
    byId.set(answer.id, answer);
    const asItWas = changes.get(answer.id);
    changes.set(answer.id, { before: asItWas ? asItWas.before : (before ?? null), after: answer });
  }
  return { answers: [...byId.values()], report: { ...counts, changes: [...changes.values()] } };
}
