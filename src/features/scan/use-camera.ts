import { useEffect, useState, useSyncExternalStore } from 'react';
import { createCamera, type Camera, type CameraState } from './camera.ts';

/** The camera of this screen: off when the screen is left, resting while the page is not in sight. */
export function useCamera(): { readonly camera: Camera; readonly state: CameraState } {
  const [camera] = useState(() =>
    createCamera({
      isSecure: window.isSecureContext,
      // Whatever the types say: over plain http there is none.
      media: 'mediaDevices' in navigator ? navigator.mediaDevices : undefined,
    }),
  );
  const state = useSyncExternalStore(camera.subscribe, camera.get);
  useEffect(() => {
    let isHere = true;
    void isAllowed().then((allowed) => {
      // Who has agreed before is not asked to press a button first.
      if (allowed && isHere && camera.get().kind === 'off') void camera.start();
    });
    const look = () => (document.hidden ? camera.pause() : camera.resume());
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', camera.stop);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', camera.stop);
      camera.stop();
    };
  }, [camera]);
  return { camera, state };
}

async function isAllowed(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'camera' })).state === 'granted';
  } catch {
    // Not every browser answers that; then the button asks.
    return false;
  }
}
