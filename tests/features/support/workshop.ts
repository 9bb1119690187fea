import type { Answer } from '#src/domain/model/answer.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { currentRound, type Project } from '#src/domain/model/project.ts';
import type { SentAnswer, Workshop } from '#src/domain/model/workshop.ts';
import { toId } from '#src/persistence/ids.ts';
import type { AppStore } from '#src/store/create-app-store.ts';
import { aProject, anAnswer, aRound, LATE } from '#tests/persistence/support/builders.ts';

const WORKSHOP = toId('workshop', '89abcdef');

export function workshop(changes: Partial<Workshop> = {}): Workshop {
  return {
    id: WORKSHOP,
    title: 'Lighthouse day',
    language: 'en',
    asks: 'scores-and-ranking',
    ranked: 10,
    naming: 'nicknames',
    departments: ['Marketing', 'Logistics'],
    deadline: null,
    ballot: 1,
    sealing: null,
    room: null,
    openedAt: '2026-11-20T08:00:00.000Z',
    closedAt: null,
    revealedAt: null,
    agenda: {},
    ...changes,
  };
}

/** A facilitator's project. */
export function projectWith(held: Workshop | null, answers: readonly Answer[] = [], id = 'p'): Project {
  return aProject(id, { rounds: [aRound(`${id}-round`, { workshop: held, answers })] });
}

const SCORES = Object.fromEntries(PILLAR_IDS.map((pillar) => [pillar, 4])) as SentAnswer['scores'];
const RANKING = { mode: 'top', groups: PILLAR_IDS.map((pillar) => [pillar]) } as const;

/** `person` = the number that their id is made of. */
export function sent(person: number, changes: Partial<SentAnswer> = {}): SentAnswer {
  return {
    workshop: WORKSHOP,
    ballot: 1,
    id: toId('answer', String(person).padStart(10, '0')),
    nickname: null,
    department: null,
    scores: SCORES,
    notes: {},
    ranking: RANKING,
    bet: false,
    language: 'en',
    sentAt: '2026-11-23T10:00:00.000Z',
    ...changes,
  };
}

export function complete(name: string, changes: Partial<Answer> = {}): Answer {
  return anAnswer(name.toLowerCase(), {
    participant: { nickname: name, department: null },
    status: 'complete',
    scores: SCORES,
    ranking: RANKING,
    updatedAt: LATE,
    ...changes,
  });
}

export function storedRound(store: AppStore, id = 'p') {
  const project = store.getState().projects[toId('project', id)];
  if (!project) throw new Error('the project is gone');
  return currentRound(project);
}
