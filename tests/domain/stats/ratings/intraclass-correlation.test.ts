import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { intraclassCorrelation } from '#src/domain/stats/ratings/intraclass-correlation.ts';
import { numbersIn, valueOf } from '../../support.ts';

const table = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
  minLength: 2,
  maxLength: 8,
});

test('six targets and four judges of Shrout and Fleiss', () => {
  const judges = [
    [9, 6, 8, 7, 10, 6],
    [2, 1, 4, 1, 5, 2],
    [5, 3, 6, 2, 6, 4],
    [8, 2, 8, 6, 9, 7],
  ];
  const { oneWay, agreement, consistency } = valueOf(intraclassCorrelation(judges));
  const singles = [oneWay, agreement, consistency].map(({ single }) => single.toFixed(2));
  const averages = [oneWay.average, valueOf(agreement.average), consistency.average].map((average) =>
    average.toFixed(2),
  );
  expect([singles, averages]).toEqual([
    ['0.17', '0.29', '0.71'],
    ['0.44', '0.62', '0.91'],
  ]);
});

test('the same profile by a generous and a harsh hand is full consistency, not full agreement', () => {
  const result = valueOf(
    intraclassCorrelation([
      [1, 2, 3],
      [3, 4, 5],
    ]),
  );
  expect(result).toMatchObject({ raters: 2, targets: 3, consistency: { single: 1, average: 1 } });
  expect(result.statistic).toEqual({ ok: false, reason: 'full-agreement' });
  expect(result.consistencyInterval).toEqual({ ok: false, reason: 'full-agreement' });
  expect(result.agreement.single).toBeLessThan(0.5);
});

test('raising the ratings of one rater changes only what counts hands as error', () => {
  fc.assert(
    fc.property(table, (ratings) => {
      const before = intraclassCorrelation(ratings);
      const after = intraclassCorrelation(
        ratings.map((row, rater) => row.map((rating) => rating + (rater === 0 ? 2 : 0))),
      );
      expect(after.ok).toBe(before.ok);
      if (!before.ok || !after.ok) return;
      expect(after.value.consistency.average).toBeCloseTo(before.value.consistency.average, 8);
      expect(numbersIn(after.value).filter((number) => !Number.isFinite(number))).toEqual([]);
    }),
  );
});

test('the interval holds the correlation of the mean profile', () => {
  fc.assert(
    fc.property(table, (ratings) => {
      const result = intraclassCorrelation(ratings);
      if (!result.ok || !result.value.consistencyInterval.ok) return;
      const { low, high } = result.value.consistencyInterval.value;
      const { average } = result.value.consistency;
      expect(low <= average && average <= high).toBe(true);
    }),
  );
});

test('raters of nearly equal means and other profiles leave the agreement of their mean undefined', () => {
  const raters = [
    [2, 3, 4, 4],
    [5, 2, 1, 3],
  ];
  // B = 1/3, E = 19/12 and J = 1/4, so that B + (J - E) / 4 is exactly 0.
  const alike = valueOf(intraclassCorrelation(raters));
  expect(alike.agreement.average).toEqual({ ok: false, reason: 'no-spread' });
  expect(alike.agreement.single).toBeCloseTo(-1, 12);
  // A generous first rater: J = 25/4, and the same formula gives (1/3 - 19/12) / (3/2).
  const generous = raters.map((row, rater) => row.map((rating) => rating + (rater === 0 ? 2 : 0)));
  const apart = valueOf(intraclassCorrelation(generous));
  expect(valueOf(apart.agreement.average)).toBeCloseTo(-5 / 6, 12);
  expect(apart.consistency).toEqual(alike.consistency);
});

test('fewer than two raters or two different targets leave nothing to compare', () => {
  expect(intraclassCorrelation([])).toEqual({ ok: false, reason: 'no-answers' });
  expect(intraclassCorrelation([[1, 2, 3]])).toEqual({ ok: false, reason: 'one-answer' });
  expect(intraclassCorrelation([[1], [2]])).toEqual({ ok: false, reason: 'no-spread' });
  expect(
    intraclassCorrelation([
      [1, 3],
      [3, 1],
    ]),
  ).toEqual({ ok: false, reason: 'no-spread' });
});
