import type { SurveyMapping } from '../../domain/survey/mapping.ts';
import type { Question } from '../../domain/survey/proposal.ts';
import type { Resources } from '../../i18n/resources.ts';
import { withColumns, withReversed } from './mapping-edits.ts';

type Texts = Resources['customers']['questions'];

/** The questions that are answered by one of a few sentences. */
export const OPTION_CODES = [
  'UNRANKED_MEANING',
  'RANK_DIRECTION',
  'RANK_TIES',
  'RANKING_OR_RATING',
  'RATING_SCALE',
  'RATING_OUTSIDE',
  'RATING_DIRECTION',
  'NEGATIVE_WORDING',
  'DATE_AMBIGUOUS',
] as const satisfies readonly (keyof Texts)[];

type OptionCode = (typeof OPTION_CODES)[number];
export type OptionQuestion = Extract<Question, { readonly code: OptionCode }>;

type OptionKey = {
  [Code in OptionCode]: `questions.${Code}.options.${keyof Texts[Code]['options'] & string}`;
}[OptionCode];

/** One sentence to choose, and the mapping that follows from it. */
export interface AnswerOption {
  readonly key: OptionKey;
  readonly isChosen: boolean;
  readonly mapping: SurveyMapping;
}

export function isOptionQuestion(question: Question): question is OptionQuestion {
  return (OPTION_CODES as readonly string[]).includes(question.code);
}

export function answerOptions(question: OptionQuestion, mapping: SurveyMapping): readonly AnswerOption[] {
  switch (question.code) {
    case 'UNRANKED_MEANING':
      return modeOptions(mapping);
    case 'RANK_DIRECTION':
      return directionOptions(mapping);
    case 'RANK_TIES':
      return (['keep', 'reject'] as const).map((ties) => ({
        key: `questions.RANK_TIES.options.${ties}`,
        isChosen: mapping.ties === ties,
        mapping: { ...mapping, ties },
      }));
    case 'DATE_AMBIGUOUS':
      return (['auto', 'day-first', 'month-first'] as const).map((dateOrder) => ({
        key: `questions.DATE_AMBIGUOUS.options.${dateOrder}`,
        isChosen: mapping.dateOrder === dateOrder,
        mapping: { ...mapping, dateOrder },
      }));
    case 'RANKING_OR_RATING':
      return blockOptions(question, mapping);
    case 'RATING_SCALE':
      return scaleOptions(question, mapping);
    case 'RATING_OUTSIDE':
      return outsideOptions(question, mapping);
    case 'RATING_DIRECTION':
      return (['highest-is-best', 'one-is-best'] as const).map((direction) => ({
        key: `questions.RATING_DIRECTION.options.${direction}`,
        isChosen: mapping.rating.direction === direction,
        mapping: { ...mapping, rating: { ...mapping.rating, direction } },
      }));
    case 'NEGATIVE_WORDING':
      return wordingOptions(question, mapping);
  }
}

/** What a pillar without a rank means. */
function modeOptions(mapping: SurveyMapping): readonly AnswerOption[] {
  return (['top', 'subset'] as const).map((mode) => ({
    key: `questions.UNRANKED_MEANING.options.${mode}`,
    isChosen: mapping.mode === mode,
    mapping: { ...mapping, mode },
  }));
}

/** Which end of the ranks is the most important one. */
export function directionOptions(mapping: SurveyMapping): readonly AnswerOption[] {
  return (['one-is-first', 'highest-is-first'] as const).map((direction) => ({
    key: `questions.RANK_DIRECTION.options.${direction}`,
    isChosen: mapping.direction === direction,
    mapping: { ...mapping, direction },
  }));
}

type QuestionOf<Code extends OptionCode> = Extract<Question, { readonly code: Code }>;
interface ColumnIndices {
  readonly columns: readonly { readonly index: number }[];
}

function blockOptions(
  { columns }: QuestionOf<'RANKING_OR_RATING'>,
  mapping: SurveyMapping,
): readonly AnswerOption[] {
  const isRating = hasRatings(mapping, { columns });
  return (['ranking', 'rating'] as const).map((option) => ({
    key: `questions.RANKING_OR_RATING.options.${option}`,
    isChosen: isRating === (option === 'rating'),
    mapping: withColumns(mapping, columns, ({ pillar }) => ({
      role: option === 'ranking' ? 'item-rank' : 'rating',
      pillar,
    })),
  }));
}

function scaleOptions(
  { columns, points }: QuestionOf<'RATING_SCALE'>,
  mapping: SurveyMapping,
): readonly AnswerOption[] {
  const pillars = new Map(columns.map(({ index, pillar }) => [index, pillar]));
  const converts = hasRatings(mapping, { columns });
  return [
    {
      key: 'questions.RATING_SCALE.options.leave-out',
      isChosen: !converts,
      mapping: withColumns(mapping, columns, () => ({ role: 'ignore' })),
    },
    {
      key: 'questions.RATING_SCALE.options.convert',
      isChosen: converts,
      mapping: {
        ...withColumns(mapping, columns, ({ index }) => ({
          role: 'rating',
          pillar: pillars.get(index) ?? null,
        })),
        rating: { ...mapping.rating, points },
      },
    },
  ];
}

function outsideOptions(
  { value }: QuestionOf<'RATING_OUTSIDE'>,
  mapping: SurveyMapping,
): readonly AnswerOption[] {
  const { rating } = mapping;
  return (['not-applicable', 'no-answer'] as const).map((meaning) => ({
    key: `questions.RATING_OUTSIDE.options.${meaning}`,
    isChosen: (rating.outside[value] ?? 'no-answer') === meaning,
    mapping: { ...mapping, rating: { ...rating, outside: { ...rating.outside, [value]: meaning } } },
  }));
}

function wordingOptions(
  { columns }: QuestionOf<'NEGATIVE_WORDING'>,
  mapping: SurveyMapping,
): readonly AnswerOption[] {
  const indices = columns.map(({ index }) => index);
  const isReversed = indices.some((index) => {
    const column = mapping.columns[index];
    return column?.role === 'rating' && column.reversed === true;
  });
  return (['as-is', 'reversed'] as const).map((option) => ({
    key: `questions.NEGATIVE_WORDING.options.${option}`,
    isChosen: isReversed === (option === 'reversed'),
    mapping: withReversed(mapping, indices, option === 'reversed'),
  }));
}

function hasRatings(mapping: SurveyMapping, { columns }: ColumnIndices): boolean {
  return columns.some(({ index }) => mapping.columns[index]?.role === 'rating');
}
