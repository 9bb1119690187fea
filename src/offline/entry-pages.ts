/**
 * The pages of the built app: the same markup and the same scripts, each under a security policy of its own. What needs
 * more than the strict policy of the start page runs on a page that has just that, so the rest of the app never has it.
 */
export const ENTRY_PAGES = ['index', 'scan', 'room'] as const;
export type EntryPage = (typeof ENTRY_PAGES)[number];

/** The name of the `<meta>` by which a page other than the start page says which one it is. */
export const ENTRY_PAGE_MARK = 'plumbline-page';

/** The start page is known by the folder's own address: some hosts redirect `index.html` to it. */
export const START_PAGE = './';
