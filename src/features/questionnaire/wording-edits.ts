import type { Language } from '../../domain/model/language.ts';
import type {
  Questionnaire,
  QuestionnaireTextId,
  QuestionnaireWording,
} from '../../domain/model/questionnaire.ts';

interface TextEdit {
  readonly language: Language;
  readonly id: QuestionnaireTextId;
  readonly text: string;
  /** What stands there otherwise: the same text is no wording of the user's own. */
  readonly fallback: string;
}

/** An emptied text is kept as empty while it is edited; customers read the default then. */
export function withText(questionnaire: Questionnaire, edit: TextEdit): Questionnaire {
  const { language, id, text, fallback } = edit;
  const { [id]: _before, ...others } = wordingIn(questionnaire, language);
  return withWording(questionnaire, language, text === fallback ? others : { ...others, [id]: text });
}

export function withoutText(
  questionnaire: Questionnaire,
  language: Language,
  id: QuestionnaireTextId,
): Questionnaire {
  const { [id]: _before, ...others } = wordingIn(questionnaire, language);
  return withWording(questionnaire, language, others);
}

/** All default texts of a language again. */
export function withoutWording(questionnaire: Questionnaire, language: Language): Questionnaire {
  return withWording(questionnaire, language, {});
}

export function wordingIn({ wording }: Questionnaire, language: Language): QuestionnaireWording {
  return wording[language] ?? {};
}

function withWording(
  questionnaire: Questionnaire,
  language: Language,
  texts: QuestionnaireWording,
): Questionnaire {
  const { [language]: _before, ...others } = questionnaire.wording;
  const isOwn = Object.keys(texts).length > 0;
  return { ...questionnaire, wording: isOwn ? { ...others, [language]: texts } : others };
}
