import type { FontBook } from '../fonts/font-book.ts';
import type { ReportBlock, ReportDocument } from '../report-document.ts';
import { layoutFigure } from './layout-figure.ts';
import { layoutKeyNumbers } from './layout-key-numbers.ts';
import { layoutTable } from './layout-table.ts';
import { layoutHeading, layoutList, layoutParagraph, type LayoutContext } from './layout-text.ts';
import { pageFurniture } from './page-furniture.ts';
import type { FlowUnit, PageLayout } from './page-item.ts';
import { paginate } from './paginate.ts';
import { pageFrame } from './typography.ts';

/** Every page of a report as placed items in reading order. Pure; the document's texts are clean. */
export function layoutReport(document: ReportDocument, book: FontBook): readonly PageLayout[] {
  const frame = pageFrame(document.paper);
  const pages = paginate(layoutBlocks(document.blocks, { frame, book }), frame);
  return pages.map((page, index) => {
    const place = { page: index + 1, pages: pages.length, frame };
    const { head, foot } = pageFurniture(document, place, book);
    return { items: [...head, ...page.items, ...foot], bookmarks: page.bookmarks };
  });
}

function layoutBlocks(
  blocks: readonly ReportBlock[],
  context: Omit<LayoutContext, 'isAfterHeading'>,
): readonly FlowUnit[] {
  const units: FlowUnit[] = [];
  let startsPage = false;
  let previous: ReportBlock['kind'] | null = null;
  for (const block of blocks) {
    if (block.kind === 'page-break') {
      startsPage = true;
      continue;
    }
    const [first, ...rest] = layoutBlock(block, { ...context, isAfterHeading: previous === 'heading' });
    previous = block.kind;
    if (first === undefined) continue;
    units.push(startsPage ? { ...first, startsPage } : first, ...rest);
    startsPage = false;
  }
  return units;
}

function layoutBlock(
  block: Exclude<ReportBlock, { kind: 'page-break' }>,
  context: LayoutContext,
): readonly FlowUnit[] {
  switch (block.kind) {
    case 'heading':
      return layoutHeading({ level: block.level, text: block.text, title: block.text }, context);
    case 'paragraph':
      return layoutParagraph(block, context);
    case 'list':
      return layoutList(block.items, context);
    case 'key-numbers':
      return layoutKeyNumbers(block.numbers, context);
    case 'figure':
      return layoutFigure(block, context);
    default:
      return layoutTable(block, context);
  }
}
