import type { QuestionnaireTextId } from '../model/questionnaire.ts';
import { GENERATION_TEXTS, PILLAR_TEXTS, rankingCode, SCALE_TEXTS } from './question-codes.ts';
import { placesOf, questionsOf, type QuestionKind } from './question-order.ts';
import { ranksSome, type QuestionnaireSpec } from './questionnaire-spec.ts';
import { QUALTRICS_TAGS, qualtricsText, rankingText } from './qualtrics-text.ts';

const PILLAR_TEXT_IDS = PILLAR_TEXTS.map(({ id }) => id);
const SCALE_TEXT_IDS = [...SCALE_TEXTS.map(({ id }) => id), 'notApplicable' as const];

/**
 * Qualtrics' Advanced Format: a text of tags, one per line. It knows neither random orders nor forced answers. A ranking of the
 * first few is a choice for each place, because dragging one item ranks all.
 */
export function writeQualtricsTxt(spec: QuestionnaireSpec): string {
  const pages = questionsOf(spec.questionnaire).flatMap((kind) => pagesOf(kind, spec));
  const introduction = [
    '[[AdvancedFormat]]',
    '',
    `[[Block:${qualtricsText(spec, 'title')}]]`,
    '',
    '[[Question:DB]]',
    '[[ID:INTRO]]',
    qualtricsText(spec, 'introduction'),
  ];
  return `${[introduction, ...pages].map((lines) => lines.join('\n')).join('\n\n[[PageBreak]]\n\n')}\n`;
}

function pagesOf(kind: QuestionKind, spec: QuestionnaireSpec): string[][] {
  const choices = (ids: readonly QuestionnaireTextId[]): string[] => [
    '[[AdvancedChoices]]',
    ...numbered('Choice', ids, spec),
  ];
  switch (kind) {
    case 'ranking':
      return ranksSome(spec.questionnaire)
        ? placesOf(spec.questionnaire).map((place) => [
            '[[Question:MC:SingleAnswer:Vertical]]',
            `[[ID:${rankingCode(spec.questionnaire.ranked)}_${place}]]`,
            rankingText(spec, place),
            ...choices(PILLAR_TEXT_IDS),
          ])
        : [
            [
              '[[Question:RO]]',
              `[[ID:${rankingCode(spec.questionnaire.ranked)}]]`,
              rankingText(spec),
              ...choices(PILLAR_TEXT_IDS),
            ],
          ];
    case 'ratings':
      return [
        [
          '[[Question:Matrix]]',
          `[[ID:${QUALTRICS_TAGS.ratings}]]`,
          qualtricsText(spec, 'ratingQuestion'),
          ...choices(PILLAR_TEXT_IDS),
          '[[AdvancedAnswers]]',
          ...numbered('Answer', SCALE_TEXT_IDS, spec),
        ],
      ];
    case 'comment':
      return [
        ['[[Question:TE:Essay]]', `[[ID:${QUALTRICS_TAGS.comment}]]`, qualtricsText(spec, 'commentQuestion')],
      ];
    case 'generation':
      return [
        [
          '[[Question:MC:SingleAnswer:Vertical]]',
          `[[ID:${QUALTRICS_TAGS.generation}]]`,
          qualtricsText(spec, 'generationQuestion'),
          ...choices(GENERATION_TEXTS.map(({ id }) => id)),
        ],
      ];
  }
}

function numbered(
  tag: 'Choice' | 'Answer',
  ids: readonly QuestionnaireTextId[],
  spec: QuestionnaireSpec,
): string[] {
  return ids.flatMap((id, index) => [`[[${tag}:${index + 1}]]`, qualtricsText(spec, id)]);
}
