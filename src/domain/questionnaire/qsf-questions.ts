import type { QuestionnaireTextId } from '../model/questionnaire.ts';
import { GENERATION_TEXTS, PILLAR_TEXTS, rankingCode, SCALE_TEXTS } from './question-codes.ts';
import { placesOf, questionsOf, type QuestionKind } from './question-order.ts';
import { ranksSome, type QuestionnaireSpec } from './questionnaire-spec.ts';
import { QUALTRICS_TAGS, qualtricsText, rankingText } from './qualtrics-text.ts';

const PILLAR_TEXT_IDS = PILLAR_TEXTS.map(({ id }) => id);
/** "Not applicable" is no point of the scale. */
const ANSWER_CODES: readonly (readonly [QuestionnaireTextId, string])[] = [
  ...SCALE_TEXTS.map(({ id, point }) => [id, String(point)] as const),
  ['notApplicable', '-1'],
];

/** What is particular to one question; its number and the common parts are added. */
export interface QsfQuestion {
  readonly text: string;
  readonly tag: string;
  readonly isRequired: boolean;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** All questions of a Qualtrics survey file, each on a page of its own. */
export function qsfQuestions(spec: QuestionnaireSpec): QsfQuestion[] {
  const questions = questionsOf(spec.questionnaire).flatMap((kind) => questionsOfKind(kind, spec));
  return [introductionOf(spec), ...questions];
}

function introductionOf(spec: QuestionnaireSpec): QsfQuestion {
  const payload = { QuestionType: 'DB', Selector: 'TB' };
  return { text: qualtricsText(spec, 'introduction'), tag: 'INTRO', isRequired: false, payload };
}

function questionsOfKind(kind: QuestionKind, spec: QuestionnaireSpec): QsfQuestion[] {
  switch (kind) {
    case 'ranking':
      return rankingQuestions(spec);
    case 'ratings': {
      const tag = QUALTRICS_TAGS.ratings;
      return [
        { text: qualtricsText(spec, 'ratingQuestion'), tag, isRequired: false, payload: matrixOf(spec) },
      ];
    }
    case 'comment': {
      const payload = { QuestionType: 'TE', Selector: 'ML' };
      const tag = QUALTRICS_TAGS.comment;
      return [{ text: qualtricsText(spec, 'commentQuestion'), tag, isRequired: false, payload }];
    }
    case 'generation': {
      const ids = GENERATION_TEXTS.map(({ id }) => id);
      const payload = { QuestionType: 'MC', Selector: 'SAVR', SubSelector: 'TX', ...choicesOf(spec, ids) };
      const tag = QUALTRICS_TAGS.generation;
      return [{ text: qualtricsText(spec, 'generationQuestion'), tag, isRequired: false, payload }];
    }
  }
}

/** Dragging one item ranks all, so a ranking of the first few is a choice for each place. */
function rankingQuestions(spec: QuestionnaireSpec): QsfQuestion[] {
  const tag = rankingCode(spec.questionnaire.ranked);
  const choices = { ...choicesOf(spec, PILLAR_TEXT_IDS), Randomization: { Type: 'All' } };
  if (!ranksSome(spec.questionnaire)) {
    const payload = { QuestionType: 'RO', Selector: 'DND', SubSelector: 'TX', ...choices };
    return [{ text: rankingText(spec), tag, isRequired: true, payload }];
  }
  const payload = { QuestionType: 'MC', Selector: 'SAVR', SubSelector: 'TX', ...choices };
  return placesOf(spec.questionnaire).map((place) => ({
    text: rankingText(spec, place),
    tag: `${tag}_${place}`,
    isRequired: true,
    payload,
  }));
}

function choicesOf(spec: QuestionnaireSpec, ids: readonly QuestionnaireTextId[]): object {
  const { entries, order } = numberedTexts(spec, ids);
  return { Choices: entries, ChoiceOrder: order, NextChoiceId: ids.length + 1 };
}

function matrixOf(spec: QuestionnaireSpec): Readonly<Record<string, unknown>> {
  const { entries, order } = numberedTexts(
    spec,
    ANSWER_CODES.map(([id]) => id),
  );
  return {
    QuestionType: 'Matrix',
    Selector: 'Likert',
    SubSelector: 'SingleAnswer',
    Configuration: {
      QuestionDescriptionOption: 'UseText',
      TextPosition: 'inline',
      ChoiceColumnWidth: 25,
      RepeatHeaders: 'none',
      WhiteSpace: 'OFF',
      MobileFirst: true,
    },
    ...choicesOf(spec, PILLAR_TEXT_IDS),
    Randomization: { Type: 'All' },
    Answers: entries,
    AnswerOrder: order,
    RecodeValues: Object.fromEntries(ANSWER_CODES.map(([, code], index) => [String(index + 1), code])),
    NextAnswerId: ANSWER_CODES.length + 1,
    ChoiceDataExportTags: false,
  };
}

function numberedTexts(
  spec: QuestionnaireSpec,
  ids: readonly QuestionnaireTextId[],
): { readonly entries: object; readonly order: readonly string[] } {
  const order = ids.map((_, index) => String(index + 1));
  const texts = ids.map((id, index) => [String(index + 1), { Display: qualtricsText(spec, id) }]);
  return { entries: Object.fromEntries(texts) as object, order };
}
