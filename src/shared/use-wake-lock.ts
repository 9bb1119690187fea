import { useEffect } from 'react';

/** Keeps the screen on where the browser can (https only); it lets go whenever the page is hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let gone = false;
    const ask = async (): Promise<void> => {
      const wakeLock = (navigator as Partial<Navigator>).wakeLock;
      if (!wakeLock || document.visibilityState !== 'visible') return;
      try {
        lock = await wakeLock.request('screen');
        if (gone) await lock.release();
      } catch {
        // A flat battery may refuse: the tablet's own settings decide then.
      }
    };
    const onVisibility = (): void => void ask();
    void ask();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      gone = true;
      document.removeEventListener('visibilitychange', onVisibility);
      void lock?.release();
    };
  }, []);
}
