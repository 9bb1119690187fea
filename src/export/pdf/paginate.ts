import type { FlowUnit, PageItem, PageLayout } from './page-item.ts';

interface OpenPage {
  items: PageItem[];
  bookmarks: PageLayout['bookmarks'][number][];
  /** Where the next unit starts; null while the page is empty. */
  y: number | null;
}

/**
 * Fills pages from top to bottom. Units chained by `keepWithNext` move to the next page together; a chain
 * higher than a page is filled unit by unit, so that nothing is ever lost. Cost: linear in the units.
 */
export function paginate(
  units: readonly FlowUnit[],
  frame: { readonly top: number; readonly bottom: number },
): readonly PageLayout[] {
  const pages: OpenPage[] = [emptyPage()];
  let page: OpenPage = pages[0] ?? emptyPage();
  const turnPage = (): void => {
    if (page.y === null) return;
    page = emptyPage();
    pages.push(page);
  };
  const fits = (height: number): boolean => (page.y ?? frame.top) + height <= frame.bottom;

  for (const chain of chainsOf(units)) {
    if (chain.some((unit) => unit.startsPage)) turnPage();
    if (!fits(heightOf(chain, page.y === null))) turnPage();
    for (const unit of chain) {
      if (!fits(heightOf([unit], page.y === null))) turnPage();
      place(unit, page, frame.top);
    }
  }
  return pages.map(({ items, bookmarks }) => ({ items, bookmarks }));
}

function emptyPage(): OpenPage {
  return { items: [], bookmarks: [], y: null };
}

function chainsOf(units: readonly FlowUnit[]): readonly (readonly FlowUnit[])[] {
  const chains: FlowUnit[][] = [];
  let open: FlowUnit[] | null = null;
  for (const unit of units) {
    if (open === null || unit.startsPage) {
      open = [];
      chains.push(open);
    }
    open.push(unit);
    if (!unit.keepWithNext) open = null;
  }
  return chains;
}

function heightOf(units: readonly FlowUnit[], onEmptyPage: boolean): number {
  return units.reduce(
    (sum, unit, index) => sum + unit.height + (onEmptyPage && index === 0 ? 0 : unit.spaceBefore),
    0,
  );
}

function place(unit: FlowUnit, page: OpenPage, top: number): void {
  if (page.y === null && unit.repeatedHead !== undefined) place(unit.repeatedHead, page, top);
  const y = page.y === null ? top : page.y + unit.spaceBefore;
  for (const item of unit.items) page.items.push({ ...item, y: item.y + y });
  if (unit.bookmark !== undefined) page.bookmarks.push({ ...unit.bookmark, y });
  page.y = y + unit.height;
}
