import type { TFunction } from 'i18next';
import { assert } from '../../domain/assert.ts';
import type { QuestionnaireTextId } from '../../domain/model/questionnaire.ts';
import { GENERATION_TEXTS, PILLAR_TEXTS, SCALE_TEXTS } from '../../domain/questionnaire/question-codes.ts';

type Words = TFunction<['questionnaire', 'pillars', 'glossary']>;
type Name = readonly [QuestionnaireTextId, (t: Words) => string];

const OTHERS = [
  'title',
  'introduction',
  'rankingQuestion',
  'rankingHelp',
  'ratingQuestion',
  'notApplicable',
  'generationQuestion',
  'commentQuestion',
  'thanks',
] as const;

const NAMES: ReadonlyMap<QuestionnaireTextId, (t: Words) => string> = new Map([
  ...OTHERS.map((id): Name => [id, (t) => t(`texts.${id}`)]),
  ...SCALE_TEXTS.map(({ id, point }): Name => [
    id,
    (t) => t('texts.scale', { point, meaning: t(`glossary:satisfaction.${point}`) }),
  ]),
  ...GENERATION_TEXTS.map(({ id, generation }): Name => [id, (t) => t(`glossary:generations.${generation}`)]),
  ...PILLAR_TEXTS.map(({ id, pillar }): Name => [id, (t) => t(`pillars:${pillar}.name`)]),
]);

/** What a text of the questionnaire is called on the screen. */
export function textName(id: QuestionnaireTextId, t: Words): string {
  const name = NAMES.get(id);
  assert(name !== undefined, `the text ${id} has a name`);
  return name(t);
}
