import type { EntryPage } from '../offline/entry-pages.ts';
import { entryHref } from './entry-page.ts';

/**
 * Whether this address is that page's. If the app says that it runs on another one all the same, the host serves
 * something else there, and going there would never end.
 */
export function isAddressOf(page: EntryPage): boolean {
  return withoutEnding(addressOf(page).pathname) === withoutEnding(window.location.pathname);
}

/** Goes on with the same screen on another page; leaves no step back to here. `false`: this is its address already. */
export function moveToEntryPage(page: EntryPage): boolean {
  if (isAddressOf(page)) return false;
  window.location.replace(addressOf(page).href);
  return true;
}

function addressOf(page: EntryPage): URL {
  return new URL(entryHref(page, window.location.hash), window.location.href);
}

function withoutEnding(pathname: string): string {
  return pathname.replace(/(index)?\.html$/, '');
}
