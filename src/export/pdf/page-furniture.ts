import type { ReportDocument } from '../report-document.ts';
import type { FontBook } from '../fonts/font-book.ts';
import { breakLines, widthOfText, type TextStyle } from './break-lines.ts';
import { lineItem } from './layout-text.ts';
import type { ItemRole, PageItem } from './page-item.ts';
import { RUNNING_STYLE, type PageFrame } from './typography.ts';

interface PageFurniture {
  readonly head: readonly PageItem[];
  readonly foot: readonly PageItem[];
}

const GAP = 10;

/**
 * Running head and foot of one page. Screen readers hear the head once, on the first page; elsewhere,
 * and in every foot, it is decoration to them.
 */
export function pageFurniture(
  document: Pick<ReportDocument, 'organisation' | 'subtitle' | 'sampleMark' | 'footer' | 'pageNumber'>,
  place: { readonly page: number; readonly pages: number; readonly frame: PageFrame },
  book: FontBook,
): PageFurniture {
  const { page, pages, frame } = place;
  const number = document.pageNumber
    .replaceAll('{{page}}', String(page))
    .replaceAll('{{pages}}', String(pages));
  return {
    head: headItems(document, { isFirst: page === 1, frame }, book),
    foot: footItems(document.footer, { number, frame }, book),
  };
}

function headItems(
  texts: Pick<ReportDocument, 'organisation' | 'subtitle' | 'sampleMark'>,
  place: { readonly isFirst: boolean; readonly frame: PageFrame },
  book: FontBook,
): readonly PageItem[] {
  const { isFirst, frame } = place;
  const role = (): ItemRole => (isFirst ? { tag: 'P', parent: null } : 'pagination');
  const { organisation, subtitle } = RUNNING_STYLE;
  const y = frame.headBaseline;
  const width = frame.right - frame.left;
  const right = oneLine(texts.subtitle, { ...subtitle, maxWidth: width * 0.5 }, book);
  const sampleWidth = texts.sampleMark === null ? 0 : widthOfText(texts.sampleMark, subtitle, book) + 3 * GAP;
  const room = width - right.width - sampleWidth - GAP;
  const left = oneLine(texts.organisation, { ...organisation, maxWidth: room }, book);
  const sampleX = frame.left + left.width + (left.width > 0 ? GAP : 0);
  return [
    lineItem(left, { role: role(), x: frame.left, y, size: organisation.size, colour: 'ink' }),
    ...(texts.sampleMark === null ? [] : sampleMark(texts.sampleMark, { role: role(), x: sampleX, y }, book)),
    lineItem(right, { role: role(), x: frame.right - right.width, y, size: subtitle.size, colour: 'ink-2' }),
  ];
}

function sampleMark(
  text: string,
  place: { readonly role: ItemRole; readonly x: number; readonly y: number },
  book: FontBook,
): readonly PageItem[] {
  const { role, x, y } = place;
  const style: TextStyle = { size: 8, weight: 600 };
  const padding = 5;
  const width = widthOfText(text, style, book) + 2 * padding;
  return [
    { kind: 'frame', role: 'layout', x, y: y - 10.2, width, height: 14, colour: 'customers' },
    lineItem(
      { runs: book.shape(text, style.weight) },
      { role, x: x + padding, y: y - 0.4, size: style.size, colour: 'customers' },
    ),
  ];
}

function footItems(
  text: string,
  place: { readonly number: string; readonly frame: PageFrame },
  book: FontBook,
): readonly PageItem[] {
  const { frame } = place;
  const style = RUNNING_STYLE.foot;
  const role: ItemRole = 'pagination';
  const number = oneLine(place.number, { ...style, maxWidth: Number.POSITIVE_INFINITY }, book);
  const width = frame.right - frame.left;
  const lines = breakLines(text, { ...style, maxWidth: width - number.width - 2 * GAP }, book).slice(0, 2);
  const common = { role, size: style.size, colour: 'ink-2' } as const;
  return [
    { kind: 'rule', role, x: frame.left, y: frame.footRule, width, thickness: 0.6, colour: 'line' },
    ...lines.map((line, index) =>
      lineItem(line, { ...common, x: frame.left, y: frame.footBaseline + index * 10 }),
    ),
    lineItem(number, { ...common, x: frame.right - number.width, y: frame.footBaseline }),
  ];
}

/** The text on one line, cut with an ellipsis where there is no room for all of it. */
function oneLine(
  text: string,
  style: TextStyle & { readonly maxWidth: number },
  book: FontBook,
): ReturnType<typeof breakLines>[number] {
  const flat = text.replaceAll('\n', ' ');
  const characters = Array.from(flat);
  const width = widthOfText(flat, style, book);
  if (width <= style.maxWidth) return { runs: book.shape(flat, style.weight), width };
  const shortened = (count: number): string => `${characters.slice(0, count).join('').trimEnd()}…`;
  // Halving, because an organisation's name can be as long as somebody likes.
  let fits = 0;
  let tooMany = characters.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (widthOfText(shortened(middle), style, book) <= style.maxWidth) fits = middle;
    else tooMany = middle;
  }
  const kept = shortened(fits);
  return { runs: book.shape(kept, style.weight), width: widthOfText(kept, style, book) };
}
