import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { meanRating, relativeRating, topTwoShare } from '#src/domain/stats/ratings/mean-rating.ts';
import { mergeRatingMoments } from '#src/domain/stats/sums/rating-moments.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { anyRatings, customers, numbersIn, valueOf } from '../../support.ts';

const ratingsOf = (rows: readonly (readonly number[])[]) => customers([], rows).ratings;
const rows = fc.array(anyRatings, { maxLength: 10 });

test('"not applicable" and no answer are no numbers', () => {
  const ratings = ratingsOf([
    [4, 6, 0, 0, 0, 0, 0, 0, 0, 0],
    [2, 6, 3, 0, 0, 0, 0, 0, 0, 0],
  ]);
  expect(valueOf(meanRating(unweighted(ratings), 0)).mean).toBe(3);
  expect(meanRating(unweighted(ratings), 1)).toEqual({ ok: false, reason: 'no-answers' });
  expect(ratings.notApplicable[1]).toBe(2);
  expect(valueOf(meanRating(unweighted(ratings), 2)).n).toBe(1);
});

test('relative ratings use only people who rated everything, and add up to nothing', () => {
  const ratings = ratingsOf([
    [5, 4, 3, 3, 3, 3, 3, 3, 3, 3],
    [5, 5, 5, 5, 5, 5, 5, 5, 5, 0],
  ]);
  expect(ratings.completeRows).toBe(1);
  expect(ratings.relativeSum).toEqual([1.7, 0.7, -0.3, -0.3, -0.3, -0.3, -0.3, -0.3, -0.3, -0.3]);
  expect(valueOf(relativeRating(unweighted(ratings), 0)).n).toBe(1);
});

test('whoever likes everything alike says nothing about a pillar', () => {
  const rated = ratingsOf([Array.from({ length: 10 }, () => 5), Array.from({ length: 10 }, () => 2)]);
  expect(valueOf(relativeRating(unweighted(rated), 3)).mean).toBe(0);
  expect(valueOf(topTwoShare(unweighted(rated), 3)).value).toBe(0.5);
});

test('merged groups give what all people together give, without a single NaN', () => {
  fc.assert(
    fc.property(rows, rows, (first, second) => {
      const merged = numbersIn(mergeRatingMoments(ratingsOf(first), ratingsOf(second)));
      const together = numbersIn(ratingsOf([...first, ...second]));
      const differences = merged.map((number, index) => Math.abs(number - (together[index] ?? Number.NaN)));
      expect(differences.filter((difference) => !(difference < 1e-9))).toEqual([]);
    }),
  );
});
