import type { AnswerId } from '../../domain/model/answer.ts';
import type { ProjectId } from '../../domain/model/project.ts';
import type { TakeOutcome, TakeRefusal } from '../../domain/workshop/take-answer.ts';
import type { CodeRefusal, ReadCode } from '../../exchange/answer-code.ts';
import type { AnswerFile, AnswerRefusal } from '../../persistence/file-contents.ts';
import type { AnswerChange } from '../../store/app-state.ts';

export type IntakeWay = 'paste' | 'file' | 'scan' | 'link';

/** Where something stands: in which file (`null` = not in one) and in which line of the text, from 1. */
export interface IntakePlace {
  readonly file: string | null;
  readonly line: number | null;
}

/**
 * Why something that was given is not in the project. `other-round`: an answer file that was given for another round;
 * `wrong-key`: sealed for another device; `no-crypto`: this page may not open what is sealed (plain http).
 */
export type IntakeRefusal =
  | TakeRefusal
  | Exclude<CodeRefusal, 'too-long'>
  | Exclude<AnswerRefusal, 'newer-version'>
  | 'other-round'
  | 'wrong-key'
  | 'no-crypto'
  | 'unreadable';

/** What was refused and could be taken after all: elsewhere, or after a click. */
export type Postponed =
  | { readonly kind: 'code'; readonly read: ReadCode; readonly notesLost: boolean }
  | { readonly kind: 'file'; readonly file: AnswerFile };

export interface TakenEntry {
  readonly kind: 'taken';
  readonly outcome: TakeOutcome;
  readonly answer: AnswerId;
  /** Notes came along, but not whole. */
  readonly notesLost: boolean;
  readonly place: IntakePlace;
}

export interface RefusedEntry {
  readonly kind: 'refused';
  readonly reason: IntakeRefusal;
  readonly postponed: Postponed | null;
  readonly place: IntakePlace;
}

export type IntakeEntry = TakenEntry | RefusedEntry;

/** What one paste, one choice of files, one scan or one link brought. Empty entries: nothing was found in it. */
export interface Intake {
  readonly id: number;
  readonly project: ProjectId;
  readonly way: IntakeWay;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly entries: readonly IntakeEntry[];
  readonly changes: readonly AnswerChange[];
  readonly undone: boolean;
}

/** The workshop for which a code was given; stands readable in sealed ones too. */
export function workshopOf(read: ReadCode): string {
  return read.kind === 'answer' ? read.sent.workshop : read.sealed.workshop;
}
