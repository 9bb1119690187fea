import { expect, test } from 'vitest';
import { columnList, columnTitle, quoted } from '#src/features/customers/words.ts';
import { wordsIn } from './support/words.ts';

const QUESTION =
  'Please rank these aspects of your experience with us from most important (1) to least important';

test('of a long header both ends stay: the item stands last', async () => {
  const title = columnTitle({ index: 0, header: `${QUESTION} [Customer service]` }, await wordsIn('en'));
  expect(title).toMatch(/^Please rank these .*….*\[Customer service\]$/);
  expect(title.length).toBeLessThan(80);
});

test('no half character is left where a header is cut', async () => {
  const words = await wordsIn('en');
  for (const before of ['', 'a']) {
    const title = columnTitle({ index: 0, header: before + '😀'.repeat(100) }, words);
    expect(encodeURIComponent(title)).toContain('%F0%9F%98%80');
  }
});

test('a column without a header is known by its number', async () => {
  expect(columnTitle({ index: 4, header: '  ' }, await wordsIn('en'))).toMatch(
    /^Column.5, without a header$/,
  );
});

test('of many columns the first five are named', async () => {
  const columns = Array.from({ length: 8 }, (_, index) => ({ index, header: `Q${index}` }));
  const list = columnList(columns, await wordsIn('en'));
  expect(list.replaceAll('\u00a0', ' ')).toBe('Q0, Q1, Q2, Q3, Q4 and 3 more');
});

test('line breaks and spaces of a cell do not stretch a sentence', () => {
  expect(quoted(' a \n\t b ')).toBe('a b');
});
