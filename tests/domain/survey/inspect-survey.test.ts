import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { inspectSurveyFile } from '#src/domain/survey/inspect-survey.ts';
import {
  ENGLISH_PILLARS,
  RANK_HEADER,
  codesOf,
  csv,
  importText,
  inspectText,
  orderOf,
  rankRow,
  refusalOf,
  toBlob,
} from './import-text.ts';

const SAMPLES = 'tests/fixtures/survey-samples';
const QUESTION = 'Please rank these aspects from most important (1) to least important (10)';
const ROWS = [
  '3 6 1 10 5 8 2 4 9 7',
  '4 9 8 5 3 2 7 10 1 6',
  '1 2 3 4 5 6 7 8 10 9',
  '10 9 8 7 6 5 4 3 2 1',
  '2 1 4 3 6 5 8 7 10 9',
  '5 6 7 8 9 10 1 2 3 4',
  '9 7 5 3 1 2 4 6 8 10',
  '8 3 6 1 5 4 2 10 9 7',
  '6 2 8 4 1 10 9 5 7 3',
  '7 5 4 6 2 9 3 8 10 1',
];

/** The same rankings as lists, best first. */
function listsOf(names: readonly string[], separator: string): string[] {
  return ROWS.map((row) => {
    const ranks = row.split(' ').map(Number);
    return names.map((_, place) => names[ranks.indexOf(place + 1)] ?? '').join(separator);
  });
}

const roles = async (text: string): Promise<string[]> =>
  (await inspectText(text)).mapping.columns.map(({ role }) => role);

describe('the three shapes of ranking', () => {
  test('item columns in a table that no tool made', async () => {
    const text = csv(RANK_HEADER, ...ROWS.map((ranks, index) => rankRow(`R${index}`, ranks)));
    const proposal = await inspectText(text);
    expect(proposal).toMatchObject({ tool: 'generic', delimiter: ',', headerRecords: 1, questions: [] });
    expect(proposal.mapping.columns.map(({ role }) => role)).toEqual([
      'id',
      'segment',
      ...ENGLISH_PILLARS.map(() => 'item-rank'),
    ]);
    expect(orderOf(await importText(text), 0)).toBe('DPASMCBRFN');
  });

  test('item columns named in simplified and traditional Chinese, ranks as 第3名', async () => {
    const names = [
      '广告',
      '内容',
      '数字体验',
      '非数字体验',
      '沟通',
      '服务代表',
      '产品与服务',
      '客户服务',
      '順暢旅程',
      '品牌聲譽',
    ];
    const header = ['時間戳記', '您属于哪个世代？', ...names.map((name) => `请按重要程度排序 [${name}]`)];
    const rows = ROWS.map((row, index) => [
      `2025/03/${10 + index} 10:04:00 上午 GMT+8`,
      'X世代',
      ...row.split(' ').map((rank) => `第${rank}名`),
    ]);
    const text = csv(header, ...rows);
    const result = await importText(text);
    expect(result.tool).toBe('google-forms');
    expect(result.counts).toMatchObject({ records: 10, used: 10 });
    expect(orderOf(result, 0)).toBe('DPASMCBRFN');
    expect(result.table.segments[0]?.groups).toEqual([{ label: 'X世代', generation: 'gen_x' }]);
    expect(result.dates).toEqual({ first: '2025-03-10', last: '2025-03-19' });
  });

  test('places in columns, as a transposed grid of Google Forms', async () => {
    const places = [
      'First',
      'Second',
      'Third',
      'Fourth',
      'Fifth',
      'Sixth',
      'Seventh',
      'Eighth',
      'Ninth',
      'Tenth',
    ];
    const header = ['Timestamp', 'Age group', ...places.map((place) => `${QUESTION} [${place} choice]`)];
    const rows = listsOf(ENGLISH_PILLARS, ',').map(
      (list, index) => `2025/03/05 10:0${index}:00 AM GMT+1,Gen X,${list}`,
    );
    const result = await importText(csv(header, ...rows));
    expect(result.tool).toBe('google-forms');
    expect(orderOf(result, 0)).toBe('DPASMCBRFN');
    expect(result.counts.used).toBe(10);
  });

  test('a list of codes as a JSON array in one cell', async () => {
    const codes = ['ADV', 'CONT', 'DIGI', 'NDIGI', 'COMMS', 'REPS', 'PROD', 'SERV', 'FRIC', 'BRAND'];
    const rows = listsOf(codes, '"",""').map(
      (list, index) => `"${index}";"2025-04-01 09:05:00";"2";"en";"GENZ";"[""${list}""]"`,
    );
    const result = await importText(
      csv('"id";"submitdate";"lastpage";"startlanguage";"SEG";"RANK"', ...rows),
    );
    expect(result.tool).toBe('limesurvey');
    expect(orderOf(result, 0)).toBe('DPASMCBRFN');
    expect(orderOf(result, 3)).toBe('BFSPRMNDCA');
  });

  test.each([
    [';', '', ''],
    [', ', '"', '"'],
    [' > ', '', ''],
    ['\n', '"', '"'],
  ])('a list with the separator %j', async (separator, open, close) => {
    const rows = listsOf(ENGLISH_PILLARS, separator).map(
      (list, index) => `${index},Gen Z,${open}${list}${close}`,
    );
    const result = await importText(csv(['id', 'generation', QUESTION], ...rows));
    expect(result.counts.used).toBe(10);
    expect(orderOf(result, 0)).toBe('DPASMCBRFN');
  });

  test('codes without names are asked for, never taken in the order of the columns', async () => {
    const header = [
      'StartDate',
      'Status',
      'Finished',
      'ResponseId',
      'Q1',
      ...ENGLISH_PILLARS.map((_, index) => `Q2_${index + 1}`),
    ];
    const rows = ROWS.map((row, index) => [
      '2025-03-05 10:00:00',
      '0',
      '1',
      `R_${index}`,
      'Gen X',
      ...row.split(' '),
    ]);
    const proposal = await inspectText(csv(header, ...rows));
    expect(proposal.questions).toMatchObject([
      { code: 'ITEMS_UNNAMED', blocking: true, record: 2, column: { header: 'Q2_1' } },
    ]);
    expect(proposal.mapping.columns.filter(({ role }) => role === 'item-rank')).toEqual(
      ENGLISH_PILLARS.map(() => ({ role: 'item-rank', pillar: null })),
    );
    expect(proposal.sample).toEqual([]);
  });

  test('renamed pillars in a list are asked for by their texts', async () => {
    const names = ['Price', 'Speed', 'Taste', 'Parking', 'Music', 'Light', 'Smell', 'Space', 'Calm', 'Style'];
    const rows = listsOf(names, ';').map((list, index) => `${index},Gen Z,${list};`);
    const proposal = await inspectText(csv(['id', 'generation', QUESTION], ...rows));
    const [question] = proposal.questions;
    expect(question).toMatchObject({ code: 'ITEMS_UNNAMED', blocking: true });
    expect(question?.code === 'ITEMS_UNNAMED' && question.texts.toSorted()).toEqual(names.toSorted());
  });

  test('a pillar renamed in one column of a block is asked for, the others keep their names', async () => {
    const names = ENGLISH_PILLARS.map((name) => (name === 'Friction' ? 'Waiting time' : name));
    const text = csv(
      ['id', ...names.map((name) => `Rank: ${name}`)],
      ...ROWS.map((row, index) => [`${index}`, ...row.split(' ')]),
    );
    const proposal = await inspectText(text);
    expect(proposal.questions).toMatchObject([
      { code: 'ITEMS_UNNAMED', columns: [{ header: 'Rank: Waiting time' }] },
    ]);
  });
});

describe('what only looks like a ranking', () => {
  test('the order in which Qualtrics displayed the items is left out', async () => {
    const tags = [
      ...ENGLISH_PILLARS.map((_, i) => `Q2_${i + 1}`),
      ...ENGLISH_PILLARS.map((_, i) => `Q9_${i + 1}`),
    ];
    const texts = [
      ...ENGLISH_PILLARS.map((name) => `${QUESTION} - ${name}`),
      ...ENGLISH_PILLARS.map((name) => `${QUESTION} - ${name} - Display Order`),
    ];
    const ids = ['startDate', 'status', 'finished', '_recordId', 'QID1', ...tags.map((_, i) => `QID2_${i}`)];
    const rows = ROWS.map((row, index) => [
      '2025-03-05 10:00:00',
      'IP Address',
      'True',
      `R_${index}`,
      'Gen X',
      ...row.split(' '),
      ...'1 2 3 4 5 6 7 8 9 10'.split(' '),
    ]);
    const result = await importText(
      csv(
        ['StartDate', 'Status', 'Finished', 'ResponseId', 'Q1', ...tags],
        ['Start Date', 'Response Type', 'Finished', 'Response ID', 'Generation', ...texts],
        ids.map((id) => `"{""ImportId"":""${id}""}"`),
        ...rows,
      ),
    );
    expect(result.tool).toBe('qualtrics');
    expect(orderOf(result, 0)).toBe('DPASMCBRFN');
    expect(result.counts).toMatchObject({ records: 10, used: 10 });
  });

  test('a multiple-answer question keeps the form order and a varying length; the ranking beside it is found', async () => {
    const picked = ROWS.map((_, index) =>
      ENGLISH_PILLARS.filter((_name, item) => (item + index) % 3 !== 0).join(';'),
    );
    const rows = listsOf(ENGLISH_PILLARS, ';').map(
      (list, index) =>
        `${index + 1},3/5/25 10:00:00,3/5/25 10:04:00,anonymous,,Gen X,${picked[index]};,${list};`,
    );
    const header = [
      'ID',
      'Start time',
      'Completion time',
      'Email',
      'Name',
      'Generation',
      'Which of these did you use?',
      QUESTION,
    ];
    const proposal = await inspectText(csv(header, ...rows));
    expect(proposal.mapping.columns.findIndex(({ role }) => role === 'rank-list')).toBe(7);
    expect(
      await roles(csv(header.slice(0, 7), ...rows.map((row) => row.split(',').slice(0, 7).join(',')))),
    ).not.toContain('rank-list');
  });

  test('a 1-10 rating grid repeats its values and is no ranking', async () => {
    const rows = ROWS.map(() => ['2026/05/20 1:47:23 PM GMT+1', ...'9 9 8 7 7 10 8 6 9 9'.split(' ')]);
    const proposal = await inspectText(
      csv(['Timestamp', ...ENGLISH_PILLARS.map((name) => `[${name}]`)], ...rows),
    );
    expect(proposal.mapping.columns.map(({ role }) => role)).not.toContain('item-rank');
    expect(proposal.questions.map(({ code }) => code)).toContain('RATING_SCALE');
    expect(proposal.notes.map(({ code }) => code)).toContain('NO_RANKING_FOUND');
  });

  test('two blocks under the same bare names are told apart by their cells', async () => {
    const header = ['_id', '_uuid', '_submission_time', '_index', ...ENGLISH_PILLARS, ...ENGLISH_PILLARS];
    const rows = ROWS.map((row, i) => [
      `${i}`,
      `u${i}`,
      '2025-02-25T17:08:30',
      `${i}`,
      ...row.split(' '),
      ...'5 4 4 3 5 2 1 4 4 5'.split(' '),
    ]);
    const columns = await roles(csv(header, ...rows));
    expect(columns.slice(4, 14)).toEqual(ENGLISH_PILLARS.map(() => 'item-rank'));
    expect(columns.slice(14)).toEqual(ENGLISH_PILLARS.map(() => 'rating'));
  });
});

describe('encodings and delimiters', () => {
  test('names windows-1252 by its letters, and shows a preview with the choice', async () => {
    const proposal = await inspectText(readFileSync(`${SAMPLES}/bad/wrong-encoding-cp1252.csv`));
    expect(proposal.encoding).toEqual({ encoding: 'windows-1252', by: 'guessed' });
    expect(proposal.questions).toMatchObject([{ code: 'ENCODING_SUSPECT', suggested: 'windows-1252' }]);
    expect(proposal.questions[0]).toHaveProperty('preview', expect.stringContaining('café – déjà vu'));
  });

  test('the caller may choose another encoding', async () => {
    const blob = toBlob(readFileSync(`${SAMPLES}/bad/wrong-encoding-cp1252.csv`));
    const inspected = await inspectSurveyFile(blob, { encoding: 'windows-1250' });
    expect(inspected).toMatchObject({
      ok: true,
      value: { encoding: { encoding: 'windows-1250', by: 'user' } },
    });
  });

  test('text that was encoded twice is remarked, and can be repaired', async () => {
    const text = csv(
      ['id', 'pokolenie', ...ENGLISH_PILLARS.map((name) => `Rank: ${name}`)],
      ...ROWS.map((row, i) => rankRow(`${i}`, row, 'Świętokrzyskie łąki')),
    );
    const asLatin = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
    const proposal = await inspectText(asLatin);
    expect(proposal.notes).toMatchObject([{ code: 'ENCODING_SUSPECT', why: 'encoded-twice' }]);
    const repaired = await importText(asLatin, { encoding: 'utf-8-twice' });
    expect(repaired.table.segments[0]?.groups[0]?.label).toBe('Świętokrzyskie łąki');
  });

  test('a sep= line names the delimiter and is no header', async () => {
    const text = `sep=;\r\n${RANK_HEADER.join(';')}\r\nA;Gen Z;3;6;1;10;5;8;2;4;9;7\r\n`;
    const proposal = await inspectText(text);
    expect(proposal).toMatchObject({
      delimiter: ';',
      headerRecords: 1,
      notes: [{ code: 'SEP_LINE', record: 1, line: 1 }],
    });
    const result = await importText(text);
    expect(result.counts).toEqual({ records: 1, used: 1, partial: 0, rejected: 0, skipped: 0 });
    expect([result.table.records[0], result.notes[0]?.code]).toEqual([3, 'SEP_LINE']);
  });

  test('UTF-16 is recognised without a byte order mark', async () => {
    const text = csv(RANK_HEADER, ...ROWS.map((row, i) => rankRow(`${i}`, row)));
    const bytes = new Uint8Array(text.length * 2);
    for (let i = 0; i < text.length; i++) bytes[i * 2 + 1] = text.charCodeAt(i);
    expect((await inspectText(bytes)).encoding).toEqual({ encoding: 'utf-16be', by: 'content' });
    expect((await importText(bytes)).counts.used).toBe(10);
  });

  test('a byte order mark says UTF-16 before any guess', async () => {
    const proposal = await inspectText(readFileSync(`${SAMPLES}/qualtrics-values.tsv`));
    expect(proposal.encoding).toEqual({ encoding: 'utf-16le', by: 'byte-order-mark' });
    expect(proposal.delimiter).toBe('\t');
  });

  test('the columns decide on the delimiter, not the signs inside the questions', async () => {
    const header = [
      'id',
      'generation',
      ...ENGLISH_PILLARS.map((name) => `"Rank, from 1, to 10, please: ${name}"`),
    ].join(';');
    const proposal = await inspectText(
      csv(header, ...ROWS.map((row, i) => rankRow(`${i}`, row).replaceAll(',', ';'))),
    );
    expect(proposal.delimiter).toBe(';');
  });
});

describe('what is refused', () => {
  test.each([
    ['', 'FILE_EMPTY'],
    [' \n \n', 'FILE_EMPTY'],
    ['\uFEFF', 'FILE_EMPTY'],
    ['id,Rank: Content\n', 'FILE_NO_DATA'],
    ['<!DOCTYPE html><p>Sign in', 'FILE_IS_HTML'],
    ['\n <table><tr><td>1', 'FILE_IS_HTML'],
    ['[{"ranking":["content"]}]', 'FILE_TYPE_BY_CONTENT'],
    ['{"data": []}', 'FILE_TYPE_BY_CONTENT'],
    ['PK\u0003\u0004', 'FILE_TYPE_BY_CONTENT'],
    ['%PDF-1.7', 'FILE_TYPE_BY_CONTENT'],
    ['Q1: Which matter?\nAnswer Choices,Responses\nContent,12\n', 'FILE_IS_SUMMARY'],
  ])('%j', async (text, code) => {
    expect(await refusalOf(text)).toBe(code);
  });

  test('an old XLS file, by its bytes', async () => {
    expect(await refusalOf(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1))).toBe('FILE_IS_OLD_XLS');
  });

  test('a header that begins with a bracket is no JSON', async () => {
    expect(
      await refusalOf(
        csv(
          ENGLISH_PILLARS.map((name) => `[${name}]`),
          '3,6,1,10,5,8,2,4,9,7',
        ),
      ),
    ).toBeNull();
  });
});

/** One row per date, with valid rankings. */
function withDates(dates: readonly string[]): string {
  return csv(
    ['id', 'date', ...RANK_HEADER.slice(2)],
    ...dates.map((date, i) => `${i},${date},${(ROWS[i] ?? '').replaceAll(' ', ',')}`),
  );
}

describe('dates', () => {
  test('one part above 12 decides for the whole file', async () => {
    const result = await importText(withDates(['03/04/2025', '25/04/2025', '05/04/2025']));
    expect(result.dates).toEqual({ first: '2025-04-03', last: '2025-04-25' });
    expect(codesOf(result)).toEqual([]);
  });

  test('where nothing decides, the rows stay, the dates are left out and listed', async () => {
    const text = withDates(['03/04/2025', '04/04/2025']);
    const proposal = await inspectText(text);
    expect(proposal.questions).toMatchObject([
      { code: 'DATE_AMBIGUOUS', suggested: 'auto', column: { header: 'date' } },
    ]);
    const result = await importText(text);
    expect(codesOf(result)).toEqual(['2 DATE_AMBIGUOUS', '3 DATE_AMBIGUOUS']);
    expect(result.problems[0]).toMatchObject({
      value: '03/04/2025',
      verdict: 'warn',
      remedy: 'date-dropped',
    });
    expect(result.dates).toBeNull();
    expect(result.counts.used).toBe(2);
    expect((await importText(text, { dateOrder: 'month-first' })).dates).toEqual({
      first: '2025-03-04',
      last: '2025-04-04',
    });
  });

  test('serial numbers are converted, broken dates dropped; both are listed', async () => {
    const result = await importText(
      withDates(['2025-03-05', '45721', '########', '1900-01-00', '2025-02-30', '3-Mar']),
    );
    expect(codesOf(result)).toEqual([
      '3 DATE_SERIAL',
      '4 DATE_INVALID',
      '5 DATE_INVALID',
      '6 DATE_INVALID',
      '7 DATE_INVALID',
    ]);
    expect(result.dates).toEqual({ first: '2025-03-05', last: '2025-03-05' });
  });
});

describe('segments and ratings', () => {
  test('coded segments are asked for and named by the mapping', async () => {
    const text = csv(
      ['id', 'Which generation?', ...RANK_HEADER.slice(2)],
      ...ROWS.map((row, i) => rankRow(`${i}`, row, String((i % 3) + 1))),
    );
    const proposal = await inspectText(text);
    expect(proposal.questions).toMatchObject([
      { code: 'SEGMENT_CODES', codes: ['1', '2', '3'], blocking: false },
    ]);
    const result = await importText(text, {
      segmentLabels: { '1': 'Gen Z', '2': 'Millennials', '3': 'Gen X' },
    });
    expect(result.table.segments[0]?.groups.map(({ generation }) => generation)).toEqual([
      'gen_z',
      'millennials',
      'gen_x',
    ]);
  });

  test('a scale of ten points is converted only with consent', async () => {
    const header = ['id', ...RANK_HEADER.slice(2), ...ENGLISH_PILLARS.map((name) => `Satisfaction: ${name}`)];
    const text = csv(
      header,
      ...ROWS.map((row, i) => [`${i}`, ...row.split(' '), ...'1 10 5 6 9 2 7 8 3 4'.split(' ')]),
    );
    const proposal = await inspectText(text);
    const scale = proposal.questions.find(({ code }) => code === 'RATING_SCALE');
    expect(scale).toMatchObject({ suggested: 'leave-out', points: 10 });
    expect((await importText(text)).table.hasRatings).toBe(false);
    const columns = proposal.mapping.columns.map((column, index) => {
      const named =
        scale?.code === 'RATING_SCALE'
          ? scale.columns.find((candidate) => candidate.index === index)
          : undefined;
      return named ? ({ role: 'rating', pillar: named.pillar } as const) : column;
    });
    const converted = await importText(text, { columns });
    expect(Array.from(converted.table.ratings.subarray(0, 10))).toEqual([1, 5, 3, 3, 5, 1, 4, 4, 2, 2]);
  });

  test('numbers that contradict their labels turn the scale round, and the user is asked', async () => {
    const header = ['id', ...RANK_HEADER.slice(2), ...ENGLISH_PILLARS.map((name) => `Satisfaction: ${name}`)];
    const label = ['1 - Very satisfied', '2 - Satisfied', '4 - Dissatisfied', '5 - Very dissatisfied'];
    const text = csv(
      header,
      ...ROWS.map((row, i) => [
        `${i}`,
        ...row.split(' '),
        ...ENGLISH_PILLARS.map((_, item) => label[(item + i) % 4] ?? ''),
      ]),
    );
    expect((await inspectText(text)).questions).toMatchObject([
      { code: 'RATING_DIRECTION', suggested: 'one-is-best' },
    ]);
    expect(Array.from((await importText(text)).table.ratings.subarray(0, 4))).toEqual([5, 4, 2, 1]);
  });

  test('"poor" is the second grade where "very poor" exists', async () => {
    const header = ['id', ...RANK_HEADER.slice(2), ...ENGLISH_PILLARS.map((name) => `Rate: ${name}`)];
    const grades = ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'];
    const text = csv(
      header,
      ...ROWS.map((row, i) => [
        `${i}`,
        ...row.split(' '),
        ...ENGLISH_PILLARS.map((_, item) => grades[(item + i) % 5] ?? ''),
      ]),
    );
    expect(Array.from((await importText(text)).table.ratings.subarray(0, 5))).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('direction and doubtful names', () => {
  test('points instead of places are shown, and read with the highest first', async () => {
    const header = [
      'id',
      ...ENGLISH_PILLARS.map((name) => `Rank by giving points (10 = most important): ${name}`),
    ];
    const text = csv(header, ...ROWS.map((row, i) => [`${i}`, ...row.split(' ')]));
    const proposal = await inspectText(text);
    expect(proposal.questions).toMatchObject([{ code: 'RANK_DIRECTION', suggested: 'highest-is-first' }]);
    expect(orderOf(await importText(text), 0)).toBe('NFRBCMSAPD');
    expect(orderOf(await importText(text, { direction: 'one-is-first' }), 0)).toBe('DPASMCBRFN');
  });

  test('a name that may mean two pillars is asked about before it is used', async () => {
    const names = ENGLISH_PILLARS.map((name) => (name === 'Products and services' ? 'Services' : name));
    const text = csv(
      ['id', ...names.map((name) => `Rank: ${name}`)],
      ...ROWS.map((row, i) => [`${i}`, ...row.split(' ')]),
    );
    expect((await inspectText(text)).questions).toMatchObject([
      { code: 'ITEM_ASK_FIRST', suggested: 'products', columns: [{ header: 'Rank: Services' }] },
    ]);
  });

  test('a misspelt name is asked about', async () => {
    const names = ENGLISH_PILLARS.map((name) => (name === 'Communications' ? 'Comunications' : name));
    const text = csv(
      ['id', ...names.map((name) => `Rank: ${name}`)],
      ...ROWS.map((row, i) => [`${i}`, ...row.split(' ')]),
    );
    expect((await inspectText(text)).questions).toMatchObject([
      { code: 'ITEM_FUZZY', suggested: 'communications' },
    ]);
  });

  test('headers that hold prototype keys are ordinary columns', async () => {
    const text = csv(
      ['id', '__proto__', 'constructor', ...RANK_HEADER.slice(2)],
      ...ROWS.map((row, i) => [`${i}`, 'a', 'b', ...row.split(' ')]),
    );
    expect((await importText(text)).counts.used).toBe(10);
  });
});

describe('names in headers', () => {
  test.each([
    ['Rank: %', 'item-rank'],
    ['% rank', 'item-rank'],
    ['Satisfaction with %', 'rating'],
    ['How satisfied? >> %', 'rating'],
    ['How satisfied? (%)', 'rating'],
    ['"%:How satisfied are you: really?"', 'rating'],
    ['"12: %:Please rank: 1 = best"', 'item-rank'],
    ['Please rank-%', 'item-rank'],
    ['group/rank/%', 'item-rank'],
  ])('%s names its pillar, "Non-digital experiences" included', async (pattern, role) => {
    const cells = role === 'rating' ? '5 4 3 2 1 5 4 3 2 1' : (ROWS[0] ?? '');
    const header = ['id', ...ENGLISH_PILLARS.map((name) => pattern.replace('%', name))];
    const text = csv(header, ...ROWS.map((_, index) => [`${index}`, ...cells.split(' ')]));
    const { columns } = (await inspectText(text)).mapping;
    expect(columns.slice(1)).toEqual(PILLAR_IDS.map((pillar) => ({ role, pillar })));
  });

  test('the oldest Qualtrics exports are named by their second record', async () => {
    const tags = ['V1', 'V2', 'V3', 'V4', 'Q1', ...ENGLISH_PILLARS.map((_, index) => `Q2_${index + 1}`)];
    const names = [
      'ResponseID',
      'StartDate',
      'EndDate',
      'Finished',
      'Age',
      ...ENGLISH_PILLARS.map((name) => `Rank-${name}`),
    ];
    const rows = ROWS.map((row, index) => [
      `R_${index}`,
      '2015-03-01',
      '2015-03-02',
      '1',
      'Gen Z',
      ...row.split(' '),
    ]);
    const proposal = await inspectText(csv(tags, names, ...rows));
    expect(proposal).toMatchObject({ tool: 'qualtrics', headerRecords: 2, questions: [] });
    expect(proposal.mapping.columns[14]).toEqual({ role: 'item-rank', pillar: 'reputation' });
  });

  test('codes joined by spaces without known names are asked for', async () => {
    const codes = ENGLISH_PILLARS.map((_, index) => `option${index + 1}`);
    const rows = listsOf(codes, ' ').map(
      (list, index) => `2025-03-01T08:04:10.000Z,gen_z,${list},uuid:${index},12`,
    );
    const proposal = await inspectText(csv('SubmissionDate,generation,ranking,KEY,SubmitterID', ...rows));
    expect(proposal.questions).toMatchObject([{ code: 'ITEMS_UNNAMED', column: { header: 'ranking' } }]);
  });
});
