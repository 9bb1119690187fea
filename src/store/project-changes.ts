import { assert, at } from '../domain/assert.ts';
import type { Answer, AnswerId } from '../domain/model/answer.ts';
import type { Project, ProjectId, Round } from '../domain/model/project.ts';
import { currentRound } from '../domain/model/project.ts';
import type { AppState } from './app-state.ts';

type Projects = Pick<AppState, 'projects'>;

/** Asking for a project that is not there is a bug. */
export function requireProject({ projects }: Projects, id: ProjectId): Project {
  const project = Object.hasOwn(projects, id) ? projects[id] : undefined;
  assert(project !== undefined, `no project ${id}`);
  return project;
}

export function withProject({ projects }: Projects, project: Project): Projects {
  return { projects: { ...projects, [project.id]: project } };
}

export interface Place {
  readonly project: ProjectId;
  /** ISO 8601 instant of the change. */
  readonly now: string;
}

/** The projects after a change to the current round of one of them. */
export function withRound(state: Projects, place: Place, change: (round: Round) => Round): Projects {
  const project = requireProject(state, place.project);
  const changed = change(currentRound(project));
  const [first, ...rest] = [...project.rounds.slice(0, -1), changed];
  assert(first !== undefined, 'a project has a round');
  return withProject(state, { ...project, rounds: [first, ...rest], updatedAt: place.now });
}

export interface AnswerPlace extends Place {
  readonly answer: AnswerId;
}

/** The projects after a change to one answer of the current round. */
export function withAnswer(
  state: Projects,
  place: AnswerPlace,
  change: (answer: Answer) => Answer,
): Projects {
  return withRound(state, place, (round) => {
    const index = round.answers.findIndex((answer) => answer.id === place.answer);
    assert(index >= 0, `no answer ${place.answer}`);
    const changed = { ...change(at(round.answers, index)), updatedAt: place.now };
    return { ...round, answers: round.answers.with(index, changed) };
  });
}
