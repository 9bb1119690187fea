import { AGENDA_STEPS, type AgendaStep } from '../../domain/model/workshop.ts';
import type { Clock } from './clock.ts';

/** What the wall and the facilitator's window share. Nothing of anybody's answer is in it. */
export interface Stage {
  readonly step: AgendaStep;
  readonly part: number;
  readonly clock: Clock | null;
  /** Whether the movement between the two ballots is on the wall. */
  readonly movementShown: boolean;
  readonly highContrast: boolean;
  /** Keys that are letters can be turned off: speech input may press them by mistake (WCAG 2.1.4). */
  readonly letterKeys: boolean;
}

export const FIRST_STAGE: Stage = {
  step: 'score',
  part: 0,
  clock: null,
  movementShown: false,
  highContrast: false,
  letterKeys: true,
};

/** A stage from another window or from before a reload; `null` = none of ours, or of another version. */
export function readStage(data: unknown): Stage | null {
  if (!isRecord(data)) return null;
  const { step, part, clock, movementShown, highContrast, letterKeys } = data;
  const isWhole =
    isStep(step) &&
    isCount(part) &&
    typeof movementShown === 'boolean' &&
    typeof highContrast === 'boolean' &&
    typeof letterKeys === 'boolean';
  return isWhole ? { step, part, clock: readClock(clock), movementShown, highContrast, letterKeys } : null;
}

function readClock(data: unknown): Clock | null {
  if (!isRecord(data)) return null;
  const { step, used, startedAt } = data;
  if (!isStep(step) || !isCount(used) || (startedAt !== null && !isCount(startedAt))) return null;
  return { step, used, startedAt };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null;
}

function isStep(value: unknown): value is AgendaStep {
  return AGENDA_STEPS.some((step) => step === value);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
