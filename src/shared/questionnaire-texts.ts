import { use } from 'react';
import { assert } from '../domain/assert.ts';
import { LANGUAGES, type Language } from '../domain/model/language.ts';
import { PILLAR_COUNT, PILLAR_IDS } from '../domain/model/pillar.ts';
import type {
  Questionnaire,
  QuestionnaireTextId,
  QuestionnaireTexts,
  RankedChoice,
} from '../domain/model/questionnaire.ts';
import { POINTS } from '../domain/questionnaire/question-codes.ts';
import { questionnaireTexts } from '../domain/questionnaire/questionnaire-spec.ts';
import { GENERATION_IDS } from '../domain/stats/sums/customer-statistics.ts';
import { loadTexts } from '../i18n/text-files.ts';
import type { Resources } from '../i18n/resources.ts';

type SurveyFile = Resources['survey'];

/** What customers read unless the user words it otherwise, in all languages. */
export type SurveyFiles = Readonly<Record<Language, SurveyFile>>;

let loading: Promise<SurveyFiles> | null = null;

/**
 * The default texts of all languages (a few kB), without typesetting: survey tools and text fields get plain spaces.
 * Suspends the screen until they are there.
 */
export function useSurveyFiles(): SurveyFiles {
  loading ??= loadSurveyFiles();
  return use(loading);
}

export async function loadSurveyFiles(): Promise<SurveyFiles> {
  try {
    const files = await Promise.all(
      LANGUAGES.map(async (language) => [language, await loadTexts(language, 'survey')] as const),
    );
    return Object.fromEntries(files) as Record<Language, SurveyFile>;
  } catch (error) {
    // The next visit of the screen tries again.
    loading = null;
    throw error;
  }
}

/** In the order of a questionnaire. */
const TEXT_IDS: readonly QuestionnaireTextId[] = [
  'title',
  'introduction',
  'rankingQuestion',
  'rankingHelp',
  ...PILLAR_IDS.map((pillar) => `pillar.${pillar}` as const),
  'ratingQuestion',
  ...POINTS.map((point) => `scale.${point}` as const),
  'notApplicable',
  'generationQuestion',
  ...GENERATION_IDS.map((generation) => `generation.${generation}` as const),
  'commentQuestion',
  'thanks',
];

/** The default texts; the help for the ranking says how many are ranked. */
export function defaultTexts(file: SurveyFile, ranked: RankedChoice): QuestionnaireTexts {
  const texts = TEXT_IDS.map((id) => [id, textAt(file, id)]);
  const help = ranked === PILLAR_COUNT ? {} : { rankingHelp: textAt(file, `rankingHelpFirst.${ranked}`) };
  return { ...(Object.fromEntries(texts) as Record<QuestionnaireTextId, string>), ...help };
}

function textAt(file: SurveyFile, path: string): string {
  const text = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Readonly<Record<string, unknown>>)[key], file);
  assert(typeof text === 'string', `the survey has a text ${path}`);
  return text;
}

/** What customers read in a language: the user's wording, and the default texts for the rest. */
export function textsOfQuestionnaire(
  questionnaire: Questionnaire,
  language: Language,
  files: SurveyFiles,
): QuestionnaireTexts {
  const defaults = defaultTexts(files[language], questionnaire.ranked);
  return questionnaireTexts(defaults, questionnaire.wording[language]);
}
