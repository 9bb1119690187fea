import { currentRound, type Project } from '../../domain/model/project.ts';
import type { AddAnswersReport, TakeReport } from '../../store/app-state.ts';
import { useActions } from '../../store/store-context.tsx';
import { useWorkshopActions } from '../../store/use-workshop-actions.ts';
import type { Intake, IntakeEntry } from './intake.ts';
import type { FoundAnswer } from './read-texts.ts';

type Taken = Pick<Intake, 'entries' | 'changes'>;
type Found<Kind extends FoundAnswer['kind']> = Extract<FoundAnswer, { kind: Kind }>;

/** Puts found answers into the project. `wanted`: answer files that were given for another round too. */
export function useTakeFound(project: Project): (found: readonly FoundAnswer[], wanted: boolean) => Taken {
  const { addAnswers } = useActions();
  const { takeAnswers } = useWorkshopActions();
  const round = currentRound(project).id;
  return (found, wanted) => {
    const sent = found.filter((one) => one.kind === 'sent').map((one) => one.sent);
    // The same answer may stand there twice: the one with notes goes first, the other one changes nothing then.
    const codes = takeAnswers(
      project.id,
      sent.toSorted((a, b) => noteCount(b) - noteCount(a)),
    );
    const files = found.filter(isFile).filter(({ file: { roundId } }) => {
      return wanted || roundId === null || roundId === round;
    });
    const added = addAnswers(
      project.id,
      files.map(({ file }) => file.answer),
    );
    return {
      entries: found.map((one) => {
        if (one.kind === 'refused') return one;
        if (one.kind === 'sent') return codeEntry(one, codes);
        return files.includes(one) ? fileEntry(one, added) : ofOtherRound(one);
      }),
      changes: [...codes.changes, ...added.changes],
    };
  };
}

function isFile(found: FoundAnswer): found is Found<'file'> {
  return found.kind === 'file';
}

function noteCount({ notes }: { readonly notes: object }): number {
  return Object.keys(notes).length;
}

function codeEntry({ sent, notesLost, place }: Found<'sent'>, { items }: TakeReport): IntakeEntry {
  const result = items.find((item) => item.sent === sent)?.result;
  if (result?.ok) return { kind: 'taken', outcome: result.value, answer: sent.id, notesLost, place };
  const postponed = { kind: 'code', read: { kind: 'answer', sent }, notesLost } as const;
  return { kind: 'refused', reason: result?.reason ?? 'other-workshop', postponed, place };
}

function fileEntry({ file: { answer }, place }: Found<'file'>, { changes }: AddAnswersReport): IntakeEntry {
  const change = changes.find(({ after }) => after === answer);
  const outcome = change === undefined ? 'unchanged' : change.before === null ? 'added' : 'replaced';
  return { kind: 'taken', outcome, answer: answer.id, notesLost: false, place };
}

function ofOtherRound({ file, place }: Found<'file'>): IntakeEntry {
  return { kind: 'refused', reason: 'other-round', postponed: { kind: 'file', file }, place };
}
