import type { Language } from '../model/language.ts';
import type { QuestionnaireTextId } from '../model/questionnaire.ts';
import {
  GENERATION_CODES,
  GENERATION_TEXTS,
  PILLAR_SLUGS,
  PILLAR_TEXTS,
  rankingSlug,
  SCALE_TEXTS,
} from './question-codes.ts';
import { questionsOf, type QuestionKind } from './question-order.ts';
import { languagesOf, mainTexts, ranksSome, textsIn, type QuestionnaireSpec } from './questionnaire-spec.ts';
import { oneLine, takeApart } from './safe-text.ts';

const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-US',
  pl: 'pl-PL',
  ru: 'ru-RU',
  'zh-Hant': 'zh-Hant-TW',
};

/** Shaped like the ids that Formbricks makes. */
const ENDING_ID = 'cthanks00000000000000000';

type Text = (id: QuestionnaireTextId) => Readonly<Record<string, string>>;

/** The body of `POST /api/v3/surveys` of Formbricks, in all languages of the spec; the workspace is to be filled in. */
export function writeFormbricks(spec: QuestionnaireSpec): string {
  const languages = languagesOf(spec);
  const text: Text = (id) =>
    Object.fromEntries(
      languages.map((language) => [LOCALES[language], unfilled(textsIn(spec, language)[id])]),
    );
  const survey = {
    workspaceId: 'YOUR_WORKSPACE_ID',
    name: oneLine(unfilled(mainTexts(spec).title)),
    type: 'link',
    status: 'draft',
    defaultLanguage: LOCALES[spec.language],
    languages: languages.map((language) => ({
      code: LOCALES[language],
      default: language === spec.language,
      enabled: true,
    })),
    welcomeCard: { enabled: true, headline: text('title'), subheader: text('introduction') },
    blocks: questionsOf(spec.questionnaire).map((kind, index) => ({
      name: `${index + 1}`,
      elements: [elementOf(kind, spec, text)],
    })),
    endings: [{ id: ENDING_ID, type: 'endScreen', headline: text('thanks') }],
  };
  return `${JSON.stringify(survey, null, 1)}\n`;
}

/** `#recall:…#` would be filled in. */
function unfilled(text: string): string {
  return takeApart(text, '#recall');
}

function elementOf(kind: QuestionKind, spec: QuestionnaireSpec, text: Text): object {
  const pillars = PILLAR_TEXTS.map(({ pillar, id }) => ({ id: PILLAR_SLUGS[pillar], label: text(id) }));
  switch (kind) {
    case 'ranking':
      return {
        id: rankingSlug(spec.questionnaire.ranked),
        type: 'ranking',
        headline: text('rankingQuestion'),
        subheader: text('rankingHelp'),
        required: true,
        shuffleOption: 'all',
        choices: pillars,
        validation: { logic: 'and', rules: [rankingRule(spec)] },
      };
    case 'ratings':
      return {
        id: 'satisfaction',
        type: 'matrix',
        headline: text('ratingQuestion'),
        required: false,
        shuffleOption: 'all',
        rows: pillars,
        columns: [
          ...SCALE_TEXTS.map(({ point, id }) => ({ id: `s${point}`, label: text(id) })),
          { id: 'na', label: text('notApplicable') },
        ],
      };
    case 'comment':
      return { id: 'comment', type: 'openText', headline: text('commentQuestion'), required: false };
    case 'generation':
      return {
        id: 'generation',
        type: 'multipleChoiceSingle',
        headline: text('generationQuestion'),
        required: false,
        choices: GENERATION_TEXTS.map(({ generation, id }) => ({
          id: GENERATION_CODES[generation].toLowerCase(),
          label: text(id),
        })),
      };
  }
}

/** Formbricks can ask for at least so many, not for at most. */
function rankingRule({ questionnaire }: QuestionnaireSpec): object {
  return ranksSome(questionnaire)
    ? { id: 'first', type: 'minRanked', params: { min: questionnaire.ranked } }
    : { id: 'all', type: 'rankAll', params: {} };
}
