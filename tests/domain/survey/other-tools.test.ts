import { describe, expect, test } from 'vitest';
import { ENGLISH_PILLARS, importText, inspectText, orderOf } from './import-text.ts';
import {
  RANKS,
  PEOPLE,
  CODES,
  generation,
  ranksOf,
  labelsOf,
  day,
  listOf,
  quoted,
  orderIn,
  RANKED_AND_GROUPED,
  ALL,
  answersIn,
  questionsOf,
  RANKED_AND_RATED,
  RATINGS,
} from './twelve-people.ts';

describe('other tools', () => {
  test('Formbricks: labels with their ids beside them are one question', async () => {
    const header = [
      'No.',
      'Response ID',
      'Timestamp',
      'Finished',
      'Survey ID',
      'Formbricks ID (internal)',
      'User ID',
      'Tags',
      '1. Which generation?',
      '1. Which generation? - Option ID',
      '2. Please rank',
      '2. Please rank - Option ID',
      ...ENGLISH_PILLARS.map((name) => `3. Rate - ${name}`),
    ];
    const text = [
      quoted(header),
      ...PEOPLE.map((person) =>
        quoted([
          String(person + 1),
          `cex${person}`,
          `${day(person)} 08:04:10 UTC`,
          'Yes',
          'cexsurvey',
          '',
          '',
          '',
          generation(person),
          `g${person % 4}`,
          listOf(person, ENGLISH_PILLARS).join('; '),
          listOf(person, CODES).join(', '),
          ...labelsOf(person),
        ]),
      ),
    ].join('\n');
    expect(await questionsOf(text)).toEqual([]);
    expect(answersIn(await importText(text))).toMatchObject(ALL);
  });

  test('Jotform: numbered lines in one cell', async () => {
    const text = [
      quoted(['Submission Date', 'Generation', 'Rank', ...ENGLISH_PILLARS.map((name) => `Rate >> ${name}`)]),
      ...PEOPLE.map((person) =>
        quoted([
          `Mar ${person + 1}, 2025`,
          generation(person),
          listOf(person, ENGLISH_PILLARS)
            .map((name, index) => `${index + 1}: ${name}`)
            .join('\n'),
          ...labelsOf(person),
        ]),
      ),
    ].join('\n');
    expect((await inspectText(text)).tool).toBe('jotform');
    expect(answersIn(await importText(text))).toMatchObject(ALL);
  });

  test('Nextcloud: a column per option', async () => {
    const text = [
      quoted([
        'User ID',
        'User display name',
        'Timestamp',
        'Generation',
        ...ENGLISH_PILLARS.map((name) => `Please rank (${name})`),
      ]),
      ...PEOPLE.map((person) =>
        quoted([
          '',
          'Anonymous response',
          `${day(person)}T10:00:00+00:00`,
          generation(person),
          ...ranksOf(person),
        ]),
      ),
    ].join('\n');
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_GROUPED);
  });

  test('Wenjuanxing: every question has a number of its own, a dash before the item', async () => {
    const text = [
      quoted([
        '序号',
        '提交答卷时间',
        '所用时间',
        ...ENGLISH_PILLARS.map((name) => `2、请排序—${name}`),
        ...ENGLISH_PILLARS.map((name, index) => `${index + 3}、满意度(${name})`),
      ]),
      ...PEOPLE.map((person) =>
        quoted([
          String(person + 1),
          `2025/3/${person + 1} 10:00:00`,
          '123秒',
          ...ranksOf(person),
          ...(RATINGS[person] ?? []).map(String),
        ]),
      ),
    ].join('\n');
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_RATED);
  });

  test('Wenjuanxing: -2 is not ranked', async () => {
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
    const groups = ['Z世代', '千禧一代', 'X世代', '婴儿潮一代'];
    const text = [
      quoted([
        '序号',
        '提交答卷时间',
        '所用时间',
        '来源',
        '来源详情',
        '来自IP',
        '1、您属于哪个世代',
        ...names.map((name) => `2、请排序(${name})`),
      ]),
      ...PEOPLE.map((person) =>
        quoted([
          String(person + 1),
          `2025/3/${person + 1} 10:00:00`,
          '123秒',
          '微信',
          'N/A',
          '203.0.113.1',
          groups[person % 4] ?? '',
          ...(RANKS[person] ?? []).map((rank) => (person === 0 && rank > 4 ? '-2' : String(rank))),
        ]),
      ),
    ].join('\n');
    const result = await importText(text);
    expect((await inspectText(text)).tool).toBe('wenjuanxing');
    expect(orderOf(result, 0)).toBe(orderIn(0).slice(0, 4));
    expect(orderOf(result, 1)).toBe(orderIn(1));
    expect(result.table.seconds[0]).toBe(123);
  });
});
