import { describe, expect, test } from 'vitest';
import { csv, ENGLISH_PILLARS, importText, inspectText } from './import-text.ts';
import {
  answersIn,
  labelsOf,
  PEOPLE,
  questionsOf,
  quoted,
  RANKED_AND_RATED,
  ranksOf,
  RATINGS,
} from './twelve-people.ts';

/** Everybody's ranking and ratings, the five grades in other words. */
const rated = (grades: readonly string[], stem = 'Rate'): string =>
  csv(
    quoted([
      ...ENGLISH_PILLARS.map((name) => `Rank: ${name}`),
      ...ENGLISH_PILLARS.map((name) => `${stem}: ${name}`),
    ]),
    ...PEOPLE.map((person) => quoted([...ranksOf(person), ...labelsOf(person, [...grades])])),
  );

/** Six people's ranks under headers that begin with `stem`. */
const few = (stem: string): string =>
  csv(
    quoted(ENGLISH_PILLARS.map((name) => `${stem} [${name}]`)),
    ...PEOPLE.slice(0, 6).map((person) => quoted(ranksOf(person))),
  );

describe('five grades', () => {
  test.each([
    ['Extremely unlikely', 'Somewhat unlikely', 'Neutral', 'Somewhat likely', 'Extremely likely'],
    ['Очень плохо', 'Плохо', 'Нормально', 'Хорошо', 'Отлично'],
    ['1分', '2分', '3分', '4分', '5分'],
    ['1星', '2星', '3星', '4星', '5星'],
    ['1/5', '2/5', '3/5', '4/5', '5/5'],
  ])('are read from %s to %s', async (...grades) => {
    const text = rated(grades);
    expect(await questionsOf(text)).toEqual([]);
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_RATED);
  });

  test.each([
    ['Not important', 'Slightly important', 'Important', 'Very important', 'Extremely important'],
    ['Not at all important', 'Slightly important', 'Important', 'Very important', 'Extremely important'],
    ['Not important', 'Slightly important', 'Moderately important', 'Important', 'Very important'],
    ['Not important', 'Slightly important', 'Moderately important', 'Very important', 'Extremely important'],
  ])('of importance mean what they mean beside each other: %s, %s, %s', async (...grades) => {
    expect(answersIn(await importText(rated(grades)))).toMatchObject(RANKED_AND_RATED);
  });
});

describe('grades that nobody can know', () => {
  test('in words are asked for together, not left out, and read as answered', async () => {
    const grades = ['grim', 'meh', 'so-so', 'fine', 'wow'];
    const text = rated(grades, 'How was it');
    const { questions, mapping } = await inspectText(text);
    expect(
      questions.map((question) => [question.code, 'labels' in question && question.labels.length]),
    ).toEqual([['RATING_LABELS', 5]]);
    const labels = { grim: 1, meh: 2, 'so-so': 3, fine: 4, wow: 5 } as const;
    const result = await importText(text, { rating: { ...mapping.rating, labels } });
    expect(Array.from(result.table.ratings)).toEqual(RATINGS.flat());
  });

  test('in codes of the tool are asked for in one question', async () => {
    const text = rated(['10', '11', '12', '13', '14']);
    const { questions, mapping } = await inspectText(text);
    expect(questions.map(({ code }) => code)).toEqual(['RATING_LABELS']);
    const labels = { 10: 1, 11: 2, 12: 3, 13: 4, 14: 5 } as const;
    const result = await importText(text, { rating: { ...mapping.rating, labels } });
    expect(Array.from(result.table.ratings)).toEqual(RATINGS.flat());
  });

  test('yes and no about each pillar are no ratings', async () => {
    const yesNo = ['Yes', 'No', 'Yes', 'No', 'Yes'];
    expect(await questionsOf(rated(yesNo, 'Used'))).toEqual([]);
  });
});

describe('below ten rows', () => {
  test('the user is asked whether numbers without a telling header are ranks', async () => {
    const { questions } = await inspectText(few('Aspects'));
    expect(questions).toMatchObject([{ code: 'RANKING_OR_RATING', suggested: 'ranking', blocking: false }]);
  });

  test('a header that names a ranking needs no question', async () => {
    expect(await questionsOf(few('Rank these'))).toEqual([]);
  });
});
