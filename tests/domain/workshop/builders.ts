import type { Answer, AnswerId } from '#src/domain/model/answer.ts';
import type { ProjectId, RoundId } from '#src/domain/model/project.ts';
import type { Invite, SentAnswer, Workshop, WorkshopId } from '#src/domain/model/workshop.ts';
import type { JoinedProject } from '#src/domain/workshop/sent-answer.ts';
import { ranking, scores } from '../support.ts';

export const WORKSHOP_ID = '1a2b3c4d' as WorkshopId;
export const PERSON_ID = '00ff00ff00' as AnswerId;

/** An open workshop in which everybody gives scores and a whole ranking without a name. */
export function workshop(parts: Partial<Workshop> = {}): Workshop {
  return {
    id: WORKSHOP_ID,
    title: 'Spring workshop',
    language: 'en',
    asks: 'scores-and-ranking',
    ranked: 10,
    naming: 'anonymous',
    departments: ['Care', 'Sales'],
    deadline: null,
    ballot: 1,
    sealing: null,
    room: null,
    openedAt: '2026-10-06T08:00:00.000Z',
    closedAt: null,
    revealedAt: null,
    agenda: {},
    ...parts,
  };
}

/** What one colleague sent in the first ballot. */
export function sentAnswer(parts: Partial<SentAnswer> = {}): SentAnswer {
  return {
    workshop: WORKSHOP_ID,
    ballot: 1,
    id: PERSON_ID,
    nickname: null,
    department: 0,
    scores: scores('345s-n4321'),
    notes: { service: 'too slow' },
    ranking: ranking('fr se=pr cm'),
    bet: false,
    language: 'pl',
    sentAt: '2026-10-06T09:00:00.000Z',
    ...parts,
  };
}

/** A colleague's side of a workshop. */
export function joinedProject(invite: Invite, answer: Answer): JoinedProject {
  const { startedAt, updatedAt } = answer;
  return {
    id: 'joined' as ProjectId,
    organisation: invite.title,
    isSample: false,
    questionnaire: null,
    joined: { invite, handedOverAt: null },
    rounds: [
      {
        id: 'round' as RoundId,
        name: '',
        date: startedAt.slice(0, 10),
        teamSize: null,
        namesAgreed: false,
        answers: [answer],
        workshop: null,
        survey: null,
      },
    ],
    createdAt: startedAt,
    updatedAt,
  };
}
