import type { QuestionRankingModel } from 'survey-core';
import { lintSurvey } from 'survey-core/linter';
import { describe, expect, test } from 'vitest';
import type { RankedChoice } from '#src/domain/model/questionnaire.ts';
import { writeSurveyJs } from '#src/domain/questionnaire/survey-js.ts';
import { openSurvey } from '#src/spreadsheet/open-survey.ts';
import { inspectOpenedSurvey, sourceOf } from '#src/domain/survey/opened-survey.ts';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import { surveyWords } from '#src/domain/survey/survey-words.ts';
import { expectSamePeople, importBack, type ImportedBack } from './support/import-back.ts';
import { twentyPeople } from './support/people.ts';
import { answerSurveyJs, openSurveyJs, surveyJsTable } from './support/survey-js-people.ts';
import { csvOf } from './support/tables.ts';
import { EACH_LANGUAGE, specOf } from './support/texts.ts';

// The library's own words; without them it knows English alone.
await import('survey-core/survey.i18n');

const LANGUAGES = EACH_LANGUAGE.map(([language]) => language);
const RANKED: readonly RankedChoice[] = [10, 4];

/** JSON files are opened before they are inspected, as the import worker does. */
async function importJson(responses: readonly unknown[]): Promise<ImportedBack> {
  const opened = await openSurvey(new Blob([JSON.stringify(responses)]));
  if (!opened.ok) throw new Error(opened.reason.code);
  const inspected = await inspectOpenedSurvey(opened.value, {});
  if (!inspected.ok) throw new Error(inspected.reason.code);
  const imported = await importSurveyFile(sourceOf(opened.value), inspected.value.mapping);
  if (!imported.ok) throw new Error(JSON.stringify(imported.reason));
  return { proposal: inspected.value, result: imported.value };
}

// The library draws what nobody sees here; on a busy machine that takes its time.
describe.each(EACH_LANGUAGE)('twenty people who answer in %s', { timeout: 60_000 }, (language) => {
  test.each(RANKED)('in the form library, ranking %i, are imported as they answered', async (ranked) => {
    const spec = specOf({ ranked, languages: LANGUAGES });
    const people = twentyPeople(ranked, language);
    const back = await importJson(answerSurveyJs(spec, language, people));
    expect(back.proposal.tool).toBe('surveyjs');
    expectSamePeople(back, people);
  });

  test('come back from the table of results as well', async () => {
    const spec = specOf({ languages: LANGUAGES });
    const people = twentyPeople(10, language);
    const table = surveyJsTable(openSurveyJs(writeSurveyJs(spec), language), people);
    const words = surveyWords(Object.values(spec.texts));
    expectSamePeople(await importBack(csvOf(table), { words }), people);
  });
});

test('a ranking that is too short is not accepted, and no more can be chosen than asked for', () => {
  const survey = openSurveyJs(writeSurveyJs(specOf({ ranked: 4 })), 'en');
  const ranking = survey.getQuestionByName('ranking_top4') as QuestionRankingModel;
  ranking.value = ['advertising', 'content', 'friction'];
  expect(survey.nextPage()).toBe(false);
  ranking.value = ['advertising', 'content', 'friction', 'customer_service'];
  const others = ranking.visibleChoices.filter(({ value }) => !ranking.value.includes(value));
  expect(others.map(({ isEnabled }) => isEnabled)).toEqual(others.map(() => false));
  expect(survey.nextPage()).toBe(true);
});

test('the order on the screen differs from person to person', () => {
  const json = writeSurveyJs(specOf());
  const shown = (name: string): Set<string> =>
    new Set(
      Array.from({ length: 10 }, () => {
        const question = openSurveyJs(json, 'en').getQuestionByName(name);
        const items: { readonly value?: string; readonly name?: string }[] =
          name === 'ranking' ? question['visibleChoices'] : question['visibleRows'];
        return items.map((item) => item.name ?? item.value).join();
      }),
    );
  expect(shown('ranking').size).toBeGreaterThan(5);
  expect(shown('satisfaction').size).toBeGreaterThan(5);
});

test.each([
  ['one language', specOf({ languages: ['pl'] })],
  ['four languages', specOf({ languages: LANGUAGES })],
  ['the first three', specOf({ ranked: 3, languages: ['ru', 'zh-Hant'] })],
])('the linter of the library finds nothing: %s', (_name, spec) => {
  const { findings } = lintSurvey(JSON.parse(writeSurveyJs(spec)));
  expect(findings).toEqual([]);
});

test.each(EACH_LANGUAGE)('a survey without English starts in its own language: %s', (language) => {
  const spec = specOf({ languages: [language] });
  const survey = openSurveyJs(writeSurveyJs(spec), 'en');
  // Even a page that asks for another language shows the only one there is.
  expect(survey.title).toBe(spec.texts[language]?.title);
});

test('the main language is the one that the survey starts in', () => {
  const spec = specOf({ languages: ['pl', 'en', 'ru'] });
  const json = JSON.parse(writeSurveyJs(spec)) as { readonly locale: string; readonly title: object };
  expect(json.locale).toBe('pl');
  expect(json.title).toEqual({
    default: spec.texts.en?.title,
    pl: spec.texts.pl?.title,
    ru: spec.texts.ru?.title,
  });
});

test('texts in braces and in angle brackets stay texts', () => {
  const title = 'Your {ranking} <script>alert(1)</script>';
  const spec = specOf({ texts: { rankingQuestion: title, thanks: title } });
  const survey = openSurveyJs(writeSurveyJs(spec), 'en');
  survey.setValue('ranking', ['friction']);
  const shown = survey.getQuestionByName('ranking').locTitle.renderedHtml.replaceAll('\u200B', '');
  expect(shown).toBe(title);
  expect(survey.completedHtml).not.toContain('<script');
  expect(survey.processedCompletedHtml).toContain('&lt;script&gt;');
});
