import { beforeAll, describe, expect, test } from 'vitest';
import { openFontBook, type FontBook } from '#src/export/fonts/font-book.ts';
import { layoutReport } from '#src/export/pdf/layout-report.ts';
import type { PageItem, PageLayout } from '#src/export/pdf/page-item.ts';
import { pageFrame } from '#src/export/pdf/typography.ts';
import type { ReportBlock } from '#src/export/report-document.ts';
import { fontsFor } from '../report-fonts.ts';
import { sampleReport, sampleScene } from '../sample-report.ts';

let book: FontBook;
beforeAll(async () => {
  book = openFontBook(await fontsFor(sampleReport('en')));
});

const FRAME = pageFrame('a4');

function layout(blocks: readonly ReportBlock[]): readonly PageLayout[] {
  return layoutReport(sampleReport('en', { blocks }), book);
}

function textOf(item: PageItem): string {
  return item.kind === 'text' ? item.runs.map((run) => run.text).join('') : '';
}

/** Texts of the flowing part of each page. */
function textsByPage(pages: readonly PageLayout[]): readonly (readonly string[])[] {
  return pages.map((page) =>
    page.items
      .filter((item) => item.y > FRAME.top && item.y < FRAME.footRule)
      .map(textOf)
      .filter((text) => text !== ''),
  );
}

const heading: ReportBlock = { kind: 'heading', level: 2, text: 'Heading' };
const figure: ReportBlock = { kind: 'figure', scene: sampleScene('en'), alt: 'A chart', caption: 'Caption' };

function lines(count: number): ReportBlock {
  return {
    kind: 'paragraph',
    tone: 'body',
    text: Array.from({ length: count }, (_u, i) => `line ${i + 1}`).join('\n'),
  };
}

function table(rowCount: number, note = 'note'): ReportBlock {
  return {
    kind: 'table',
    caption: 'Table caption',
    columns: [
      { title: 'Pillar', align: 'start', width: 0.5 },
      { title: 'Mean', align: 'end', width: 0.2 },
      { title: 'Note', align: 'start', width: 0.3 },
    ],
    rows: Array.from({ length: rowCount }, (_unused, index) => [`row ${index + 1}`, '1.5', note]),
  };
}

describe('page ends', () => {
  test('a heading is never the last thing on a page, wherever it falls', () => {
    for (let before = 1; before < 60; before += 1) {
      for (const page of textsByPage(layout([lines(before), heading, lines(4)]))) {
        expect(page.at(-1)).not.toBe('Heading');
      }
    }
  });

  test('what belongs together stays on one page', () => {
    const formula: ReportBlock = { kind: 'paragraph', tone: 'formula', text: 'x = 1', keepWithNext: true };
    const source: ReportBlock = { kind: 'paragraph', tone: 'small', text: 'Source' };
    for (let before = 1; before < 60; before += 1) {
      for (const page of textsByPage(layout([lines(before), heading, formula, source]))) {
        expect(page.includes('Heading')).toBe(page.includes('Source'));
      }
    }
  });

  test('a paragraph leaves neither its first nor its last line alone', () => {
    for (let before = 1; before < 60; before += 1) {
      for (const page of textsByPage(layout([lines(before), heading, lines(7)]))) {
        const after = page.slice(page.indexOf('Heading') + 1);
        expect(after.at(-1)).not.toBe('line 1');
        expect(page).not.toEqual(['line 7']);
      }
    }
  });

  test('a figure stays whole, on one page with its heading and its caption', () => {
    for (let before = 1; before < 60; before += 4) {
      const pages = layout([lines(before), heading, figure]);
      const page = pages.find(({ items }) => items.some((item) => item.kind === 'scene'));
      const scene = page?.items.find((item) => item.kind === 'scene');
      const texts = page?.items.map(textOf);
      expect(texts).toContain('Heading');
      expect(texts).toContain('Caption');
      expect(scene?.y).toBeGreaterThanOrEqual(FRAME.top);
      expect((scene?.y ?? 0) + sampleScene('en').height * 0.749).toBeLessThanOrEqual(FRAME.bottom);
    }
  });
});

describe('a figure', () => {
  test('is scaled to the width of the text', () => {
    const scene = layout([figure])[0]?.items.find((item) => item.kind === 'scene');
    expect(scene?.scale).toBeCloseTo((FRAME.right - FRAME.left) / 674, 6);
  });

  test('that is higher than a page is made to fit, with its heading', () => {
    const tall: ReportBlock = { ...figure, scene: { width: 300, height: 3000, marks: [] } };
    const pages = layout([heading, tall]);
    const scene = pages[0]?.items.find((item) => item.kind === 'scene');
    expect(pages).toHaveLength(1);
    expect((scene?.y ?? 0) + 3000 * (scene?.scale ?? 1)).toBeLessThanOrEqual(FRAME.bottom);
  });

  test('that is small is not blown up', () => {
    const small: ReportBlock = { ...figure, scene: { width: 100, height: 50, marks: [] } };
    expect(layout([small])[0]?.items.find((item) => item.kind === 'scene')?.scale).toBe(1);
  });
});

describe('a table', () => {
  test('repeats its head on every page, as decoration, and keeps two rows together at either end', () => {
    const pages = layout([table(80)]);
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      const heads = page.items.filter((item) => textOf(item) === 'Pillar');
      expect(heads).toHaveLength(1);
      expect(typeof heads[0]?.role).toBe(index === 0 ? 'object' : 'string');
      const rows = textsByPage(pages)[index]?.filter((text) => text.startsWith('row ')) ?? [];
      expect(rows.length).toBeGreaterThanOrEqual(2);
    }
    const all = textsByPage(pages)
      .flat()
      .filter((text) => text.startsWith('row '));
    expect(all).toEqual(Array.from({ length: 80 }, (_unused, index) => `row ${index + 1}`));
  });

  test('aligns a column of numbers at its right edge', () => {
    const items = layout([table(3)])[0]?.items ?? [];
    const rightEdges = items
      .filter((item) => item.kind === 'text' && ['Mean', '1.5'].includes(textOf(item)))
      .map(
        (item) =>
          item.x +
          (item.kind === 'text' ? item.size * item.runs.reduce((sum, run) => sum + run.width, 0) : 0),
      );
    expect(rightEdges).toHaveLength(4);
    for (const edge of rightEdges) expect(edge).toBeCloseTo(rightEdges[0] ?? 0, 3);
  });

  test('cuts a row that is longer than a page and loses none of its words', () => {
    const pages = layout([table(1, 'word '.repeat(1500).trim())]);
    const words = textsByPage(pages)
      .flat()
      .join(' ')
      .match(/\bword\b/gu);
    expect(words).toHaveLength(1500);
    for (const page of pages) {
      for (const item of page.items) expect(item.y).toBeLessThanOrEqual(FRAME.height);
    }
  });

  test('keeps an empty cell in the structure, so that columns can be counted', () => {
    const [page] = layout([table(1, '')]);
    const cells = page?.items.filter((item) => typeof item.role === 'object' && item.role.tag === 'TD');
    expect(cells).toHaveLength(2);
  });

  test('stays inside the text’s width whatever its words', () => {
    for (const item of layout([table(2, 'x'.repeat(500))]).flatMap((page) => page.items)) {
      const width = item.kind === 'text' ? item.size * item.runs.reduce((sum, run) => sum + run.width, 0) : 0;
      expect(item.x + width).toBeLessThanOrEqual(FRAME.right + 0.5);
    }
  });
});

test('key numbers that are too long for their column are made smaller', () => {
  const number = { value: '1,234,567,890.12', unit: 'customers', label: 'long', tone: 'ink' } as const;
  const [page] = layout([{ kind: 'key-numbers', numbers: [number, number, number, number, number] }]);
  const values = page?.items.filter((item) => textOf(item) === number.value) ?? [];
  expect(values).toHaveLength(5);
  for (const value of values) expect(value.kind === 'text' && value.size).toBeLessThan(18);
});

test('page breaks in a row give no empty page', () => {
  const breaks: ReportBlock = { kind: 'page-break' };
  expect(layout([breaks, lines(1), breaks, breaks, lines(1), breaks])).toHaveLength(2);
});

test('a very long organisation is cut with an ellipsis and leaves the subtitle its place', () => {
  const report = sampleReport('en', { organisation: 'Organisation '.repeat(30), blocks: [lines(1)] });
  const [page] = layoutReport(report, book);
  const head = page?.items.filter((item) => item.y === FRAME.headBaseline).map(textOf) ?? [];
  expect(head[0]).toMatch(/^Organisation .*…$/u);
  expect(head[1]).toBe(report.subtitle);
});
