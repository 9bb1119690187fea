import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AGREEMENT_BY_CHANCE,
  agreementWithCustomers,
  chancesOfAgreement,
  scaledAgreement,
} from '#src/domain/stats/two-orders/closest-to-customers.ts';
import { kemenyConsensus } from '#src/domain/stats/order/kemeny.ts';
import { countPairs, pairAgreement } from '#src/domain/stats/two-orders/pair-agreement.ts';
import { toRankList, type RankList } from '#src/domain/stats/two-orders/rank-list.ts';
import { rankMomentsOf } from '#src/domain/stats/sums/rank-moments.ts';
import { weightedRankMomentsOf } from '#src/domain/stats/sums/weighted-moments.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { valueOf } from '../../support.ts';
import { allStrictLists, anyList, relabelled, strictList } from '../lists-of-ranks.ts';

const ITEMS = 4;
const shapeOf = (mode: 'top' | 'subset') => ({ items: ITEMS, mode });

const anyMode = fc.constantFrom<'top' | 'subset'>('top', 'subset');
const anyGivenRow = fc.array(fc.nat(4), { minLength: ITEMS, maxLength: ITEMS });
const weightedRows = fc.array(fc.tuple(anyGivenRow, fc.constantFrom(0.3, 1, 2.5)), {
  minLength: 1,
  maxLength: 8,
});

function momentsOf(rows: readonly (readonly [readonly number[], number])[], mode: 'top' | 'subset') {
  return weightedRankMomentsOf(
    rows.map(([row]) => row),
    rows.map(([, weight]) => weight),
    shapeOf(mode),
  );
}

/** Straight from the definition: every customer, every pair. */
function agreementByRows(
  rows: readonly (readonly [readonly number[], number])[],
  mode: 'top' | 'subset',
  list: RankList,
): number | null {
  let alike = 0;
  let decided = 0;
  const ranked = rows.filter(([row]) => row.filter((rank) => rank > 0).length >= (mode === 'top' ? 1 : 2));
  for (const [row, weight] of ranked) {
    const places = row.map((rank) => (rank > 0 ? rank : mode === 'top' ? 99 : NaN));
    places.forEach((place, item) => {
      places.slice(item + 1).forEach((otherPlace, offset) => {
        if (!(place < otherPlace) && !(place > otherPlace)) return;
        decided += weight;
        const difference = (list[item] ?? 0) - (list[item + 1 + offset] ?? 0);
        if (difference === 0) alike += weight / 2;
        else if (difference < 0 === place < otherPlace) alike += weight;
      });
    });
  }
  return decided === 0 ? null : alike / decided;
}

test('agreement counts the pairs that customers decided, with ties, unranked items and weights', () => {
  fc.assert(
    fc.property(weightedRows, anyMode, anyList(ITEMS), (rows, mode, list) => {
      const agreement = agreementWithCustomers(momentsOf(rows, mode), list);
      const expected = agreementByRows(rows, mode, list);
      expect(agreement.ok).toBe(expected !== null);
      expect(agreement.ok ? agreement.value : 0).toBeCloseTo(expected ?? 0, 10);
    }),
  );
});

test('for complete customers without ties it is the mean pair agreement', () => {
  fc.assert(
    fc.property(
      fc.array(strictList(5), { minLength: 1, maxLength: 6 }),
      anyList(5),
      (customers, colleague) => {
        const moments = unweighted(rankMomentsOf(customers, { items: 5, mode: 'top' }));
        const sum = customers.reduce((total, row) => total + pairAgreement(countPairs(row, colleague)), 0);
        expect(valueOf(agreementWithCustomers(moments, colleague))).toBeCloseTo(sum / customers.length, 12);
      },
    ),
  );
});

test('no order does better than the Kemeny order, whose share of chance is the share of the best orders', () => {
  const orders = allStrictLists(ITEMS);
  fc.assert(
    fc.property(weightedRows, anyMode, (rows, mode) => {
      const moments = momentsOf(rows, mode);
      const agreements = orders.map((list) => agreementWithCustomers(moments, list));
      const values = agreements.flatMap((agreement) => (agreement.ok ? [agreement.value] : []));
      const kemeny = kemenyConsensus(moments);
      const best = kemeny.ok ? kemeny.value.agreement : kemeny;
      expect(best.ok).toBe(values.length > 0);
      if (!best.ok || !kemeny.ok) return;
      expect(best.value).toBeCloseTo(Math.max(...values), 10);
      const list = toRankList(kemeny.value.order.map((_, item) => kemeny.value.order.indexOf(item)));
      const [chance] = chancesOfAgreement(moments, [list]);
      const expected = kemeny.value.optimalOrders / orders.length;
      expect(chance?.ok === true ? chance.value : 0).toBeCloseTo(expected, 12);
    }),
  );
});

test('the chance of an agreement is the share of all orders that reach it', () => {
  fc.assert(
    fc.property(weightedRows, anyMode, strictList(ITEMS), (rows, mode, list) => {
      const moments = momentsOf(rows, mode);
      const own = agreementWithCustomers(moments, list);
      const [chance] = chancesOfAgreement(moments, [list]);
      expect(chance?.ok).toBe(own.ok);
      if (!own.ok || chance?.ok !== true) return;
      const reaching = allStrictLists(ITEMS).filter(
        (other) => valueOf(agreementWithCustomers(moments, other)) >= own.value - 1e-9,
      );
      expect(chance.value).toBeCloseTo(reaching.length / 24, 12);
    }),
  );
});

test('a list in which everything is tied is at chance, and has no p value', () => {
  const moments = unweighted(rankMomentsOf([[1, 2, 3, 4]], shapeOf('top')));
  const tied = [2.5, 2.5, 2.5, 2.5];
  expect(valueOf(agreementWithCustomers(moments, tied))).toBe(AGREEMENT_BY_CHANCE);
  expect(chancesOfAgreement(moments, [tied])).toEqual([{ ok: false, reason: 'has-ties' }]);
});

test('relabelling the items changes nothing', () => {
  const rows = [
    [1, 2, 3, 4],
    [2, 1, 0, 3],
    [1, 1, 2, 0],
  ];
  const order = [2, 0, 3, 1];
  const moments = unweighted(rankMomentsOf(rows, shapeOf('top')));
  const turned = unweighted(
    rankMomentsOf(
      rows.map((row) => relabelled(row, order)),
      shapeOf('top'),
    ),
  );
  const list = [2, 1, 4, 3];
  const agreement = valueOf(agreementWithCustomers(moments, list));
  expect(valueOf(agreementWithCustomers(turned, relabelled(list, order)))).toBeCloseTo(agreement, 12);
  expect(chancesOfAgreement(turned, [relabelled(list, order)])).toEqual(chancesOfAgreement(moments, [list]));
});

test('without customers, or without any preference, there is no agreement', () => {
  const nobody = unweighted(rankMomentsOf([], shapeOf('top')));
  const tied = unweighted(rankMomentsOf([[1, 1, 1, 1]], shapeOf('top')));
  expect(agreementWithCustomers(nobody, [1, 2, 3, 4])).toEqual({ ok: false, reason: 'no-answers' });
  expect(agreementWithCustomers(tied, [1, 2, 3, 4])).toEqual({ ok: false, reason: 'no-spread' });
  expect(chancesOfAgreement(nobody, [[1, 2, 3, 4]])).toEqual([{ ok: false, reason: 'no-answers' }]);
  expect(chancesOfAgreement(nobody, [])).toEqual([]);
});

test('three items are ranked by six orders', () => {
  const moments = unweighted(rankMomentsOf([[1, 2, 3]], { items: 3, mode: 'top' }));
  const chances = chancesOfAgreement(moments, [
    [1, 2, 3],
    [2, 1, 3],
    [3, 2, 1],
  ]);
  expect(chances.map(valueOf)).toEqual([1 / 6, 3 / 6, 1]);
});

test('the scale runs from chance to the best possible order', () => {
  expect(valueOf(scaledAgreement(0.5, 0.66))).toBe(0);
  expect(valueOf(scaledAgreement(0.66, 0.66))).toBe(1);
  expect(valueOf(scaledAgreement(0.42, 0.66))).toBeCloseTo(-0.5, 12);
  expect(scaledAgreement(0.5, 0.5)).toEqual({ ok: false, reason: 'no-spread' });
});
