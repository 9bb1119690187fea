import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cronbachAlpha } from '#src/domain/stats/ratings/cronbach-alpha.ts';
import { valueOf } from '../../support.ts';

const rows = fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 4, maxLength: 4 }), {
  minLength: 3,
  maxLength: 12,
});

test('items that rise and fall together measure one thing, whatever their level', () => {
  const parallel = [1, 2, 3, 4, 5].map((level) => [level, level + 1, level - 1]);
  const { n, alpha, interval } = valueOf(cronbachAlpha(parallel, 2));
  expect(n).toBe(5);
  expect(alpha).toBeCloseTo(1, 12);
  expect(interval.low).toBeCloseTo(1, 12);
});

test('two items: alpha follows from variances and covariance', () => {
  // Variances 1 and 1, covariance 0.5: alpha = 2 (1 - 2 / 3).
  const pairs = [
    [1, 1],
    [2, 3],
    [3, 2],
  ];
  expect(valueOf(cronbachAlpha(pairs, 2)).alpha).toBeCloseTo(2 / 3, 12);
});

test('the order of people and items does not matter, and the interval holds alpha', () => {
  fc.assert(
    fc.property(rows, (ratings) => {
      const forth = cronbachAlpha(ratings, 2);
      const back = cronbachAlpha(
        ratings.toReversed().map((row) => row.toReversed()),
        2,
      );
      expect(back.ok).toBe(forth.ok);
      if (!forth.ok || !back.ok) return;
      expect(back.value.alpha).toBeCloseTo(forth.value.alpha, 8);
      expect(forth.value.interval.low).toBeLessThanOrEqual(forth.value.alpha);
      expect(forth.value.interval.high).toBeGreaterThanOrEqual(forth.value.alpha);
    }),
  );
});

test('it is shown from twenty people on', () => {
  const people = Array.from({ length: 20 }, (_, index) => [1 + (index % 5), 1 + (index % 3)]);
  expect(cronbachAlpha(people.slice(1))).toEqual({ ok: false, reason: 'too-few-answers' });
  expect(cronbachAlpha(people).ok).toBe(true);
});

test('without people, people who differ, or a second item there is none', () => {
  expect(cronbachAlpha([], 2)).toEqual({ ok: false, reason: 'no-answers' });
  expect(cronbachAlpha([[1, 2]], 2)).toEqual({ ok: false, reason: 'one-answer' });
  expect(
    cronbachAlpha(
      [
        [1, 2],
        [2, 1],
      ],
      2,
    ),
  ).toEqual({ ok: false, reason: 'no-spread' });
  expect(cronbachAlpha([[1], [2]], 2)).toEqual({ ok: false, reason: 'no-spread' });
});
