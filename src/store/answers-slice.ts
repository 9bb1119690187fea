import type { StateCreator } from 'zustand/vanilla';

import type { Answer, Participant } from '../domain/model/answer.ts';
import type { Language } from '../domain/model/language.ts';
import type { PillarId } from '../domain/model/pillar.ts';
import { toId } from '../persistence/ids.ts';
import { cutText, LIMITS } from '../persistence/limits.ts';
import { addAnswers } from './add-answers.ts';
import type { AppState, AppStoreState } from './app-state.ts';
import { requireProject, withAnswer, withRound } from './project-changes.ts';
import { selectCurrentRound } from './projects-slice.ts';
import type { SliceDeps } from './store-deps.ts';
import { currentRound } from '../domain/model/project.ts';

export type AnswersSlice = Pick<
  AppStoreState,
  | 'startAnswer'
  | 'updateParticipant'
  | 'scorePillar'
  | 'writeNote'
  | 'rank'
  | 'keepShownOrder'
  | 'setAnswerStatus'
  | 'deleteAnswer'
  | 'addAnswers'
>;

export function createAnswersSlice(deps: SliceDeps): StateCreator<AppStoreState, [], [], AnswersSlice> {
  return (set, get) => {
    const changeAnswer = (
      project: Parameters<AppStoreState['scorePillar']>[0],
      answer: Answer['id'],
      change: (answer: Answer) => Answer,
    ) => set((state) => withAnswer(state, { project, answer, now: deps.now() }, change));

    return {
      startAnswer(project, participant, language) {
        const now = deps.now();
        const answer = newAnswer({ id: deps.newId(), participant, language, now });
        set((state) =>
          withRound(state, { project, now }, (round) => ({ ...round, answers: [...round.answers, answer] })),
        );
        return answer.id;
      },
      updateParticipant(project, id, participant) {
        changeAnswer(project, id, (answer) => ({ ...answer, participant: withinLimits(participant) }));
      },
      scorePillar(project, id, pillar, score) {
        changeAnswer(project, id, (answer) => ({
          ...answer,
          scores: withEntry(answer.scores, pillar, score),
        }));
      },
      writeNote(project, id, pillar, note) {
        const kept = note.trim() === '' ? null : cutText(note, LIMITS.note);
        changeAnswer(project, id, (answer) => ({ ...answer, notes: withEntry(answer.notes, pillar, kept) }));
      },
      rank(project, id, ranking) {
        changeAnswer(project, id, (answer) => ({ ...answer, ranking }));
      },
      keepShownOrder(project, id, shownOrder) {
        changeAnswer(project, id, (answer) => ({ ...answer, shownOrder }));
      },
      setAnswerStatus(project, id, status) {
        changeAnswer(project, id, (answer) => ({ ...answer, status }));
      },
      deleteAnswer(project, id) {
        set((state) =>
          withRound(state, { project, now: deps.now() }, (round) => ({
            ...round,
            answers: round.answers.filter((answer) => answer.id !== id),
          })),
        );
      },
      addAnswers(project, incoming) {
        const { answers, report } = addAnswers(
          currentRound(requireProject(get(), project)).answers,
          incoming,
        );
        if (report.added + report.replaced > 0) {
          set((state) => withRound(state, { project, now: deps.now() }, (round) => ({ ...round, answers })));
        }
        return report;
      },
    };
  };
}

export interface NewAnswer {
  readonly id: string;
  readonly participant: Participant;
  readonly language: Language;
  readonly now: string;
}

export function newAnswer({ id, participant, language, now }: NewAnswer): Answer {
  return {
    id: toId('answer', id),
    participant: withinLimits(participant),
    scores: {},
    notes: {},
    ranking: null,
    ballot: 1,
    firstRanking: null,
    bet: false,
    shownOrder: null,
    language,
    origin: 'device',
    status: 'draft',
    startedAt: now,
    updatedAt: now,
  };
}

function withinLimits({ nickname, department }: Participant): Participant {
  return {
    nickname: nickname === null ? null : cutText(nickname, LIMITS.name),
    department: department === null ? null : cutText(department, LIMITS.name),
  };
}

type ByPillar<Value> = Readonly<Partial<Record<PillarId, Value>>>;

/** `null` takes the entry out: what is not answered is absent. */
function withEntry<Value>(
  entries: ByPillar<Value>,
  pillar: PillarId,
  value: NonNullable<Value> | null,
): ByPillar<Value> {
  const { [pillar]: _before, ...others } = entries;
  return value === null ? others : { ...entries, [pillar]: value };
}

export function selectAnswer(state: AppState, project: string, answer: string): Answer | undefined {
  return selectCurrentRound(state, project)?.answers.find(({ id }) => id === answer);
}
