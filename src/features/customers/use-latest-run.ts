import { useEffect, useRef } from 'react';

export interface Run {
  readonly signal: AbortSignal;
  /** False as soon as a newer run began, or the screen is gone: then its result is nobody's. */
  readonly isCurrent: () => boolean;
}

interface LatestRun {
  begin(this: void): Run;
  /** Stops the run; it still speaks, to say that it was stopped. */
  stop(this: void): void;
  /** Stops the run and silences it. */
  drop(this: void): void;
}

/** One thing at a time: beginning anew, or leaving the screen, aborts what ran before. */
export function useLatestRun(): LatestRun {
  const running = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      running.current?.abort();
      running.current = null;
    },
    [],
  );
  return {
    begin() {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      return { signal: controller.signal, isCurrent: () => running.current === controller };
    },
    stop() {
      running.current?.abort();
    },
    drop() {
      running.current?.abort();
      running.current = null;
    },
  };
}
