import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PILLAR_COUNT, PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { GENERATION_IDS } from '#src/domain/stats/sums/customer-statistics.ts';
import { visibleText } from '#src/domain/survey/clean-text.ts';
import {
  NO_DAY,
  NO_SECONDS,
  responseRow,
  type ResponseTable,
  type SegmentColumn,
} from '#src/domain/survey/response-table.ts';
import { doubledMidRanks } from '#src/domain/survey/ranking-judgement.ts';
import { writeResponsesCsv } from '#src/domain/survey/responses-csv.ts';
import { importText, inspectText } from './import-text.ts';

const write = (table: ResponseTable): string => [...writeResponsesCsv(table)].join('');

function tableOf(rows: number, parts: Partial<ResponseTable> = {}): ResponseTable {
  return {
    version: 2,
    mode: 'top',
    rows,
    hasRanking: true,
    hasRatings: true,
    ranks: new Uint8Array(rows * PILLAR_COUNT),
    ratings: new Uint8Array(rows * PILLAR_COUNT),
    segments: [],
    days: new Int32Array(rows).fill(NO_DAY),
    seconds: new Int32Array(rows).fill(NO_SECONDS),
    records: Uint32Array.from({ length: rows }, (_, row) => row + 2),
    flags: new Uint8Array(rows),
    weights: null,
    shown: null,
    ...parts,
  };
}

/** A weak order of some of the pillars, as doubled mid-ranks; 0 = not ranked. */
const ranking = fc
  .array(fc.integer({ min: 0, max: PILLAR_COUNT }), { minLength: PILLAR_COUNT, maxLength: PILLAR_COUNT })
  .map((levels) => {
    const ranked = levels.filter((level) => level > 0);
    const doubled = doubledMidRanks(ranked);
    return levels.map((level) => (level === 0 ? 0 : (doubled[ranked.indexOf(level)] ?? 0)));
  });

const shownOrder = fc
  .shuffledSubarray(
    Array.from({ length: PILLAR_COUNT }, (_, index) => index + 1),
    { minLength: PILLAR_COUNT },
  )
  .chain((places) =>
    fc
      .array(fc.boolean(), { minLength: PILLAR_COUNT, maxLength: PILLAR_COUNT })
      .map((known) => places.map((place, index) => (known[index] ? place : 0))),
  );

const NASTY = [
  '=1+1',
  "'=1+1",
  "''-5",
  '-5',
  '+48 22',
  '@cmd',
  '＝A1',
  '-',
  'none',
  'N/A',
  'Gen Z',
  'Millennials [gen_z]',
  'x [-]',
  '__proto__',
  'constructor',
  'a;b;c;d',
  'a,b',
  'a|b|c',
  'tab\there',
  'two\nlines',
  '"quoted"',
  '1',
  'Total',
  'ÅÅ Ã¤ \uFFFD',
  '年齡',
];
const label = fc
  .oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'grapheme', maxLength: 12 }))
  .map(visibleText)
  .filter((text) => text !== '');

function segment(rows: number): fc.Arbitrary<SegmentColumn> {
  return fc
    .record({
      name: fc.oneof(
        fc.constantFrom('date', 'Rank: Advertising', '=x', ...NASTY),
        fc.string({ maxLength: 8 }),
      ),
      groups: fc.uniqueArray(
        fc.record({ label, generation: fc.option(fc.constantFrom(...GENERATION_IDS)) }),
        { minLength: 1, maxLength: 6, selector: (group) => group.label },
      ),
    })
    .chain(({ name, groups }) =>
      fc
        .array(fc.integer({ min: 0, max: groups.length }), { minLength: rows, maxLength: rows })
        .map((codes) => ({ name, groups, codes: Uint16Array.from(codes) })),
    );
}

const anyTable = fc.integer({ min: 1, max: 12 }).chain((rows) => {
  const perRow = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: rows, maxLength: rows });
  return fc
    .record({
      mode: fc.constantFrom('top' as const, 'subset' as const),
      asked: fc.constantFrom([true, true], [true, false], [false, true]),
      ranks: perRow(ranking),
      ratings: perRow(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 10, maxLength: 10 })),
      days: perRow(fc.option(fc.integer({ min: 7305, max: 47_000 }), { nil: NO_DAY })),
      seconds: perRow(fc.option(fc.integer({ min: 0, max: 604_800 }), { nil: NO_SECONDS })),
      weights: fc.option(
        perRow(fc.oneof(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.constantFrom(0.1, 1, 2.5))),
      ),
      shown: fc.option(perRow(shownOrder)),
      segments: fc.array(segment(rows), { maxLength: 3 }),
    })
    .map(({ mode, asked, ranks, ratings, days, seconds, weights, shown, segments }) => {
      const [hasRanking = true, hasRatings = true] = asked;
      return tableOf(rows, {
        // Without rankings nothing is unranked.
        mode: hasRanking ? mode : 'top',
        hasRanking,
        hasRatings,
        ranks: hasRanking ? Uint8Array.from(ranks.flat()) : new Uint8Array(rows * PILLAR_COUNT),
        ratings: hasRatings ? Uint8Array.from(ratings.flat()) : new Uint8Array(rows * PILLAR_COUNT),
        days: Int32Array.from(days),
        seconds: Int32Array.from(seconds),
        weights: weights && Float64Array.from(weights),
        shown: shown && Uint8Array.from(shown.flat()),
        segments,
      });
    });
});

/** All that a respondent said; remarks and record numbers are the import's own. */
function answersOf(table: ResponseTable) {
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const { flags: _flags, record: _record, ...said } = responseRow(table, row);
    return said;
  });
  const { mode, hasRanking, hasRatings, weights, shown, ranks } = table;
  const names = table.segments.map(({ name }) => name);
  return { rows, mode, hasRanking, hasRatings, weights, shown, ranks, names };
}

describe('the export of responses', () => {
  test('importing it again asks nothing and gives the same answers', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const text = write(table);
        const proposal = await inspectText(text);
        expect(proposal.questions).toEqual([]);
        expect(proposal.tool).toBe('plumbline');
        const { table: again, counts } = await importText(text);
        expect(answersOf(again)).toEqual(answersOf(table));
        expect(counts.rejected + counts.skipped).toBe(0);
      }),
      { numRuns: 200, seed: 4 },
    );
  }, 60_000);

  test('the same answers give the same bytes, also after they were imported again', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        const text = write(table);
        const { table: again } = await importText(text);
        expect(write(again)).toBe(text);
      }),
      { numRuns: 60, seed: 5 },
    );
  }, 60_000);

  test('only columns that exist are written, and the header says what an unranked pillar means', () => {
    const ranks = new Uint8Array(PILLAR_COUNT);
    ranks.set([2, 5, 5]);
    const [header, row] = write(tableOf(1, { hasRatings: false, mode: 'subset', ranks }))
      .replace('\uFEFF', '')
      .split('\r\n');
    expect(header?.split(',').slice(0, 2)).toEqual(['respondent', 'Rank (unranked unknown): Advertising']);
    expect(header?.split(',')).toHaveLength(1 + PILLAR_IDS.length);
    expect(row).toBe('1,1,2.5,2.5,,,,,,,');
  });

  test('a spreadsheet that saves it with semicolons and decimal commas changes nothing', async () => {
    const ranks = Uint8Array.from([2, 5, 5, 8, 10, 12, 14, 16, 18, 20]);
    const table = tableOf(1, { ranks, weights: Float64Array.of(1.25) });
    const resaved = write(table).replaceAll(',', ';').replaceAll('.', ',');
    expect(answersOf((await importText(resaved)).table)).toEqual(answersOf(table));
  });

  test('nothing that a spreadsheet could run', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const cells = write(table)
          .replace('\uFEFF', '')
          .split(/[,\r\n]/);
        for (const cell of cells) expect(cell).not.toMatch(/^"?[=+@＝＋＠]|^"?-(?!\d)/);
      }),
      { numRuns: 60, seed: 6 },
    );
  }, 60_000);
});
