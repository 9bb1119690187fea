import { describe, expect, test } from 'vitest';
import { ENGLISH_PILLARS, csv, importText, inspectText } from './import-text.ts';
import {
  RANKS,
  PEOPLE,
  generation,
  ranksOf,
  labelsOf,
  listOf,
  quoted,
  RANKED_AND_GROUPED,
  ALL,
  answersIn,
  questionsOf,
} from './twelve-people.ts';

const header = ['ID', 'Start time', 'Completion time', 'Email', 'Name', 'Generation'];
const meta = (person: number): string[] => [
  String(person + 3),
  `3/${person + 1}/25 9:00:00`,
  `3/${person + 1}/25 9:04:10`,
  'anonymous',
  '',
  generation(person),
];
const list = (person: number): string => `${listOf(person, ENGLISH_PILLARS).join(';')};`;
/** Some of the pillars, in the order of the form. */
const several = (person: number): string =>
  `${ENGLISH_PILLARS.filter((_, index) => (RANKS[person]?.[index] ?? 0) % (2 + (person % 3)) === 0).join(';')};`;

const stamp = (person: number): string => `2025/03/${person + 1} 9:04:10 AM GMT+1`;

describe('Microsoft Forms', () => {
  test.each([
    ['before', true],
    ['after', false],
  ])('a question with several answers is not the ranking, %s it', async (_, isBefore) => {
    const text = csv(
      [
        ...header,
        ...(isBefore
          ? ['What have you met?', 'Put them in order']
          : ['Put them in order', 'What have you met?']),
      ],
      ...PEOPLE.map((person) => [
        ...meta(person),
        ...(isBefore ? [several(person), list(person)] : [list(person), several(person)]),
      ]),
    );
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_GROUPED);
  });

  test('several answers alone are no ranking', async () => {
    const text = csv(
      [...header, 'What have you met?'],
      ...PEOPLE.map((person) => [...meta(person), several(person)]),
    );
    const { mapping } = await inspectText(text);
    expect(mapping.columns.map(({ role }) => role)).not.toContain('rank-list');
  });
});

describe('Google Forms', () => {
  test.each([
    [
      '1st choice',
      [
        '1st choice',
        '2nd choice',
        '3rd choice',
        '4th choice',
        '5th choice',
        '6th choice',
        '7th choice',
        '8th choice',
        '9th choice',
        '10th choice',
      ],
    ],
    [
      'First choice',
      [
        'First choice',
        'Second choice',
        'Third choice',
        'Fourth choice',
        'Fifth choice',
        'Sixth choice',
        'Seventh choice',
        'Eighth choice',
        'Ninth choice',
        'Tenth choice',
      ],
    ],
    ['numbers', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']],
  ])('the grid turned round: places are rows, items are columns (%s)', async (_, places) => {
    const text = [
      quoted([
        'Timestamp',
        'Generation',
        ...places.map((place) => `Please rank [${place}]`),
        ...ENGLISH_PILLARS.map((name) => `Rate [${name}]`),
      ]),
      ...PEOPLE.map((person) =>
        quoted([stamp(person), generation(person), ...listOf(person, ENGLISH_PILLARS), ...labelsOf(person)]),
      ),
    ].join('\n');
    expect(await questionsOf(text)).toEqual([]);
    expect(answersIn(await importText(text))).toMatchObject(ALL);
  });

  test('two numbers in one cell of a checkbox grid are no rank', async () => {
    const text = [
      quoted(['Timestamp', ...ENGLISH_PILLARS.map((name) => `Rank [${name}]`)]),
      ...PEOPLE.map((person) =>
        quoted([
          stamp(person),
          ...ranksOf(person).map((rank) => (rank === '1' && person === 0 ? '1st, 2nd' : rank)),
        ]),
      ),
    ].join('\n');
    const result = await importText(text);
    expect(result.problems).toMatchObject([
      { record: 2, verdict: 'reject', detail: { code: 'RANK_NOT_NUMBER', why: 'several-numbers' } },
    ]);
  });

  test('in simplified Chinese', async () => {
    const groups = ['Z世代', '千禧一代', 'X世代', '婴儿潮一代'];
    const labels = ['非常不满意', '不满意', '一般', '满意', '非常满意'];
    const names = [
      '广告',
      '内容',
      '数字体验',
      '非数字体验',
      '沟通',
      '服务代表',
      '产品与服务',
      '客户服务',
      '阻力',
      '品牌声誉',
    ];
    const text = [
      quoted([
        '时间戳记',
        '世代',
        ...names.map((name) => `请排序 [${name}]`),
        ...names.map((name) => `您的满意度如何？ [${name}]`),
      ]),
      ...PEOPLE.map((person) =>
        quoted([
          `2025/03/${person + 1} 9:04:10 上午 GMT+8`,
          groups[person % 4] ?? '',
          ...ranksOf(person).map((rank) => `第${rank}名`),
          ...labelsOf(person, labels),
        ]),
      ),
    ].join('\n');
    expect((await inspectText(text)).tool).toBe('google-forms');
    expect(answersIn(await importText(text))).toMatchObject(ALL);
  });
});
