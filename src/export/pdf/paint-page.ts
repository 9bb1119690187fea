import type { Palette } from '../../charts/palettes.ts';
import type { FontBook } from '../fonts/font-book.ts';
import type { ItemRole, PageItem, PageLayout, StructureNode } from './page-item.ts';
import { paintScene } from './paint-scene.ts';
import { paintText } from './paint-text.ts';

/** Paints pages into an open PDF and grows its structure tree in reading order. */
export interface PagePainter {
  paint(page: PageLayout): void;
  /** Closes every structure element; nothing can be painted afterwards. */
  finish(): void;
}

export function createPagePainter(
  pdf: PDFKit.PDFDocument,
  tools: { readonly book: FontBook; readonly palette: Palette },
): PagePainter {
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const elements = new Map<StructureNode, PDFKit.PDFStructureElement>();

  function elementOf(node: StructureNode, items: readonly PageItem[]): PDFKit.PDFStructureElement {
    const known = elements.get(node);
    if (known !== undefined) return known;
    const element = pdf.struct(node.tag, structureOptions(node, items));
    (node.parent === null ? root : elementOf(node.parent, [])).add(element);
    elements.set(node, element);
    return element;
  }

  function paint(page: PageLayout): void {
    pdf.addPage();
    for (const { role, items } of groupByRole(page.items)) {
      const paintAll = (): void => {
        for (const item of items) paintItem(pdf, item, tools);
      };
      if (typeof role === 'string') {
        pdf.markContent('Artifact', { type: role === 'pagination' ? 'Pagination' : 'Layout' });
        paintAll();
        pdf.endMarkedContent();
      } else {
        elementOf(role, items).add(paintAll);
      }
    }
  }

  return { paint, finish: () => root.end() };
}

function structureOptions(
  node: StructureNode,
  items: readonly PageItem[],
): PDFKit.Mixins.StructureElementOptions {
  const scene = items.find((item) => item.kind === 'scene');
  return {
    ...(node.scope === undefined ? {} : { scope: node.scope }),
    ...(node.alt === undefined ? {} : { alt: node.alt }),
    ...(scene === undefined ? {} : { placement: 'Block', bbox: boundsOf(scene) }),
  };
}

function boundsOf(item: Extract<PageItem, { kind: 'scene' }>): [number, number, number, number] {
  const { x, y, scale, scene } = item;
  return [x, y, x + scene.width * scale, y + scene.height * scale];
}

/** Neighbours with the same role share one marked content. */
function groupByRole(items: readonly PageItem[]): readonly { role: ItemRole; items: readonly PageItem[] }[] {
  const groups: { role: ItemRole; items: PageItem[] }[] = [];
  for (const item of items) {
    const open = groups.at(-1);
    if (open !== undefined && open.role === item.role) open.items.push(item);
    else groups.push({ role: item.role, items: [item] });
  }
  return groups;
}

function paintItem(
  pdf: PDFKit.PDFDocument,
  item: PageItem,
  tools: { readonly book: FontBook; readonly palette: Palette },
): void {
  const { palette } = tools;
  switch (item.kind) {
    case 'text':
      paintText(pdf, item, palette);
      break;
    case 'rule':
      pdf
        .lineWidth(item.thickness)
        .moveTo(item.x, item.y)
        .lineTo(item.x + item.width, item.y);
      pdf.stroke(palette[item.colour]);
      break;
    case 'frame':
      pdf.lineWidth(0.8).roundedRect(item.x, item.y, item.width, item.height, 4);
      pdf.stroke(palette[item.colour]);
      break;
    case 'scene':
      paintScene(pdf, item.scene, item, tools);
      break;
  }
}
