import type { TakeOutcome } from '../../domain/workshop/take-answer.ts';
import type { Intake, IntakeRefusal, RefusedEntry, TakenEntry } from './intake.ts';

export interface IntakeCounts {
  readonly taken: readonly TakenEntry[];
  readonly refused: readonly RefusedEntry[];
  /** Only what occurs, in a fixed order. */
  readonly outcomes: readonly { readonly outcome: TakeOutcome; readonly count: number }[];
}

const OUTCOMES = ['added', 'replaced', 'first-ballot-added', 'unchanged'] as const satisfies TakeOutcome[];

export function countIntake({ entries }: Pick<Intake, 'entries'>): IntakeCounts {
  const taken = entries.filter((entry) => entry.kind === 'taken');
  const outcomes = OUTCOMES.map((outcome) => ({
    outcome,
    count: taken.filter((entry) => entry.outcome === outcome).length,
  }));
  return {
    taken,
    refused: entries.filter((entry) => entry.kind === 'refused'),
    outcomes: outcomes.filter(({ count }) => count > 0),
  };
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
