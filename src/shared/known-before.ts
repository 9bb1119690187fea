import { LANGUAGES } from '../domain/model/language.ts';
import { currentRound, type Project } from '../domain/model/project.ts';
import { NO_WORDS, surveyWords, type SurveyWords } from '../domain/survey/survey-words.ts';
import type { KnownBefore } from '../workers/survey-import.protocol.ts';
import { loadSurveyFiles, textsOfQuestionnaire } from './questionnaire-texts.ts';

/** What the texts of a survey file mean, as far as the project knows: from its questionnaire and its present survey. */
export async function knownBefore(project: Project): Promise<KnownBefore> {
  const { date, survey } = currentRound(project);
  return {
    words: await wordsOfQuestionnaire(project),
    answerYear: Number(date.slice(0, 4)),
    survey: survey?.id ?? null,
  };
}

/** A project that never changed its questionnaire may well have asked another one: then nothing is known. */
async function wordsOfQuestionnaire({ questionnaire }: Project): Promise<SurveyWords> {
  if (questionnaire === null) return NO_WORDS;
  const files = await loadSurveyFiles();
  const texts = LANGUAGES.map((language) => textsOfQuestionnaire(questionnaire, language, files));
  return surveyWords(texts, questionnaire.ranked);
}
