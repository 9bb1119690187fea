import { describe, expect, test } from 'vitest';
import { ENGLISH_PILLARS, importText, inspectText, refusalOf } from './import-text.ts';
import {
  RANKS,
  PEOPLE,
  generation,
  ranksOf,
  day,
  listOf,
  quoted,
  RANKED_AND_GROUPED,
  answersIn,
} from './twelve-people.ts';

const META = ['StartDate', 'EndDate', 'Status', 'Progress', 'Finished', 'ResponseId'];
const meta = (person: number): string[] => [
  `${day(person)} 10:00:00`,
  `${day(person)} 10:05:00`,
  'IP Address',
  '100',
  'True',
  `R_${person}`,
];
const QUESTION = 'Please rank these (10) - from most important to least important';
const IDS = [1, 2, 11, 4, 5, 6, 7, 8, 9, 10];

const file = (
  more: {
    readonly tags: readonly string[];
    readonly texts: readonly string[];
    readonly cells: (person: number) => readonly string[];
  },
  importId = (id: string) => `{"ImportId":"${id}"}`,
): string =>
  [
    [...META, 'Q1', ...IDS.map((id) => `Q2_${id}`), ...more.tags],
    [
      'Start Date',
      'End Date',
      'Response Type',
      'Progress',
      'Finished',
      'Response ID',
      'Age group',
      ...ENGLISH_PILLARS.map((name) => `${QUESTION} - ${name}`),
      ...more.texts,
    ],
    [...META, 'QID1', ...IDS.map((id) => `QID2_${id}`), ...more.tags].map(importId),
    ...PEOPLE.map((person) => [
      ...meta(person),
      generation(person),
      ...ranksOf(person),
      ...more.cells(person),
    ]),
  ]
    .map(quoted)
    .join('\n');
const none = { tags: [], texts: [], cells: () => [] };
const shown = (person: number): string[] => ranksOf((person + 5) % 12);

describe('Qualtrics', () => {
  test('the display order, one column per choice, is the shown order and never the ranking', async () => {
    const text = file({
      tags: IDS.map((id) => `Q2_DO_${id}`),
      texts: ENGLISH_PILLARS.map((name) => `${QUESTION} - ${name} - Display Order`),
      cells: shown,
    });
    const { questions, mapping } = await inspectText(text);
    expect(questions).toEqual([]);
    expect(mapping.columns.slice(17).map(({ role }) => role)).toEqual(IDS.map(() => 'shown-place'));
    const result = await importText(text);
    expect(answersIn(result)).toMatchObject(RANKED_AND_GROUPED);
    expect(Array.from(result.table.shown?.subarray(0, 10) ?? [])).toEqual(RANKS[5]);
  });

  test.each([
    ['without the words in the text', (name: string) => `${QUESTION} - ${name}`],
    ['with the words in front', (name: string) => `${QUESTION} - Display Order - ${name}`],
    ['with no name at all', () => QUESTION],
  ])('the display order known by its tag, %s', async (_, textOf) => {
    const text = file({
      tags: IDS.map((id) => `Q2_DO_${id}`),
      texts: ENGLISH_PILLARS.map(textOf),
      cells: shown,
    });
    const result = await importText(text);
    expect(answersIn(result)).toMatchObject(RANKED_AND_GROUPED);
    expect(Array.from(result.table.shown?.subarray(0, 10) ?? [])).toEqual(RANKS[5]);
  });

  test('the display order in one cell, by the ids of the choices', async () => {
    const text = file({
      tags: ['Q2_DO', 'FL_14_DO'],
      texts: [`${QUESTION} - Display Order`, 'FL_14 - Block Randomizer - Display Order'],
      cells: (person) => [listOf((person + 5) % 12, IDS.map(String)).join('|'), 'FL_15|FL_16'],
    });
    const result = await importText(text);
    expect(answersIn(result)).toMatchObject(RANKED_AND_GROUPED);
    expect(Array.from(result.table.shown?.subarray(0, 10) ?? [])).toEqual(RANKS[5]);
  });

  test('ImportIds in single quotes, items joined by a bare hyphen (2016)', async () => {
    const text = file(none, (id) => `{'ImportId': '${id}'}`).replaceAll(
      `${QUESTION} - `,
      'Please rank these-',
    );
    expect((await inspectText(text)).headerRecords).toBe(3);
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_GROUPED);
  });

  test('a free text of a choice among the rank columns', async () => {
    const text = file({
      tags: ['Q2_11_TEXT'],
      texts: [`${QUESTION} - Friction - Text`],
      cells: () => ['because'],
    });
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_GROUPED);
  });

  test('the second record in the language of the account', async () => {
    const text = file(none).replace(
      '"Start Date","End Date","Response Type"',
      '"Anfangsdatum","Enddatum","Antworttyp"',
    );
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_GROUPED);
  });

  test('the oldest format: V1 … V10, two records, a trailing comma', async () => {
    const ranks = ENGLISH_PILLARS.map((name) => `${QUESTION}-${name}`);
    const text = [
      `${quoted([...META.map((_, index) => `V${index + 1}`), 'Q1', ...IDS.map((id) => `Q2_${id}`)])},`,
      `${quoted(['StartDate', 'EndDate', 'Status', 'Progress', 'Finished', 'ResponseID', 'Age group', ...ranks])},`,
      ...PEOPLE.map((person) => `${quoted([...meta(person), generation(person), ...ranksOf(person)])},`),
    ].join('\n');
    const { headerRecords } = await inspectText(text);
    expect(headerRecords).toBe(2);
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_GROUPED);
  });

  test('internal ids as header, two records', async () => {
    const text = [
      quoted([
        'startDate',
        'endDate',
        'status',
        'progress',
        'finished',
        '_recordId',
        'QID1',
        ...IDS.map((id) => `QID2_${id}`),
      ]),
      quoted([
        'Start Date',
        'End Date',
        'Response Type',
        'Progress',
        'Finished',
        'Response ID',
        'Age group',
        ...ENGLISH_PILLARS.map((name) => `${QUESTION} - ${name}`),
      ]),
      ...PEOPLE.map((person) => quoted([...meta(person), generation(person), ...ranksOf(person)])),
    ].join('\n');
    expect((await inspectText(text)).headerRecords).toBe(2);
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_GROUPED);
  });

  test('pick, group and rank: the rank columns are the ranking', async () => {
    const ids = ENGLISH_PILLARS.map((_, index) => index + 1);
    const text = [
      [...META, 'Q1', ...ids.map((id) => `Q17_0_GROUP_${id}`), ...ids.map((id) => `Q17_G0_${id}_RANK`)],
      [
        'Start Date',
        'End Date',
        'Response Type',
        'Progress',
        'Finished',
        'Response ID',
        'Age group',
        ...ENGLISH_PILLARS.map((name) => `Group them - Group - ${name}`),
        ...ENGLISH_PILLARS.map((name) => `Group them - Ranks - Important - ${name} - Rank`),
      ],
      [...META, 'QID1', ...ids.map((id) => `QID17_G${id}`), ...ids.map((id) => `QID17_R${id}`)].map(
        (id) => `{"ImportId":"${id}"}`,
      ),
      ...PEOPLE.map((person) => [
        ...meta(person),
        generation(person),
        ...ids.map(() => 'Important'),
        ...ranksOf(person),
      ]),
    ]
      .map(quoted)
      .join('\n');
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_GROUPED);
  });

  test('-99 is seen and not answered', async () => {
    const text = file(none).replace('"3","6","1","10"', '"3","6","1","-99"');
    const result = await importText(text);
    expect(result.problems[0]?.detail).toMatchObject({ code: 'RANK_MISSING', missing: ['non_digital'] });
  });

  test.each([
    ['the tags', true],
    ['the tags and the ids', false],
  ])('without %s previews are still set aside', async (_, keepsIds) => {
    const columns = [
      ['Start Date', 'startDate'],
      ['End Date', 'endDate'],
      ['Response Type', 'status'],
      ['Progress', 'progress'],
      ['Finished', 'finished'],
      ['Recorded Date', 'recordedDate'],
      ['Response ID', '_recordId'],
      ...ENGLISH_PILLARS.map((name, index) => [`${QUESTION} - ${name}`, `QID2_${index + 1}`]),
    ];
    const text = [
      quoted(columns.map(([name = '']) => name)),
      ...(keepsIds ? [quoted(columns.map(([, id = '']) => `{"ImportId":"${id}"}`))] : []),
      ...PEOPLE.map((person) => {
        const [start = '', end = '', , progress = '', finished = '', id = ''] = meta(person);
        const status = person === 3 ? 'Survey Preview' : 'IP Address';
        return quoted([start, end, status, progress, finished, end, id, ...ranksOf(person)]);
      }),
    ].join('\n');
    const { tool, headerRecords } = await inspectText(text);
    expect({ tool, headerRecords }).toEqual({ tool: 'qualtrics', headerRecords: keepsIds ? 2 : 1 });
    const { counts, problemCounts } = await importText(text);
    expect(counts).toMatchObject({ records: 12, used: 11, skipped: 1 });
    expect(problemCounts.PREVIEW).toBe(1);
  });

  test('a report holds statistics, not people', async () => {
    const report = [
      '#,Field,Minimum,Maximum,Mean,Std Deviation,Variance,Count',
      ...ENGLISH_PILLARS.map((name, index) => `${index + 1},${name},1.00,10.00,5.${index},2.2,4.8,20`),
    ].join('\n');
    expect(await refusalOf(report)).toBe('FILE_IS_SUMMARY');
  });
});
