import type { Answer } from '../../domain/model/answer.ts';
import type { TakeOutcome } from '../../domain/workshop/take-answer.ts';
import type { Intake, IntakeRefusal, RefusedEntry, TakenEntry } from './intake.ts';

export interface IntakeCounts {
  readonly taken: readonly TakenEntry[];
  readonly refused: readonly RefusedEntry[];
  /** Answers with notes that a newer one without any replaced. */
  readonly notesReplaced: number;
  /** Only what occurs, in a fixed order. */
  readonly outcomes: readonly { readonly outcome: TakeOutcome; readonly count: number }[];
}

const OUTCOMES = ['added', 'replaced', 'first-ballot-added', 'unchanged'] as const satisfies TakeOutcome[];

export function countIntake({ entries, changes }: Pick<Intake, 'entries' | 'changes'>): IntakeCounts {
  const taken = entries.filter((entry) => entry.kind === 'taken');
  const outcomes = OUTCOMES.map((outcome) => ({
    outcome,
    count: taken.filter((entry) => entry.outcome === outcome).length,
  }));
  return {
    taken,
    refused: entries.filter((entry) => entry.kind === 'refused'),
    notesReplaced: changes.filter(({ before, after }) => before && hasNotes(before) && !hasNotes(after))
      .length,
    outcomes: outcomes.filter(({ count }) => count > 0),
  };
}

function hasNotes({ notes }: Answer): boolean {
  return Object.keys(notes).length > 0;
}

/** One group a reason, in the order in which the reasons first occur. */
export function byReason(
  refused: readonly RefusedEntry[],
): readonly { readonly reason: IntakeRefusal; readonly entries: readonly RefusedEntry[] }[] {
  const reasons = [...new Set(refused.map(({ reason }) => reason))];
  return reasons.map((reason) => ({
    reason,
    entries: refused.filter((entry) => entry.reason === reason),
  }));
}
