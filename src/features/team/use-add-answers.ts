import { useState } from 'react';
import { currentRound, type Project } from '../../domain/model/project.ts';
import { findAnswersInText } from '../../persistence/answer-file.ts';
import type { AnswerFile, AnswerRefusal } from '../../persistence/file-contents.ts';
import { LIMITS } from '../../persistence/limits.ts';
import type { AddAnswersReport } from '../../store/app-state.ts';
import { useActions } from '../../store/store-context.tsx';

/** Why a chosen file gave nothing. */
export interface FileTrouble {
  readonly name: string;
  readonly reason: 'unreadable' | 'tooLarge';
}

export interface Intake {
  readonly report: AddAnswersReport | null;
  /** Given for another round: added only on request. */
  readonly foreign: readonly AnswerFile[];
  readonly refused: readonly AnswerRefusal[];
  readonly troubles: readonly FileTrouble[];
}

const NOTHING: Intake = { report: null, foreign: [], refused: [], troubles: [] };

/** Takes colleagues' answers out of files and pasted text; nothing foreign is merged without asking. */
export function useAddAnswers(project: Project) {
  const { addAnswers } = useActions();
  const [intake, setIntake] = useState<Intake | null>(null);
  const [busy, setBusy] = useState(false);
  const round = currentRound(project);

  const take = async (texts: readonly string[], troubles: readonly FileTrouble[]) => {
    const found = await Promise.all(texts.map((text) => findAnswersInText(text)));
    const files = found.flatMap(({ answers }) => answers);
    const own = files.filter(({ roundId }) => roundId === null || roundId === round.id);
    setIntake({
      ...NOTHING,
      report:
        own.length > 0
          ? addAnswers(
              project.id,
              own.map(({ answer }) => answer),
            )
          : null,
      foreign: files.filter((file) => !own.includes(file)),
      refused: found.flatMap(({ refused }) => refused.map(({ reason }) => reason)),
      troubles,
    });
  };
  const whileBusy = async (task: () => Promise<void>) => {
    setBusy(true);
    try {
      await task();
    } finally {
      setBusy(false);
    }
  };

  return {
    intake,
    busy,
    takeText: (text: string) => whileBusy(() => take([text], [])),
    takeFiles: (files: readonly File[]) =>
      whileBusy(async () => {
        const read = await Promise.all(files.map(readFile));
        await take(
          read.flatMap((result) => (typeof result === 'string' ? [result] : [])),
          read.flatMap((result) => (typeof result === 'string' ? [] : [result])),
        );
      }),
    addForeign: () => {
      const foreign = intake?.foreign ?? [];
      setIntake({
        ...NOTHING,
        report: addAnswers(
          project.id,
          foreign.map(({ answer }) => answer),
        ),
      });
    },
    skipForeign: () => setIntake(intake && { ...intake, foreign: [] }),
  };
}

/** Longer than any answer text may be in bytes: refused unread. */
const MOST_BYTES = 3 * LIMITS.text;

async function readFile(file: File): Promise<string | FileTrouble> {
  if (file.size > MOST_BYTES) return { name: file.name, reason: 'tooLarge' };
  try {
    return await file.text();
  } catch {
    return { name: file.name, reason: 'unreadable' };
  }
}
