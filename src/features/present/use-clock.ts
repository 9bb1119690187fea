import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announcer.tsx';
import { minutesOf } from './agenda.ts';
import { clockText, timeLeft, toggled } from './clock.ts';
import type { Presentation } from './use-presentation.ts';

export interface ShownClock {
  /** Milliseconds left of the step on the wall. */
  readonly left: number;
  readonly state: 'ready' | 'running' | 'paused' | 'over';
  /** The step that the clock runs for, if it is another one than the step on the wall. */
  readonly elsewhere: {
    readonly step: Presentation['slide']['step'];
    readonly left: number;
  } | null;
  readonly toggle: () => void;
  readonly reset: () => void;
}

const SECOND = 1000;

/** The clock as the screen shows it, second by second, and said once when the time is over. */
export function useClock(presentation: Presentation): ShownClock {
  const { t } = useTranslation('present');
  const { stage, change, slide, minutes, workshop } = presentation;
  const { clock } = stage;
  const now = useNow(clock?.startedAt ?? null);
  const isOwn = clock?.step === slide.step;
  const whole = minutes * 60 * SECOND;
  const left = clock && isOwn ? timeLeft(clock, minutes, now) : whole;
  const others = clock && !isOwn ? timeLeft(clock, minutesOf(workshop, clock.step), now) : null;
  const over = clock !== null && clock.startedAt !== null && (others ?? left) === 0;
  useOnce(over, () => {
    if (clock) announce(t('timer.saidOver', { step: t(`steps.${clock.step}`) }));
  });
  return {
    left,
    state: stateOf(isOwn, left, clock?.startedAt ?? null),
    elsewhere: clock && others !== null ? { step: clock.step, left: others } : null,
    toggle: () => {
      const next = toggled(clock, { step: slide.step, minutes, now: Date.now() });
      change({ clock: next });
      if (next === null) announce(t('timer.saidReset', { time: clockText(whole) }));
      else {
        const time = clockText(timeLeft(next, minutes, Date.now()));
        announce(t(next.startedAt === null ? 'timer.saidPaused' : 'timer.saidRunning', { time }));
      }
    },
    reset: () => {
      change({ clock: null });
      announce(t('timer.saidReset', { time: clockText(whole) }));
    },
  };
}

function stateOf(isOwn: boolean, left: number, startedAt: number | null): ShownClock['state'] {
  if (!isOwn) return 'ready';
  if (left === 0) return 'over';
  return startedAt === null ? 'paused' : 'running';
}

/** The instant, anew each second while something runs, on the beat of its start. */
function useNow(startedAt: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (startedAt === null) return undefined;
    const look = (): void => setNow(Date.now());
    look();
    const timer = setInterval(look, SECOND);
    return () => clearInterval(timer);
  }, [startedAt]);
  // A clock that has just been started is drawn before its first tick.
  return Math.max(now, startedAt ?? 0);
}

/** Does something when a condition becomes true, not when it is true from the beginning. */
function useOnce(condition: boolean, act: () => void): void {
  const before = useRef(condition);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (condition && !before.current) latest.current();
    before.current = condition;
  }, [condition]);
}
