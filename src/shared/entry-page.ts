import { ENTRY_PAGE_MARK, ENTRY_PAGES, START_PAGE, type EntryPage } from '../offline/entry-pages.ts';

/** The page on which the app runs here, and with it the security policy that holds. */
export function entryPage(): EntryPage {
  const mark = document.querySelector<HTMLMetaElement>(`meta[name="${ENTRY_PAGE_MARK}"]`)?.content;
  return ENTRY_PAGES.find((page) => page === mark) ?? 'index';
}

/** The address of a screen on one of the pages, relative to where the app lives. `hash`: as `paths` gives it. */
export function entryHref(page: EntryPage, hash: string): string {
  return `${page === 'index' ? START_PAGE : `${page}.html`}${hash}`;
}
