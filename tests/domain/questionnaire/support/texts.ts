import { readFileSync } from 'node:fs';
import { LANGUAGES, type Language } from '#src/domain/model/language.ts';
import { PILLAR_COUNT, PILLAR_IDS } from '#src/domain/model/pillar.ts';
import {
  DEFAULT_QUESTIONNAIRE,
  type Questionnaire,
  type QuestionnaireTextId,
  type QuestionnaireTexts,
  type RankedChoice,
} from '#src/domain/model/questionnaire.ts';
import { POINTS } from '#src/domain/questionnaire/question-codes.ts';
import type { QuestionnaireSpec } from '#src/domain/questionnaire/questionnaire-spec.ts';
import { GENERATION_IDS } from '#src/domain/stats/sums/customer-statistics.ts';

export const TEXT_IDS: readonly QuestionnaireTextId[] = [
  'title',
  'introduction',
  'rankingQuestion',
  'rankingHelp',
  'ratingQuestion',
  'notApplicable',
  'generationQuestion',
  'commentQuestion',
  'thanks',
  ...POINTS.map((point) => `scale.${point}` as const),
  ...GENERATION_IDS.map((generation) => `generation.${generation}` as const),
  ...PILLAR_IDS.map((pillar) => `pillar.${pillar}` as const),
];

/** The default texts of the product, as customers read them. */
export function shippedTexts(language: Language, ranked: RankedChoice = PILLAR_COUNT): QuestionnaireTexts {
  const address = new URL(`../../../../locales/${language}/survey.json`, import.meta.url);
  const file: unknown = JSON.parse(readFileSync(address, 'utf8'));
  const texts = TEXT_IDS.map((id) => [id, textAt(file, id)]);
  const help = ranked === PILLAR_COUNT ? {} : { rankingHelp: textAt(file, `rankingHelpFirst.${ranked}`) };
  return { ...(Object.fromEntries(texts) as QuestionnaireTexts), ...help };
}

function textAt(file: unknown, path: string): string {
  const text = path
    .split('.')
    .reduce<unknown>((node, key) => (node as Readonly<Record<string, unknown>>)[key], file);
  if (typeof text !== 'string') throw new Error(`no text ${path}`);
  return text;
}

interface SpecParts {
  readonly ranked?: RankedChoice;
  readonly languages?: readonly Language[];
  readonly changes?: Partial<Questionnaire>;
  /** Instead of the shipped texts, in every language. */
  readonly texts?: Partial<Record<QuestionnaireTextId, string>>;
}

/** A questionnaire in some languages (the first is the main one) with the shipped texts. */
export function specOf(parts: SpecParts = {}): QuestionnaireSpec {
  const { ranked = PILLAR_COUNT, languages = ['en'], changes = {}, texts = {} } = parts;
  const [language = 'en'] = languages;
  return {
    questionnaire: { ...DEFAULT_QUESTIONNAIRE, ranked, ...changes },
    language,
    texts: Object.fromEntries(languages.map((one) => [one, { ...shippedTexts(one, ranked), ...texts }])),
  };
}

export const EACH_LANGUAGE = LANGUAGES.map((language) => [language] as const);
