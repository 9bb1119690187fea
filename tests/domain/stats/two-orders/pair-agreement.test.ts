import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  countPairs,
  kendallDistance,
  pairAgreement,
  pairTotal,
} from '#src/domain/stats/two-orders/pair-agreement.ts';
import { kendallTau, spearmanRho } from '#src/domain/stats/two-orders/rank-correlation.ts';
import { toRankList } from '#src/domain/stats/two-orders/rank-list.ts';
import { valueOf } from '../../support.ts';
import { pairOfLists, relabelled, reversed, strictList } from '../lists-of-ranks.ts';

test('the pairs of two lists of three items are counted by kind', () => {
  const counts = countPairs([1, 2.5, 2.5], [1.5, 1.5, 3]);
  expect(counts).toEqual({ concordant: 1, discordant: 0, tiedFirstOnly: 1, tiedSecondOnly: 1, tiedBoth: 0 });
  expect(kendallDistance(counts)).toBe(1);
  expect(pairAgreement(counts)).toBeCloseTo(2 / 3, 12);
});

test('two lists in which everything is tied agree, and have no correlation', () => {
  const counts = countPairs([2, 2, 2], [2, 2, 2]);
  expect(pairAgreement(counts)).toBe(1);
  expect(kendallTau(counts)).toEqual({ ok: false, reason: 'no-spread' });
  expect(spearmanRho([2, 2, 2], [2, 2, 2])).toEqual({ ok: false, reason: 'no-spread' });
});

test('a list agrees with one in which everything is tied on half of its pairs', () => {
  expect(pairAgreement(countPairs([1, 2, 3, 4], [2.5, 2.5, 2.5, 2.5]))).toBe(0.5);
});

test('one item makes no pair to disagree about', () => {
  expect(pairAgreement(countPairs([1], [1]))).toBe(1);
});

test('the order of the items and of the lists does not matter', () => {
  fc.assert(
    fc.property(pairOfLists(7), fc.infiniteStream(fc.nat()), ([first, second], random) => {
      const order = first
        .map((_, item) => ({ item, key: random.next().value }))
        .toSorted((a, b) => a.key - b.key)
        .map(({ item }) => item);
      const counts = countPairs(first, second);
      expect(countPairs(relabelled(first, order), relabelled(second, order))).toEqual(counts);
      expect(pairTotal(counts)).toBe((first.length * (first.length - 1)) / 2);
      expect(pairAgreement(countPairs(second, first))).toBe(pairAgreement(counts));
    }),
  );
});

test('numbers in the same order make the same list', () => {
  fc.assert(
    fc.property(pairOfLists(7), ([first, second]) => {
      const recoded = toRankList(first.map((rank) => rank ** 3 - 100));
      expect(countPairs(recoded, second)).toEqual(countPairs(first, second));
    }),
  );
});

test('reversing one list turns the sign of tau and rho, and its agreement into what is missing to 1 without ties', () => {
  fc.assert(
    fc.property(pairOfLists(7, strictList), ([first, second]) => {
      const counts = countPairs(first, second);
      const turned = countPairs(reversed(first), second);
      expect(valueOf(kendallTau(turned))).toBeCloseTo(-valueOf(kendallTau(counts)), 12);
      expect(valueOf(spearmanRho(reversed(first), second))).toBeCloseTo(
        -valueOf(spearmanRho(first, second)),
        12,
      );
      expect(pairAgreement(turned)).toBeCloseTo(1 - pairAgreement(counts), 12);
    }),
  );
});

test('reversing one list with ties turns the sign of tau too', () => {
  fc.assert(
    fc.property(pairOfLists(7), ([first, second]) => {
      const tau = kendallTau(countPairs(first, second));
      const turned = kendallTau(countPairs(reversed(first), second));
      expect(turned.ok).toBe(tau.ok);
      expect(turned.ok && tau.ok ? turned.value + tau.value : 0).toBeCloseTo(0, 12);
    }),
  );
});

test('a list agrees fully with itself', () => {
  fc.assert(
    fc.property(pairOfLists(7), ([list]) => {
      const counts = countPairs(list, list);
      expect(pairAgreement(counts)).toBe(1);
      const tau = kendallTau(counts);
      const rho = spearmanRho(list, list);
      expect(tau.ok ? tau.value : 1).toBeCloseTo(1, 12);
      expect(rho.ok ? rho.value : 1).toBeCloseTo(1, 12);
    }),
  );
});
