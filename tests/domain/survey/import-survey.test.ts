import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importSurveyFile } from '#src/domain/survey/import-survey.ts';
import { inspectSurveyFile } from '#src/domain/survey/inspect-survey.ts';
import { responseRow, rankingOfRow } from '#src/domain/survey/response-table.ts';
import {
  ENGLISH_PILLARS,
  RANK_HEADER,
  codesOf,
  csv,
  importText,
  inspectText,
  orderOf,
  rankRow,
  toBlob,
} from './import-text.ts';

const SAMPLES = 'tests/fixtures/survey-samples';
const CONTROL = '3 6 1 10 5 8 2 4 9 7';
const RATED_HEADER = [...RANK_HEADER, ...ENGLISH_PILLARS.map((name) => `Satisfaction: ${name}`)];

function rated(id: string, ranks: string, ratings: string): string {
  return `${rankRow(id, ranks)},${ratings
    .split(' ')
    .map((rating) => (rating === '_' ? '' : rating))
    .join(',')}`;
}

/** One row with these ranks, imported before a control row. */
async function first(ranks: string) {
  const result = await importText(csv(RANK_HEADER, rankRow('A', ranks), rankRow('B', CONTROL)));
  return { result, order: orderOf(result, 0), problem: result.problems[0] };
}

describe('rankings in item columns', () => {
  test.each([
    ['1 1 3 4 5 6 7 8 9 10', '(AC)DNMRPSFB'],
    ['9 7 1 10 5 5 1 3 7 4', '(DP)SB(MR)(CF)AN'],
    ['1 2 2 3 4 5 6 7 8 9', 'A(CD)NMRPSFB'],
    ['1.5 1.5 3 4 5 6 7 8 9 10', '(AC)DNMRPSFB'],
  ])('ties as competition, dense or mid-ranks are kept: %s', async (ranks, order) => {
    const { result, order: got } = await first(ranks);
    expect(got).toBe(order);
    expect(result.problems).toEqual([]);
  });

  test('ties are refused when the mapping says so', async () => {
    const text = csv(RANK_HEADER, rankRow('A', '1 1 3 4 5 6 7 8 9 10'));
    expect(codesOf(await importText(text, { ties: 'reject' }))).toEqual(['2 RANK_DUPLICATE']);
    expect((await inspectText(text)).questions.map(({ code }) => code)).toContain('RANK_TIES');
  });

  test.each([
    ['1 2 3 _ _ _ _ _ _ _', 'RANK_MISSING', 'ACD'],
    ['1 2 _ 4 _ _ _ _ _ _', 'RANK_GAP', 'ACN'],
    ['1 2 3 4 5 6 7 8 10 _', 'RANK_MISSING', 'ACDNMRPSF'],
    ['1 1 _ _ 3 _ _ _ _ _', 'RANK_MISSING', '(AC)M'],
  ])('partial rankings keep their order and nothing is filled in: %s', async (ranks, code, order) => {
    const { result, order: got, problem } = await first(ranks);
    expect([got, problem?.detail.code, problem?.verdict]).toEqual([order, code, 'partial']);
    expect(result.counts).toMatchObject({ used: 1, partial: 1 });
  });

  test('a repeated rank names both pillars and the missing ranks', async () => {
    const { problem } = await first('3 3 1 10 5 8 2 4 9 7');
    expect(problem?.detail).toEqual({
      code: 'RANK_DUPLICATE',
      rank: 3,
      pillars: ['advertising', 'content'],
      missingRanks: [6],
    });
  });

  test('characters that nobody sees are left out, and said', async () => {
    const result = await importText(
      csv(
        RANK_HEADER,
        rankRow('A', CONTROL.replace('3', '\u200B3')),
        rankRow('B', CONTROL.replace('6', '6\u0000')),
      ),
    );
    expect(codesOf(result)).toEqual(['2 CONTROL_CHAR', '3 CONTROL_CHAR']);
    expect([orderOf(result, 0), orderOf(result, 1)]).toEqual(['DPASMCBRFN', 'DPASMCBRFN']);
  });
});

describe('rankings in one cell', () => {
  test('a short list after a whole one keeps nothing of it', async () => {
    const list = ENGLISH_PILLARS.join(';');
    const text = csv(
      'id,generation,Please rank',
      `a,Gen X,${list}`,
      `b,Gen X,${list}`,
      'c,Gen X,Friction;Content;',
      'd,Gen X,Friction;Price',
    );
    const result = await importText(text);
    expect([0, 1, 2, 3].map((row) => orderOf(result, row))).toEqual(['ACDNMRPSFB', 'ACDNMRPSFB', 'FC', '']);
    expect(codesOf(result)).toEqual(['4 ITEM_MISSING', '5 ITEM_UNKNOWN']);
  });
});

describe('accounting for rows', () => {
  test('trailing empty lines are nothing, empty lines between responses are listed', async () => {
    const result = await importText(
      `${csv(RANK_HEADER, rankRow('A', CONTROL), '', ',,,', rankRow('B', CONTROL))}\n\n,,\n`,
    );
    expect(result.counts).toEqual({ records: 4, used: 2, partial: 0, rejected: 0, skipped: 2 });
    expect(codesOf(result)).toEqual(['3 ROW_EMPTY', '4 ROW_EMPTY']);
  });

  test('a long run of empty lines is counted whole, and listed in part', async () => {
    const result = await importText(
      csv(RANK_HEADER, rankRow('A', CONTROL)) + '\n'.repeat(250) + csv(rankRow('B', CONTROL)),
    );
    expect(result.counts).toMatchObject({ records: 252, skipped: 250 });
    expect([result.problemCounts.ROW_EMPTY, result.problems.length]).toEqual([250, 100]);
  });

  test('a trailing delimiter is no extra answer', async () => {
    const result = await importText(
      csv(RANK_HEADER, `${rankRow('A', CONTROL)},`, `${rankRow('B', CONTROL)},,`),
    );
    expect(result.counts.used).toBe(2);
  });

  test('a line with other delimiters says which it seems to use', async () => {
    const result = await importText(
      csv(
        RANK_HEADER,
        rankRow('A', CONTROL),
        rankRow('B', CONTROL).replaceAll(',', ';'),
        rankRow('C', CONTROL),
      ),
    );
    expect(result.problems[0]?.detail).toEqual({
      code: 'ROW_TOO_SHORT',
      cells: 1,
      expected: 12,
      otherDelimiter: { delimiter: ';', count: 11 },
    });
  });

  test('of many problems a bounded list is kept, and all are counted', async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => rankRow(`R${index}`, '1 2 3 _ _ _ _ _ _ _'));
    const result = await importText(csv(RANK_HEADER, ...rows, rankRow('X', '1 1 1 1 1 1 1 1 1 1')));
    expect(result.problemCounts).toEqual({ RANK_MISSING: 3000, RANK_DUPLICATE: 1 });
    expect(result.problems.length).toBe(1001);
    expect(result.counts).toMatchObject({ records: 3001, partial: 3000, rejected: 1 });
  });

  test('the same file in chunks of any size gives the same import', async () => {
    const blob = toBlob(readFileSync(`${SAMPLES}/bad/structure.csv`));
    const inspected = await inspectSurveyFile(blob);
    if (!inspected.ok) throw new Error('refused');
    const whole = await importSurveyFile(blob, inspected.value.mapping);
    for (const chunkBytes of [1, 7, 64, 1000]) {
      expect(await importSurveyFile(blob, inspected.value.mapping, { chunkBytes })).toEqual(whole);
    }
  });

  test('reports how far it is', async () => {
    const text = csv(RANK_HEADER, ...Array.from({ length: 50 }, (_, index) => rankRow(`R${index}`, CONTROL)));
    const { mapping } = await inspectText(text);
    const seen: number[] = [];
    await importSurveyFile(toBlob(text), mapping, {
      chunkBytes: 500,
      onProgress: ({ bytes }) => seen.push(bytes),
    });
    expect(seen.at(-1)).toBe(text.length);
    expect(seen.length).toBe(Math.ceil(text.length / 500));
  });
});

describe('people and quality', () => {
  test('the same person with the same answers counts once, whatever the order of the ids', async () => {
    const rows = ['b', 'a', 'c', 'a', 'b'].map((id) => rankRow(id, CONTROL));
    const result = await importText(csv(RANK_HEADER, ...rows));
    expect(codesOf(result)).toEqual(['5 DUP_ID', '6 DUP_ID']);
    expect(result.problems.map(({ detail }) => detail)).toMatchObject([
      { firstRecord: 3 },
      { firstRecord: 2 },
    ]);
    expect(result.counts).toMatchObject({ used: 3, skipped: 2 });
  });

  test('a row set aside for its address does not lend its id to the next row', async () => {
    const header = [...RANK_HEADER, 'email'];
    const result = await importText(
      csv(
        header,
        `${rankRow('a', CONTROL)},x@y.z`,
        `${rankRow('b', CONTROL)},X@Y.Z `,
        `${rankRow('c', CONTROL)},q@y.z`,
        `${rankRow('b', CONTROL)},`,
      ),
    );
    expect(codesOf(result)).toEqual(['3 DUP_EMAIL']);
    expect(result.counts).toMatchObject({ used: 3, skipped: 1 });
  });

  test('a row set aside leaves no flag to the next row', async () => {
    const result = await importText(
      csv(RANK_HEADER, rankRow('a', CONTROL), rankRow('a', CONTROL), rankRow('b', CONTROL)),
    );
    expect(result.counts.skipped).toBe(1);
    expect(responseRow(result.table, 1)).toMatchObject({ record: 4, flags: [] });
  });

  test('ids rounded by a spreadsheet name nobody', async () => {
    const result = await importText(
      csv(
        RANK_HEADER,
        rankRow('1.18E+11', CONTROL),
        rankRow('1.18E+11', CONTROL),
        rankRow('x', CONTROL),
        rankRow('y', CONTROL),
      ),
    );
    expect(result.counts.used).toBe(4);
    expect(result.notes.map(({ code }) => code)).toEqual(['ID_ROUNDED']);
  });

  test('flags one rating for all, equal content and haste, and keeps the rows', async () => {
    const header = ['Duration (in seconds)', ...RATED_HEADER];
    const rows = Array.from(
      { length: 12 },
      (_, index) =>
        `${index === 3 ? 19 : 200 + index},${rated(`R${index}`, index % 2 === 0 ? CONTROL : '1 2 3 4 5 6 7 8 10 9', index === 5 ? '3 3 3 3 3 3 3 3 3 3' : `4 ${(index % 5) + 1} 2 ${(index % 3) + 1} 3 2 2 4 4 5`)}`,
    );
    rows.push(`240,${rated('R99', CONTROL, '4 1 2 1 3 2 2 4 4 5')}`);
    const result = await importText(csv(header, ...rows));
    expect(codesOf(result)).toEqual(['5 TOO_FAST', '7 STRAIGHT_LINE', '14 DUP_CONTENT']);
    expect(result.counts.used).toBe(13);
    expect(responseRow(result.table, 3).flags).toEqual(['tooFast']);
    expect(responseRow(result.table, 5).flags).toEqual(['straightLine']);
    expect(responseRow(result.table, 12).flags).toEqual(['sameContent']);
  });

  test('nothing that names a person is in the table', async () => {
    const result = await importText(
      csv(
        [...RANK_HEADER, 'email', 'comment'],
        `${rankRow('secret-id', CONTROL)},ann@example.com,call me Ann`,
      ),
    );
    expect(JSON.stringify(result)).not.toMatch(/secret-id|ann@example|Ann/);
  });
});

describe('ratings', () => {
  test('"not applicable" is kept apart from no answer', async () => {
    const result = await importText(csv(RATED_HEADER, rated('A', CONTROL, '1 n/a _ - 5 6 -99 NA 0 3')));
    expect(Array.from(result.table.ratings)).toEqual([1, 6, 0, 0, 5, 6, 0, 6, 0, 3]);
    expect(result.problems.map(({ value, remedy }) => [value, remedy])).toEqual([
      ['6', 'cell-read-as-not-applicable'],
      ['0', 'cell-read-as-no-answer'],
    ]);
  });

  test('an item worded the other way round is turned, whether it is a number or a label', async () => {
    const text = csv(
      RATED_HEADER,
      rated('A', CONTROL, '1 2 3 4 5 1 2 3 4 5'),
      rated('B', CONTROL, '1 2 3 4 5 1 2 3 Agree n/a'),
    );
    const { mapping } = await inspectText(text);
    const columns = mapping.columns.map((column) =>
      column.role === 'rating' && column.pillar === 'friction' ? { ...column, reversed: true } : column,
    );
    const { table } = await importText(text, { columns });
    expect([table.ratings[8], table.ratings[18], table.ratings[19], table.ratings[7]]).toEqual([2, 2, 6, 3]);
  });

  test('a refused ranking keeps the ratings and the segment of its row', async () => {
    const result = await importText(
      csv(RATED_HEADER, rated('A', '1 1 1 1 1 1 1 1 1 1', '1 2 3 4 5 1 2 3 4 5')),
    );
    expect(result.counts).toMatchObject({ rejected: 1, used: 0 });
    expect(responseRow(result.table, 0)).toMatchObject({
      ranking: [],
      segments: [{ generation: 'gen_x' }],
      ratings: { advertising: 1, reputation: 5 },
    });
  });
});

/** Every text file of the sample folder. */
function sampleFiles(folder = SAMPLES): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return name === 'create' ? [] : sampleFiles(path);
    return /\.(?:csv|tsv)$/.test(name) ? [path] : [];
  });
}

describe('whatever the file holds', () => {
  const files = sampleFiles().map((path) => readFileSync(path));

  /** A sample with a few bytes replaced, cut out or doubled. */
  const mutated = fc
    .record({
      file: fc.integer({ min: 0, max: files.length - 1 }),
      edits: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          length: fc.nat({ max: 40 }),
          insert: fc.constantFrom(
            '',
            '"',
            ',',
            '\n',
            '\r',
            '\u0000',
            ';',
            '1',
            'Total',
            '-',
            '=',
            '\uFEFF',
            '很',
            '"",""',
            '\t',
            '9'.repeat(30),
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
    })
    .map(({ file, edits }) => {
      let bytes = files[file] ?? Buffer.alloc(0);
      for (const { at, length, insert } of edits) {
        const from = Math.floor(at * bytes.length);
        bytes = Buffer.concat([bytes.subarray(0, from), Buffer.from(insert), bytes.subarray(from + length)]);
      }
      return new Uint8Array(bytes);
    });

  test('the import never breaks, is quick, and its four numbers add up', async () => {
    expect(files.length).toBeGreaterThan(40);
    await fc.assert(
      fc.asyncProperty(mutated, async (bytes) => {
        // Processor time: the machine may be busy with something else.
        const begin = process.cpuUsage();
        const blob = toBlob(bytes);
        const inspected = await inspectSurveyFile(blob);
        if (!inspected.ok) return;
        const imported = await importSurveyFile(blob, inspected.value.mapping);
        if (!imported.ok) return;
        const { counts, table, problems } = imported.value;
        expect(counts.used + counts.partial + counts.rejected + counts.skipped).toBe(counts.records);
        expect(table.rows).toBeLessThanOrEqual(counts.records - counts.skipped);
        expect(problems.every(({ record, line }) => record > 0 && line > 0)).toBe(true);
        for (let row = 0; row < table.rows; row++)
          expect(rankingOfRow(table, row).flat().length).toBeLessThanOrEqual(10);
        expect(table.ratings.every((rating) => rating <= 6)).toBe(true);
        expect(process.cpuUsage(begin).user / 1000).toBeLessThan(1000);
      }),
      { numRuns: 100, seed: 20_261_122 },
    );
  }, 120_000);
});
