import type { Answer, AnswerId, Participant } from '../domain/model/answer.ts';
import type { Language } from '../domain/model/language.ts';
import type { PillarId } from '../domain/model/pillar.ts';
import type { Project, ProjectId } from '../domain/model/project.ts';
import type { Questionnaire } from '../domain/model/questionnaire.ts';
import type { Ranking } from '../domain/model/ranking.ts';
import type { ScoreAnswer } from '../domain/model/score.ts';
import type { CustomerSurvey } from '../domain/model/survey.ts';
import type { Invite, SentAnswer, Workshop } from '../domain/model/workshop.ts';
import type { Result } from '../domain/result.ts';
import type { TakeOutcome, TakeRefusal } from '../domain/workshop/take-answer.ts';
import type { QuarantinedEntry, SaveState, Settings } from '../persistence/saved-things.ts';

export type { QuarantinedEntry, SaveState, Settings } from '../persistence/saved-things.ts';

export interface AddAnswersReport {
  readonly added: number;
  /** The same person again, with a newer answer. */
  readonly replaced: number;
  /** The same or an older answer of a person already there. */
  readonly unchanged: number;
  /** What `undoTake` needs. */
  readonly changes: readonly AnswerChange[];
}

/** What became of one answer of a colleague. */
export interface TakenItem {
  readonly sent: SentAnswer;
  readonly result: Result<TakeOutcome, TakeRefusal>;
}

export interface TakeReport {
  /** In the order given. */
  readonly items: readonly TakenItem[];
  /** What `undoTake` needs: the answers that changed, as they were (`null` = not there) and as they became. */
  readonly changes: readonly AnswerChange[];
}

export interface AnswerChange {
  readonly before: Answer | null;
  readonly after: Answer;
}

/** `other-key`: the link seals answers to another key than the one this device has joined with. */
export type JoinRefusal = 'other-key';

export interface NewProject {
  readonly organisation: string;
  readonly roundName: string;
}

export interface RoundDetails {
  readonly organisation: string;
  readonly roundName: string;
  readonly teamSize: number | null;
  readonly namesAgreed: boolean;
}

export interface AppState {
  readonly projects: Readonly<Record<ProjectId, Project>>;
  readonly settings: Settings;
  readonly saving: SaveState;
  readonly quarantine: readonly QuarantinedEntry[];
  /**
   * Whether an answer survives a sudden end of the browser one second later. Where the browser withholds
   * IndexedDB (private windows), local storage alone keeps it, and may take half a minute to write.
   */
  readonly hasJournal: boolean;
}

/** Every change to the current round of a project; unknown ids are bugs and throw. */
export interface AppActions {
  readonly createProject: (project: NewProject) => ProjectId;
  /** Adds or replaces a whole project (restore, sample). */
  readonly putProject: (project: Project) => void;
  readonly deleteProject: (project: ProjectId) => void;
  readonly updateRoundDetails: (project: ProjectId, details: Partial<RoundDetails>) => void;
  readonly startAnswer: (project: ProjectId, participant: Participant, language: Language) => AnswerId;
  readonly updateParticipant: (project: ProjectId, answer: AnswerId, participant: Participant) => void;
  /** `null` takes the answer back. */
  readonly scorePillar: (
    project: ProjectId,
    answer: AnswerId,
    pillar: PillarId,
    score: ScoreAnswer | null,
  ) => void;
  readonly writeNote: (project: ProjectId, answer: AnswerId, pillar: PillarId, note: string) => void;
  readonly rank: (project: ProjectId, answer: AnswerId, ranking: Ranking | null) => void;
  /** Keeps the order in which the pillars were first shown for ranking (shuffled once per person). */
  readonly keepShownOrder: (project: ProjectId, answer: AnswerId, order: readonly PillarId[]) => void;
  readonly setAnswerStatus: (project: ProjectId, answer: AnswerId, status: Answer['status']) => void;
  readonly deleteAnswer: (project: ProjectId, answer: AnswerId) => void;
  readonly addAnswers: (project: ProjectId, answers: readonly Answer[]) => AddAnswersReport;
  readonly setSurvey: (project: ProjectId, survey: CustomerSurvey | null) => void;
  /** `null` = the questionnaire as Plumbline proposes it. */
  readonly setQuestionnaire: (project: ProjectId, questionnaire: Questionnaire | null) => void;
  readonly changeSettings: (settings: Partial<Settings>) => void;
  /** Removes everything Plumbline keeps on this device. */
  readonly wipe: () => Promise<void>;
  /** Tries again to save what could not be saved. */
  readonly retrySave: () => void;
  readonly dismissQuarantined: (key: string) => void;
}

/** Both sides of a workshop. They load with the screens that need them, see `use-workshop-actions.ts`. */
export interface WorkshopActions {
  /** The second ballot of somebody on this device: the ranking so far becomes the first one. Nothing if it was done. */
  readonly rankAgain: (project: ProjectId, answer: AnswerId) => void;
  readonly setBet: (project: ProjectId, answer: AnswerId, bet: boolean) => void;
  /** Invites colleagues to the current round; `null` takes the workshop away, never its answers. */
  readonly setWorkshop: (project: ProjectId, workshop: Workshop | null) => void;
  readonly takeAnswers: (project: ProjectId, sent: readonly SentAnswer[]) => TakeReport;
  /** Puts back what a report says it changed; answers that changed again since then stay. Returns how many went back. */
  readonly undoTake: (project: ProjectId, changes: readonly AnswerChange[]) => number;
  /**
   * A colleague's side: makes a project with one answer for the invite, or brings the one that is there up to date
   * (a second ballot, another deadline). `language` is the one in which the person answers.
   */
  readonly joinWorkshop: (invite: Invite, language?: Language) => Result<ProjectId, JoinRefusal>;
  readonly markHandedOver: (project: ProjectId) => void;
}

export type AppStoreState = AppState & AppActions;
