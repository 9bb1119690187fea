import * as fc from 'fast-check';
import readXlsxFile from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import type { QuestionnaireSpec } from '#src/domain/questionnaire/questionnaire-spec.ts';
import { xlsformSheets } from '#src/domain/questionnaire/xlsform-sheets.ts';
import { writeXlsform } from '#src/export/xlsform.ts';
import { expectSamePeople, importBack } from '../domain/questionnaire/support/import-back.ts';
import { hostileText } from '../domain/questionnaire/support/hostile-text.ts';
import { twentyPeople } from '../domain/questionnaire/support/people.ts';
import { present } from '../domain/questionnaire/support/tables.ts';
import { EACH_LANGUAGE, specOf, TEXT_IDS } from '../domain/questionnaire/support/texts.ts';
import { sheetRows, xlsformExport, type Sheets } from '../domain/questionnaire/support/xlsform-export.ts';

const LANGUAGES = EACH_LANGUAGE.map(([language]) => language);
const IDS = ['xlsform-odk', 'xlsform-kobo'] as const;

async function writtenSheets(id: (typeof IDS)[number], spec: QuestionnaireSpec): Promise<Sheets> {
  const written = await writeXlsform(id, spec);
  if (!written.ok) throw new Error(written.reason);
  const sheets = await readXlsxFile(written.value);
  return new Map(
    sheets.map(({ sheet, data }) => [
      sheet,
      data.map((row) => row.map((cell) => (cell === null ? null : String(cell)))),
    ]),
  );
}

describe.each(IDS)('%s', (id) => {
  test('the workbook holds the three sheets as they were put together', async () => {
    const spec = specOf({ languages: LANGUAGES });
    const sheets = await writtenSheets(id, spec);
    expect([...sheets.keys()]).toEqual(['survey', 'choices', 'settings']);
    for (const { name, rows } of xlsformSheets(id, spec)) {
      expect(present(sheets.get(name)).map((row) => row.map((cell) => cell ?? ''))).toEqual(rows);
    }
  });

  test('whatever the texts are, the workbook holds them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TEXT_IDS), hostileText(), async (textId, text) => {
        const spec = specOf({ texts: { [textId]: text } });
        const sheets = await writtenSheets(id, spec);
        for (const { name, rows } of xlsformSheets(id, spec)) {
          expect(present(sheets.get(name)).map((row) => row.map((cell) => cell ?? ''))).toEqual(rows);
        }
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  test.each([10, 4] as const)('answers to the workbook come back, ranking %i', async (ranked) => {
    const people = twentyPeople(ranked);
    const sheets = await writtenSheets(id, specOf({ ranked, languages: LANGUAGES }));
    const tool = id === 'xlsform-odk' ? 'odk' : 'kobo';
    expectSamePeople(await importBack(xlsformExport(sheets, people, { tool, values: 'names' })), people);
  });

  test.each([['English (en)'], ['polski (pl)'], ['русский (ru)'], ['繁體中文 (zh)']])(
    'answers in labels come back: %s',
    async (language) => {
      const people = twentyPeople(10);
      const sheets = await writtenSheets('xlsform-kobo', specOf({ languages: LANGUAGES }));
      const values = `label::${language}`;
      expectSamePeople(await importBack(xlsformExport(sheets, people, { tool: 'kobo', values })), people);
    },
  );
});

test('Kobo asks for one place after the other, in one random order for all of them', async () => {
  const rows = sheetRows(await writtenSheets('xlsform-kobo', specOf({ ranked: 3 })), 'survey');
  const places = rows.filter((row) => row.get('type') === 'select_one pillars');
  expect(places.map((row) => row.get('label'))).toEqual(['1', '2', '3']);
  expect(places.map((row) => row.get('parameters'))).toEqual(
    places.map(() => 'randomize=true, seed=${order_seed}'),
  );
  expect(places.map((row) => row.get('constraint'))).toEqual([
    undefined,
    '${choice_2} != ${choice_1}',
    '${choice_3} != ${choice_1} and ${choice_3} != ${choice_2}',
  ]);
});

async function version(spec: QuestionnaireSpec): Promise<string | undefined> {
  return sheetRows(await writtenSheets('xlsform-odk', spec), 'settings')[0]?.get('version');
}

test('another text makes another version of the form', async () => {
  expect(await version(specOf())).toBe(await version(specOf()));
  expect(await version(specOf({ texts: { thanks: 'Thanks' } }))).not.toBe(await version(specOf()));
});

test('a text that a spreadsheet would run is a text', async () => {
  const spec = specOf({ texts: { title: '=HYPERLINK("http://example.com")', 'pillar.content': '+1' } });
  const sheets = await writtenSheets('xlsform-odk', spec);
  expect(present(sheets.get('settings'))[1]?.[0]).toBe('=HYPERLINK("http://example.com")');
  expect(present(sheets.get('choices')).flat()).toContain('+1');
});

test('texts beyond all measure are refused, not packed by a worker', async () => {
  const spec = specOf({ texts: { introduction: 'long '.repeat(30_000) } });
  expect(await writeXlsform('xlsform-odk', spec)).toEqual({ ok: false, reason: 'texts-too-long' });
});
