import { useSyncExternalStore } from 'react';

/** Only a tap or a key may ask for it; phones of some makers do not have it, and everything works without. */
export function enterFullScreen(): void {
  const page = document.documentElement as Partial<HTMLElement>;
  if (document.fullscreenElement) return;
  void page.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}

/** Whether the page fills the screen; the browser's own keys leave it, too. */
export function useFullScreen(): boolean {
  return useSyncExternalStore(subscribe, () => Boolean(document.fullscreenElement));
}

function subscribe(onChange: () => void): () => void {
  document.addEventListener('fullscreenchange', onChange);
  return () => document.removeEventListener('fullscreenchange', onChange);
}
