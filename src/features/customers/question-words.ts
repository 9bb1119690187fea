import type { Question, QuestionCode } from '../../domain/survey/proposal.ts';
import { columnList, pillarList, quoted, type Words } from './words.ts';

interface QuestionWords {
  readonly title: string;
  readonly help: string;
}

type QuestionOf<Code extends QuestionCode> = Extract<Question, { readonly code: Code }>;

/** A question in plain language, and what helps to answer it. */
export function questionWords(question: Question, words: Words): QuestionWords {
  const inWords = WORDS[question.code] as (question: Question, words: Words) => QuestionWords;
  return inWords(question, words);
}

const WORDS: {
  readonly [Code in QuestionCode]: (question: QuestionOf<Code>, words: Words) => QuestionWords;
} = {
  ITEMS_UNNAMED: plainWords,
  UNRANKED_MEANING: unrankedWords,
  RANK_DIRECTION: plainWords,
  RANK_TIES: plainWords,
  RANKING_COLUMN: plainWords,
  RATING_LABELS: plainWords,
  RATING_DIRECTION: plainWords,
  SEGMENT_CODES: plainWords,
  DATE_AMBIGUOUS: plainWords,
  HEADER_DUPLICATE: ({ pillar, missing }, words) => ({
    title: words.t('questions.HEADER_DUPLICATE.title', { pillar: pillarList([pillar], words) }),
    help:
      missing.length > 0
        ? words.t('questions.HEADER_DUPLICATE.help', { missing: pillarList(missing, words) })
        : words.t('questions.HEADER_DUPLICATE.helpNone'),
  }),
  ENCODING_SUSPECT: ({ preview }, { t }) => ({
    title: t('questions.ENCODING_SUSPECT.title'),
    help: t('questions.ENCODING_SUSPECT.help', { preview: quoted(preview, 120) }),
  }),
  ITEM_FUZZY: itemWords,
  ITEM_ASK_FIRST: itemWords,
  RATING_SCALE: ({ points, columns }, words) => ({
    title: words.t('questions.RATING_SCALE.title', { points: words.format.number(points) }),
    help: words.t('questions.RATING_SCALE.help', { columns: columnList(columns, words) }),
  }),
  RATING_OUTSIDE: ({ value }, { t }) => ({
    title: t('questions.RATING_OUTSIDE.title', { value: quoted(value) }),
    help: t('questions.RATING_OUTSIDE.help'),
  }),
  RANKING_OR_RATING: blockWords,
  NEGATIVE_WORDING: blockWords,
};

function unrankedWords({ partial, line }: QuestionOf<'UNRANKED_MEANING'>, words: Words): QuestionWords {
  const { t, format } = words;
  return {
    title: t('questions.UNRANKED_MEANING.title'),
    help: format.sentences([
      t('questions.UNRANKED_MEANING.counts', {
        number: format.number(partial.people),
        all: format.number(partial.of),
      }),
      t('questions.UNRANKED_MEANING.example', {
        line: format.number(line),
        pillars: pillarList(partial.example.unranked, words),
      }),
      t('questions.UNRANKED_MEANING.help'),
    ]),
  };
}

function plainWords(
  {
    code,
  }: QuestionOf<
    | 'ITEMS_UNNAMED'
    | 'RANK_DIRECTION'
    | 'RANK_TIES'
    | 'RANKING_COLUMN'
    | 'RATING_LABELS'
    | 'RATING_DIRECTION'
    | 'SEGMENT_CODES'
    | 'DATE_AMBIGUOUS'
  >,
  { t }: Words,
): QuestionWords {
  return { title: t(`questions.${code}.title`), help: t(`questions.${code}.help`) };
}

function itemWords(question: QuestionOf<'ITEM_FUZZY' | 'ITEM_ASK_FIRST'>, words: Words): QuestionWords {
  const { code, text, suggested } = question;
  return {
    title: words.t(`questions.${code}.title`, {
      text: quoted(text),
      pillar: pillarList([suggested], words),
    }),
    help: words.t(`questions.${code}.help`),
  };
}

function blockWords(
  { code, columns }: QuestionOf<'RANKING_OR_RATING' | 'NEGATIVE_WORDING'>,
  words: Words,
): QuestionWords {
  return {
    title: words.t(`questions.${code}.title`),
    help: words.t(`questions.${code}.help`, { columns: columnList(columns, words) }),
  };
}
