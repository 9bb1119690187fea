import { Model, type QuestionMatrixModel, type QuestionRankingModel } from 'survey-core';
import { expect } from 'vitest';
import type { Language } from '#src/domain/model/language.ts';
import { PILLAR_IDS, pillarIndex, type PillarId } from '#src/domain/model/pillar.ts';
import { PILLAR_SLUGS } from '#src/domain/questionnaire/question-codes.ts';
import type { QuestionnaireTexts } from '#src/domain/model/questionnaire.ts';
import type { QuestionnaireSpec } from '#src/domain/questionnaire/questionnaire-spec.ts';
import { writeSurveyJs } from '#src/domain/questionnaire/survey-js.ts';
import { GENERATION_IDS } from '#src/domain/stats/sums/customer-statistics.ts';
import type { Person, Rating } from './people.ts';
import { present } from './tables.ts';

const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en',
  pl: 'pl',
  ru: 'ru',
  'zh-Hant': 'zh-tw',
};

/** The survey in the form library itself, in one of its languages. */
export function openSurveyJs(json: string, language: Language): Model {
  const survey = new Model(JSON.parse(json));
  survey.locale = LOCALES[language];
  expect(survey.jsonErrors ?? []).toEqual([]);
  return survey;
}

/** Everybody in turn pages through the survey and answers it by the texts on the screen. */
export function answerSurveyJs(
  spec: QuestionnaireSpec,
  language: Language,
  people: readonly Person[],
): unknown[] {
  const survey = openSurveyJs(writeSurveyJs(spec), language);
  return people.map((person) => {
    survey.clear(true, true);
    answer(survey, present(spec.texts[language]), person);
    return survey.data;
  });
}

function answer(survey: Model, texts: QuestionnaireTexts, person: Person): void {
  const pillarText = (pillar: PillarId): string => texts[`pillar.${pillar}`];
  for (;;) {
    const [question] = survey.currentPage.questions;
    if (question.getType() === 'ranking') {
      expect(survey.nextPage(), 'the ranking cannot be skipped').toBe(false);
      (question as QuestionRankingModel).value = person.order.map((pillar) =>
        valueOfText(question.visibleChoices, pillarText(pillar)),
      );
    } else if (question.getType() === 'matrix') rate(question as QuestionMatrixModel, person, texts);
    else if (question.getType() === 'radiogroup' && person.generation !== null) {
      question.value = valueOfText(question.visibleChoices, texts[`generation.${person.generation}`]);
    } else if (question.getType() === 'comment' && person.comment !== '') question.value = person.comment;
    if (survey.isLastPage) break;
    expect(survey.nextPage()).toBe(true);
  }
  expect(survey.completeLastPage()).toBe(true);
}

function rate(question: QuestionMatrixModel, { ratings }: Person, texts: QuestionnaireTexts): void {
  for (const [pillar, rating] of Object.entries(ratings) as [PillarId, Rating][]) {
    const name = texts[`pillar.${pillar}`];
    const label = rating === 'not-applicable' ? texts.notApplicable : texts[`scale.${rating}`];
    const row = present(question.visibleRows.find(({ text }) => text === name));
    row.value = valueOfText(question.visibleColumns, label);
  }
}

interface Choice {
  readonly value: unknown;
  readonly text: string;
}

function valueOfText(choices: readonly Choice[], text: string): unknown {
  return present(choices.find((choice) => choice.text === text)).value;
}

interface Item {
  readonly text: string;
}

/** What the library's table of results shows: titles and texts in the language of the survey. */
export function surveyJsTable(survey: Model, people: readonly Person[]): string[][] {
  const questions = survey.getAllQuestions();
  const columns = questions.flatMap((question): [string, (person: Person) => string][] => {
    const { title } = question;
    switch (question.getType()) {
      case 'ranking': {
        const choices: Item[] = question['choices'];
        return [[title, ({ order }) => order.map((pillar) => choices[pillarIndex(pillar)]?.text).join(', ')]];
      }
      case 'matrix': {
        const rows: (Item & { readonly value: string })[] = question['rows'];
        const labels: Item[] = question['columns'];
        return rows.map((row) => [
          `${title} - ${row.text}`,
          ({ ratings }) => {
            const rating = ratings[present(PILLAR_IDS.find((pillar) => PILLAR_SLUGS[pillar] === row.value))];
            return rating === undefined
              ? ''
              : present(labels[rating === 'not-applicable' ? 5 : rating - 1]).text;
          },
        ]);
      }
      case 'radiogroup': {
        const choices: Item[] = question['choices'];
        return [
          [
            title,
            ({ generation }) =>
              generation === null ? '' : present(choices[GENERATION_IDS.indexOf(generation)]).text,
          ],
        ];
      }
      default:
        return [[title, ({ comment }) => comment]];
    }
  });
  return [
    columns.map(([header]) => header),
    ...people.map((person) => columns.map(([, cell]) => cell(person))),
  ];
}
