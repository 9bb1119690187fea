/** Remembered by the tab alone: whoever forgot the PIN opens Plumbline in another one. */
const KEY = 'plumbline.kiosk-tab';

/** The address that this page may not leave; `null` = it may go anywhere. */
let staying: string | null = null;

/**
 * From now on this tab belongs to the kiosk at this address (`#/p/…/kiosk`): steps lead nowhere else, and whatever address
 * the app is opened at in this tab, it goes back there. Returns a function that allows steps again.
 */
export function stayInKiosk(hash: string): () => void {
  tabStorage()?.setItem(KEY, hash);
  staying = hash;
  // An entry to spare: the first step back stays within the page.
  history.pushState(history.state, '', hash);
  return () => {
    staying = null;
  };
}

/** The tab is an ordinary one again. */
export function releaseTab(): void {
  tabStorage()?.removeItem(KEY);
  staying = null;
}

/** The address to which this tab belongs, if it runs a kiosk. */
export function kioskOfTab(): string | null {
  return tabStorage()?.getItem(KEY) ?? null;
}

/**
 * To be called before the router listens: while the page stays in the kiosk, the router hears of no step back or forward
 * and of no typed address. What leaves the page altogether only the tablet itself can prevent.
 */
export function watchSteps(): void {
  window.addEventListener('popstate', (event) => {
    if (staying === null) return;
    event.stopImmediatePropagation();
    history.pushState(history.state, '', staying);
  });
}

/** Some browsers withhold it, and then merely touching it throws. */
function tabStorage(): Storage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}
