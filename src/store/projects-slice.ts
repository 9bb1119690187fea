import type { StateCreator } from 'zustand/vanilla';

import { assert } from '../domain/assert.ts';
import { currentRound, type Project, type ProjectId, type Round } from '../domain/model/project.ts';
import type { CustomerSurvey } from '../domain/model/survey.ts';
import { toId } from '../persistence/ids.ts';
import { cutText, LIMITS } from '../persistence/limits.ts';
import type { AppState, AppStoreState, NewProject, RoundDetails } from './app-state.ts';
import { withinQuestionnaireLimits } from './questionnaire-limits.ts';
import { withinSurveyLimits } from './survey-limits.ts';
import { requireProject, withProject, withRound } from './project-changes.ts';
import type { SliceDeps } from './store-deps.ts';

export type ProjectsSlice = Pick<
  AppStoreState,
  | 'projects'
  | 'createProject'
  | 'putProject'
  | 'deleteProject'
  | 'updateRoundDetails'
  | 'setSurvey'
  | 'setQuestionnaire'
>;

export function createProjectsSlice(
  deps: SliceDeps,
  loaded: AppState['projects'],
): StateCreator<AppStoreState, [], [], ProjectsSlice> {
  return (set, get) => ({
    projects: loaded,
    createProject(details) {
      const project = newProject(details, deps);
      set((state) => withProject(state, project));
      return project.id;
    },
    putProject(project) {
      set((state) => withProject(state, project));
    },
    deleteProject(id) {
      const project = requireProject(get(), id);
      set(({ projects }) => {
        const { [id]: _deleted, ...others } = projects;
        return { projects: others };
      });
      for (const { survey } of project.rounds) {
        if (survey !== null) deps.device.removeSurveyRows(survey.id);
      }
      deps.device.removeKiosk(id);
      deps.device.removeRoom(id);
    },
    updateRoundDetails(id, details) {
      set((state) => {
        const organisation = details.organisation ?? requireProject(state, id).organisation;
        const changed = withRound(state, { project: id, now: deps.now() }, (round) =>
          withDetails(round, details),
        );
        const project = requireProject(changed, id);
        return withProject(changed, { ...project, organisation: cutText(organisation, LIMITS.name) });
      });
    },
    setSurvey(id, survey) {
      const before = currentRound(requireProject(get(), id)).survey;
      const kept = survey === null ? null : withinSurveyLimits(survey);
      set((state) => withRound(state, { project: id, now: deps.now() }, (round) => withSurvey(round, kept)));
      if (before !== null && before.id !== kept?.id) deps.device.removeSurveyRows(before.id);
    },
    setQuestionnaire(id, questionnaire) {
      const kept = questionnaire === null ? null : withinQuestionnaireLimits(questionnaire);
      set((state) => {
        const project = requireProject(state, id);
        return withProject(state, { ...project, questionnaire: kept, updatedAt: deps.now() });
      });
    },
  });
}

export function newProject({ organisation, roundName }: NewProject, { now, newId }: SliceDeps): Project {
  const createdAt = now();
  const round: Round = {
    id: toId('round', newId()),
    name: cutText(roundName, LIMITS.name),
    date: localDay(createdAt),
    teamSize: null,
    namesAgreed: false,
    answers: [],
    workshop: null,
    survey: null,
  };
  return {
    id: toId('project', newId()),
    organisation: cutText(organisation, LIMITS.name),
    isSample: false,
    questionnaire: null,
    joined: null,
    rounds: [round],
    createdAt,
    updatedAt: createdAt,
  };
}

/** The day on the user's own calendar, `YYYY-MM-DD`. */
function localDay(instant: string): string {
  const date = new Date(instant);
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function withDetails(round: Round, details: Partial<RoundDetails>): Round {
  const { roundName = round.name, teamSize = round.teamSize, namesAgreed = round.namesAgreed } = details;
  assert(teamSize === null || (Number.isInteger(teamSize) && teamSize >= 0), 'a team has whole people');
  return {
    ...round,
    name: cutText(roundName, LIMITS.name),
    teamSize: teamSize === null ? null : Math.min(teamSize, LIMITS.teamSize),
    namesAgreed,
  };
}

function withSurvey(round: Round, survey: CustomerSurvey | null): Round {
  return { ...round, survey };
}

/** Any text may be asked for: it may come from the address bar. */
export function selectProject({ projects }: AppState, id: string): Project | undefined {
  return Object.entries(projects).find(([key]) => key === id)?.[1];
}

export function selectCurrentRound(state: AppState, id: string): Round | undefined {
  const project = selectProject(state, id);
  return project === undefined ? undefined : currentRound(project);
}

const lists = new WeakMap<AppState['projects'], readonly Project[]>();

/** The last changed first. The same list as long as no project changes. */
export function selectProjectList({ projects }: AppState): readonly Project[] {
  const known = lists.get(projects);
  if (known !== undefined) return known;
  const list = Object.values<Project>(projects).toSorted(
    (left, right) => Date.parse(right.updatedAt) - Date.parse(left.updatedAt),
  );
  lists.set(projects, list);
  return list;
}

export function hasProject({ projects }: AppState, id: string): id is ProjectId {
  return Object.hasOwn(projects, id);
}
