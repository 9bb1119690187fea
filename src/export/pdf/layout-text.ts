import type { FontBook } from '../fonts/font-book.ts';
import { breakBalancedLines, breakTidyLines, type TextLine } from './break-lines.ts';
import type { Bookmark, FlowUnit, ItemRole, StructureNode, TextItem } from './page-item.ts';
import {
  HEADING_STYLES,
  LIST_STYLE,
  PARAGRAPH_STYLES,
  type BlockStyle,
  type PageFrame,
} from './typography.ts';

/** What every block's layout needs to know. */
export interface LayoutContext {
  readonly frame: PageFrame;
  readonly book: FontBook;
  readonly isAfterHeading: boolean;
}

export function textWidth(frame: PageFrame): number {
  return frame.right - frame.left;
}

export function layoutHeading(
  heading: Bookmark & { readonly text: string },
  context: LayoutContext,
): readonly FlowUnit[] {
  const { frame, book } = context;
  const style = HEADING_STYLES[heading.level];
  const maxWidth = Math.min(style.measure, textWidth(frame));
  const lines = breakBalancedLines(heading.text, { ...style, maxWidth }, book);
  const role: StructureNode = { tag: `H${heading.level}`, parent: null };
  const bookmark: Bookmark = { title: heading.title, level: heading.level };
  return lineUnits(lines, style, { x: frame.left, role }).map((unit, index) => ({
    ...unit,
    keepWithNext: true,
    ...(index === 0 ? { bookmark } : {}),
  }));
}

export function layoutParagraph(
  paragraph: {
    readonly text: string;
    readonly tone: keyof typeof PARAGRAPH_STYLES;
    readonly keepWithNext?: true;
  },
  context: LayoutContext,
): readonly FlowUnit[] {
  const units = layoutStyledText(paragraph.text, PARAGRAPH_STYLES[paragraph.tone], context, {
    tag: 'P',
    parent: null,
  });
  return paragraph.keepWithNext ? units.map((unit) => ({ ...unit, keepWithNext: true })) : units;
}

export function layoutStyledText(
  text: string,
  style: BlockStyle,
  context: LayoutContext,
  role: StructureNode,
): readonly FlowUnit[] {
  const maxWidth = Math.min(style.measure, textWidth(context.frame));
  const lines = breakTidyLines(text, { ...style, maxWidth }, context.book);
  return withoutWidows(lineUnits(lines, style, { x: context.frame.left, role }));
}

export function layoutList(items: readonly string[], context: LayoutContext): readonly FlowUnit[] {
  const list: StructureNode = { tag: 'L', parent: null };
  return items.flatMap((text, index) => {
    const item: StructureNode = { tag: 'LI', parent: list };
    const units = layoutListItem(text, item, context);
    const spaceBefore = index === 0 ? LIST_STYLE.spaceBefore : LIST_STYLE.itemSpace;
    return units.map((unit, line) => (line === 0 ? { ...unit, spaceBefore } : unit));
  });
}

function layoutListItem(text: string, item: StructureNode, context: LayoutContext): readonly FlowUnit[] {
  const { frame, book } = context;
  const maxWidth = Math.min(LIST_STYLE.measure, textWidth(frame)) - LIST_STYLE.indent;
  const lines = breakTidyLines(text, { ...LIST_STYLE, maxWidth }, book);
  const body: StructureNode = { tag: 'LBody', parent: item };
  const units = lineUnits(lines, LIST_STYLE, { x: frame.left + LIST_STYLE.indent, role: body });
  const bullet: TextItem = {
    kind: 'text',
    role: { tag: 'Lbl', parent: item },
    x: frame.left,
    y: baselineOf(LIST_STYLE),
    runs: book.shape('•', LIST_STYLE.weight),
    size: LIST_STYLE.size,
    colour: 'ink-3',
  };
  return withoutWidows(
    units.map((unit, line) => (line === 0 ? { ...unit, items: [bullet, ...unit.items] } : unit)),
  );
}

/** One unit a line; the space above belongs to the first. */
function lineUnits(
  lines: readonly TextLine[],
  style: BlockStyle,
  place: { readonly x: number; readonly role: ItemRole },
): readonly FlowUnit[] {
  return lines.map((line, index) => ({
    height: style.leading,
    spaceBefore: index === 0 ? style.spaceBefore : 0,
    keepWithNext: false,
    items: [lineItem(line, { ...style, x: place.x, y: baselineOf(style), role: place.role })],
  }));
}

export function lineItem(
  line: Pick<TextLine, 'runs'>,
  place: Pick<TextItem, 'role' | 'x' | 'y' | 'size' | 'colour'>,
): TextItem {
  const { role, x, y, size, colour } = place;
  return { kind: 'text', role, x, y, runs: line.runs, size, colour };
}

/**
 * The baseline within a line: letters of both families reach from about 0.78 above to 0.22 below it, so
 * that the line's spare height is shared out evenly.
 */
export function baselineOf(style: { readonly size: number; readonly leading: number }): number {
  return style.leading / 2 + style.size * 0.28 + style.size * 0.07;
}

/** Neither the first nor the last line of a paragraph stands alone on a page. */
function withoutWidows(units: readonly FlowUnit[]): readonly FlowUnit[] {
  const last = units.length - 1;
  return units.map((unit, index) =>
    index < last && (index === 0 || index === last - 1) ? { ...unit, keepWithNext: true } : unit,
  );
}
