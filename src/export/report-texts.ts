import type { Scene } from '../charts/mark.ts';
import { cleanText } from './fonts/font-book.ts';
import type { ReportBlock, ReportDocument } from './report-document.ts';

/** Every text that is drawn, to know which fonts a report needs. */
export function* drawnTexts(document: ReportDocument): Generator<string> {
  yield* [document.organisation, document.subtitle, document.footer, document.sampleMark ?? ''];
  for (const block of document.blocks) yield* blockTexts(block);
}

export function* sceneTexts(scene: Scene): Generator<string> {
  for (const mark of scene.marks) if (mark.kind === 'text') yield mark.text;
}

function* blockTexts(block: ReportBlock): Generator<string> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      yield block.text;
      break;
    case 'list':
      yield* block.items;
      break;
    case 'key-numbers':
      for (const { value, unit, label } of block.numbers) yield* [value, unit, label];
      break;
    case 'figure':
      yield block.caption;
      yield* sceneTexts(block.scene);
      break;
    case 'table':
      yield block.caption;
      for (const column of block.columns) yield column.title;
      for (const row of block.rows) yield* row;
      break;
    case 'page-break':
      break;
  }
}

/** The same document with every text fit to be drawn and written into metadata. */
export function cleanDocument(document: ReportDocument): ReportDocument {
  return {
    ...document,
    title: cleanText(document.title),
    organisation: cleanText(document.organisation),
    subtitle: cleanText(document.subtitle),
    sampleMark: document.sampleMark === null ? null : cleanText(document.sampleMark),
    footer: cleanText(document.footer),
    pageNumber: cleanText(document.pageNumber),
    blocks: document.blocks.map(cleanBlock),
  };
}

function cleanBlock(block: ReportBlock): ReportBlock {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: cleanText(block.text) };
    case 'list':
      return { ...block, items: block.items.map(cleanText) };
    case 'key-numbers':
      return {
        ...block,
        numbers: block.numbers.map((number) => ({
          ...number,
          value: cleanText(number.value),
          unit: cleanText(number.unit),
          label: cleanText(number.label),
        })),
      };
    case 'figure':
      return { ...block, alt: cleanText(block.alt), caption: cleanText(block.caption) };
    case 'table':
      return {
        ...block,
        caption: cleanText(block.caption),
        columns: block.columns.map((column) => ({ ...column, title: cleanText(column.title) })),
        rows: block.rows.map((row) => row.map(cleanText)),
      };
    default:
      return block;
  }
}
