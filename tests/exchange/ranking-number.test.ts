import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberToRanking, RANKING_NUMBERS, rankingToNumber } from '#src/exchange/ranking-number.ts';
import { ranking } from '../domain/support.ts';

test('there are twice as many rankings as orders with ties of all ten, and the one that is none', () => {
  // Fubini number of 10 (OEIS A000670): 102,247,563.
  expect(RANKING_NUMBERS).toBe(2 * 102_247_563 + 1);
  expect(RANKING_NUMBERS).toBeLessThan(2 ** 28);
});

test('every number is a ranking, and every ranking has its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: RANKING_NUMBERS - 1 }), (number) => {
      const read = numberToRanking(number);
      expect(read).not.toBeUndefined();
      expect(rankingToNumber(read ?? null)).toBe(number);
    }),
    { numRuns: 2_000 },
  );
});

test('the first and the last numbers are what the format says', () => {
  expect(rankingToNumber(null)).toBe(0);
  expect(rankingToNumber(ranking(''))).toBe(1);
  expect(rankingToNumber(ranking('ad'))).toBe(2);
  expect(rankingToNumber(ranking('ad co'))).toBe(3);
  // After 'ad' come all orders of the nine others: 14,174,522 of them.
  expect(rankingToNumber(ranking('co'))).toBe(2 + 14_174_522);
  expect(rankingToNumber(ranking('ad=co=di=no=cm=re=pr=se=fr=rp'))).toBe(RANKING_NUMBERS - 1);
  expect(numberToRanking(RANKING_NUMBERS)).toBeUndefined();
  expect(numberToRanking(2 ** 28 - 1)).toBeUndefined();
});
