import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SurveyImport } from '#src/domain/survey/import-outcome.ts';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import { inspectOpenedSurvey, sourceOf } from '#src/domain/survey/opened-survey.ts';
import type { Proposal } from '#src/domain/survey/proposal.ts';
import { orderOf } from '#tests/domain/survey/import-text.ts';
import { buildWorkbook, columnName, textRow } from './support/build-workbook.ts';
import { opened } from './support/open.ts';

interface TakenIn {
  readonly proposal: Proposal;
  readonly result: SurveyImport;
}

/** Imports a file as proposed. */
async function takeIn(bytes: Uint8Array<ArrayBuffer>): Promise<TakenIn> {
  const survey = await opened(bytes);
  const inspected = await inspectOpenedSurvey(survey, {});
  if (!inspected.ok) throw new Error(JSON.stringify(inspected.reason));
  const proposal = inspected.value;
  const imported = await importSurveyFile(sourceOf(survey), proposal.mapping);
  if (!imported.ok) throw new Error(JSON.stringify(imported.reason));
  return { proposal, result: imported.value };
}

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const rolesOf = ({ proposal: { columns, mapping } }: TakenIn, role: string) =>
  columns.filter((_, index) => mapping.columns[index]?.role === role).map(({ header }) => header);

const POLISH = [
  'Reklama',
  'Treści',
  'Doświadczenia cyfrowe',
  'Doświadczenia offline',
  'Komunikacja',
  'Przedstawiciele firmy',
  'Produkty i usługi',
  'Obsługa klienta',
  'Ścieżka bez przeszkód',
  'Reputacja marki',
];
const turned = <Item>(items: readonly Item[], by: number): Item[] => [
  ...items.slice(by),
  ...items.slice(0, by),
];

/** A ranking as one numbered item a line. */
const list = (by: number): string =>
  turned(POLISH, by)
    .map((item, index) => `${index + 1}: ${item}`)
    .join('\n');

describe('workbooks of survey tools', () => {
  test('Microsoft Forms in Polish: an empty sheet, a hidden one, then the answers with dates as numbers', async () => {
    const head = [
      'ID',
      'Godzina rozpoczęcia',
      'Godzina ukończenia',
      'Adres e-mail',
      'Nazwa',
      'Pokolenie',
      'Ułóż',
    ];
    const rows = Array.from({ length: 12 }, (_, index) => {
      const number = index + 2;
      const cells = [
        `<c r="A${number}"><v>${index + 3}</v></c>`,
        `<c r="B${number}" s="1"><v>45713.7104166667</v></c><c r="C${number}" s="1"><v>45713.7142361111</v></c>`,
        ...['anonymous', '', 'Pokolenie Z', `${turned(POLISH, index % 5).join(';')};`].map((text, at) =>
          text === ''
            ? ''
            : `<c r="${columnName(at + 3)}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
        ),
        ...POLISH.map(
          (_item, at) =>
            `<c r="${columnName(at + 7)}${number}" t="inlineStr"><is><t>${at === index % 5 ? 'Nie dotyczy' : 'Zadowolony'}</t></is></c>`,
        ),
      ];
      return `<row r="${number}">${cells.join('')}</row>`;
    });
    const file = buildWorkbook({
      sheets: [
        { name: 'Sheet1', rows: '' },
        { name: '_56F9DC9755BA', state: 'hidden', rows: textRow(1, 'form id', 'Form1', '1') },
        { name: 'Form1', rows: textRow(1, ...head, ...POLISH) + rows.join('') },
      ],
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="m/d/yy\\ h:mm:ss"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs>',
    });
    const { proposal, result } = await takeIn(file);
    expect(proposal.tool).toBe('ms-forms');
    expect(proposal.notes[0]).toMatchObject({ code: 'FILE_TYPE_BY_CONTENT', type: 'xlsx', part: 'Form1' });
    expect(proposal.bytes).toBe(file.length);
    expect(result.counts).toMatchObject({ records: 12, used: 12 });
    expect([orderOf(result, 0), orderOf(result, 1)]).toEqual(['ACDNMRPSFB', 'CDNMRPSFBA']);
    expect(result.dates).toEqual({ first: '2025-02-25', last: '2025-02-25' });
    expect(result.table.seconds[0]).toBe(330);
    expect(result.table.segments[0]?.groups).toMatchObject([{ generation: 'gen_z' }]);
    expect(Array.from(result.table.records.slice(0, 3))).toEqual([2, 3, 4]);
  });

  test('lists with line breaks in a cell, errors of formulas, and the sheet’s rows in what is said', async () => {
    const rows = [textRow(1, 'id', 'Uszereguj'), textRow(2, '1', list(0)), textRow(5, '2', list(3))];
    rows.push('<row r="6"><c r="A6"><v>3</v></c><c r="B6" t="e"><v>#N/A</v></c></row>');
    for (let row = 7; row < 20; row++) rows.push(textRow(row, String(row), list(row % 7)));
    const { result } = await takeIn(buildWorkbook({ sheets: [{ name: 'S', rows: rows.join('') }] }));
    expect(orderOf(result, 1)).toBe('NMRPSFBACD');
    expect(result.counts).toMatchObject({ records: 18, used: 15, rejected: 1, skipped: 2 });
    expect(result.problems.map(({ record, line, detail }) => [record, line, detail.code])).toEqual([
      [3, 3, 'ROW_EMPTY'],
      [4, 4, 'ROW_EMPTY'],
      [6, 6, 'ITEM_UNKNOWN'],
    ]);
  });

  test('a rank that a formula broke is named as the spreadsheet’s error', async () => {
    const head = ['id', ...POLISH.map((item) => `Ranking [${item}]`)];
    const rows = Array.from({ length: 12 }, (_, index) => {
      const ranks = turned(
        POLISH.map((_item, at) => at + 1),
        index % 6,
      );
      const cells = ranks.map((rank, at) =>
        index === 4 && at === 2
          ? `<c r="${columnName(at + 1)}${index + 2}" t="e"><v>#REF!</v></c>`
          : `<c r="${columnName(at + 1)}${index + 2}"><v>${rank}</v></c>`,
      );
      return `<row r="${index + 2}"><c r="A${index + 2}"><v>${index}</v></c>${cells.join('')}</row>`;
    });
    const file = buildWorkbook({ sheets: [{ name: 'S', rows: textRow(1, ...head) + rows.join('') }] });
    const { result } = await takeIn(file);
    expect(result.problems.filter(({ verdict }) => verdict === 'reject')).toMatchObject([
      { record: 6, line: 6, value: '#REF!', detail: { code: 'RANK_NOT_NUMBER', why: 'spreadsheet-error' } },
    ]);
  });
});

const PEOPLE = JSON.parse(readFileSync('tests/fixtures/survey-samples/surveyjs.json', 'utf8')) as Record<
  string,
  unknown
>[];

describe('JSON of survey tools', () => {
  test('SurveyJS answers are recognised as they are, wrapped, with ids, and one a line', async () => {
    const plain = await takeIn(json(PEOPLE));
    expect([plain.proposal.tool, plain.proposal.mapping.tool, plain.result.tool]).toEqual(
      Array.from({ length: 3 }, () => 'surveyjs'),
    );
    expect(plain.proposal.notes[0]).toMatchObject({ code: 'FILE_TYPE_BY_CONTENT', type: 'json' });
    const people = PEOPLE.map((person, index) => ({ id: `R${index}`, ...person }));
    const wrapped = await takeIn(json({ total: 20, data: people }));
    const hosted = await takeIn(
      json({
        results: PEOPLE.map(({ submittedAt, ...data }, index) => ({ responseId: index, submittedAt, data })),
      }),
    );
    const lines = await takeIn(
      new TextEncoder().encode(people.map((one) => JSON.stringify(one)).join('\r\n')),
    );
    expect([rolesOf(wrapped, 'id'), rolesOf(hosted, 'id'), rolesOf(hosted, 'date')]).toEqual([
      ['id'],
      ['responseId'],
      ['submittedAt'],
    ]);
    for (const { result, proposal } of [wrapped, hosted, lines]) {
      expect(proposal.tool).toBe('surveyjs');
      expect(result.table.ranks).toEqual(plain.result.table.ranks);
      expect(result.table.ratings).toEqual(plain.result.table.ratings);
      expect(result.table.days).toEqual(plain.result.table.days);
      expect(Array.from(result.table.records)).toEqual(PEOPLE.map((_, index) => index + 1));
    }
  });

  test('items that were not selected are left out, not guessed', async () => {
    const answers = PEOPLE.map((person, index) => {
      const ranking = person['ranking'] as string[] | undefined;
      return { ...person, ranking: index < 3 ? ranking?.slice(0, [5, 3, 1][index]) : ranking };
    });
    const { result, proposal } = await takeIn(json(answers));
    expect(proposal.tool).toBe('surveyjs');
    expect([0, 1, 2].map((row) => orderOf(result, row).length)).toEqual([5, 3, 1]);
    expect(result.problems.slice(0, 3)).toMatchObject(
      [1, 2, 3].map((record) => ({ record, line: record, verdict: 'partial' })),
    );
  });

  test('other encodings than UTF-8 are read', async () => {
    const text = JSON.stringify(PEOPLE);
    const wide = new Uint8Array(2 + text.length * 2);
    wide.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at++) {
      wide[2 + at * 2] = text.charCodeAt(at) & 255;
      wide[3 + at * 2] = text.charCodeAt(at) >> 8;
    }
    expect((await takeIn(wide)).result.counts.records).toBe(20);
  });
});
