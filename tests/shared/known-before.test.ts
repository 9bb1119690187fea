import { expect, test } from 'vitest';
import { DEFAULT_QUESTIONNAIRE } from '#src/domain/model/questionnaire.ts';
import { NO_WORDS } from '#src/domain/survey/survey-words.ts';
import { knownBefore } from '#src/shared/known-before.ts';
import { aProject, aRound, aSurvey } from '../persistence/support/builders.ts';

test('a project without a questionnaire of its own knows its year and its survey only', async () => {
  const survey = aSurvey('survey-1');
  const project = aProject('project-1', { rounds: [aRound('round-1', { date: '2025-03-01', survey })] });
  expect(await knownBefore(project)).toEqual({ words: NO_WORDS, answerYear: 2025, survey: survey.id });
});

test('the wording of the questionnaire is known in all languages, beside the texts that were kept', async () => {
  const wording = { pl: { 'pillar.friction': 'Bez zbędnych kroków' } };
  const questionnaire = { ...DEFAULT_QUESTIONNAIRE, ranked: 4 as const, wording };
  const { words, survey } = await knownBefore(aProject('project-1', { questionnaire }));
  expect(words.items).toMatchObject({ 'bez zbędnych kroków': 'friction', 品牌聲譽: 'reputation' });
  expect(words.topQuestions).toHaveLength(4);
  expect(survey).toBeNull();
});
