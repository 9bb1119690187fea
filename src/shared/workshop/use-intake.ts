import { useState } from 'react';
import { currentRound, type Project } from '../../domain/model/project.ts';
import type { Workshop } from '../../domain/model/workshop.ts';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import { markUndone, rememberIntake } from './intake-history.ts';
import type { Intake, IntakeWay, Postponed } from './intake.ts';
import { openRead, readText, textOfFile, type FoundAnswer } from './read-texts.ts';
import { useTakeFound } from './use-take-found.ts';

/** Takes colleagues' answers into a project, remembers what came of it, and takes it back. */
export function useIntake(project: Project) {
  const { undoTake } = useWorkshopActions();
  const [busy, setBusy] = useState(false);
  const takeFound = useTakeFound(project);
  const { workshop } = currentRound(project);

  const take = async (
    way: IntakeWay,
    find: () => Promise<readonly FoundAnswer[]>,
    wanted = false,
  ): Promise<Intake> => {
    setBusy(true);
    try {
      const taken = takeFound(await find(), wanted);
      return rememberIntake({ ...taken, project: project.id, way, at: new Date().toISOString() });
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    takeText: (text: string, way: IntakeWay): Promise<Intake> =>
      take(way, () => readText({ text, file: null }, workshop)),
    takeFiles: (files: readonly File[]): Promise<Intake> => take('file', () => readFiles(files, workshop)),
    /** What was refused before and is wanted all the same. */
    takePostponed: (postponed: readonly Postponed[], way: IntakeWay): Promise<Intake> =>
      take(way, () => openAll(postponed, workshop), true),
    /** Returns how many answers are as they were before; those that changed again since then stay. */
    undo: (intake: Intake): number => {
      markUndone(intake.id);
      return undoTake(project.id, intake.changes);
    },
  };
}

/** One after the other: a folder of chat exports is not held in the memory at once. */
async function readFiles(files: readonly File[], workshop: Workshop | null): Promise<readonly FoundAnswer[]> {
  const found: FoundAnswer[] = [];
  for (const file of files) {
    const text = await textOfFile(file);
    found.push(...(text.kind === 'refused' ? [text] : await readText(text, workshop)));
  }
  return found;
}

function openAll(
  postponed: readonly Postponed[],
  workshop: Workshop | null,
): Promise<readonly FoundAnswer[]> {
  const place = { file: null, line: null };
  return Promise.all(
    postponed.map(async (one) =>
      one.kind === 'file'
        ? { kind: 'file' as const, file: one.file, place }
        : await openRead(one.read, one.notesLost, { workshop, place }),
    ),
  );
}
