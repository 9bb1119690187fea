import { describe, expect, test } from 'vitest';
import { ENGLISH_PILLARS, importText } from './import-text.ts';
import {
  RATINGS,
  PEOPLE,
  CODES,
  generation,
  day,
  listOf,
  quoted,
  RANKED_AND_GROUPED,
  ALL,
  answersIn,
  questionsOf,
} from './twelve-people.ts';

describe('LimeSurvey', () => {
  test('version 7: the ranking is a JSON list of codes in one cell', async () => {
    const text = [
      quoted([
        'id',
        'submitdate',
        'lastpage',
        'startlanguage',
        'SEG',
        'RANK',
        ...CODES.map((code) => `SAT[${code}]`),
      ]),
      ...PEOPLE.map((person) =>
        quoted([
          String(person + 1),
          `${day(person)} 10:00:00`,
          '3',
          'en',
          generation(person),
          JSON.stringify(listOf(person, CODES)),
          ...(RATINGS[person] ?? []).map(String),
        ]),
      ),
    ].join('\r\n');
    expect(await questionsOf(text)).toEqual([]);
    expect(answersIn(await importText(text))).toMatchObject(ALL);
  });

  test('codes with texts in the headers: a code is no part of the question', async () => {
    const columns = CODES.map((code, index) => ({ code, name: ENGLISH_PILLARS[index] ?? '' }));
    for (const header of [
      ({ code, name }: { code: string; name: string }) => `SAT[${code}] . How satisfied? [${name}]`,
      ({ code }: { code: string }) => `SAT[${code}]. How satisfied?`,
    ]) {
      const text = [
        quoted([
          'id',
          'submitdate',
          'lastpage',
          'startlanguage',
          'SEG. Generation',
          ...CODES.map((_, index) => `RANK[${index + 1}] . Please rank  [Rank ${index + 1}]`),
          ...columns.map(header),
        ]),
        ...PEOPLE.map((person) =>
          quoted([
            String(person + 1),
            `${day(person)} 10:00:00`,
            '3',
            'en',
            generation(person),
            ...listOf(person, CODES),
            ...(RATINGS[person] ?? []).map(String),
          ]),
        ),
      ].join('\r\n');
      expect(await questionsOf(text)).toEqual([]);
      expect(answersIn(await importText(text))).toMatchObject(ALL);
    }
  });

  test('texts with underscores for spaces', async () => {
    const text = [
      quoted([
        'Response_ID',
        'Date_submitted',
        'Last_page',
        'Start_language',
        ...CODES.map((_, index) => `Please_rank__[Rank_${index + 1}]`),
        ...ENGLISH_PILLARS.map((name) => `How_satisfied?_[${name.replaceAll(' ', '_')}]`),
      ]),
      ...PEOPLE.map((person) =>
        quoted([
          String(person + 1),
          person === 11 ? '' : `${day(person)} 10:00:00`,
          '3',
          'en',
          ...listOf(person, ENGLISH_PILLARS),
          ...(RATINGS[person] ?? []).map(String),
        ]),
      ),
    ].join('\r\n');
    expect(await questionsOf(text)).toEqual([]);
    const { counts, table, problemCounts } = await importText(text);
    expect(counts).toMatchObject({ used: 11, skipped: 1 });
    expect(problemCounts.NOT_SUBMITTED).toBe(1);
    expect(Array.from(table.ratings)).toEqual(RATINGS.slice(0, 11).flat());
  });

  test('the expression form of the headers, and codes with texts', async () => {
    const text = [
      quoted([
        'id',
        'submitdate',
        'lastpage',
        'startlanguage',
        'SEG',
        ...CODES.map((_, index) => `RANK_${index + 1}`),
        ...CODES.map((code) => `SAT_${code}`),
      ]),
      ...PEOPLE.map((person) =>
        quoted([
          String(person + 1),
          `${day(person)} 10:00:00`,
          '3',
          'en',
          generation(person),
          ...listOf(person, CODES),
          ...(RATINGS[person] ?? []).map(String),
        ]),
      ),
    ].join('\r\n');
    expect(await questionsOf(text)).toEqual([]);
    expect(answersIn(await importText(text))).toMatchObject(ALL);
  });

  test('times per question are no ratings', async () => {
    const text = [
      quoted([
        'Response ID',
        'Date submitted',
        'Last page',
        'Start language',
        'Generation',
        ...CODES.map((_, index) => `Order them.  [Rank ${index + 1}]`),
        'Group time: Ranking',
        ...ENGLISH_PILLARS.map((name) => `Question time: ${name}`),
      ]),
      ...PEOPLE.map((person) =>
        quoted([
          String(person + 1),
          `${day(person)} 10:00:00`,
          '3',
          'en',
          generation(person),
          ...listOf(person, ENGLISH_PILLARS),
          '12.5',
          ...ENGLISH_PILLARS.map((_, index) => String(3 + ((person + index) % 4) + 0.25)),
        ]),
      ),
    ].join('\r\n');
    const result = await importText(text);
    expect(answersIn(result)).toMatchObject(RANKED_AND_GROUPED);
    expect(result.table.hasRatings).toBe(false);
  });
});
