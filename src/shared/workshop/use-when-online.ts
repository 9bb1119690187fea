import { useEffect, useRef } from 'react';

/** Calls back when the device has a network again. */
export function useWhenOnline(onOnline: () => void): void {
  const newest = useRef(onOnline);
  useEffect(() => {
    newest.current = onOnline;
  });
  useEffect(() => {
    const listener = (): void => newest.current();
    window.addEventListener('online', listener);
    return () => window.removeEventListener('online', listener);
  }, []);
}
