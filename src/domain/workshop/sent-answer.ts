import { at } from '../assert.ts';
import type { Answer } from '../model/answer.ts';
import type { Project } from '../model/project.ts';
import type { Invite, JoinedWorkshop, SentAnswer } from '../model/workshop.ts';
import { coarsenToTop } from '../ranking/groups.ts';

/** A colleague's side of a workshop: a project that an invite made. */
export type JoinedProject = Project & { readonly joined: JoinedWorkshop };

/** A file from elsewhere may hold no answer at all: then there is nothing to go on with. */
export function isJoined(project: Project): project is JoinedProject {
  return project.joined !== null && project.rounds[0].answers.length > 0;
}

/** A colleague's project has one round and one answer, that of the person at this device. */
export function joinedAnswer(project: JoinedProject): Answer {
  return at(project.rounds[0].answers, 0);
}

/** What is asked right now: after the discussion the ranking alone, and what was scored before stays. */
export function askedNow({ asks, ballot }: Pick<Invite, 'asks' | 'ballot'>) {
  const ranking = asks !== 'scores';
  return { scores: asks !== 'ranking' && !(ranking && ballot === 2), ranking };
}

/**
 * The answer as it leaves the colleague's device: what the workshop asks and nothing else, names and departments as the
 * invite has them. Codes carry whole seconds, so every way tells the same time and the newest is the newest everywhere.
 */
export function toSentAnswer(invite: Invite, answer: Answer): SentAnswer {
  const { participant, ranking } = answer;
  const scored = invite.asks !== 'ranking';
  const ranked = invite.asks !== 'scores' && ranking !== null;
  return {
    workshop: invite.workshop,
    ballot: answer.ballot,
    id: answer.id,
    nickname: invite.naming === 'nicknames' ? textOrNull(participant.nickname) : null,
    department: indexOrNull(invite.departments, participant.department),
    scores: scored ? answer.scores : {},
    notes: scored ? answer.notes : {},
    // A ranking is older than an invite that asks for fewer places.
    ranking: ranked ? coarsenToTop(ranking, invite.ranked) : null,
    bet: ranked && answer.bet,
    language: answer.language,
    sentAt: `${answer.updatedAt.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length)}.000Z`,
  };
}

export function sentAnswer(project: JoinedProject): SentAnswer {
  return toSentAnswer(project.joined.invite, joinedAnswer(project));
}

/** Whether something changed after the answer was last handed over. */
export function isChangedSince(project: JoinedProject): boolean {
  const { handedOverAt } = project.joined;
  return handedOverAt !== null && joinedAnswer(project).updatedAt > handedOverAt;
}

function textOrNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function indexOrNull(list: readonly string[], entry: string | null): number | null {
  const index = entry === null ? -1 : list.indexOf(entry);
  return index < 0 ? null : index;
}
