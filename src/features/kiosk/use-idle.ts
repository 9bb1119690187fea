import { useEffect, useRef, useState } from 'react';

interface IdleOptions {
  /** False while nothing can be lost or seen by the next person. */
  readonly active: boolean;
  readonly seconds: number;
  /** How long the question stands before it is over. */
  readonly warningSeconds: number;
  readonly onOver: () => void;
}

interface Idle {
  /** Seconds left to say "I am still here"; `null` = nobody asks. */
  readonly left: number | null;
  readonly goOn: () => void;
}

const SIGNS = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/**
 * Whether somebody still stands at the tablet. It goes by the clock, not by counted ticks: a tablet that slept is reset the
 * moment it wakes. While the question stands, only its own button counts as a sign: the next customer's finger is one too.
 */
export function useIdle({ active, seconds, warningSeconds, onOver }: IdleOptions): Idle {
  const [left, setLeft] = useState<number | null>(null);
  const lastSign = useRef(0);
  const over = useRef(onOver);
  useEffect(() => {
    over.current = onOver;
  }, [onOver]);
  useEffect(() => {
    if (!active) return undefined;
    lastSign.current = Date.now();
    let asking = false;
    const look = (): void => {
      const idle = (Date.now() - lastSign.current) / 1000;
      asking = idle >= seconds;
      if (idle >= seconds + warningSeconds) over.current();
      else setLeft(asking ? Math.ceil(seconds + warningSeconds - idle) : null);
    };
    const sign = (): void => {
      if (!asking) lastSign.current = Date.now();
    };
    const timer = setInterval(look, 1000);
    for (const name of SIGNS) window.addEventListener(name, sign, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const name of SIGNS) window.removeEventListener(name, sign, { capture: true });
      document.removeEventListener('visibilitychange', look);
      setLeft(null);
    };
  }, [active, seconds, warningSeconds]);
  return {
    left,
    goOn: () => {
      lastSign.current = Date.now();
      setLeft(null);
    },
  };
}
