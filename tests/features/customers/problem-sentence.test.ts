import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#src/domain/model/language.ts';
import type { Remedy, RowProblemCode, RowProblemDetail, Verdict } from '#src/domain/survey/problem.ts';
import { problemSentence } from '#src/features/customers/problem-sentence.ts';
import { wordsIn } from './support/words.ts';

type Samples = {
  readonly [Code in RowProblemCode]: readonly Extract<RowProblemDetail, { readonly code: Code }>[];
};

const WHYS = ['text', 'several-numbers', 'spreadsheet-date', 'spreadsheet-error'] as const;

/** Every code in all its forms; a new code does not compile before it stands here. */
const SAMPLES: Samples = {
  ROW_TOO_SHORT: [
    { code: 'ROW_TOO_SHORT', cells: 18, expected: 23, otherDelimiter: null },
    { code: 'ROW_TOO_SHORT', cells: 1, expected: 12, otherDelimiter: { delimiter: ',', count: 11 } },
    { code: 'ROW_TOO_SHORT', cells: 1, expected: 12, otherDelimiter: { delimiter: '~', count: 11 } },
  ],
  ROW_TOO_LONG: [{ code: 'ROW_TOO_LONG', cells: 25, expected: 23 }],
  ROW_EMPTY: [{ code: 'ROW_EMPTY' }],
  ROW_REPEATED_HEADER: [{ code: 'ROW_REPEATED_HEADER' }],
  ROW_FOOTER: [{ code: 'ROW_FOOTER' }],
  QUOTE_UNCLOSED: [{ code: 'QUOTE_UNCLOSED', openedLine: 37, lastLine: 58 }],
  CONTROL_CHAR: [{ code: 'CONTROL_CHAR' }],
  RANK_DUPLICATE: [
    { code: 'RANK_DUPLICATE', rank: 33, pillars: ['advertising', 'content'], missingRanks: [66] },
    { code: 'RANK_DUPLICATE', rank: 33, pillars: ['advertising', 'content'], missingRanks: [] },
    {
      code: 'RANK_DUPLICATE',
      rank: 33,
      pillars: ['advertising', 'content', 'digital', 'service', 'friction'],
      missingRanks: [],
    },
  ],
  RANK_OUT_OF_RANGE: [{ code: 'RANK_OUT_OF_RANGE', low: 1, high: 10 }],
  RANK_NOT_INTEGER: [{ code: 'RANK_NOT_INTEGER' }],
  RANK_NOT_NUMBER: WHYS.map((why) => ({ code: 'RANK_NOT_NUMBER', why })),
  RANK_MISSING: [{ code: 'RANK_MISSING', ranked: 9, of: 10, missing: ['reputation'] }],
  RANK_ALL_MISSING: [{ code: 'RANK_ALL_MISSING' }],
  RANK_GAP: [
    { code: 'RANK_GAP', emptyPlaces: [33], missing: ['reputation'] },
    { code: 'RANK_GAP', emptyPlaces: [33], missing: [] },
  ],
  ITEM_UNKNOWN: [
    { code: 'ITEM_UNKNOWN', item: 'Pricing', missing: ['reputation'] },
    { code: 'ITEM_UNKNOWN', item: 'Pricing', missing: [] },
  ],
  ITEM_DUPLICATE: [
    { code: 'ITEM_DUPLICATE', pillar: 'service', places: [11, 77], missing: ['reputation'] },
    { code: 'ITEM_DUPLICATE', pillar: 'service', places: [11, 77], missing: [] },
  ],
  ITEM_MISSING: [{ code: 'ITEM_MISSING', ranked: 9, missing: ['reputation'] }],
  ITEM_FUZZY: [{ code: 'ITEM_FUZZY', item: 'Prodcts', pillar: 'products' }],
  RATING_OUT_OF_RANGE: [{ code: 'RATING_OUT_OF_RANGE', low: 1, high: 5 }],
  RATING_UNKNOWN_LABEL: WHYS.map((why) => ({ code: 'RATING_UNKNOWN_LABEL', why })),
  RATING_NOT_INTEGER: [{ code: 'RATING_NOT_INTEGER' }],
  DATE_AMBIGUOUS: [{ code: 'DATE_AMBIGUOUS' }],
  DATE_SERIAL: [{ code: 'DATE_SERIAL', day: 20_152 }],
  DATE_INVALID: [{ code: 'DATE_INVALID' }],
  WEIGHT_UNUSABLE: (['missing', 'not-positive', 'text'] as const).map((why) => ({
    code: 'WEIGHT_UNUSABLE',
    why,
  })),
  AGE_UNUSABLE: [
    { code: 'AGE_UNUSABLE', from: 'age', why: 'text', limits: null },
    { code: 'AGE_UNUSABLE', from: 'age', why: 'no-date', limits: null },
    { code: 'AGE_UNUSABLE', from: 'birth-year', why: 'range', limits: [1900, 2077] },
  ],
  SHOWN_UNUSABLE: [{ code: 'SHOWN_UNUSABLE' }],
  SHOWN_ORDER: [
    { code: 'SHOWN_ORDER', reversed: false },
    { code: 'SHOWN_ORDER', reversed: true },
  ],
  DUP_ID: [
    { code: 'DUP_ID', firstRecord: 42, sameAnswers: true },
    { code: 'DUP_ID', firstRecord: 42, sameAnswers: false },
  ],
  DUP_EMAIL: [
    { code: 'DUP_EMAIL', firstRecord: 42, sameAnswers: true },
    { code: 'DUP_EMAIL', firstRecord: 42, sameAnswers: false },
  ],
  DUP_CONTENT: [{ code: 'DUP_CONTENT', firstRecord: 42 }],
  STRAIGHT_LINE: [
    { code: 'STRAIGHT_LINE', rating: 3, rankingInFileOrder: false },
    { code: 'STRAIGHT_LINE', rating: 3, rankingInFileOrder: true },
    { code: 'STRAIGHT_LINE', rating: null, rankingInFileOrder: true },
  ],
  TOO_FAST: [{ code: 'TOO_FAST', seconds: 12, medianSeconds: 180 }],
  PREVIEW: [{ code: 'PREVIEW' }],
  TEST: [{ code: 'TEST' }],
  SPAM: [{ code: 'SPAM' }],
  DISQUALIFIED: [{ code: 'DISQUALIFIED' }],
  IMPORTED: [{ code: 'IMPORTED' }],
  UNFINISHED: [
    { code: 'UNFINISHED', rankingComplete: true },
    { code: 'UNFINISHED', rankingComplete: false },
  ],
  NOT_SUBMITTED: [{ code: 'NOT_SUBMITTED' }],
};

const CODES = Object.keys(SAMPLES) as RowProblemCode[];
const DETAILS: readonly RowProblemDetail[] = Object.values(SAMPLES).flat();

/** Figures that must stand in the sentence; a rank of many pillars needs no list of places. */
function figuresOf(detail: RowProblemDetail): readonly number[] {
  return Object.entries(detail).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'day') return [2025];
    if (typeof value === 'number') return [value];
    return Array.isArray(value) ? value.filter((part) => typeof part === 'number') : [];
  });
}

describe.each(LANGUAGES)('in %s', (language) => {
  test('every problem has a sentence of its own, with all its figures filled in', async () => {
    const words = await wordsIn(language);
    const sentences = DETAILS.map((detail) => ({ detail, sentence: problemSentence(detail, words) }));
    for (const { detail, sentence } of sentences) {
      expect(sentence).not.toMatch(/sentences\.|\{\{|undefined/);
      expect(sentence).toMatch(/[.。？]$/);
      for (const figure of figuresOf(detail)) expect(sentence).toContain(String(figure));
    }
    expect(new Set(sentences.map(({ sentence }) => sentence)).size).toBe(DETAILS.length);
  });

  test('pillars stand by name, in the words of the language', async () => {
    const words = await wordsIn(language);
    const [detail] = SAMPLES.RANK_MISSING;
    expect(detail && problemSentence(detail, words)).toContain(words.t('pillars:reputation.name'));
  });

  test('every kind, verdict and remedy has a name', async () => {
    const { t } = await wordsIn(language);
    const verdicts: readonly Verdict[] = ['accept', 'warn', 'partial', 'no-rank', 'reject', 'skip'];
    const remedies: readonly Remedy[] = [
      'row-kept',
      'ranking-dropped',
      'weight-of-one',
      'shown-order-dropped',
    ];
    const names = [
      ...CODES.map((code) => t(`kinds.${code}`)),
      ...verdicts.map((verdict) => t(`verdicts.${verdict}`)),
      ...remedies.map((remedy) => t(`remedies.${remedy}`)),
    ];
    expect(names.filter((name) => /^(kinds|verdicts|remedies)\./.test(name))).toEqual([]);
    expect(new Set(CODES.map((code) => t(`kinds.${code}`))).size).toBe(CODES.length);
  });
});

test('a text out of the file is cut, not the sentence', async () => {
  const words = await wordsIn('en');
  const sentence = problemSentence(
    { code: 'ITEM_UNKNOWN', item: `<b>${'x'.repeat(500)}`, missing: [] },
    words,
  );
  expect(sentence.length).toBeLessThan(140);
  expect(sentence).toMatch(/^“<b>x+…” is none of the ten pillars\.$/);
});
