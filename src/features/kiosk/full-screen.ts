/** Only a tap may ask for it; phones of some makers do not have it, and the kiosk works without. */
export function enterFullScreen(): void {
  const page = document.documentElement as Partial<HTMLElement>;
  if (document.fullscreenElement) return;
  void page.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => undefined);
}

export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
}
