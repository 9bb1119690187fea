import { describe, expect, test } from 'vitest';
import { ENGLISH_PILLARS, importText, inspectText, orderOf } from './import-text.ts';
import {
  RANKS,
  RATINGS,
  PEOPLE,
  GENERATIONS,
  ranksOf,
  quoted,
  orderIn,
  RANKED_AND_GROUPED,
  answersIn,
  questionsOf,
} from './twelve-people.ts';

const META = [
  'Respondent ID',
  'Collector ID',
  'Start Date',
  'End Date',
  'IP Address',
  'Email Address',
  'First Name',
  'Last Name',
  'Custom Data 1',
];
const meta = (person: number): string[] => [
  String(118_400_000_001 + person),
  '450000001',
  `03/${person + 13}/2025 09:00:00 AM`,
  `03/${person + 13}/2025 09:05:00 AM`,
  '203.0.113.1',
  '',
  '',
  '',
  '',
];
const blanks = (count: number): string[] => Array.from({ length: count }, () => '');

describe('SurveyMonkey', () => {
  test('a single choice spread over columns, one per option', async () => {
    const text = [
      quoted([...META, 'Which generation?', ...blanks(3), 'Rank', ...blanks(9)]),
      quoted([...blanks(9), ...GENERATIONS, ...ENGLISH_PILLARS]),
      ...PEOPLE.map((person) =>
        quoted([
          ...meta(person),
          ...GENERATIONS.map((name, index) => (index === person % 4 ? name : '')),
          ...ranksOf(person),
        ]),
      ),
    ].join('\n');
    expect((await inspectText(text)).tool).toBe('surveymonkey');
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_GROUPED);
  });

  test('N/A items are left out of the order of the others', async () => {
    const text = [
      quoted([...META, 'Rank', ...blanks(9)]),
      quoted([...blanks(9), ...ENGLISH_PILLARS]),
      ...PEOPLE.map((person) =>
        quoted([
          ...meta(person),
          ...(RANKS[person] ?? []).map((rank) => (rank === 10 && person < 3 ? 'N/A' : String(rank))),
        ]),
      ),
    ].join('\n');
    const { mapping } = await inspectText(text);
    expect(mapping.mode).toBe('subset');
    const result = await importText(text);
    expect(orderOf(result, 0)).toBe(orderIn(0).slice(0, 9));
    expect(result.counts).toMatchObject({ partial: 3, rejected: 0 });
  });

  test('a rating of 0 in a numeric export is asked about', async () => {
    const text = [
      quoted([...META, 'Rank', ...blanks(9), 'How satisfied are you?', ...blanks(9)]),
      quoted([...blanks(9), ...ENGLISH_PILLARS, ...ENGLISH_PILLARS]),
      ...PEOPLE.map((person) =>
        quoted([
          ...meta(person),
          ...ranksOf(person),
          ...(RATINGS[person] ?? []).map((rating, index) =>
            person === 1 && index === 2 ? '0' : String(rating),
          ),
        ]),
      ),
    ].join('\n');
    expect(await questionsOf(text)).toEqual(['RATING_OUTSIDE']);
  });

  test('a label that a spreadsheet took for a date is named as one', async () => {
    const text = [
      quoted([...META, 'Rank', ...blanks(9)]),
      quoted([...blanks(9), ...ENGLISH_PILLARS]),
      ...PEOPLE.map((person) =>
        quoted([
          ...meta(person),
          ...ranksOf(person).map((rank) => (person === 4 && rank === '2' ? '2-Jan' : rank)),
        ]),
      ),
    ].join('\n');
    const result = await importText(text);
    expect(result.problems).toMatchObject([{ detail: { code: 'RANK_NOT_NUMBER', why: 'spreadsheet-date' } }]);
  });
});
