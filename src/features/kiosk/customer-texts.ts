import type { Language } from '../../domain/model/language.ts';
import type {
  Questionnaire,
  QuestionnaireTextId,
  QuestionnaireTexts,
} from '../../domain/model/questionnaire.ts';
import { typeset } from '../../i18n/typeset.ts';
import { textsOfQuestionnaire, type SurveyFiles } from '../../shared/questionnaire-texts.ts';

export type CustomerTexts = QuestionnaireTexts;

/** What this customer reads, with words joined as their language wants it. */
export function customerTexts(
  questionnaire: Questionnaire,
  language: Language,
  files: SurveyFiles,
): CustomerTexts {
  const texts = textsOfQuestionnaire(questionnaire, language, files);
  const typed = Object.entries(texts).map(([id, text]) => [id, typeset(text, language)]);
  return Object.fromEntries(typed) as Record<QuestionnaireTextId, string>;
}
