import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureText } from '#src/charts/font-metrics.ts';
import { breaksWord, fitText, wrapBalanced, wrapText } from '#src/charts/text-layout.ts';
import { labels } from './labels.ts';

const style = { size: 12, weight: 400 } as const;
const wide = { ...style, maxWidth: 400, maxLines: 3 };

describe('wrapping', () => {
  test('breaks between words and after hyphens', () => {
    expect(wrapText('Products and services', { ...wide, maxWidth: 80 })).toEqual([
      'Products and',
      'services',
    ]);
    expect(wrapText('Non-digital', { ...wide, maxWidth: 50 })).toEqual(['Non-', 'digital']);
  });

  test('breaks Chinese between characters, never before its punctuation', () => {
    expect(wrapText('產品與服務', { ...wide, maxWidth: 36 })).toEqual(['產品與', '服務']);
    expect(wrapText('產品，服務', { ...wide, maxWidth: 24 })).toEqual(['產', '品，', '服務']);
  });

  test('keeps a dash and a dot with what they follow', () => {
    const dot = wrapText('412 клиентов · осень', {
      ...wide,
      maxWidth: measureText('412 клиентов ·', style) - 1,
    });
    expect(dot).toEqual(['412', 'клиентов ·', 'осень']);
    const lines = wrapText('Команда — шестое', { ...wide, maxWidth: measureText('Команда —', style) + 1 });
    expect(lines).toEqual(['Команда —', 'шестое']);
  });

  test('does not break at a non-breaking space', () => {
    const maxWidth = measureText('95\u00a0%', style) + 1;
    expect(wrapText('is 95\u00a0%', { ...wide, maxWidth })).toEqual(['is', '95\u00a0%']);
  });

  test('cuts a word only when it alone is too wide', () => {
    expect(breaksWord('Представители компании', { ...style, maxWidth: 60 })).toBe(true);
    expect(breaksWord('Представители компании', { ...style, maxWidth: 100 })).toBe(false);
    expect(wrapText('Представители', { ...wide, maxWidth: 60 }).join('')).toBe('Представители');
  });

  test('ends in an ellipsis when the lines run out', () => {
    const lines = wrapText('one two three four five six', { ...style, maxWidth: 50, maxLines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  test('no line is wider than the box, and no more lines than allowed, whatever the text', () => {
    fc.assert(
      fc.property(
        labels,
        fc.integer({ min: 20, max: 300 }),
        fc.integer({ min: 1, max: 4 }),
        (text, maxWidth, maxLines) => {
          const box = { ...style, maxWidth, maxLines };
          for (const lines of [wrapText(text, box), wrapBalanced(text, box)]) {
            expect(lines.length).toBeLessThanOrEqual(maxLines);
            for (const line of lines) expect(measureText(line, style)).toBeLessThanOrEqual(maxWidth);
          }
        },
      ),
    );
  });

  test('nothing is lost as long as there are lines', () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 20, max: 300 }), (text, maxWidth) => {
        const lines = wrapText(text, { ...style, maxWidth, maxLines: 1000 });
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});

describe('balanced wrapping', () => {
  test('leaves no single word alone on the last line', () => {
    const box = { ...style, maxWidth: measureText('Products and services', style), maxLines: 3 };
    expect(wrapBalanced('Products and services online', box)).toEqual(['Products and', 'services online']);
  });

  test('breaks a heading after its first clause', () => {
    const heading = { size: 30, weight: 600, maxWidth: 680, maxLines: 3 } as const;
    expect(
      wrapBalanced('Customers put a frictionless journey first. Your team put it sixth.', heading),
    ).toEqual(['Customers put a frictionless journey first.', 'Your team put it sixth.']);
    expect(wrapBalanced('顧客把順暢旅程放在第一位，您的團隊放在第六位。', heading)).toEqual([
      '顧客把順暢旅程放在第一位，',
      '您的團隊放在第六位。',
    ]);
  });
});

describe('fitting', () => {
  test('leaves what fits and marks what was cut', () => {
    expect(fitText('Ada', { ...style, maxWidth: 100 })).toBe('Ada');
    expect(fitText('Wojciech Kowalczyk', { ...style, maxWidth: 70 })).toMatch(/^Wojciech.*…$/);
  });

  test('gives nothing when not even the ellipsis fits', () => {
    expect(fitText('Ada', { ...style, maxWidth: 3 })).toBe('');
  });
});
