import { describe, expect, test } from 'vitest';
import { previewSurveyFile } from '#src/domain/survey/preview-survey.ts';
import { ROW_FLAGS } from '#src/domain/survey/response-table.ts';
import { ENGLISH_PILLARS, codesOf, csv, importText, inspectText, toBlob } from './import-text.ts';

const RANKS = ENGLISH_PILLARS.map((name) => `Rank: ${name}`);
const ROWS = [
  '3,6,1,10,5,8,2,4,9,7',
  '4,9,8,5,3,2,7,10,1,6',
  '1,2,3,4,5,6,7,8,10,9',
  '10,9,8,7,6,5,4,3,2,1',
  '2,1,4,3,6,5,8,7,10,9',
  '5,6,7,8,9,10,1,2,3,4',
  '9,7,5,3,1,2,4,6,8,10',
  '8,3,6,1,5,4,2,10,9,7',
  '6,2,8,4,1,10,9,5,7,3',
  '7,5,4,6,2,9,3,8,10,1',
];
const withColumn = (header: string, cells: readonly string[]): string =>
  csv([header, ...RANKS], ...cells.map((cell, index) => `${cell},${ROWS[index % ROWS.length] ?? ''}`));
const roleOfFirst = async (text: string) => (await inspectText(text)).mapping.columns[0];

const dated = (header: string, cells: readonly string[], date = '2025-06-01'): string =>
  csv(
    ['date', header, ...RANKS],
    ...cells.map((cell, index) => `${date},${cell},${ROWS[index % ROWS.length] ?? ''}`),
  );

describe('weights', () => {
  test.each(['weight', 'Weight', 'wt', 'waga', 'Вес', '權重', '权重', 'Survey weight', 'weight_final'])(
    'are recognised under "%s"',
    async (header) => {
      expect(await roleOfFirst(withColumn(header, ['0.5', '1', '2.25', '1.1']))).toEqual({ role: 'weight' });
    },
  );

  test('are numbers as written, with a point or a comma', async () => {
    const { table } = await importText(withColumn('weight', ['0.1', '"1,25"', '3', '1e-3', ' 2 ']));
    expect(table.weights).toEqual(Float64Array.of(0.1, 1.25, 3, 0.001, 2));
  });

  test('a row without a usable weight counts once, and is listed', async () => {
    const result = await importText(
      withColumn('weight', [
        '0.5',
        '',
        '0',
        '-2',
        'heavy',
        '1',
        '1',
        '1',
        '1',
        '2',
        '3',
        '1e400',
        '1',
        '1',
        '1',
        '1',
        '1',
        '1',
        '1',
        '1',
        '1',
        '1',
        '1',
        '1',
      ]),
    );
    expect(Array.from(result.table.weights ?? []).slice(0, 5)).toEqual([0.5, 1, 1, 1, 1]);
    expect(
      result.problems.map(({ record, detail }) => [record, 'why' in detail ? detail.why : detail.code]),
    ).toEqual([
      [3, 'missing'],
      [4, 'not-positive'],
      [5, 'not-positive'],
      [6, 'text'],
      [13, 'text'],
    ]);
    expect(result.counts).toMatchObject({ used: 24, rejected: 0 });
    expect(result.problems[0]).toMatchObject({ verdict: 'warn', remedy: 'weight-of-one' });
  });

  test('a column that only has the name is no weight', async () => {
    expect(await roleOfFirst(withColumn('weight', ['heavy', 'light', 'heavy']))).not.toEqual({
      role: 'weight',
    });
  });

  test('files without weights have none', async () => {
    expect((await importText(csv(RANKS, ...ROWS))).table.weights).toBeNull();
  });
});

describe('ages and years of birth', () => {
  test.each(['Age', 'How old are you (age)?', 'Wiek', 'Возраст', '年齡', '年龄'])(
    '"%s" with numbers is an age',
    async (header) => {
      const { mapping } = await inspectText(dated(header, ['19', '34', '52', '70', '28', '41']));
      expect(mapping.columns[1]).toEqual({ role: 'segment', from: 'age' });
    },
  );

  test.each(['Birth year', 'Year of birth', 'Rok urodzenia', 'Год рождения', '出生年'])(
    '"%s" is a year of birth',
    async (header) => {
      const { mapping } = await inspectText(withColumn(header, ['1999', '1985', '1970', '1950']));
      expect(mapping.columns[0]).toEqual({ role: 'segment', from: 'birth-year' });
    },
  );

  test('become generations by the cut-offs of Pew 2019, ages by the year of the answer', async () => {
    const births = ['2013', '2012', '1997', '1996', '1981', '1980', '1965', '1964', '1946', '1945'];
    const { table, notes } = await importText(withColumn('Birth year', births));
    const [column] = table.segments;
    const names = Array.from(column?.codes ?? [], (code) => column?.groups[code - 1]?.generation);
    expect(names).toEqual([
      null,
      'gen_z',
      'gen_z',
      'millennials',
      'millennials',
      'gen_x',
      'gen_x',
      'baby_boomers',
      'baby_boomers',
      'earlier',
    ]);
    expect(notes).toContainEqual(
      expect.objectContaining({ code: 'GENERATION_COMPUTED', from: 'birth-year' }),
    );
    const aged = await importText(dated('Age', ['28', '29', '44', '45', '60', '61', '79', '80']));
    expect(aged.table.segments[0]?.groups.map(({ label }) => label)).toEqual([
      'Gen Z',
      'Millennials',
      'Gen X',
      'Baby Boomers',
      'Earlier',
    ]);
  });

  test('a date whose day and month are not told apart still tells the year', async () => {
    const { table } = await importText(dated('Age', ['28', '29', '44'], '03/04/2025'));
    expect(table.segments[0]?.groups.map(({ generation }) => generation)).toEqual(['gen_z', 'millennials']);
  });

  test('bands stay labels, and codes stay codes', async () => {
    const bands = await inspectText(dated('Age', ['18-24', '25-34', '35-44', '18-24']));
    expect(bands.mapping.columns[1]).toEqual({ role: 'segment' });
    const codes = await inspectText(dated('Age', ['1', '2', '3', '5', '4']));
    expect(codes.mapping.columns[1]).toEqual({ role: 'segment' });
    expect(codes.questions.map(({ code }) => code)).toContain('SEGMENT_CODES');
  });

  test('without a date an age is declined, until somebody says the year', async () => {
    const text = withColumn('Age', ['28', '29', '44']);
    const { mapping } = await inspectText(text);
    expect(mapping.columns[0]).not.toHaveProperty('from');
    const columns = mapping.columns.map((role, index) =>
      index === 0 ? ({ role: 'segment', from: 'age' } as const) : role,
    );
    const refused = await previewSurveyFile(toBlob(text), { ...mapping, columns });
    expect(refused).toMatchObject({
      ok: false,
      reason: { problems: [{ code: 'AGE_NEEDS_YEAR', columns: [0] }] },
    });
    const { table } = await importText(text, { columns, answerYear: 2025 });
    expect(table.segments[0]?.groups.map(({ generation }) => generation)).toEqual(['gen_z', 'millennials']);
    const told = await inspectText(text, { answerYear: 2025 });
    expect(told.mapping).toMatchObject({ answerYear: 2025 });
    expect(told.mapping.columns[0]).toEqual({ role: 'segment', from: 'age' });
  });

  test('what cannot be an age is no answer, and is listed', async () => {
    const ages = ['28', '29', '130', 'young', '', '44', '30', '31', '32', '33', '34', '35 lat', '36'];
    const result = await importText(dated('Age', ages));
    expect(codesOf(result)).toEqual(['4 AGE_UNUSABLE', '5 AGE_UNUSABLE']);
    expect(Array.from(result.table.segments[0]?.codes ?? []).slice(2, 5)).toEqual([0, 0, 0]);
    const births = await importText(
      dated('Birth year', ['1990', '2026', '1899', '1980', '1981', '1982', '1983', '1984', '1985', '1986']),
    );
    expect(codesOf(births)).toEqual(['3 AGE_UNUSABLE', '4 AGE_UNUSABLE']);
  });
});

describe('the order in which the pillars were shown', () => {
  const SHOWN = [
    '10,9,8,7,6,5,4,3,2,1',
    '4,9,8,5,3,2,7,10,1,6',
    '1,2,3,4,5,6,7,8,9,10',
    '10,9,8,7,6,5,4,3,1,2',
  ];

  test('one column per pillar: a ranking in that order, or its reverse, is flagged', async () => {
    const header = [...RANKS, ...ENGLISH_PILLARS.map((name) => `Shown: ${name}`)];
    const result = await importText(
      csv(header, ...SHOWN.map((shown, index) => `${ROWS[index] ?? ''},${shown}`)),
    );
    expect(Array.from(result.table.shown?.subarray(0, 10) ?? [])).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const flagged = Array.from(result.table.flags, (bits) => (bits & ROW_FLAGS.shownOrder) !== 0);
    expect(flagged).toEqual([false, true, false, false]);
    const reversed = await importText(
      csv(header, `10,9,8,7,6,5,4,3,2,1,${SHOWN[2] ?? ''}`, `${ROWS[1] ?? ''},${SHOWN[0] ?? ''}`),
    );
    expect(reversed.problems.map(({ detail }) => detail)).toContainEqual({
      code: 'SHOWN_ORDER',
      reversed: true,
    });
  });

  test('one list, by name', async () => {
    const names = [...ENGLISH_PILLARS].toReversed();
    const lines = ROWS.map(
      (row, index) => `${row},${[...names.slice(index), ...names.slice(0, index)].join('|')}`,
    );
    const text = csv([...RANKS, 'Display order'], ...lines);
    const { mapping } = await inspectText(text);
    expect(mapping.columns.at(-1)).toEqual({ role: 'shown-list' });
    expect(mapping.columns[0]).toEqual({ role: 'item-rank', pillar: 'advertising' });
    const { table } = await importText(text);
    expect(Array.from(table.shown?.subarray(0, 10) ?? [])).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('positions that make no order are left out, and listed', async () => {
    const header = [...RANKS, ...ENGLISH_PILLARS.map((name) => `Shown: ${name}`)];
    const lines = ROWS.map(
      (row, index) => `${row},${index === 3 ? '1,1,2,3,4,5,6,7,8,9' : (SHOWN[index % 3] ?? '')}`,
    );
    const result = await importText(csv(header, ...lines));
    expect(codesOf(result).filter((code) => code.includes('SHOWN_U'))).toEqual(['5 SHOWN_UNUSABLE']);
    expect(Array.from(result.table.shown?.subarray(30, 40) ?? [])).toEqual(new Array<number>(10).fill(0));
  });
});
