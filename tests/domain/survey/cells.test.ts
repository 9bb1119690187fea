import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { CellCache, NOT_CACHED } from '#src/domain/survey/cell-cache.ts';
import { cleanHeader, cleanText } from '#src/domain/survey/clean-text.ts';
import { DateReader } from '#src/domain/survey/date-cell.ts';
import { dayNumber, isoDay } from '#src/domain/survey/day-number.ts';
import { editDistance } from '#src/domain/survey/edit-distance.ts';
import { findGeneration } from '#src/domain/survey/generation-names.ts';
import { splitList } from '#src/domain/survey/list-text.ts';
import { NOT_SEEN, PersonIndex } from '#src/domain/survey/person-index.ts';
import { matchPillar } from '#src/domain/survey/pillar-matcher.ts';
import { PILLAR_NAMES } from '#src/domain/survey/pillar-names.ts';
import { doubledMidRanks, tieCodingOf } from '#src/domain/survey/ranking-judgement.ts';
import { readRankText } from '#src/domain/survey/rank-text.ts';
import { readRatingText } from '#src/domain/survey/rating-text.ts';
import { DEFAULT_RATING } from '#src/domain/survey/recognise-ratings.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a rank in a cell', () => {
  test.each([
    '3',
    ' 3\u00A0',
    '3.0',
    '3,0',
    '3.',
    '3)',
    '#3',
    '№3',
    'no. 3',
    '3rd',
    '3-е',
    '3-й',
    '3-я',
    '3e',
    '3º',
    '3位',
    '第3名',
    '第三名',
    '三',
    '３',
    '3rd choice',
    '3 miejsce',
    '3 место',
    'Rank 3 (of 10)',
    'Rank 3',
    'third',
    'Third choice',
    'trzeci',
    'trzecie',
    'третий',
    'третье',
    '3 - text',
    '3: text',
    'miejsce 3',
  ])('%j is rank 3', (text) => {
    expect(readRankText(text)).toEqual({ kind: 'number', value: 3 });
  });

  test.each([
    ['2.5', 2.5],
    ['2,5', 2.5],
    ['10th', 10],
    ['0', 0],
    ['-3', -3],
    ['11', 11],
    ['十', 10],
  ])('%j is %d', (text, value) => {
    expect(readRankText(text)).toEqual({ kind: 'number', value });
  });

  test.each(['', ' ', 'N/A', 'n/a', '-', '—', '.', '-99', '-1', 'nie dotyczy', '不适用', '(跳过)'])(
    '%j is no answer',
    (text) => {
      expect(readRankText(text)).toEqual({ kind: 'missing' });
    },
  );

  test.each([
    ['1st, 2nd', 'several-numbers'],
    ['1;2', 'several-numbers'],
    ['high', 'text'],
    ['most important', 'text'],
    ['#N/A', 'spreadsheet-error'],
    ['3-Mar', 'spreadsheet-date'],
    ['1900-01-00', 'spreadsheet-date'],
    ['Mar-03', 'spreadsheet-date'],
    ['45721', 'spreadsheet-date'],
    ['3月3日', 'spreadsheet-date'],
  ])('%j is unreadable: %s', (text, why) => {
    expect(readRankText(text)).toEqual({ kind: 'unreadable', why });
  });

  test('any text is read without breaking, and quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(['missing', 'number', 'unreadable']).toContain(readRankText(text).kind);
      }),
    );
  });
});

describe('ties', () => {
  test.each([
    [[1, 2, 3], 'none'],
    [[1, 2, 4], 'none'],
    [[1, 2, 2, 4], 'competition'],
    [[1, 2, 2, 3], 'dense'],
    [[1, 2.5, 2.5, 4], 'mid-rank'],
    [[2, 2, 2], null],
    [[1, 2.5, 3], null],
    [[1, 3, 3, 4], null],
  ])('%j: %s', (ranks, coding) => {
    expect(tieCodingOf(ranks)).toBe(coding);
  });

  test('doubled mid-ranks add up to k (k + 1), keep the order, and do not depend on the coding', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 10 }), (ranks) => {
        const doubled = doubledMidRanks(ranks);
        expect(doubled.reduce((sum, rank) => sum + rank, 0)).toBe(ranks.length * (ranks.length + 1));
        for (const [i, rank] of ranks.entries()) {
          for (const [j, other] of ranks.entries()) {
            expect(Math.sign(rank - other)).toBe(Math.sign((doubled[i] ?? 0) - (doubled[j] ?? 0)));
          }
        }
      }),
    );
  });
});

describe('a rating in a cell', () => {
  test.each([
    ['4', 4],
    ['4,0', 4],
    ['4 - Satisfied', 4],
    ['very SATISFIED ', 5],
    ['Zadowolony(-a)', 4],
    ['Совершенно не удовлетворён', 1],
    ['совершенно не удовлетворен', 1],
    ['非常滿意', 5],
    ['★★★☆☆', 3],
    ['3 stars', 3],
    ['Strongly agree', 5],
    ['n/a', 6],
    ['-2', 6],
    ['Nie dotyczy', 6],
    ['-99', 0],
    ['trudno powiedzieć', 0],
  ])('%j is %d', (text, value) => {
    expect(readRatingText(text, DEFAULT_RATING)).toEqual({ value, problem: null });
  });

  test.each([
    ['four', 'RATING_UNKNOWN_LABEL'],
    ['5-Jan', 'RATING_UNKNOWN_LABEL'],
    ['#N/A', 'RATING_UNKNOWN_LABEL'],
    ['4.5', 'RATING_NOT_INTEGER'],
    ['0', 'RATING_OUT_OF_RANGE'],
    ['7', 'RATING_OUT_OF_RANGE'],
  ])('%j is no rating: %s', (text, code) => {
    expect(readRatingText(text, DEFAULT_RATING)).toMatchObject({ value: 0, problem: { code } });
  });

  test('labels that the user named are read as told', () => {
    const reading = { ...DEFAULT_RATING, labels: { meh: 2, skip: 'not-applicable' } } as const;
    expect(readRatingText('Meh', reading).value).toBe(2);
    expect(readRatingText('SKIP', reading).value).toBe(6);
  });
});

function readDate(text: string): string {
  const reader = new DateReader();
  const kind = reader.readText(text);
  return kind === 'day' || kind === 'serial' ? `${kind} ${isoDay(reader.day)} ${reader.secondOfDay}` : kind;
}

describe('a date in a cell', () => {
  test.each([
    ['2025-02-25', 'day 2025-02-25 -1'],
    ['2025-02-25 17:08:30', 'day 2025-02-25 61710'],
    ['2025-02-25T17:08:30.000+01:00', 'day 2025-02-25 61710'],
    ['2025/02/25 5:08:30 PM GMT+1', 'day 2025-02-25 61710'],
    ['2025/02/27 12:11:49 AM GMT+1', 'day 2025-02-27 709'],
    ['25.02.2025', 'day 2025-02-25 -1'],
    ['03.04.2025', 'day 2025-04-03 -1'],
    ['2/25/25 17:02:57', 'day 2025-02-25 61377'],
    ['02/25/2025 05:02:57 PM', 'day 2025-02-25 61377'],
    ['25/02/2025', 'day 2025-02-25 -1'],
    ['Feb 25, 2025', 'day 2025-02-25 -1'],
    ['Feb 25, 2025 05:02:57 PM', 'day 2025-02-25 61377'],
    ['25 lut 2025', 'day 2025-02-25 -1'],
    ['25 февраля 2025 г.', 'day 2025-02-25 -1'],
    ['2025年2月25日', 'day 2025-02-25 -1'],
    ['45713', 'serial 2025-02-25 -1'],
    ['3/4/25', 'either'],
    ['', 'missing'],
    ['2025-02-30', 'invalid'],
    ['1900-01-00', 'invalid'],
    ['########', 'invalid'],
    ['soon', 'invalid'],
    ['99999', 'invalid'],
  ])('%j: %s', (text, expected) => {
    expect(readDate(text)).toBe(expected);
  });

  test('day numbers agree with the platform for two centuries', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 60_000 }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(dayNumber(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(day);
        expect(isoDay(day)).toBe(date.toISOString().slice(0, 10));
      }),
    );
  });
});

describe('names', () => {
  test('every name, alias and code of every pillar is found', () => {
    for (const pillar of PILLAR_IDS) {
      const { names, aliases, askFirst } = PILLAR_NAMES[pillar];
      for (const text of [...names, ...aliases])
        expect([text, matchPillar(cleanText(text))]).toMatchObject([text, { pillar, certainty: 'known' }]);
      for (const text of askFirst)
        expect(matchPillar(cleanText(text))).toMatchObject({ pillar, certainty: 'ask' });
    }
  });

  test.each([
    ['Products & services', 'products'],
    ['produkty & usługi', 'products'],
    ['Comunications', 'communications'],
    ['Brand reputaton', 'reputation'],
    ['Non digital experiences', 'non_digital'],
  ])('%j is almost a name', (text, pillar) => {
    expect(matchPillar(cleanText(text))).toMatchObject({ pillar, certainty: 'fuzzy' });
  });

  test.each(['Comments', 'Price', 'experiences', 'A99', 'id', '数'])('%j is no pillar', (text) => {
    expect(matchPillar(cleanText(text))).toBeNull();
  });

  test.each([
    ['Gen Z', 'gen_z'],
    ['GENZ', 'gen_z'],
    ['Millennials (1981-96)', 'millennials'],
    ['Поколение X', 'gen_x'],
    ['千禧一代', 'millennials'],
    ['婴儿潮一代', 'baby_boomers'],
    ['Baby boomers, 1946-64', 'baby_boomers'],
    ['Women', null],
  ])('%j belongs to %s', (text, generation) => {
    expect(findGeneration(text)).toBe(generation);
  });

  test('cleaning takes tags, entities, odd hyphens, odd spaces and case away', () => {
    expect(cleanHeader('<strong>Please&nbsp;RANK</strong>\n Non\u2011digital\u200B Ёж &amp; co')).toBe(
      'please rank non-digital еж & co',
    );
    expect(cleanText('a < b > c')).toBe('a < b > c');
  });

  test('the distance between two texts is symmetric, zero only for equals, and is given up in time', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b, 99)).toBe(editDistance(b, a, 99));
        expect(editDistance(a, b, 99) === 0).toBe(a === b);
        expect(editDistance(a, b, 2)).toBe(Math.min(editDistance(a, b, 99), 3));
      }),
    );
  });
});

const ITEMS = ['Miracles, Science & Religion', 'Art', 'Law; order', 'gen_z', 'art'];

describe('lists', () => {
  test.each([
    ['Art, Miracles, Science & Religion', ['Art', 'Miracles, Science & Religion']],
    ['Art;', ['Art']],
    ['1: Art\n2: Miracles, Science & Religion', ['Art', 'Miracles, Science & Religion']],
    ['["Art", "gen_z"]', ['Art', 'gen_z']],
    ['art gen_z', ['art', 'gen_z']],
    ['Art > gen_z', ['Art', 'gen_z']],
    ['', []],
  ])('%j', (text, items) => {
    expect(splitList(text, (piece) => ITEMS.includes(piece))).toEqual(items);
  });
});

describe('memory of cells and people', () => {
  test('a cache gives back what was stored, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 150 }), { maxLength: 60 }), (texts) => {
        const cache = new CellCache();
        for (const [value, text] of texts.entries()) {
          const bytes = bytesOf(text);
          expect(cache.find(bytes, 0, bytes.length)).toBe(NOT_CACHED);
          cache.store(bytes, 0, bytes.length, value);
        }
        for (const [value, text] of texts.entries()) {
          const bytes = bytesOf(text);
          expect(cache.find(bytes, 0, bytes.length)).toBe(bytes.length > 128 ? NOT_CACHED : value);
        }
      }),
    );
  });

  test('a full cache stops learning but still answers', () => {
    const cache = new CellCache();
    for (let value = 0; value < 5000; value++) {
      const bytes = bytesOf(`cell ${value}`);
      cache.store(bytes, 0, bytes.length, value);
    }
    expect(cache.find(bytesOf('cell 7'), 0, 6)).toBe(7);
    expect(cache.find(bytesOf('cell 4999'), 0, 9)).toBe(NOT_CACHED);
  });

  test('an index finds the first row of every repeated key', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 2000, maxLength: 3000 }),
        (keys) => {
          const index = new PersonIndex();
          const firstRows = new Map<number, number>();
          for (const [row, key] of keys.entries()) {
            const bytes = bytesOf(String(key));
            index.begin();
            index.addBytes(bytes, 0, bytes.length, false);
            const found = index.find();
            expect(found).toBe(firstRows.get(key) ?? NOT_SEEN);
            if (found !== NOT_SEEN) continue;
            index.add(row);
            firstRows.set(key, row);
          }
        },
      ),
      { numRuns: 5 },
    );
  });
});
