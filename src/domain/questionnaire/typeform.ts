import type { Language } from '../model/language.ts';
import type { QuestionnaireTextId } from '../model/questionnaire.ts';
import { GENERATION_TEXTS, PILLAR_SLUGS, PILLAR_TEXTS, rankingSlug } from './question-codes.ts';
import { placesOf, questionsOf, type QuestionKind } from './question-order.ts';
import { mainTexts, ranksSome, type QuestionnaireSpec } from './questionnaire-spec.ts';
import { takeApart } from './safe-text.ts';

/** Typeform has one Chinese. */
const LANGUAGE_CODES: Readonly<Record<Language, string>> = { en: 'en', pl: 'pl', ru: 'ru', 'zh-Hant': 'zh' };

/**
 * The body of `POST /forms` of Typeform's Create API. Its ranking ranks everything, so the first few are a choice for each
 * place; its rating has no "not applicable", people leave the question out.
 */
export function writeTypeform(spec: QuestionnaireSpec): string {
  const form = {
    title: textOf(spec, 'title'),
    settings: { language: LANGUAGE_CODES[spec.language] },
    welcome_screens: [
      {
        ref: 'welcome',
        title: textOf(spec, 'title'),
        properties: { description: textOf(spec, 'introduction'), show_button: true },
      },
    ],
    thankyou_screens: [
      {
        ref: 'thanks',
        title: textOf(spec, 'thanks'),
        properties: { show_button: false, share_icons: false },
      },
    ],
    fields: questionsOf(spec.questionnaire).flatMap((kind) => fieldsOf(kind, spec)),
  };
  return `${JSON.stringify(form, null, 1)}\n`;
}

/** `{{field:…}}` would be filled in. */
function textOf(spec: QuestionnaireSpec, id: QuestionnaireTextId): string {
  return takeApart(mainTexts(spec)[id], '{{');
}

function fieldsOf(kind: QuestionKind, spec: QuestionnaireSpec): object[] {
  switch (kind) {
    case 'ranking':
      return rankingFields(spec);
    case 'ratings':
      return PILLAR_TEXTS.map(({ pillar, id }) => ({
        ref: `satisfaction_${PILLAR_SLUGS[pillar]}`,
        title: `${textOf(spec, 'ratingQuestion')} - ${textOf(spec, id)}`,
        type: 'rating',
        properties: { shape: 'star', steps: 5 },
      }));
    case 'comment':
      return [{ ref: 'comment', title: textOf(spec, 'commentQuestion'), type: 'long_text' }];
    case 'generation': {
      const choices = GENERATION_TEXTS.map(({ generation, id }) => ({
        ref: `generation_${generation}`,
        label: textOf(spec, id),
      }));
      return [choiceField('generation', textOf(spec, 'generationQuestion'), { choices })];
    }
  }
}

function rankingFields(spec: QuestionnaireSpec): object[] {
  const ref = rankingSlug(spec.questionnaire.ranked);
  const title = textOf(spec, 'rankingQuestion');
  const description = textOf(spec, 'rankingHelp');
  const validations = { required: true };
  const choices = PILLAR_TEXTS.map(({ pillar, id }) => ({
    ref: PILLAR_SLUGS[pillar],
    label: textOf(spec, id),
  }));
  if (!ranksSome(spec.questionnaire)) {
    return [
      { ref, title, type: 'ranking', properties: { description, randomize: true, choices }, validations },
    ];
  }
  return placesOf(spec.questionnaire).map((place) => {
    const own = choices.map(({ ref: slug, label }) => ({ ref: `${slug}_${place}`, label }));
    const properties = { description, randomize: true, choices: own };
    return { ...choiceField(`${ref}_${place}`, `${title} - ${place}`, properties), validations };
  });
}

function choiceField(ref: string, title: string, properties: object): object {
  return {
    ref,
    title,
    type: 'multiple_choice',
    properties: { allow_multiple_selection: false, allow_other_choice: false, ...properties },
  };
}
