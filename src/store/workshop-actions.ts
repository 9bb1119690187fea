import type { Answer } from '../domain/model/answer.ts';
import type { Language } from '../domain/model/language.ts';
import { currentRound, type Project, type ProjectId, type Round } from '../domain/model/project.ts';
import type { Invite, SentAnswer } from '../domain/model/workshop.ts';
import { fail, succeed } from '../domain/result.ts';
import { takeAnswer } from '../domain/workshop/take-answer.ts';
import { isSame } from '../persistence/merge/three-way.ts';
import { newAnswer } from './answers-slice.ts';
import type { AnswerChange, TakenItem, TakeReport, WorkshopActions } from './app-state.ts';
import { requireProject, withAnswer, withProject, withRound } from './project-changes.ts';
import { newProject } from './projects-slice.ts';
import type { ActionDeps, SliceDeps } from './store-deps.ts';
import { withinSettingsLimits, withinWorkshopLimits } from './workshop-limits.ts';

/** Both sides of a workshop: the facilitator's and the colleague's. */
export function createWorkshopActions({ set, get, ...deps }: ActionDeps): WorkshopActions {
  return {
    setWorkshop(project, workshop) {
      const kept = workshop === null ? null : withinWorkshopLimits(workshop);
      set((state) =>
        withRound(state, { project, now: deps.now() }, (round) => ({ ...round, workshop: kept })),
      );
    },
    takeAnswers(project, sent) {
      const { round, report } = takeAll(currentRound(requireProject(get(), project)), sent);
      if (report.changes.length > 0) {
        set((state) => withRound(state, { project, now: deps.now() }, () => round));
      }
      return report;
    },
    undoTake(project, changes) {
      const { answers } = currentRound(requireProject(get(), project));
      const untouched = changes.filter(({ after }) =>
        answers.some((answer) => answer.id === after.id && isSame(answer, after)),
      );
      set((state) =>
        withRound(state, { project, now: deps.now() }, (round) => ({
          ...round,
          answers: undone(round.answers, untouched),
        })),
      );
      return untouched.length;
    },
    joinWorkshop(invite, language = invite.language) {
      const joined = Object.values<Project>(get().projects).find(
        (project) => project.joined?.invite.workshop === invite.workshop,
      );
      if (joined?.joined?.invite.sealing && !isSameKey(joined.joined.invite, invite))
        return fail('other-key');
      const project = joined ? upToDate(joined, invite, deps) : joinedProject(invite, language, deps);
      set((state) => withProject(state, project));
      return succeed(project.id);
    },
    rankAgain(project, answer) {
      set((state) => withAnswer(state, { project, answer, now: deps.now() }, forSecondBallot));
    },
    setBet(project, answer, bet) {
      set((state) => withAnswer(state, { project, answer, now: deps.now() }, (given) => ({ ...given, bet })));
    },
    markHandedOver(id) {
      set((state) => {
        const project = requireProject(state, id);
        const joined = project.joined && { ...project.joined, handedOverAt: deps.now() };
        return withProject(state, { ...project, joined });
      });
    },
  };
}

function takeAll(
  round: Round,
  sent: readonly SentAnswer[],
): { readonly round: Round; readonly report: TakeReport } {
  let answers = round.answers;
  const items: TakenItem[] = [];
  const changes = new Map<string, AnswerChange>();
  for (const one of sent) {
    const result = takeAnswer({ ...round, answers }, one);
    items.push({ sent: one, result: result.ok ? succeed(result.value.outcome) : result });
    if (!result.ok || result.value.outcome === 'unchanged') continue;
    const { answer } = result.value;
    const index = answers.findIndex(({ id }) => id === answer.id);
    const before = changes.get(answer.id)?.before ?? answers[index] ?? null;
    changes.set(answer.id, { before, after: answer });
    answers = index < 0 ? [...answers, answer] : answers.with(index, answer);
  }
  return { round: { ...round, answers }, report: { items, changes: [...changes.values()] } };
}

function undone(answers: readonly Answer[], changes: readonly AnswerChange[]): readonly Answer[] {
  const before = new Map(changes.map((change) => [change.after.id, change.before]));
  return answers.flatMap((answer) => {
    const earlier = before.get(answer.id);
    return earlier === undefined ? [answer] : earlier === null ? [] : [earlier];
  });
}

function isSameKey(known: Invite, given: Invite): boolean {
  return (
    known.sealing?.curve === given.sealing?.curve && known.sealing?.publicKey === given.sealing?.publicKey
  );
}

/** The name of the project is the workshop's title; its only answer has the person's random id. */
function joinedProject(invite: Invite, language: Language, deps: SliceDeps): Project {
  const settings = { ...invite, ...withinSettingsLimits(invite) };
  const project = newProject({ organisation: settings.title, roundName: '' }, deps);
  const id = deps.newId().replaceAll('-', '').slice(0, 10).toLowerCase();
  const participant = { nickname: null, department: null };
  const { ballot } = invite;
  const answer = { ...newAnswer({ id, participant, language, now: deps.now() }), ballot };
  const [round] = project.rounds;
  return {
    ...project,
    joined: { invite: settings, handedOverAt: null },
    rounds: [{ ...round, answers: [answer] }],
  };
}

function upToDate(project: Project, invite: Invite, deps: SliceDeps): Project {
  const known = project.joined?.invite.ballot ?? 1;
  // The first invite may be opened once more after the second one.
  const ballot = known === 2 ? known : invite.ballot;
  const settings = { ...invite, ...withinSettingsLimits(invite), ballot };
  const isSecondBallot = ballot === 2 && known === 1;
  const [round] = project.rounds;
  const answers = isSecondBallot ? round.answers.map(forSecondBallot) : round.answers;
  return {
    ...project,
    organisation: settings.title,
    joined: {
      invite: settings,
      handedOverAt: isSecondBallot ? null : (project.joined?.handedOverAt ?? null),
    },
    rounds: [{ ...round, answers }],
    updatedAt: deps.now(),
  };
}

function forSecondBallot(answer: Answer): Answer {
  return answer.ballot === 2 ? answer : { ...answer, ballot: 2, firstRanking: answer.ranking };
}

/** The project of this device that an answer belongs to: a workshop's id stands in every code. */
export function selectWorkshopProject(
  projects: Readonly<Record<ProjectId, Project>>,
  workshop: string,
): Project | undefined {
  return Object.values<Project>(projects).find((project) => currentRound(project).workshop?.id === workshop);
}
