import type { ColourToken } from '../../charts/mark.ts';
import type { KeyNumber } from '../report-document.ts';
import { breakLines, widthOfText } from './break-lines.ts';
import { baselineOf, lineItem, textWidth, type LayoutContext } from './layout-text.ts';
import type { FlowUnit, PageItem, StructureNode } from './page-item.ts';
import { KEY_NUMBER_STYLE } from './typography.ts';

const RULE_TO_VALUE = 26;
/** In addition to the space before the unit. */
const UNIT_GAP = 2;
const VALUE_TO_LABEL = 4;
const LABEL_TO_RULE = 11;

/** A strip of numbers between two rules, four to a row. */
export function layoutKeyNumbers(numbers: readonly KeyNumber[], context: LayoutContext): readonly FlowUnit[] {
  const list: StructureNode = { tag: 'L', parent: null };
  const units: FlowUnit[] = [];
  for (let start = 0; start < numbers.length; start += KEY_NUMBER_STYLE.perRow) {
    const row = numbers.slice(start, start + KEY_NUMBER_STYLE.perRow);
    units.push(layoutRow(row, { list, isFirst: start === 0 }, context));
  }
  return units;
}

function layoutRow(
  numbers: readonly KeyNumber[],
  place: { readonly list: StructureNode; readonly isFirst: boolean },
  context: LayoutContext,
): FlowUnit {
  const { frame } = context;
  const width = textWidth(frame);
  const columnWidth = width / KEY_NUMBER_STYLE.perRow;
  const cells = numbers.map((number, index) => {
    const x = frame.left + index * columnWidth;
    return layoutCell(number, { list: place.list, x, width: columnWidth - KEY_NUMBER_STYLE.gutter }, context);
  });
  const height = Math.max(0, ...cells.map((cell) => cell.height)) + LABEL_TO_RULE;
  return {
    height,
    spaceBefore: place.isFirst ? KEY_NUMBER_STYLE.spaceBefore : 0,
    keepWithNext: false,
    items: [
      ...(place.isFirst ? [rule(frame.left, 0, width, 'ink')] : []),
      ...cells.flatMap((cell) => cell.items),
      rule(frame.left, height, width, 'line'),
    ],
  };
}

function layoutCell(
  number: KeyNumber,
  place: { readonly list: StructureNode; readonly x: number; readonly width: number },
  context: LayoutContext,
): { readonly height: number; readonly items: readonly PageItem[] } {
  const { book } = context;
  const { value, unit, label } = KEY_NUMBER_STYLE;
  // The space is read and copied too: "34.2 of 50".
  const unitText = number.unit === '' ? '' : ` ${number.unit}`;
  const valueWidth = widthOfText(number.value, value, book);
  const natural = valueWidth + UNIT_GAP + widthOfText(unitText, unit, book);
  const shrink = Math.min(1, place.width / Math.max(natural, 1));
  const labelTop = RULE_TO_VALUE + VALUE_TO_LABEL;
  const lines = breakLines(number.label, { ...label, maxWidth: place.width }, book);
  const item: StructureNode = { tag: 'LI', parent: place.list };
  const figure: StructureNode = { tag: 'Lbl', parent: item };
  const body: StructureNode = { tag: 'LBody', parent: item };
  const items = [
    lineItem(
      { runs: book.shape(number.value, value.weight) },
      { role: figure, x: place.x, y: RULE_TO_VALUE, size: value.size * shrink, colour: number.tone },
    ),
    lineItem(
      { runs: book.shape(unitText, unit.weight) },
      {
        role: figure,
        x: place.x + (valueWidth + UNIT_GAP) * shrink,
        y: RULE_TO_VALUE,
        size: unit.size * shrink,
        colour: 'ink-2',
      },
    ),
    ...lines.map((line, index) =>
      lineItem(line, {
        role: body,
        x: place.x,
        y: labelTop + index * label.leading + baselineOf(label),
        size: label.size,
        colour: 'ink-2',
      }),
    ),
  ];
  return { height: labelTop + lines.length * label.leading, items };
}

function rule(x: number, y: number, width: number, colour: ColourToken): PageItem {
  return { kind: 'rule', role: 'layout', x, y, width, thickness: colour === 'ink' ? 1.5 : 0.6, colour };
}
