import type { Answer } from '../model/answer.ts';
import type { Round } from '../model/project.ts';
import type { SentAnswer, Workshop } from '../model/workshop.ts';
import { fail, succeed, type Result } from '../result.ts';

/** `closed`: the facilitator has closed the workshop; to reopen it is a click. */
export type TakeRefusal = 'other-workshop' | 'closed';

export type TakeOutcome = 'added' | 'replaced' | 'first-ballot-added' | 'unchanged';

export interface TakenAnswer {
  readonly outcome: TakeOutcome;
  /** As it stands in the round afterwards. */
  readonly answer: Answer;
}

/**
 * What a colleague's answer does to a round. Of one person's answers the newest counts (to the second: codes carry no
 * more), whichever way they came. A second ballot keeps the ranking of the first one; a first ballot that arrives after
 * the second only fills that place. What was not asked is dropped: nicknames in an anonymous workshop, say.
 */
export function takeAnswer(
  { workshop, answers }: Pick<Round, 'workshop' | 'answers'>,
  sent: SentAnswer,
): Result<TakenAnswer, TakeRefusal> {
  if (workshop === null || workshop.id !== sent.workshop) return fail('other-workshop');
  const before = answers.find(({ id }) => id === sent.id);
  const taken = before === undefined ? addedTo(workshop, sent) : mergedWith(before, workshop, sent);
  // Who sends once more what is here already is told so, whether the workshop is closed or not.
  if (workshop.closedAt !== null && taken.outcome !== 'unchanged') return fail('closed');
  return succeed(taken);
}

function addedTo(workshop: Workshop, sent: SentAnswer): TakenAnswer {
  return { outcome: 'added', answer: answerFrom(workshop, sent, null) };
}

function mergedWith(before: Answer, workshop: Workshop, sent: SentAnswer): TakenAnswer {
  if (isNews(before, sent) && sent.ballot >= before.ballot) {
    const first = before.ballot < sent.ballot ? before.ranking : before.firstRanking;
    const answer = answerFrom(workshop, sent, first);
    return { outcome: 'replaced', answer: { ...answer, startedAt: before.startedAt } };
  }
  const fillsFirst = sent.ballot < before.ballot && before.firstRanking === null && sent.ranking !== null;
  return fillsFirst
    ? { outcome: 'first-ballot-added', answer: { ...before, firstRanking: sent.ranking } }
    : { outcome: 'unchanged', answer: before };
}

/** Newer, or the same with the notes that a code had no room for. */
function isNews(before: Answer, sent: SentAnswer): boolean {
  const [was, is] = [secondOf(before.updatedAt), secondOf(sent.sentAt)];
  const bringsNotes = Object.keys(before.notes).length === 0 && Object.keys(sent.notes).length > 0;
  return is > was || (is === was && bringsNotes);
}

function answerFrom(workshop: Workshop, sent: SentAnswer, firstRanking: Answer['firstRanking']): Answer {
  const { asks, naming, departments } = workshop;
  const { id, scores, notes, ranking, ballot, bet, language, sentAt } = sent;
  return {
    id,
    participant: {
      nickname: naming === 'nicknames' ? sent.nickname : null,
      department: sent.department === null ? null : (departments[sent.department] ?? null),
    },
    scores: asks === 'ranking' ? {} : scores,
    notes: asks === 'ranking' ? {} : notes,
    ranking: asks === 'scores' ? null : ranking,
    ballot,
    firstRanking,
    bet,
    shownOrder: null,
    language,
    origin: 'workshop',
    status: 'complete',
    startedAt: sentAt,
    updatedAt: sentAt,
  };
}

function secondOf(instant: string): string {
  return instant.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
}
