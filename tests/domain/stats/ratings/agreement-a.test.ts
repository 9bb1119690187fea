import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreementA,
  agreementOfPlaces,
  agreementOfRatings,
  placeCounts,
} from '#src/domain/stats/ratings/agreement-a.ts';
import { createRatingAccumulator } from '#src/domain/stats/sums/rating-moments.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { anyRow, moments, valueOf } from '../../support.ts';

const frequencies = fc
  .array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 10 })
  .filter((counts) => counts.some((count) => count > 0));

describe('agreement on an ordered scale', () => {
  test('is 1 for one opinion, 0 for an even spread, -1 for two camps', () => {
    expect(agreementA([0, 7, 0, 0, 0])).toEqual({ ok: true, value: 1 });
    expect(agreementA([3, 3, 3, 3, 3])).toEqual({ ok: true, value: 0 });
    expect(valueOf(agreementA([4, 0, 0, 0, 4]))).toBeCloseTo(-1, 12);
    expect(valueOf(agreementA([0, 5, 5, 0, 0]))).toBeCloseTo(0.75, 12);
  });

  test('follows the layers of the paper', () => {
    expect(valueOf(agreementA([30, 40, 210, 130, 530, 50, 10]))).toBeCloseTo(0.6113, 4);
    expect(valueOf(agreementA([2, 0, 1, 1]))).toBeCloseTo(1 / 12, 12);
  });

  test('stays between -1 and 1, and the unit and the direction of the scale do not matter', () => {
    fc.assert(
      fc.property(frequencies, fc.double({ min: 0.01, max: 100, noNaN: true }), (counts, factor) => {
        const agreement = valueOf(agreementA(counts));
        expect(Math.abs(agreement)).toBeLessThanOrEqual(1 + 1e-12);
        expect(valueOf(agreementA(counts.toReversed()))).toBeCloseTo(agreement, 10);
        expect(valueOf(agreementA(counts.map((count) => count * factor)))).toBeCloseTo(agreement, 10);
      }),
    );
  });

  test('nobody, and a scale of one cell, have none', () => {
    expect(agreementA([0, 0, 0])).toEqual({ ok: false, reason: 'no-answers' });
    expect(agreementA([5])).toEqual({ ok: false, reason: 'no-spread' });
  });
});

describe('agreement about places', () => {
  test('every usable row stands at one place, ties are spread evenly', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), (rows) => {
        const group = moments(rows);
        for (let item = 0; item < 10; item += 1) {
          const counts = valueOf(placeCounts(group, item));
          expect(counts.reduce((sum, count) => sum + count, 0)).toBeCloseTo(group.n, 9);
        }
      }),
    );
    const tied = moments([[1, 1, 3, 4, 5, 6, 7, 8, 9, 10]]);
    expect(valueOf(placeCounts(tied, 0))).toEqual([0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(valueOf(placeCounts(tied, 9))).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('it is shown from ten answers on, and not for sums of an older version', () => {
    const row = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const group = (size: number) => unweighted(moments(Array.from({ length: size }, () => row)));
    expect(agreementOfPlaces(group(0), 0)).toEqual({ ok: false, reason: 'no-answers' });
    expect(agreementOfPlaces(group(9), 0)).toEqual({ ok: false, reason: 'too-few-answers' });
    expect(agreementOfPlaces(group(10), 0)).toEqual({ ok: true, value: 1 });
    const older = {
      ...group(10).people,
      topCounts: group(10).people.topCounts.map((tops) => tops.slice(0, 4)),
    };
    expect(agreementOfPlaces(unweighted(older), 0)).toEqual({ ok: false, reason: 'import-again' });
  });
});

/** The sums of these ratings of a single item. */
function ratings(given: readonly number[]) {
  const accumulator = createRatingAccumulator(1);
  for (const rating of given) accumulator.add([rating]);
  return unweighted(accumulator.moments());
}

describe('agreement about ratings', () => {
  test('two camps of five are seen, nine people are too few', () => {
    const camps = [1, 1, 1, 1, 1, 5, 5, 5, 5, 5];
    expect(valueOf(agreementOfRatings(ratings(camps), 0))).toBeCloseTo(-1, 12);
    expect(agreementOfRatings(ratings(camps.slice(1)), 0)).toEqual({ ok: false, reason: 'too-few-answers' });
    expect(agreementOfRatings(ratings([]), 0)).toEqual({ ok: false, reason: 'no-answers' });
  });
});
