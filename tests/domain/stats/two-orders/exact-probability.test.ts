import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  footruleProbability,
  rhoProbability,
  tauProbability,
} from '#src/domain/stats/two-orders/exact-probability.ts';
import { placesOff } from '#src/domain/stats/two-orders/footrule.ts';
import { countPairs } from '#src/domain/stats/two-orders/pair-agreement.ts';
import { kendallTau, spearmanRho } from '#src/domain/stats/two-orders/rank-correlation.ts';
import type { RankList } from '#src/domain/stats/two-orders/rank-list.ts';
import { valueOf } from '../../support.ts';
import { allStrictLists, pairOfLists, reversed } from '../lists-of-ranks.ts';

const ORDER = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const hasSpread = (list: RankList) => new Set(list).size > 1;

/** The share of all ways to deal out the second list at which a statistic is at least as extreme. */
function shareOfDeals(second: RankList, isExtreme: (dealt: RankList) => boolean): number {
  const deals = allStrictLists(second.length).map((places) => places.map((place) => second[place - 1] ?? 0));
  return deals.filter(isExtreme).length / deals.length;
}

test('p values with any ties are shares of all ways to deal out the ranks', () => {
  fc.assert(
    fc.property(
      pairOfLists(5).filter(([first, second]) => hasSpread(first) && hasSpread(second)),
      ([first, second]) => {
        const tauOf = (dealt: RankList) => Math.abs(valueOf(kendallTau(countPairs(first, dealt))));
        const rhoOf = (dealt: RankList) => Math.abs(valueOf(spearmanRho(first, dealt)));
        const farOf = (dealt: RankList) => placesOff(first, dealt).footrule;
        const tau = tauOf(second) - 1e-9;
        const rho = rhoOf(second) - 1e-9;
        const far = farOf(second);
        expect(valueOf(tauProbability(first, second))).toBeCloseTo(
          shareOfDeals(second, (dealt) => tauOf(dealt) >= tau),
          12,
        );
        expect(valueOf(rhoProbability(first, second))).toBeCloseTo(
          shareOfDeals(second, (dealt) => rhoOf(dealt) >= rho),
          12,
        );
        expect(footruleProbability(first, second)).toBeCloseTo(
          shareOfDeals(second, (dealt) => farOf(dealt) <= far),
          12,
        );
      },
    ),
    { numRuns: 50 },
  );
});

test('tau of ten items is significant from .511 on, rho from .648 on', () => {
  const elevenInversions = [3, 1, 4, 2, 9, 6, 5, 10, 8, 7];
  expect(valueOf(tauProbability(ORDER, elevenInversions))).toBeCloseTo(0.0466, 4);
  const rhoAtBorder = [2, 1, 7, 3, 4, 5, 10, 9, 8, 6];
  const rho = valueOf(spearmanRho(ORDER, rhoAtBorder));
  expect(valueOf(rhoProbability(ORDER, rhoAtBorder)) < 0.05).toBe(rho >= 0.648);
});

test('the same order and its reverse are equally unlikely, two in 10!', () => {
  expect(valueOf(tauProbability(ORDER, ORDER))).toBeCloseTo(2 / 3_628_800, 15);
  expect(valueOf(tauProbability(ORDER, reversed(ORDER)))).toBeCloseTo(2 / 3_628_800, 15);
  expect(valueOf(rhoProbability(ORDER, reversed(ORDER)))).toBeCloseTo(2 / 3_628_800, 15);
  expect(footruleProbability(ORDER, ORDER)).toBeCloseTo(1 / 3_628_800, 15);
  expect(footruleProbability(ORDER, reversed(ORDER))).toBe(1);
});

test('three items can never be significant', () => {
  expect(valueOf(tauProbability([1, 2, 3], [1, 2, 3]))).toBeCloseTo(1 / 3, 12);
});

test('a list of ties only is no test', () => {
  expect(tauProbability([2, 2, 2], [1, 2, 3])).toEqual({ ok: false, reason: 'no-spread' });
  expect(rhoProbability([1, 2, 3], [2, 2, 2])).toEqual({ ok: false, reason: 'no-spread' });
  expect(footruleProbability([1, 2, 3], [2, 2, 2])).toBe(1);
});
