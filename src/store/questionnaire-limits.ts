import type { Questionnaire, QuestionnaireWording } from '../domain/model/questionnaire.ts';
import { cutText, LIMITS } from '../persistence/limits.ts';

/** What is kept must be readable again: texts are cut to what the stored format allows. */
export function withinQuestionnaireLimits(questionnaire: Questionnaire): Questionnaire {
  const wording = Object.entries(questionnaire.wording).map(([language, texts]) => [
    language,
    cutTexts(texts),
  ]);
  return { ...questionnaire, wording: Object.fromEntries(wording) as Questionnaire['wording'] };
}

function cutTexts(texts: QuestionnaireWording): QuestionnaireWording {
  const cut = Object.entries(texts).map(([id, text]) => [id, cutText(text, LIMITS.questionText)]);
  return Object.fromEntries(cut) as QuestionnaireWording;
}
