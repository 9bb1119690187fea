import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openFontBook, type FontBook } from '#src/export/fonts/font-book.ts';
import {
  breakBalancedLines,
  breakLines,
  breakTidyLines,
  widthOfText,
  type TextLine,
} from '#src/export/pdf/break-lines.ts';
import { fontsFor } from '../report-fonts.ts';
import { SAMPLE_TEXTS, sampleReport } from '../sample-report.ts';

const BODY = { size: 10, weight: 400 } as const;

let book: FontBook;
beforeAll(async () => {
  book = openFontBook(await fontsFor(sampleReport('zh-Hant')));
});

function linesOf(text: string, maxWidth: number): readonly string[] {
  return breakLines(text, { ...BODY, maxWidth }, book).map(textOf);
}

function textOf(line: TextLine): string {
  return line.runs.map((run) => run.text).join('');
}

describe('line breaking', () => {
  test('breaks between words and keeps the space at the line’s end', () => {
    expect(linesOf('one two three', 40)).toEqual(['one two ', 'three']);
  });

  test('keeps words together that a no-break space joins', () => {
    expect(linesOf('ten i\u00a0pod', 35)).toEqual(['ten ', 'i\u00a0pod']);
  });

  test('keeps an interval on one line', () => {
    expect(linesOf('to 2.1–2.7', 40)).toEqual(['to ', '2.1–2.7']);
  });

  test('cuts only a word that is wider than the line', () => {
    const lines = linesOf('a достопримечательность', 50);
    expect(lines.join('')).toBe('a достопримечательность');
    expect(lines.length).toBeGreaterThan(2);
  });

  test('starts a new line at each line feed, also at an empty one', () => {
    expect(linesOf('a\n\nb', 100)).toEqual(['a', '', 'b']);
  });

  test('never starts a Chinese line with closing punctuation nor ends it with an opening bracket', () => {
    const text =
      SAMPLE_TEXTS['zh-Hant'].lead + SAMPLE_TEXTS['zh-Hant'].body + SAMPLE_TEXTS['zh-Hant'].headline;
    for (let maxWidth = 60; maxWidth < 200; maxWidth += 1) {
      const lines = linesOf(text, maxWidth);
      expect(lines.length).toBeGreaterThan(5);
      for (const line of lines) {
        expect(line).not.toMatch(/^[，。、；：！？）」』%]/u);
        expect(line).not.toMatch(/[（「『]$/u);
      }
    }
  });

  test('loses nothing and keeps every line within the width, whatever the text', () => {
    const text = fc.array(
      fc.constantFrom('word', ' ', '中文', '，', '「', 'слово', '-', '12.5', '(a)', '\u00a0', 'é'),
    );
    fc.assert(
      fc.property(text, fc.integer({ min: 15, max: 300 }), (parts, maxWidth) => {
        const whole = parts.join('');
        const lines = breakLines(whole, { ...BODY, maxWidth }, book);
        expect(lines.map(textOf).join('')).toBe(whole);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(maxWidth + 1e-3);
      }),
    );
  });

  test('a line’s width is the width of its text up to kerning between the pieces', () => {
    const [line] = breakLines('Self-score of 34.2 points', { ...BODY, maxWidth: 500 }, book);
    expect(line?.width).toBeCloseTo(widthOfText('Self-score of 34.2 points', BODY, book), 0);
  });
});

describe('lines of a heading', () => {
  test('are even, without needing more of them', () => {
    const style = { size: 22, weight: 600, maxWidth: 420 } as const;
    const greedy = breakLines(SAMPLE_TEXTS.ru.headline, style, book);
    const even = breakBalancedLines(SAMPLE_TEXTS.ru.headline, style, book);
    expect(even).toHaveLength(greedy.length);
    expect(spread(even)).toBeLessThanOrEqual(spread(greedy));
  });

  test('end after punctuation in Chinese where that costs no line', () => {
    const lines = breakBalancedLines(
      SAMPLE_TEXTS['zh-Hant'].headline,
      { size: 22, weight: 600, maxWidth: 420 },
      book,
    );
    expect(lines.map(textOf)).toEqual(['顧客把「順暢旅程」排在第一位，', '您的團隊排在第六位。']);
  });
});

test('a paragraph does not end in a line of one short word', () => {
  const text = 'Two pillars are blind spots and one is over-emphasised by the whole department so';
  const maxWidth = widthOfText(text.slice(0, -3), BODY, book) + 2;
  expect(
    breakLines(text, { ...BODY, maxWidth }, book)
      .map(textOf)
      .at(-1),
  ).toBe('so');
  expect(
    breakTidyLines(text, { ...BODY, maxWidth }, book)
      .map(textOf)
      .at(-1),
  ).not.toBe('so');
});

function spread(lines: readonly TextLine[]): number {
  const widths = lines.map((line) => line.width);
  return Math.max(...widths) - Math.min(...widths);
}
