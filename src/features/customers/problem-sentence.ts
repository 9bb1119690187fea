import type { PillarId } from '../../domain/model/pillar.ts';
import { isoDay } from '../../domain/survey/day-number.ts';
import type { RowProblemCode, RowProblemDetail } from '../../domain/survey/problem.ts';
import { delimiterName, numberList, pillarList, quoted, type Words } from './words.ts';

type DetailOf<Code extends RowProblemCode> = Extract<RowProblemDetail, { readonly code: Code }>;
type Sentence<Code extends RowProblemCode> = (detail: DetailOf<Code>, words: Words) => string;

/** What is wrong with a row, or odd about it, in one sentence. */
export function problemSentence(detail: RowProblemDetail, words: Words): string {
  const sentence = SENTENCES[detail.code] as (detail: RowProblemDetail, words: Words) => string;
  return sentence(detail, words);
}

/** More pillars on one rank than anybody wants to read. */
const MANY_PILLARS = 4;

const SENTENCES: { readonly [Code in RowProblemCode]: Sentence<Code> } = {
  ROW_TOO_SHORT: ({ cells, expected, otherDelimiter }, words) => {
    const { t, format } = words;
    const counts = { cells: format.number(cells), expected: format.number(expected) };
    if (otherDelimiter === null) return t('sentences.ROW_TOO_SHORT.plain', counts);
    return t('sentences.ROW_TOO_SHORT.delimiter', {
      ...counts,
      delimiter: delimiterName(otherDelimiter.delimiter, words),
      times: format.number(otherDelimiter.count),
    });
  },
  ROW_TOO_LONG: ({ cells, expected }, { t, format }) =>
    t('sentences.ROW_TOO_LONG', { cells: format.number(cells), expected: format.number(expected) }),
  ROW_EMPTY: (_, { t }) => t('sentences.ROW_EMPTY'),
  ROW_REPEATED_HEADER: (_, { t }) => t('sentences.ROW_REPEATED_HEADER'),
  ROW_FOOTER: (_, { t }) => t('sentences.ROW_FOOTER'),
  QUOTE_UNCLOSED: ({ openedLine, lastLine }, { t, format }) =>
    t('sentences.QUOTE_UNCLOSED', { opened: format.number(openedLine), last: format.number(lastLine) }),
  CONTROL_CHAR: (_, { t }) => t('sentences.CONTROL_CHAR'),
  RANK_DUPLICATE: duplicateRank,
  RANK_OUT_OF_RANGE: (detail, { t, format }) =>
    t('sentences.RANK_OUT_OF_RANGE', { low: format.number(detail.low), high: format.number(detail.high) }),
  RANK_NOT_INTEGER: (_, { t }) => t('sentences.RANK_NOT_INTEGER'),
  RANK_NOT_NUMBER: ({ why }, { t }) => t(`sentences.RANK_NOT_NUMBER.${why}`),
  RANK_MISSING: ({ ranked, of, missing }, words) =>
    words.t('sentences.RANK_MISSING', {
      ranked: words.format.number(ranked),
      of: words.format.number(of),
      pillars: pillarList(missing, words),
    }),
  RANK_ALL_MISSING: (_, { t }) => t('sentences.RANK_ALL_MISSING'),
  RANK_GAP: ({ emptyPlaces, missing }, words) =>
    words.t(`sentences.RANK_GAP.${variant(missing)}`, {
      places: numberList(emptyPlaces, words),
      pillars: pillarList(missing, words),
    }),
  ITEM_UNKNOWN: ({ item, missing }, words) =>
    words.t(`sentences.ITEM_UNKNOWN.${variant(missing)}`, {
      item: quoted(item),
      pillars: pillarList(missing, words),
    }),
  ITEM_DUPLICATE: ({ pillar, places, missing }, words) =>
    words.t(`sentences.ITEM_DUPLICATE.${variant(missing)}`, {
      pillar: pillarList([pillar], words),
      places: numberList(places, words),
      pillars: pillarList(missing, words),
    }),
  ITEM_MISSING: ({ ranked, missing }, words) =>
    words.t('sentences.ITEM_MISSING', {
      ranked: words.format.number(ranked),
      pillars: pillarList(missing, words),
    }),
  ITEM_FUZZY: ({ item, pillar }, words) =>
    words.t('sentences.ITEM_FUZZY', { item: quoted(item), pillar: pillarList([pillar], words) }),
  RATING_OUT_OF_RANGE: (detail, { t, format }) =>
    t('sentences.RATING_OUT_OF_RANGE', { low: format.number(detail.low), high: format.number(detail.high) }),
  RATING_UNKNOWN_LABEL: ({ why }, { t }) => t(`sentences.RATING_UNKNOWN_LABEL.${why}`),
  RATING_NOT_INTEGER: (_, { t }) => t('sentences.RATING_NOT_INTEGER'),
  DATE_AMBIGUOUS: (_, { t }) => t('sentences.DATE_AMBIGUOUS'),
  DATE_SERIAL: ({ day }, { t, format }) => t('sentences.DATE_SERIAL', { date: format.date(isoDay(day)) }),
  DATE_INVALID: (_, { t }) => t('sentences.DATE_INVALID'),
  WEIGHT_UNUSABLE: ({ why }, { t }) => t(`sentences.WEIGHT_UNUSABLE.${why}`),
  AGE_UNUSABLE: ({ why, limits }, { t }) =>
    // Years are written without a thousands separator.
    t(`sentences.AGE_UNUSABLE.${why}`, { low: String(limits?.[0]), high: String(limits?.[1]) }),
  SHOWN_UNUSABLE: (_, { t }) => t('sentences.SHOWN_UNUSABLE'),
  SHOWN_ORDER: ({ reversed }, { t }) => t(`sentences.SHOWN_ORDER.${reversed ? 'reversed' : 'same'}`),
  DUP_ID: ({ firstRecord, sameAnswers }, { t, format }) =>
    t(`sentences.DUP_ID.${sameAnswers ? 'same' : 'other'}`, { record: format.number(firstRecord) }),
  DUP_EMAIL: ({ firstRecord, sameAnswers }, { t, format }) =>
    t(`sentences.DUP_EMAIL.${sameAnswers ? 'same' : 'other'}`, { record: format.number(firstRecord) }),
  DUP_CONTENT: ({ firstRecord }, { t, format }) =>
    t('sentences.DUP_CONTENT', { record: format.number(firstRecord) }),
  STRAIGHT_LINE: ({ rating, rankingInFileOrder }, { t, format }) => {
    if (rating === null) return t('sentences.STRAIGHT_LINE.order');
    const kind = rankingInFileOrder ? 'both' : 'ratings';
    return t(`sentences.STRAIGHT_LINE.${kind}`, { rating: format.number(rating) });
  },
  TOO_FAST: ({ seconds, medianSeconds }, { t, format }) =>
    t('sentences.TOO_FAST', { seconds: format.number(seconds), median: format.number(medianSeconds) }),
  PREVIEW: (_, { t }) => t('sentences.PREVIEW'),
  TEST: (_, { t }) => t('sentences.TEST'),
  SPAM: (_, { t }) => t('sentences.SPAM'),
  DISQUALIFIED: (_, { t }) => t('sentences.DISQUALIFIED'),
  IMPORTED: (_, { t }) => t('sentences.IMPORTED'),
  UNFINISHED: ({ rankingComplete }, { t }) =>
    t(`sentences.UNFINISHED.${rankingComplete ? 'complete' : 'incomplete'}`),
  NOT_SUBMITTED: (_, { t }) => t('sentences.NOT_SUBMITTED'),
};

function duplicateRank({ rank, pillars, missingRanks }: DetailOf<'RANK_DUPLICATE'>, words: Words): string {
  const { t, format } = words;
  if (pillars.length > MANY_PILLARS) {
    return t('sentences.RANK_DUPLICATE.many', {
      rank: format.number(rank),
      times: format.number(pillars.length),
    });
  }
  return t(`sentences.RANK_DUPLICATE.${variant(missingRanks)}`, {
    rank: format.number(rank),
    pillars: pillarList(pillars, words),
    ranks: numberList(missingRanks, words),
  });
}

/** A sentence with or without its second half. */
function variant(missing: readonly PillarId[] | readonly number[]): 'plain' | 'missing' {
  return missing.length === 0 ? 'plain' : 'missing';
}
