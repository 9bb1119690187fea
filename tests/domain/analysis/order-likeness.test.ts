import { expect, test } from 'vitest';
import { orderLikeness } from '#src/domain/analysis/order-likeness.ts';
import { meanRank } from '#src/domain/stats/order/mean-rank.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { moments, valueOf } from '../support.ts';
import { DOWN, people, SWAPPED, UP } from './survey-table.ts';

const ALL_ORDERS = 3_628_800;

function meansOf(rows: readonly (readonly number[])[], mode: 'top' | 'subset' = 'top') {
  return DOWN.map((_, item) => meanRank(unweighted(moments(rows, mode)), item, null));
}

function likenessOf(team: readonly (readonly number[])[], customers: readonly (readonly number[])[]) {
  return orderLikeness(meansOf(team), meansOf(customers), unweighted(moments(customers)));
}

test('the same order is fully alike, and two of all orders are as far from chance', () => {
  expect(valueOf(likenessOf([DOWN], people(60, [DOWN])))).toEqual({
    pairAgreement: 1,
    interval: { ok: true, value: { low: 1, high: 1 } },
    probability: { ok: true, value: 2 / ALL_ORDERS },
    placesOff: 0,
    placesOffByChance: 3.3,
    // 10 over 3 ways to choose three pillars.
    topThree: { common: 3, byChance: 0.9, probability: { ok: true, value: expect.closeTo(1 / 120, 12) } },
  });
});

test('the order upside down has no pair in common', () => {
  expect(valueOf(likenessOf([UP], people(60, [DOWN])))).toMatchObject({
    pairAgreement: 0,
    probability: { ok: true, value: 2 / ALL_ORDERS },
    placesOff: 5,
    topThree: { common: 0, probability: { ok: true, value: 1 } },
  });
});

test('two neighbours swapped: one pair of 45, two places of ten pillars', () => {
  const { pairAgreement, placesOff } = valueOf(likenessOf([SWAPPED], people(60, [DOWN])));
  expect(pairAgreement).toBeCloseTo(44 / 45, 12);
  expect(placesOff).toBeCloseTo(0.2, 12);
});

test('customers who are unsure about two pillars leave the interval open by that pair', () => {
  const { interval } = valueOf(likenessOf([DOWN], people(60, [DOWN, DOWN, DOWN, SWAPPED, SWAPPED])));
  expect(valueOf(interval).low).toBeCloseTo(44 / 45, 12);
  expect(valueOf(interval).high).toBe(1);
});

test('a team that ties everything agrees on half of the pairs, and has no test', () => {
  const tied = valueOf(likenessOf([DOWN, UP], people(60, [DOWN])));
  expect(tied.pairAgreement).toBe(0.5);
  expect(tied.probability.ok).toBe(false);
  expect(tied.topThree.probability).toEqual({ ok: false, reason: 'has-ties' });
});

test('fewer than 20 customers have an order and no interval', () => {
  const { pairAgreement, interval } = valueOf(
    likenessOf(
      [DOWN],
      Array.from({ length: 19 }, () => DOWN),
    ),
  );
  expect(pairAgreement).toBe(1);
  expect(interval).toEqual({ ok: false, reason: 'too-few-answers' });
});

test('nobody on one side, or a pillar that nobody knows, takes the reason along', () => {
  const nobody = { ok: false, reason: 'no-answers' };
  expect(likenessOf([], people(60, [DOWN]))).toEqual(nobody);
  expect(likenessOf([DOWN], [])).toEqual(nobody);
  const unseen = people(60, [[1, 2, 3, 4, 5, 6, 7, 8, 9, 0]]);
  expect(
    orderLikeness(meansOf([DOWN]), meansOf(unseen, 'subset'), unweighted(moments(unseen, 'subset'))),
  ).toEqual(nobody);
});
