import { describe, expect, test } from 'vitest';
import { buildWorkbook, textRow } from './support/build-workbook.ts';
import { opened, recordsOf, refusal, tableOf } from './support/open.ts';

const row = (cells: string) => `<row r="1">${cells}</row>`;
const oneSheet = (rows: string) => ({ sheets: [{ name: 'Answers', rows }] });

describe('the sheet that is read', () => {
  test('is the visible one with the most filled cells, never simply the first', async () => {
    const file = buildWorkbook({
      sheets: [
        { name: 'Cover', rows: textRow(1, 'Survey 2025') },
        { name: '_56F9DC', state: 'hidden', rows: textRow(1, 'a', 'b', 'c', 'd', 'e') },
        { name: 'Very', state: 'veryHidden', rows: textRow(1, 'a', 'b', 'c', 'd', 'e', 'f') },
        { name: 'Form &amp; more', rows: textRow(1, 'id', 'rank') + textRow(2, '1', '2') },
      ],
    });
    const survey = await opened(file);
    expect([survey.container, survey.part, survey.bytes]).toEqual(['xlsx', 'Form & more', file.length]);
    expect(await tableOf(file)).toEqual([
      ['id', 'rank'],
      ['1', '2'],
    ]);
  });

  test('may be hidden where no sheet is visible', async () => {
    const file = buildWorkbook({ sheets: [{ name: 'Only', state: 'hidden', rows: textRow(1, 'a', 'b') }] });
    expect((await opened(file)).part).toBe('Only');
  });

  test('is found under any name and with any prefix', async () => {
    const file = buildWorkbook({
      ...oneSheet(''),
      more: {
        'xl/worksheets/sheet1.xml': new TextEncoder().encode(
          '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>',
        ),
      },
    });
    expect(await tableOf(file)).toEqual([['7']]);
  });

  test('without a value is an empty file', async () => {
    expect(await refusal(buildWorkbook(oneSheet('<row r="1"><c r="A1" s="0"/></row>')))).toBe('FILE_EMPTY');
  });
});

describe('rows', () => {
  test('keep their numbers in the sheet, empty ones counted', async () => {
    const file = buildWorkbook(oneSheet(textRow(2, 'id') + textRow(5, 'R1') + textRow(6, 'R2')));
    const records = await recordsOf(await opened(file));
    expect([...records].filter(([, cells]) => cells[0] !== '')).toEqual([
      [2, ['id']],
      [5, ['R1']],
      [6, ['R2']],
    ]);
  });

  test('are as wide as the widest, also where it comes late', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => textRow(index + 1, 'a', 'line\n"two"')).join('');
    const table = await tableOf(buildWorkbook(oneSheet(rows + textRow(3001, 'a', '', '', 'd'))));
    expect(table.length).toBe(3001);
    expect(table.filter(({ length }) => length !== 4)).toEqual([]);
    expect(table[0]).toEqual(['a', 'line\n"two"', '', '']);
    expect(table[3000]).toEqual(['a', '', '', 'd']);
  });

  test('and cells may leave out their addresses', async () => {
    const file = buildWorkbook(
      oneSheet('<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c r="B2"><v>4</v></c></row>'),
    );
    expect(await tableOf(file)).toEqual([
      ['1', '', '3'],
      ['', '4', ''],
    ]);
  });

  test('are found although the dimension lies', async () => {
    const rows = textRow(1, 'a', 'b') + textRow(2, 'c', 'd');
    const sheet = (before: string) => buildWorkbook({ sheets: [{ name: 'S', rows, before }] });
    const expected = [
      ['a', 'b'],
      ['c', 'd'],
    ];
    expect(await tableOf(sheet('<dimension ref="A1"/>'))).toEqual(expected);
    expect(await tableOf(sheet('<dimension ref="A1:XFD1048576"/>'))).toEqual(expected);
  });

  test('keep line breaks inside cells, and the line is the row all the same', async () => {
    const rows =
      textRow(1, 'id', 'list') + textRow(2, 'R1', '1: A&#10;2: B') + textRow(3, 'R2', '1: B\n2: A');
    const records = await recordsOf(await opened(buildWorkbook(oneSheet(rows))));
    expect(records.get(2)).toEqual(['R1', '1: A\n2: B']);
    expect(records.get(3)).toEqual(['R2', '1: B\n2: A']);
  });
});

describe('cells', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/>' +
    '<numFmt numFmtId="165" formatCode="0.00 &quot;days&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/></numFmts>' +
    '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>';
  const cellsOf = async (cells: string, more = {}) =>
    (await tableOf(buildWorkbook({ ...oneSheet(row(cells)), styles, ...more })))[0];

  test('are dates only where their format is one', async () => {
    const value = '<v>45713.7142361111</v>';
    expect(
      await cellsOf(
        [0, 1, 2, 3].map((style, index) => `<c r="${'ABCD'[index]}1" s="${style}">${value}</c>`).join(''),
      ),
    ).toEqual(['45713.7142361111', '2025-02-25 17:08:30', '2025-02-25 17:08:30', '45713.7142361111']);
    expect(
      await cellsOf('<c r="A1" s="1"><v>45713</v></c><c r="B1" s="4"><v>0.00385416666666667</v></c>'),
    ).toEqual(['2025-02-25', '00:05:33']);
    expect(await cellsOf('<c r="A1" t="d"><v>2025-02-25T17:08:30</v></c>')).toEqual(['2025-02-25T17:08:30']);
  });

  test.each(['1', 'true'])('count days from 1904 where the workbook says so (%s)', async (value) => {
    const workbookPr = `<workbookPr date1904="${value}"/>`;
    expect(await cellsOf('<c r="A1" s="1"><v>44251</v></c>', { workbookPr })).toEqual(['2025-02-25']);
  });

  test('with numbers are written as a spreadsheet shows them', async () => {
    expect(
      await cellsOf(
        '<c r="A1"><v>3</v></c><c r="B1" t="n"><v>118400007919</v></c><c r="C1"><v>0.30000000000000004</v></c>' +
          '<c r="D1"><v>1.18400007919E11</v></c><c r="E1"><v>3.0</v></c><c r="F1"><v>-1</v></c>',
      ),
    ).toEqual(['3', '118400007919', '0.3', '118400007919', '3', '-1']);
  });

  test('hold booleans, errors and results of formulas as what they show', async () => {
    expect(
      await cellsOf(
        '<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><f>1/0</f><v>#N/A</v></c>' +
          '<c r="D1" t="str"><f>A1&amp;"x"</f><v>a&amp;b_x0041_</v></c><c r="E1"><f>1+1</f><v>2</v></c>',
      ),
    ).toEqual(['TRUE', 'FALSE', '#N/A', 'a&bA', '2']);
  });

  test('join the runs of rich text and leave out how it is read aloud', async () => {
    const strings =
      '<si><t>plain</t></si>' +
      '<si><r><rPr><b/></rPr><t>Digital </t></r><r><t xml:space="preserve">exper</t></r><r><t>iences</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si/>' +
      '<si><t><![CDATA[a < b]]></t></si><si><t>a<!-- no -->b</t></si>';
    const cells = Array.from(
      { length: 6 },
      (_, index) => `<c r="${'ABCDEF'[index]}1" t="s"><v>${index}</v></c>`,
    ).join('');
    expect(await cellsOf(cells, { strings })).toEqual([
      'plain',
      'Digital experiences',
      '東京',
      '',
      'a < b',
      'ab',
    ]);
    expect(await cellsOf('<c r="A1" t="inlineStr"><is><r><t>A</t></r><r><t>B</t></r></is></c>')).toEqual([
      'AB',
    ]);
  });

  test('that point to a text that is not there break the workbook', async () => {
    const file = buildWorkbook({
      ...oneSheet(row('<c r="A1" t="s"><v>9</v></c>')),
      strings: '<si><t>a</t></si>',
    });
    expect(await refusal(file)).toBe('FILE_IS_BROKEN xlsx');
  });
});

describe('what a workbook may not do', () => {
  test.each([
    ['rows out of order', textRow(2, 'a') + textRow(1, 'b')],
    ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a row without a number', '<row r="many"><c><v>1</v></c></row>'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['an element that is not closed', '<row r="1"><c r="A1"><v>1</v>'],
  ])('%s', async (_name, rows) => {
    expect(await refusal(buildWorkbook(oneSheet(rows)))).toBe('FILE_IS_BROKEN xlsx');
  });

  test('no workbook, no sheet', async () => {
    const none = buildWorkbook({ sheets: [], more: {} });
    expect(await refusal(none)).toBe('FILE_IS_BROKEN xlsx');
  });

  test('more rows of answers than can be held are refused with the number', async () => {
    const cell = '<c><v>1</v></c>';
    const many = (count: number) =>
      buildWorkbook({ ...oneSheet(`<row>${cell}</row>`.repeat(count)), level: 1 });
    expect((await opened(many(200_000))).container).toBe('xlsx');
    expect(await refusal(many(200_001))).toBe('FILE_TOO_LARGE rows');
  }, 20_000);

  test('a million formatted rows without a value are nothing', async () => {
    const empty = Array.from(
      { length: 1_048_574 },
      (_, index) => `<row r="${index + 3}" s="1" customFormat="1"/>`,
    );
    const rows = textRow(1, 'id') + textRow(2, 'R1') + empty.join('');
    const begin = performance.now();
    expect(await tableOf(buildWorkbook({ ...oneSheet(rows), level: 1 }))).toEqual([['id'], ['R1']]);
    expect(performance.now() - begin).toBeLessThan(10_000);
  }, 20_000);

  test('a few cells at the far end of the sheet cost nothing', async () => {
    const far =
      '<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    const survey = await opened(buildWorkbook(oneSheet(far)));
    expect(survey.text.size).toBeLessThan(2_000_000);
  });

  test('rows that are wide beyond measure are refused', async () => {
    const rows = '<row><c r="XFD1"><v>1</v></c></row>'.repeat(5000);
    expect(await refusal(buildWorkbook({ ...oneSheet(rows), level: 1 }))).toBe('FILE_TOO_LARGE columns');
  });

  test('one long text in every cell is refused before it fills the memory', async () => {
    const strings = `<si><t>${'x'.repeat(32_000)}</t></si>`;
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(200);
    const before = process.memoryUsage().rss;
    expect(await refusal(buildWorkbook({ ...oneSheet(rows), strings }))).toBe('FILE_TOO_LARGE bytes');
    expect(process.memoryUsage().rss - before).toBeLessThan(1_500_000_000);
  }, 20_000);
});
