import { at } from '../../domain/assert.ts';
import type { ColourToken } from '../../charts/mark.ts';
import type { ReportColumn } from '../report-document.ts';
import { breakLines, widthOfText, widthOfWidestWord, type TextLine, type TextStyle } from './break-lines.ts';
import { fitColumnWidths } from './column-widths.ts';
import { baselineOf, layoutStyledText, lineItem, textWidth, type LayoutContext } from './layout-text.ts';
import type { FlowUnit, ItemRole, PageItem, StructureNode } from './page-item.ts';
import { TABLE_STYLE } from './typography.ts';

interface ReportTable {
  readonly caption: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** A column with its place on the page; text keeps off its neighbours by half a gutter. */
interface PlacedColumn extends ReportColumn {
  readonly x: number;
  readonly innerWidth: number;
}

type CellStyle = TextStyle & { readonly leading: number };

export function layoutTable(table: ReportTable, context: LayoutContext): readonly FlowUnit[] {
  const node: StructureNode = { tag: 'Table', parent: null };
  const caption: StructureNode = { tag: 'Caption', parent: node };
  const columns = placeColumns(table, context);
  const captionUnits = layoutStyledText(table.caption, TABLE_STYLE.caption, context, caption);
  const spaceBeforeHead = captionUnits.length > 0 ? 4 : 10;
  const head = {
    ...headUnit(columns, context, { tag: 'THead', parent: node }),
    spaceBefore: spaceBeforeHead,
  };
  const repeatedHead = headUnit(columns, context, 'layout');
  const body: StructureNode = { tag: 'TBody', parent: node };
  const maxHeight = (context.frame.bottom - context.frame.top) / 3;
  const rows = table.rows.flatMap((cells) => rowUnits(cells, { columns, body, maxHeight }, context));
  const last = rows.length - 1;
  return [
    ...captionUnits.map((unit) => ({ ...unit, keepWithNext: true })),
    { ...head, keepWithNext: rows.length > 0 },
    // Two rows at least under the head, and two at least on the last page.
    ...rows.map((row, index) => ({
      ...row,
      repeatedHead,
      keepWithNext: index < last && (index === 0 || index === last - 1),
    })),
  ];
}

type Measure = typeof widthOfText;

/** As asked, but everything on one line if the table has the width for it, else at least the cells, else at least whole words. */
function placeColumns(table: ReportTable, { frame, book }: LayoutContext): readonly PlacedColumn[] {
  const last = table.columns.length - 1;
  const padding = table.columns.map((_column, index) => ({
    left: index === 0 ? 0 : TABLE_STYLE.gutter / 2,
    right: index === last ? 0 : TABLE_STYLE.gutter / 2,
  }));
  const needs = (measureHead: Measure, measureCell: Measure): readonly number[] =>
    table.columns.map((column, index) => {
      const cells = table.rows.map((row) => measureCell(row[index] ?? '', cellStyle(column), book));
      // Not Math.max(...cells): a very long table has more rows than a call takes arguments.
      const widest = cells.reduce(
        (a, b) => Math.max(a, b),
        measureHead(column.title, TABLE_STYLE.head, book),
      );
      return widest + at(padding, index).left + at(padding, index).right;
    });
  const shares = table.columns.map((column) => column.width);
  const width = textWidth(frame);
  const wholeWords = needs(widthOfWidestWord, widthOfWidestWord);
  const feasible = [needs(widthOfText, widthOfText), needs(widthOfWidestWord, widthOfText), wholeWords].find(
    (candidate) => candidate.reduce((sum, need) => sum + need, 0) <= width,
  );
  // Where not even the words fit, a column may still have an equal part of the width for its own.
  const equalPart = width / shares.length;
  const widths = fitColumnWidths(
    shares,
    feasible ?? wholeWords.map((need) => Math.min(need, equalPart)),
    width,
  );
  let x = frame.left;
  return table.columns.map((column, index) => {
    const { left, right } = at(padding, index);
    const placed = { ...column, x: x + left, innerWidth: at(widths, index) - left - right };
    x += at(widths, index);
    return placed;
  });
}

function cellStyle(column: ReportColumn): CellStyle {
  return column.strong === true ? TABLE_STYLE.strongCell : TABLE_STYLE.cell;
}

function headUnit(
  columns: readonly PlacedColumn[],
  context: LayoutContext,
  role: StructureNode | 'layout',
): FlowUnit {
  const row: StructureNode | null = role === 'layout' ? null : { tag: 'TR', parent: role };
  const style = TABLE_STYLE.head;
  const cells = columns.map((column) =>
    breakLines(column.title, { ...style, maxWidth: column.innerWidth }, context.book),
  );
  const lineCount = Math.max(1, ...cells.map((lines) => lines.length));
  const height = lineCount * style.leading + 2 * TABLE_STYLE.cellPadding;
  const items = columns.flatMap((column, index) => {
    const lines = at(cells, index);
    const cell: ItemRole = row === null ? 'layout' : { tag: 'TH', parent: row, scope: 'Column' };
    // Heads of unequal height stand on the rule.
    const top = TABLE_STYLE.cellPadding + (lineCount - lines.length) * style.leading;
    return cellItems(lines, { column, style, role: cell, top, colour: 'ink-2' });
  });
  return {
    height,
    spaceBefore: 0,
    keepWithNext: true,
    items: [...items, ruleUnder(height, context, { thickness: 0.9, colour: 'ink' })],
  };
}

/** How a row that is too high for one piece is cut. */
const LINES_OF_A_PART = 6;

/** One unit; a row higher than a third of a page is cut into parts, so that it can start where it stands. */
function rowUnits(
  cells: readonly string[],
  place: {
    readonly columns: readonly PlacedColumn[];
    readonly body: StructureNode;
    readonly maxHeight: number;
  },
  context: LayoutContext,
): readonly FlowUnit[] {
  const { columns, body, maxHeight } = place;
  const row: StructureNode = { tag: 'TR', parent: body };
  const roles = columns.map((_column, index): StructureNode =>
    index === 0 ? { tag: 'TH', parent: row, scope: 'Row' } : { tag: 'TD', parent: row },
  );
  const lines = columns.map((column, index) =>
    breakLines(cells[index] ?? '', { ...cellStyle(column), maxWidth: column.innerWidth }, context.book),
  );
  const { leading } = TABLE_STYLE.cell;
  const lineCount = Math.max(1, ...lines.map((cell) => cell.length));
  const linesPerUnit = lineCount * leading > maxHeight ? LINES_OF_A_PART : lineCount;
  const units: FlowUnit[] = [];
  for (let start = 0; start < lineCount; start += linesPerUnit) {
    const end = Math.min(lineCount, start + linesPerUnit);
    const top = start === 0 ? TABLE_STYLE.cellPadding : 0;
    const isLast = end === lineCount;
    const height = top + (end - start) * leading + (isLast ? TABLE_STYLE.cellPadding : 0);
    const items = columns.flatMap((column, index) =>
      cellItems(at(lines, index).slice(start, end), {
        column,
        style: cellStyle(column),
        role: at(roles, index),
        top,
        colour: 'ink',
      }),
    );
    const rule = ruleUnder(height, context, { thickness: 0.5, colour: 'line' });
    units.push({ height, spaceBefore: 0, keepWithNext: false, items: isLast ? [...items, rule] : items });
  }
  return units;
}

function cellItems(
  lines: readonly TextLine[],
  place: {
    readonly column: PlacedColumn;
    readonly style: CellStyle;
    readonly role: ItemRole;
    readonly top: number;
    readonly colour: ColourToken;
  },
): readonly PageItem[] {
  const { column, style, role, top, colour } = place;
  // An empty cell is still a cell to a screen reader that counts columns.
  const drawn = lines.length > 0 ? lines : [{ runs: [], width: 0 }];
  return drawn.map((line, index) =>
    lineItem(line, {
      role,
      x: column.align === 'end' ? column.x + column.innerWidth - line.width : column.x,
      y: top + index * style.leading + baselineOf(style),
      size: style.size,
      colour,
    }),
  );
}

function ruleUnder(
  y: number,
  { frame }: LayoutContext,
  look: { readonly thickness: number; readonly colour: ColourToken },
): PageItem {
  return { kind: 'rule', role: 'layout', x: frame.left, y, width: textWidth(frame), ...look };
}
