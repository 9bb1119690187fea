import { describe, expect, test } from 'vitest';
import {
  ENGLISH_PILLARS,
  RANK_HEADER,
  codesOf,
  csv,
  importText,
  inspectText,
  orderOf,
  rankRow,
} from './import-text.ts';
import {
  RANKS,
  PEOPLE,
  ranksOf,
  labelsOf,
  quoted,
  RANKED,
  RANKED_AND_RATED,
  answersIn,
  questionsOf,
} from './twelve-people.ts';

const wide = (header: (name: string) => string, cell: (rank: number, person: number) => string): string =>
  csv(
    ['id', ...ENGLISH_PILLARS.map(header)],
    ...PEOPLE.map((person) => [`p${person}`, ...(RANKS[person] ?? []).map((rank) => cell(rank, person))]),
  );

describe('the traps of section 5', () => {
  test.each([
    ['10 = most important', (name: string) => `Rank (10 = most important): ${name}`],
    ['points', (name: string) => `Order of importance in points [${name}]`],
  ])('the direction from the header: %s', async (_, header) => {
    const text = wide(header, (rank) => String(11 - rank));
    const { mapping, questions } = await inspectText(text);
    expect(mapping.direction).toBe('highest-is-first');
    expect(questions.map(({ code }) => code)).toEqual(['RANK_DIRECTION']);
    expect(answersIn(await importText(text))).toMatchObject(RANKED);
  });

  test('1 = most important needs no question', async () => {
    expect(
      await questionsOf(wide((name) => `Rank (1 = most important, 10 = least important): ${name}`, String)),
    ).toEqual([]);
  });

  test('two waves in one file: the second header is set aside, a repeated id is named', async () => {
    const wave = wide((name) => `Rank: ${name}`, String);
    const [header = '', ...rows] = wave.trim().split('\n');
    const text = [
      header,
      ...rows,
      header,
      ...rows.map((row, index) => (index < 2 ? row : row.replace(/^p/, 'q'))),
    ].join('\n');
    const result = await importText(text);
    expect(codesOf(result)).toEqual(['14 ROW_REPEATED_HEADER', '15 DUP_ID', '16 DUP_ID']);
    expect(result.counts).toEqual({ records: 25, used: 22, partial: 0, rejected: 0, skipped: 3 });
  });

  test.each([
    ['competition', [1, 2, 2, 4, 5, 6, 7, 8, 9, 10]],
    ['dense', [1, 2, 2, 3, 4, 5, 6, 7, 8, 9]],
    ['mid-ranks', [1, 2.5, 2.5, 4, 5, 6, 7, 8, 9, 10]],
  ])('ties in %s coding', async (_, tied) => {
    const text = wide(
      (name) => `Rank: ${name}`,
      (rank, person) => (person === 3 ? String(tied[10 - rank]) : String(rank)),
    );
    const { questions } = await inspectText(text);
    expect(questions.map(({ code }) => code)).toEqual(['RANK_TIES']);
    expect(orderOf(await importText(text), 3)).toBe('A(CD)NMRPSFB');
    const refused = await importText(text, { ties: 'reject' });
    expect(refused.counts).toMatchObject({ used: 11, rejected: 1 });
  });

  test('dates that a spreadsheet made of ranks are named as such', async () => {
    const bad = ['3-Mar', '45721', '1900-01-00', '#N/A'];
    const text = wide(
      (name) => `Rank: ${name}`,
      (rank, person) => (rank === 3 && person < 4 ? (bad[person] ?? '') : String(rank)),
    );
    const whys = (await importText(text)).problems.map(({ detail }) =>
      'why' in detail ? detail.why : detail.code,
    );
    expect(whys).toEqual(['spreadsheet-date', 'spreadsheet-date', 'spreadsheet-date', 'spreadsheet-error']);
  });

  test.each([
    '{}.',
    '{})',
    '#{}',
    '№{}',
    'no. {}',
    '{}-е',
    '{}-й',
    '{}-я',
    '{}e',
    '{}º',
    '{}位',
    '第{}名',
    '{} miejsce',
    '{} место',
    'Rank {} (of 10)',
    '{} - text',
    '{}: text',
    '{},0',
    '{}.0',
    '　{} ',
  ])('a rank written as "%s"', async (form) => {
    const text = [
      ENGLISH_PILLARS.map((name) => `Rank: ${name}`).join('\t'),
      ...PEOPLE.map((person) =>
        ranksOf(person)
          .map((rank) => form.replace('{}', rank))
          .join('\t'),
      ),
    ].join('\n');
    expect(answersIn(await importText(text))).toMatchObject(RANKED);
  });

  test.each([
    [
      'English',
      ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
    ],
    [
      'Polish',
      [
        'pierwsze',
        'drugie',
        'trzecie',
        'czwarte',
        'piąte',
        'szóste',
        'siódme',
        'ósme',
        'dziewiąte',
        'dziesiąte',
      ],
    ],
    [
      'Russian',
      [
        'первый',
        'второй',
        'третий',
        'четвёртый',
        'пятый',
        'шестой',
        'седьмой',
        'восьмой',
        'девятый',
        'десятый',
      ],
    ],
    [
      'Chinese',
      ['第一名', '第二名', '第三名', '第四名', '第五名', '第六名', '第七名', '第八名', '第九名', '第十名'],
    ],
    ['full-width', ['１', '２', '３', '４', '５', '６', '７', '８', '９', '１０']],
  ])('ranks in %s words', async (_, words) => {
    const text = wide(
      (name) => `Rank: ${name}`,
      (rank) => words[rank - 1] ?? '',
    );
    expect(answersIn(await importText(text))).toMatchObject(RANKED);
  });

  test.each([
    ['agree', ['Strongly disagree', 'Disagree', 'Neither agree nor disagree', 'Agree', 'Strongly agree']],
    [
      'important',
      [
        'Not at all important',
        'Slightly important',
        'Moderately important',
        'Very important',
        'Extremely important',
      ],
    ],
    ['good', ['Very poor', 'Poor', 'Fair', 'Good', 'Very good']],
    ['excellent', ['Poor', 'Fair', 'Good', 'Very good', 'Excellent']],
    ['likely', ['Very unlikely', 'Unlikely', 'Neither likely nor unlikely', 'Likely', 'Very likely']],
    ['stars', ['★☆☆☆☆', '★★☆☆☆', '★★★☆☆', '★★★★☆', '★★★★★']],
    ['stars in words', ['1 star', '2 stars', '3 stars', '4 stars', '5 stars']],
    ['emoji', ['😡', '🙁', '😐', '🙂', '😀']],
    ['number and label', ['1 - Very dissatisfied', '2', '3', '4', '5 - Very satisfied']],
    [
      'Polish',
      [
        'Bardzo niezadowolony',
        'Niezadowolony',
        'Ani zadowolony, ani niezadowolony',
        'Zadowolony',
        'Bardzo zadowolony',
      ],
    ],
    ['Russian', ['Очень недоволен', 'Недоволен', 'Нейтрально', 'Доволен', 'Очень доволен']],
    ['traditional Chinese', ['非常不滿意', '不滿意', '普通', '滿意', '非常滿意']],
  ])('ratings in words: %s', async (_, labels) => {
    const text = [
      quoted([
        'id',
        ...ENGLISH_PILLARS.map((name) => `Rank: ${name}`),
        ...ENGLISH_PILLARS.map((name) => `Rate: ${name}`),
      ]),
      ...PEOPLE.map((person) => quoted([`p${person}`, ...ranksOf(person), ...labelsOf(person, labels)])),
    ].join('\n');
    expect(answersIn(await importText(text))).toMatchObject(RANKED_AND_RATED);
  });
});

test.each(['Total responses: 20', 'Liczba odpowiedzi: 20', 'Всего ответов: 20'])(
  'the line %s below the answers is no response',
  async (footer) => {
    const { counts, problemCounts } = await importText(
      csv(RANK_HEADER, rankRow('a', '3 6 1 10 5 8 2 4 9 7'), footer),
    );
    expect(counts).toMatchObject({ records: 2, used: 1, skipped: 1 });
    expect(problemCounts.ROW_FOOTER).toBe(1);
  },
);
