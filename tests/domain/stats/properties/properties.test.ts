import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapsOf } from '#src/domain/analysis/gaps.ts';
import { createRng } from '#src/domain/stats/numerics/rng.ts';
import { concordance } from '#src/domain/stats/order/concordance.ts';
import { kemenyConsensus } from '#src/domain/stats/order/kemeny.ts';
import { bordaCount, meanRank } from '#src/domain/stats/order/mean-rank.ts';
import { comparePair } from '#src/domain/stats/order/pairwise-share.ts';
import { topProbability } from '#src/domain/stats/order/place-probabilities.ts';
import { rankSets } from '#src/domain/stats/order/rank-sets.ts';
import { normalPlaces, resampledPlaces } from '#src/domain/stats/order/top-probability.ts';
import type { Measured } from '#src/domain/stats/estimates/measured.ts';
import type { RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import type { Weighted } from '#src/domain/stats/sums/weighted.ts';
import { agreementWithCustomers } from '#src/domain/stats/two-orders/closest-to-customers.ts';
import { countPairs, pairAgreement } from '#src/domain/stats/two-orders/pair-agreement.ts';
import { kendallTau } from '#src/domain/stats/two-orders/rank-correlation.ts';
import { consensusList, toRankList, type RankList } from '#src/domain/stats/two-orders/rank-list.ts';
import { rake, type RakingCell } from '#src/domain/stats/weighting/raking.ts';
import { expectClose, valueOf } from '../../support.ts';
import { allStrictLists } from '../lists-of-ranks.ts';
import { combinations, friedman, recode } from './by-hand.ts';
import { estimatesOf, moved, surenessOf } from './results.ts';
import {
  anyNumbers,
  anySurvey,
  itemCount,
  itemsOf,
  orderFrom,
  relabelled,
  reversed,
  rowFrom,
  strictRow,
  sumsOf,
  sumsWithoutWeights,
  twice,
  type Survey,
} from './survey.ts';

/** Each run compares some hundred numbers, and orders up to ten items by dynamic programming. */
const RUNS = { numRuns: 40 };

function listFrom(numbers: readonly number[], { items }: Survey): RankList {
  return toRankList(rowFrom(numbers, items));
}

function everything(ranks: Weighted<RankMoments>, list: RankList) {
  return [estimatesOf(ranks, list), surenessOf(ranks)] as const;
}

function meansOf(ranks: Weighted<RankMoments>) {
  return ranks.people.known.map((_, item) => meanRank(ranks, item, null));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

describe('the fifteen properties', () => {
  test('1: items under other names have the same results under other names', () => {
    fc.assert(
      fc.property(anySurvey('any'), anyNumbers, anyNumbers, (survey, numbers, ordering) => {
        const order = orderFrom(ordering, survey.items);
        const list = listFrom(numbers, survey);
        const before = everything(sumsOf(survey), list);
        const after = everything(
          sumsOf(relabelled(survey, order)),
          order.map((item) => list[item] ?? 0),
        );
        expectClose(
          after,
          before.map((results) => moved(results, order)),
        );
      }),
      RUNS,
    );
  });

  test('2: complete rankings upside down mirror the means, tau and all best orders', () => {
    fc.assert(
      fc.property(anySurvey('complete', { fewest: 1 }), anyNumbers, (survey, numbers) => {
        const { items } = survey;
        const [forth, back] = [sumsOf(survey), sumsOf(reversed(survey))];
        const means = meansOf(forth).map((mean) => valueOf(mean));
        expectClose(
          meansOf(back).map((mean) => valueOf(mean)),
          means.map((sample) => ({ ...sample, mean: items + 1 - sample.mean })),
        );
        const tauWith = (ranks: Weighted<RankMoments>) =>
          kendallTau(countPairs(listFrom(numbers, survey), valueOf(consensusList(meansOf(ranks)))));
        const tau = tauWith(forth);
        expectClose(tauWith(back), tau.ok ? { ok: true, value: -tau.value } : tau);
        const best = valueOf(kemenyConsensus(forth));
        expectClose(valueOf(kemenyConsensus(back)), {
          ...best,
          // The first of several best orders in the order of the items is not the mirrored last one.
          order: best.optimalOrders > 1 ? valueOf(kemenyConsensus(back)).order : best.order.toReversed(),
          places: best.places.map((place) => ({
            best: items + 1 - place.worst,
            worst: items + 1 - place.best,
          })),
        });
      }),
      RUNS,
    );
  });

  test('3: every row twice leaves the estimates and about halves the squared errors', () => {
    fc.assert(
      fc.property(anySurvey('any'), anyNumbers, (survey, numbers) => {
        const list = listFrom(numbers, survey);
        const [once, double] = [sumsOf(survey), sumsOf(twice(survey))];
        // Agreement is undefined for a single person, and that person twice is two.
        if (concordance(once).ok) {
          expectClose(estimatesOf(double, list), estimatesOf(once, list));
        }
        meansOf(once).forEach((mean, item) => {
          if (!mean.ok || mean.value.uncertainty === null) return;
          const { n, uncertainty } = mean.value;
          const error = valueOf(meanRank(double, item, null)).uncertainty?.standardError ?? Number.NaN;
          // (n - 1) / (2 n - 1) is one half but for the divisor n - 1 of a variance.
          expect(error ** 2).toBeCloseTo((uncertainty.standardError ** 2 * (n - 1)) / (2 * n - 1), 9);
        });
      }),
      RUNS,
    );
  });

  test('4: all weights times a constant change nothing', () => {
    const factor = fc.constantFrom(1e-3, 0.3, 7.3, 1e4);
    fc.assert(
      fc.property(anySurvey('any'), anyNumbers, factor, (survey, numbers, constant) => {
        const list = listFrom(numbers, survey);
        const scaled = { ...survey, weights: survey.weights.map((weight) => weight * constant) };
        expectClose(everything(sumsOf(scaled), list), everything(sumsOf(survey), list));
      }),
      RUNS,
    );
  });

  test('5: other numbers in the same order change nothing, row by row', () => {
    fc.assert(
      fc.property(anySurvey('any'), anyNumbers, fc.nat(), (survey, numbers, first) => {
        const list = listFrom(numbers, survey);
        const recoded = {
          ...survey,
          rows: survey.rows.map((row, index) => recode(row, first + index)),
        };
        expectClose(everything(sumsOf(recoded), list), everything(sumsOf(survey), list));
      }),
      RUNS,
    );
  });

  test('6: the Borda count of complete rankings is the sum of the pair shares', () => {
    fc.assert(
      fc.property(anySurvey('complete', { fewest: 1 }), (survey) => {
        const ranks = sumsOf(survey);
        meansOf(ranks).forEach((mean, item) => {
          const others = itemsOf(survey).filter((other) => other !== item);
          const shares = others.map((other) => valueOf(comparePair(ranks, item, other).share));
          expect(bordaCount(valueOf(mean).mean, survey.items).points).toBeCloseTo(sumOf(shares), 9);
        });
      }),
    );
  });

  test('7: the two shares of a pair add up to one', () => {
    fc.assert(
      fc.property(anySurvey('any'), (survey) => {
        const ranks = sumsOf(survey);
        for (const item of itemsOf(survey)) {
          for (const other of itemsOf(survey).slice(item + 1)) {
            const [there, back] = [comparePair(ranks, item, other), comparePair(ranks, other, item)];
            expectClose(
              [back.share, valueIn(back.decisive)],
              [restOf(there.share), restOf(valueIn(there.decisive))],
            );
          }
        }
      }),
    );
  });

  test('8: no order contradicts people less than the Kemeny order, and its agreement is the largest of all', () => {
    fc.assert(
      fc.property(anySurvey('any', { fewest: 1 }), anyNumbers, (survey, numbers) => {
        const ranks = sumsOf(survey);
        const kemeny = kemenyConsensus(ranks);
        if (!kemeny.ok || !kemeny.value.agreement.ok) return;
        const costOf = (list: RankList) =>
          sumOf(
            ranks.weights.wins.filter((_, cell) => {
              const [upper, lower] = [Math.floor(cell / survey.items), cell % survey.items];
              return (list[upper] ?? 0) > (list[lower] ?? 0);
            }),
          );
        const tried = survey.items <= 5 ? allStrictLists(survey.items) : [strictRow(numbers, survey.items)];
        const { cost, agreement, order } = kemeny.value;
        const own = itemsOf(survey).map((item) => 1 + order.indexOf(item));
        expect(cost).toBeCloseTo(costOf(own), 9);
        expect(Math.min(...tried.map(costOf))).toBeGreaterThan(cost - 1e-9);
        const agreements = [own, ...tried].map((list) => valueOf(agreementWithCustomers(ranks, list)));
        expect(valueOf(agreement)).toBeCloseTo(Math.max(...agreements), 9);
      }),
      RUNS,
    );
  });

  test('9: the chi-square of W is that of Friedman', () => {
    fc.assert(
      fc.property(anySurvey('any'), (survey) => {
        const answered = survey.rows.filter((row) => row.some((rank) => rank > 0));
        const agreed = concordance(sumsWithoutWeights({ ...survey, mode: 'top' }));
        if (!agreed.ok) return;
        expect(answered.length * (survey.items - 1) * agreed.value.kendallW).toBeCloseTo(
          friedman(answered, survey.items),
          8,
        );
      }),
    );
  });

  test('10: the gaps between team and customers add up to nothing', () => {
    fc.assert(
      fc.property(anySurvey('complete', { fewest: 2 }), fc.nat(), (survey, number) => {
        const colleagues = 1 + (number % (survey.rows.length - 1));
        const { rows, weights } = survey;
        const team = sumsWithoutWeights({ ...survey, rows: rows.slice(0, colleagues) });
        const customers = sumsOf({
          ...survey,
          rows: rows.slice(colleagues),
          weights: weights.slice(colleagues),
        });
        const gaps = gapsOf(meansOf(team), meansOf(customers));
        expect(sumOf(gaps.map((gap) => valueOf(gap).value))).toBeCloseTo(0, 9);
      }),
    );
  });

  test('11: without ties tau is 2 x pair agreement - 1', () => {
    fc.assert(
      fc.property(itemCount, anyNumbers, anyNumbers, (items, first, second) => {
        const counts = countPairs(strictRow(first, items), strictRow(second, items));
        expect(valueOf(kendallTau(counts))).toBeCloseTo(2 * pairAgreement(counts) - 1, 12);
      }),
    );
  });

  test('12: a rank set holds the observed place where every rank is known', () => {
    fc.assert(
      fc.property(anySurvey('any'), fc.integer({ min: 1, max: 12 }), (survey, times) => {
        // Many equal people, so that sets are narrow enough to miss something.
        const rows = Array.from({ length: times }, () => survey.rows).flat();
        const weights = Array.from({ length: times }, () => survey.weights).flat();
        const ranks = sumsOf({ ...survey, mode: 'top', rows, weights });
        const sets = rankSets(ranks);
        if (!sets.ok) return;
        const means = meansOf(ranks).map((mean) => valueOf(mean).mean);
        means.forEach((mean, item) => {
          const above = means.filter((other) => other < mean - 1e-9).length;
          const below = means.filter((other) => other > mean + 1e-9).length;
          expect(sets.value.sets[item]?.low).toBeLessThanOrEqual(1 + above);
          expect(sets.value.sets[item]?.high).toBeGreaterThanOrEqual(survey.items - below);
        });
      }),
    );
  });

  test('13: the probabilities of the top k add up to k, and those of all places of an item to one', () => {
    fc.assert(
      fc.property(anySurvey('any'), (survey) => {
        const { items, mode, rows, weights } = survey;
        const single = { items, mode, rows: rows.length, ranks: rows.flat(), weights };
        const rng = createRng('thirteen');
        for (const places of [
          normalPlaces({ ranks: sumsOf(survey), rng, draws: 30 }),
          resampledPlaces({ rows: single, rng, draws: 10 }),
        ]) {
          if (!places.ok) continue;
          for (const row of places.value) expect(sumOf(row)).toBeCloseTo(1, 9);
          for (const top of itemsOf(survey).slice(1)) {
            const perItem = itemsOf(survey).map((item) => topProbability(places.value, item, top));
            expect(sumOf(perItem)).toBeCloseTo(top, 9);
          }
        }
      }),
      RUNS,
    );
  });

  test('14: equal weights are no weights', () => {
    fc.assert(
      fc.property(anySurvey('any'), anyNumbers, fc.constantFrom(0.3, 1, 2.7), (survey, numbers, weight) => {
        const list = listFrom(numbers, survey);
        const heavy = sumsOf({ ...survey, weights: survey.weights.map(() => weight) });
        expectClose(everything(heavy, list), everything(sumsWithoutWeights(survey), list));
      }),
      RUNS,
    );
  });

  test('15: raked margins are the targets, at a mean weight of 1', () => {
    const share = fc.double({ min: 0.05, max: 1, noNaN: true });
    const question = fc.array(share, { minLength: 2, maxLength: 4 });
    const targets = fc.array(question, { minLength: 1, maxLength: 3 });
    const people = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(targets, people, (wanted, counts) => {
        const cells = combinations(wanted.map(({ length }) => length)).map(
          (categories, index): RakingCell => ({ categories, people: counts[index] ?? 1 }),
        );
        const raked = rake(cells, wanted);
        if (!raked.ok) throw new Error(raked.reason.code);
        const weights = cells.map((cell, index) => cell.people * (raked.value[index] ?? 0));
        const total = sumOf(weights);
        expect(total).toBeCloseTo(sumOf(cells.map((cell) => cell.people)), 6);
        wanted.forEach((target, asked) =>
          target.forEach((part, category) => {
            const reached = sumOf(weights.filter((_, index) => cells[index]?.categories[asked] === category));
            expect(reached / total).toBeCloseTo(part / sumOf(target), 8);
          }),
        );
      }),
    );
  });
});

function valueIn(measured: Measured<{ readonly value: number }>): Measured<number> {
  return measured.ok ? { ok: true, value: measured.value.value } : measured;
}

/** What is missing to one. */
function restOf(share: Measured<number>): Measured<number> {
  return share.ok ? { ok: true, value: 1 - share.value } : share;
}
