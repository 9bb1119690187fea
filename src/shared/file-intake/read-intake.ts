import type { Answer } from '../../domain/model/answer.ts';
import type { Project, ProjectId } from '../../domain/model/project.ts';
import { planRestore, type RestoreStep } from '../../persistence/backup-file.ts';
import type { FileRefusal, FoundAnswers } from '../../persistence/file-contents.ts';
import { LIMITS } from '../../persistence/limits.ts';
import { openFile } from '../../persistence/open-file.ts';
import { loadReader } from '../../persistence/reader.ts';
import type { Settings } from '../../persistence/saved-things.ts';

/**
 * `unreadable`: the browser could not read the file at all (moved, no right to read it).
 * `not-loaded`: the part of the app that reads files did not arrive (no network yet).
 */
export type IntakeRefusal = FileRefusal | 'unreadable' | 'not-loaded';

export interface AnswersOfProject {
  readonly project: Project;
  readonly answers: readonly Answer[];
}

/** What a chosen file brings, compared with what is here. Nothing is changed yet. */
export type Intake =
  | { readonly kind: 'refused'; readonly reason: IntakeRefusal }
  | {
      readonly kind: 'projects';
      readonly steps: readonly RestoreStep[];
      /** Of a backup; `null` for a single project. */
      readonly settings: Settings | null;
      /** Projects of a backup that could not be read. */
      readonly unreadable: number;
    }
  | {
      readonly kind: 'answers';
      readonly matched: readonly AnswersOfProject[];
      /** Answers whose round is the current one of no project on this device. */
      readonly homeless: number;
      readonly refused: number;
    };

type Projects = Readonly<Record<ProjectId, Project>>;

/** UTF-8 needs at most three bytes for one UTF-16 unit; a longer file is refused before it fills the memory. */
const MOST_BYTES = 3 * LIMITS.text;

export async function readIntake(file: Blob, present: Projects): Promise<Intake> {
  if (file.size > MOST_BYTES) return { kind: 'refused', reason: 'too-large' };
  const text = await readText(file);
  if (text === null) return { kind: 'refused', reason: 'unreadable' };
  if (!(await readerArrives())) return { kind: 'refused', reason: 'not-loaded' };
  const opened = await openFile(text);
  if (!opened.ok) return { kind: 'refused', reason: opened.reason };
  const { value } = opened;
  if (value.kind === 'answers') return matchAnswers(value.found, present);
  if (value.kind === 'project') {
    return { kind: 'projects', steps: planRestore(present, [value.project]), settings: null, unreadable: 0 };
  }
  const { projects, settings, unreadable } = value.backup;
  return { kind: 'projects', steps: planRestore(present, projects), settings, unreadable: unreadable.length };
}

/** Answers can only be added to a project's current round, so the round decides where they belong. */
function matchAnswers(found: FoundAnswers, present: Projects): Intake {
  const matched = Object.values(present).flatMap((project) => {
    const round = project.rounds.at(-1)?.id;
    const answers = found.answers.filter(({ roundId }) => roundId !== null && roundId === round);
    return answers.length > 0 ? [{ project, answers: answers.map(({ answer }) => answer) }] : [];
  });
  const placed = matched.reduce((sum, { answers }) => sum + answers.length, 0);
  return {
    kind: 'answers',
    matched,
    homeless: found.answers.length - placed,
    refused: found.refused.length,
  };
}

async function readerArrives(): Promise<boolean> {
  try {
    await loadReader();
    return true;
  } catch {
    return false;
  }
}

async function readText(file: Blob): Promise<string | null> {
  try {
    return await file.text();
  } catch {
    return null;
  }
}
