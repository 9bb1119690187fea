import type { Answer } from '../domain/model/answer.ts';
import type { Project, RoundId } from '../domain/model/project.ts';
import type { Settings, UnreadableReason } from './saved-things.ts';

/** Why a file was not taken. `other-kind`: a Plumbline file, but of another kind than asked for. */
export type FileRefusal = UnreadableReason | 'too-large' | 'other-kind';

/** One colleague's answer on its way to the facilitator. */
export interface AnswerFile {
  /** ISO 8601 instant. */
  readonly savedAt: string;
  /** The round it was given for; `null` = unknown. */
  readonly roundId: RoundId | null;
  readonly organisation: string;
  readonly answer: Answer;
}

/** `cut-off`: the text ends before the answer does. */
export type AnswerRefusal = 'cut-off' | 'damaged' | 'newer-version' | 'invalid-content' | 'too-large';

export interface FoundAnswers {
  /** In the order of the text; origin `file`. The same answer may occur several times. */
  readonly answers: readonly AnswerFile[];
  /** `at` = position in the text, in UTF-16 units. */
  readonly refused: readonly { readonly reason: AnswerRefusal; readonly at: number }[];
}

/** Everything of one browser, without the raw rows of surveys. */
export interface Backup {
  /** ISO 8601 instant. */
  readonly savedAt: string;
  readonly settings: Settings;
  readonly projects: readonly Project[];
}

export interface ReadBackup {
  readonly savedAt: string;
  /** `null` = not readable. */
  readonly settings: Settings | null;
  readonly projects: readonly Project[];
  /** Projects of the file that could not be read, by their place in it (from 0). */
  readonly unreadable: readonly { readonly index: number; readonly reason: UnreadableReason }[];
}

export type OpenedFile =
  | { readonly kind: 'project'; readonly project: Project }
  | { readonly kind: 'answers'; readonly found: FoundAnswers }
  | { readonly kind: 'backup'; readonly backup: ReadBackup };
