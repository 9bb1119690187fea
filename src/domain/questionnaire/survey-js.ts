import type { Language } from '../model/language.ts';
import type { QuestionnaireTextId } from '../model/questionnaire.ts';
import { GENERATION_TEXTS, PILLAR_SLUGS, PILLAR_TEXTS, rankingSlug, SCALE_TEXTS } from './question-codes.ts';
import { questionsOf, type QuestionKind } from './question-order.ts';
import { languagesOf, ranksSome, textsIn, type QuestionnaireSpec } from './questionnaire-spec.ts';
import { escapeHtml, takeApart } from './safe-text.ts';

/** How SurveyJS calls the languages; its own one has no name. */
const LOCALES: Readonly<Record<Language, string>> = { en: '', pl: 'pl', ru: 'ru', 'zh-Hant': 'zh-tw' };

/** One text, or one per locale. */
type LocalString = string | Readonly<Record<string, string>>;
type Text = (id: QuestionnaireTextId) => LocalString;

/** A survey of the SurveyJS form library, in all languages of the spec. The texts are text: the library runs without Markdown. */
export function writeSurveyJs(spec: QuestionnaireSpec): string {
  const text: Text = (id) => localString(spec, (language) => plain(textsIn(spec, language)[id]));
  const survey = {
    title: text('title'),
    description: text('introduction'),
    ...(LOCALES[spec.language] === '' ? {} : { locale: LOCALES[spec.language] }),
    // The only text that the library takes for HTML.
    completedHtml: localString(
      spec,
      (language) => `<h3>${escapeHtml(plain(textsIn(spec, language).thanks))}</h3>`,
    ),
    showProgressBar: true,
    pages: questionsOf(spec.questionnaire).map((kind) => ({
      name: `page_${kind}`,
      elements: [elementOf(kind, spec, text)],
    })),
  };
  return `${JSON.stringify(survey, null, 1)}\n`;
}

/** Names in braces stand for answers. */
function plain(text: string): string {
  return takeApart(text, '{');
}

/**
 * In the library the text of `default` is the English one, and the one for every language without its own. Files in one
 * language need no table.
 */
function localString(spec: QuestionnaireSpec, textIn: (language: Language) => string): LocalString {
  const languages = languagesOf(spec);
  if (languages.length === 1) return textIn(spec.language);
  const fallback: Language = languages.includes('en') ? 'en' : spec.language;
  const others = languages.filter((language) => language !== fallback);
  return Object.fromEntries([
    ['default', textIn(fallback)],
    ...others.map((language) => [LOCALES[language], textIn(language)]),
  ]) as Record<string, string>;
}

function elementOf(kind: QuestionKind, spec: QuestionnaireSpec, text: Text): object {
  const pillars = PILLAR_TEXTS.map(({ pillar, id }) => ({ value: PILLAR_SLUGS[pillar], text: text(id) }));
  switch (kind) {
    case 'ranking':
      return {
        type: 'ranking',
        name: rankingSlug(spec.questionnaire.ranked),
        title: text('rankingQuestion'),
        description: text('rankingHelp'),
        isRequired: true,
        choicesOrder: 'random',
        choices: pillars,
        ...limitsOf(spec),
      };
    case 'ratings':
      return {
        type: 'matrix',
        name: 'satisfaction',
        title: text('ratingQuestion'),
        rowOrder: 'random',
        columns: [
          ...SCALE_TEXTS.map(({ point, id }) => ({ value: point, text: text(id) })),
          { value: 'na', text: text('notApplicable') },
        ],
        rows: pillars,
      };
    case 'comment':
      return { type: 'comment', name: 'comment', title: text('commentQuestion') };
    case 'generation':
      return {
        type: 'radiogroup',
        name: 'generation',
        title: text('generationQuestion'),
        choices: GENERATION_TEXTS.map(({ generation, id }) => ({ value: generation, text: text(id) })),
      };
  }
}

function limitsOf({ questionnaire }: QuestionnaireSpec): object {
  if (!ranksSome(questionnaire)) return {};
  const { ranked } = questionnaire;
  return { selectToRankEnabled: true, minSelectedChoices: ranked, maxSelectedChoices: ranked };
}
