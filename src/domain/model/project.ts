import type { Answer } from './answer.ts';
import type { Questionnaire } from './questionnaire.ts';
import type { CustomerSurvey } from './survey.ts';
import type { JoinedWorkshop, Workshop } from './workshop.ts';

export type ProjectId = string & { readonly __brand: 'ProjectId' };
export type RoundId = string & { readonly __brand: 'RoundId' };

/** One pass through the method: the team's answers and the customers' survey at one date. */
export interface Round {
  readonly id: RoundId;
  /** Free text, e.g. "Autumn 2026"; may be empty. */
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** People in the whole team, if told: when everyone answered, the team has no sampling error. */
  readonly teamSize: number | null;
  /** Whether every colleague agreed that names may be shown beside answers. */
  readonly namesAgreed: boolean;
  readonly answers: readonly Answer[];
  /** How colleagues are invited to this round; `null` = nobody was. */
  readonly workshop: Workshop | null;
  readonly survey: CustomerSurvey | null;
}

/** One organisation or brand. */
export interface Project {
  readonly id: ProjectId;
  /** Free text; may be empty until the user names it. */
  readonly organisation: string;
  /** The sample project is marked as a sample in every view and export. */
  readonly isSample: boolean;
  /** The customer survey as this organisation asks it; `null` = as Plumbline proposes it. */
  readonly questionnaire: Questionnaire | null;
  /** Set if this is a colleague's side of somebody else's workshop: one round with the colleague's own answer. */
  readonly joined: JoinedWorkshop | null;
  /** Oldest first; never empty. The last one is the current round. */
  readonly rounds: readonly [Round, ...Round[]];
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
}

export function currentRound(project: Project): Round {
  return project.rounds[project.rounds.length - 1] ?? project.rounds[0];
}
