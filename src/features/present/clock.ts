import type { AgendaStep } from '../../domain/model/workshop.ts';

/**
 * The one clock of the wall. It belongs to the step that it was started for and runs on while another step is looked at,
 * because the time of the people in the room does so too. It goes by instants, not by counted ticks: a reload, a locked screen
 * or a slowed-down tab does not stretch a minute.
 */
export interface Clock {
  readonly step: AgendaStep;
  /** Milliseconds before the last start. */
  readonly used: number;
  /** When it was started or went on, in milliseconds since 1970; `null` = it pauses. */
  readonly startedAt: number | null;
}

const MINUTE = 60_000;

/** Milliseconds left, never below zero. A device's clock that was set back does not add time. */
export function timeLeft(clock: Clock, minutes: number, now: number): number {
  const running = clock.startedAt === null ? 0 : Math.max(0, now - clock.startedAt);
  return Math.max(0, minutes * MINUTE - clock.used - running);
}

/** Start, pause, go on; over, it is reset. At another step than its own the new step's time begins. */
export function toggled(
  clock: Clock | null,
  { step, minutes, now }: { readonly step: AgendaStep; readonly minutes: number; readonly now: number },
): Clock | null {
  if (clock?.step !== step) return { step, used: 0, startedAt: now };
  const left = timeLeft(clock, minutes, now);
  if (left === 0) return null;
  if (clock.startedAt === null) return { ...clock, startedAt: now };
  return { ...clock, used: minutes * MINUTE - left, startedAt: null };
}

/** 7:05; seconds are rounded up, so that a full minute shows a whole second and 0:00 is the end. */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
