import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareResponses } from '#src/domain/survey/compare-responses.ts';
import type { ResponseTable } from '#src/domain/survey/response-table.ts';
import { ENGLISH_PILLARS, csv, importText } from './import-text.ts';

const HEADER = ['id', 'date', 'generation', ...ENGLISH_PILLARS.map((name) => `Rank: ${name}`)];
const RANKS = [
  '3,6,1,10,5,8,2,4,9,7',
  '4,9,8,5,3,2,7,10,1,6',
  '1,2,3,4,5,6,7,8,10,9',
  '10,9,8,7,6,5,4,3,2,1',
];

/** People by number: who they are decides what they answer. */
const person = (number: number): string =>
  `p${number},2025-03-${String(1 + (number % 28)).padStart(2, '0')},${
    ['Gen Z', 'Gen X', 'Millennials'][number % 3] ?? ''
  },${RANKS[number % RANKS.length] ?? ''}`;

const survey = async (numbers: readonly number[], header = HEADER.join(',')): Promise<ResponseTable> =>
  (await importText(csv(header, ...numbers.map(person)))).table;

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)];

const upTo = (count: number, from = 0): number[] => Array.from({ length: count }, (_, index) => from + index);

test('a longer file of the same survey: what was known and what is new', async () => {
  const before = await survey(upTo(40));
  const after = await survey(upTo(47).toReversed());
  expect(compareResponses(before, after)).toEqual({ same: 40, added: 7, gone: 0 });
  expect(compareResponses(after, before)).toEqual({ same: 40, added: 0, gone: 7 });
});

test('equal answers count as often as they stand in both', async () => {
  const before = await survey([1, 85, 169]);
  const after = await survey([1, 85, 2]);
  expect(compareResponses(before, after)).toEqual({ same: 2, added: 1, gone: 1 });
});

test.each([
  ['another day', (line: string) => line.replace('2025-03-02', '2025-03-03')],
  ['another group', (line: string) => line.replace('Gen X', 'Gen Z')],
  ['another ranking', (line: string) => line.replace('4,9,8', '9,4,8')],
])('%s makes another answer', async (_, change) => {
  const before = await survey([1]);
  const { table: after } = await importText(csv(HEADER, change(person(1))));
  expect(compareResponses(before, after)).toEqual({ same: 0, added: 1, gone: 1 });
});

test('another spelling of a generation, another order of rows and remarks do not', async () => {
  const before = await survey([1, 2]);
  const { table: after } = await importText(
    csv(HEADER, person(2), '', person(1).replace('Gen X', 'Generation X')),
  );
  expect(compareResponses(before, after)).toEqual({ same: 2, added: 0, gone: 0 });
});

test('a column that only one of the files has does not make every answer a new one', async () => {
  const before = await survey(upTo(5));
  const withSeconds = csv(
    [...HEADER, 'seconds'],
    ...upTo(6).map((number) => `${person(number)},${100 + number}`),
  );
  const { table: after } = await importText(withSeconds);
  expect(compareResponses(before, after)).toEqual({ same: 5, added: 1, gone: 0 });
});

test('the three numbers always add up', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }),
      fc.array(fc.nat(30), { minLength: 1, maxLength: 40 }),
      async (first, second) => {
        const before = unique(first);
        const after = unique(second);
        const same = before.filter((number) => after.includes(number)).length;
        expect(compareResponses(await survey(before), await survey(after))).toEqual({
          same,
          added: after.length - same,
          gone: before.length - same,
        });
      },
    ),
    { numRuns: 30, seed: 8 },
  );
}, 60_000);
