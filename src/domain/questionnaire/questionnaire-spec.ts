import { assert } from '../assert.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import { PILLAR_COUNT } from '../model/pillar.ts';
import type {
  Questionnaire,
  QuestionnaireTextId,
  QuestionnaireTexts,
  QuestionnaireWording,
} from '../model/questionnaire.ts';

/** Everything that a writer needs. Each chosen language is complete; the texts are hostile. */
export interface QuestionnaireSpec {
  readonly questionnaire: Questionnaire;
  /** The language of files that hold one, and the one that comes first in files that hold several. */
  readonly language: Language;
  readonly texts: Readonly<Partial<Record<Language, QuestionnaireTexts>>>;
}

/** Anything but spaces, control and format characters. */
const VISIBLE = /[^\s\p{C}\p{Z}]/u;

/** The default texts with what the user wrote otherwise; an emptied text counts as not edited. */
export function questionnaireTexts(
  defaults: QuestionnaireTexts,
  wording: QuestionnaireWording = {},
): QuestionnaireTexts {
  const ids = Object.keys(defaults) as QuestionnaireTextId[];
  const texts = ids.map((id) => {
    const written = Object.hasOwn(wording, id) ? (wording[id] ?? '') : '';
    return [id, VISIBLE.test(written) ? written : defaults[id]];
  });
  return Object.fromEntries(texts) as Record<QuestionnaireTextId, string>;
}

/** The languages with texts, the main one first. */
export function languagesOf(spec: QuestionnaireSpec): Language[] {
  const others = LANGUAGES.filter((language) => language !== spec.language && spec.texts[language]);
  return [spec.language, ...others];
}

export function textsIn(spec: QuestionnaireSpec, language: Language): QuestionnaireTexts {
  const texts = spec.texts[language];
  assert(texts !== undefined, `the questionnaire has texts in ${language}`);
  return texts;
}

/** The texts of the main language. */
export function mainTexts(spec: QuestionnaireSpec): QuestionnaireTexts {
  return textsIn(spec, spec.language);
}

/** Whether customers rank the first few pillars only. */
export function ranksSome({ ranked }: Questionnaire): boolean {
  return ranked < PILLAR_COUNT;
}
