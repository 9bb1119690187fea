import type { Bookmark } from './page-item.ts';

/** Adds bookmarks for the current page; a level without a parent hangs on the nearest higher one. */
export function createOutline(
  pdf: PDFKit.PDFDocument,
): (bookmarks: readonly (Bookmark & { readonly y: number })[]) => void {
  const open: { readonly level: number; readonly item: PDFKit.PDFOutline }[] = [];
  return (bookmarks) => {
    for (const { title, level, y } of bookmarks) {
      while ((open.at(-1)?.level ?? 0) >= level) open.pop();
      const parent = open.at(-1)?.item ?? pdf.outline;
      // PDFKit measures `left` from the right edge: the page's width is the left edge.
      const item = parent.addItem(title, { top: y, left: pdf.page.width, expanded: level === 1 });
      open.push({ level, item });
    }
  };
}
