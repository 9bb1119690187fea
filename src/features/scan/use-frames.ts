import { useEffect, useEffectEvent, useState, type RefObject } from 'react';
import { loadQrReader } from './qr-reader.ts';

/** Fast enough to seem instant, slow enough to leave the device cool. */
const PAUSE_MILLISECONDS = 120;

export interface Frames {
  /** The part of the app that reads QR codes did not arrive. */
  readonly failed: boolean;
  readonly retry: () => void;
}

/** Reads what the camera shows, over and over, and tells the texts of all QR codes in sight. */
export function useFrames(
  video: RefObject<HTMLVideoElement | null>,
  onTexts: (texts: readonly string[]) => void,
): Frames {
  const [attempt, setAttempt] = useState(1);
  const [failedAttempt, setFailedAttempt] = useState(0);
  const tell = useEffectEvent(onTexts);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const watch = async () => {
      const read = await loadQrReader();
      while (!signal.aborted) {
        const texts = video.current ? await read(video.current) : [];
        if (!signal.aborted && texts.length > 0) tell(texts);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS));
      }
    };
    watch().catch(() => {
      if (!signal.aborted) setFailedAttempt(attempt);
    });
    return () => leaving.abort();
  }, [video, attempt]);
  return { failed: failedAttempt === attempt, retry: () => setAttempt(attempt + 1) };
}
