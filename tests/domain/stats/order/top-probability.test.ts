import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Measured } from '#src/domain/stats/estimates/measured.ts';
import { topProbability, type PlaceProbabilities } from '#src/domain/stats/order/place-probabilities.ts';
import { createRng, normalNumber } from '#src/domain/stats/numerics/rng.ts';
import {
  normalPlaces,
  placeProbabilities,
  resampledPlaces,
  topVerdict,
  type PlaceRequest,
} from '#src/domain/stats/order/top-probability.ts';
import { valueOf } from '../../support.ts';
import {
  anyOrder,
  items,
  relabelled,
  reweighted,
  singleRows,
  sumsOf,
  twice,
  unweightedSumsOf,
  usualRows,
  type Rows,
} from '../weighted-rows.ts';

const few = { numRuns: 40 };

function normal(given: Rows, draws = 400): Measured<PlaceProbabilities> {
  return normalPlaces({ ranks: sumsOf(given), rng: createRng('normal'), draws });
}

function resampled(given: Rows, draws = 200): Measured<PlaceProbabilities> {
  return resampledPlaces({ rows: singleRows(given), rng: createRng('bootstrap'), draws });
}

/** People whose strict order follows tastes plus noise. */
function people(count: number, tastes: readonly number[], seed: string): Rows {
  const rng = createRng(seed);
  const rows = Array.from({ length: count }, () => {
    const felt = tastes.map((taste) => taste + normalNumber(rng));
    return felt.map((own) => felt.filter((other) => other <= own).length);
  });
  return { rows, weights: rows.map(() => 1), mode: 'top' };
}

function expectClose(actual: PlaceProbabilities, expected: PlaceProbabilities, within: number): void {
  actual.forEach((row, item) =>
    row.forEach((value, place) =>
      expect(Math.abs(value - (expected[item]?.[place] ?? 9))).toBeLessThan(within),
    ),
  );
}

describe('the probability of places', () => {
  test('relabelling the items permutes it', () => {
    fc.assert(
      fc.property(usualRows, anyOrder, (given, order) => {
        const before = normal(given);
        const after = normal(relabelled(given, order));
        expect(after.ok).toBe(before.ok);
        if (!before.ok || !after.ok) return;
        // Equal variances are taken in the order of the items: other random numbers, the same law.
        expectClose(
          after.value,
          order.map((item) => before.value[item] ?? []),
          0.2,
        );
      }),
      few,
    );
  });

  test('weights times a constant change nothing, and equal weights are none', () => {
    fc.assert(
      fc.property(usualRows, (given) => {
        const constant = reweighted(given, () => 4);
        // Powers of two leave every digit as it was.
        for (const draw of [normal, resampled]) {
          expect(draw(reweighted(given, (weight) => weight * 4))).toEqual(draw(given));
        }
        const without = normalPlaces({
          ranks: unweightedSumsOf(given),
          rng: createRng('normal'),
          draws: 400,
        });
        expect(normal(constant)).toEqual(without);
      }),
      few,
    );
  });

  test('more of the same answers make the likely places likelier', () => {
    const group = people(30, [0, 0.5, 1, 1.5, 2], 'more');
    const before = valueOf(normal(group, 4000));
    const after = valueOf(normal(twice(twice(twice(group))), 4000));
    expect(topProbability(after, 0, 1)).toBeGreaterThan(topProbability(before, 0, 1));
    expect(topProbability(after, 4, 4)).toBeLessThan(topProbability(before, 4, 4));
  });

  test('two items that everybody tied share their places evenly, by either method', () => {
    const tied: Rows = {
      rows: Array.from({ length: 30 }, (_, index) => (index % 3 === 0 ? [3, 1, 1, 4, 5] : [1, 2, 2, 5, 4])),
      weights: Array.from({ length: 30 }, (_, index) => 0.7 + (index % 4)),
      mode: 'top',
    };
    for (const places of [valueOf(normal(tied)), valueOf(resampled(tied))]) {
      expect(topProbability(places, 1, 2)).toBeCloseTo(topProbability(places, 2, 2), 12);
      expect(topProbability(places, 1, 3)).toBeCloseTo(1, 12);
    }
  });

  test('everybody tied everything: every place is as probable as any other', () => {
    const tied: Rows = { rows: Array.from({ length: 25 }, () => [1, 1, 1, 1, 1]), weights: [], mode: 'top' };
    const places = valueOf(
      normalPlaces({ ranks: unweightedSumsOf(tied), rng: createRng('tied'), draws: 10 }),
    );
    for (const probability of places.flat()) expect(probability).toBeCloseTo(0.2, 12);
  });

  test('both methods agree for many answers, with weights and with unknown ranks', () => {
    const group = people(300, [0, 0.1, 0.2, 0.5, 1], 'agree');
    const weights = group.rows.map((_, index) => 0.5 + (index % 5) / 4);
    const unseen = group.rows.map((row, index) => row.map((rank, item) => (index % 5 === item ? 0 : rank)));
    for (const given of [
      { ...group, weights },
      { rows: unseen, weights, mode: 'subset' as const },
    ]) {
      expectClose(valueOf(normal(given, 20_000)), valueOf(resampled(given, 4000)), 0.04);
    }
  });

  test('the same seed gives the same answer', () => {
    const group = people(60, [0, 0.1, 0.2, 0.3, 0.4], 'seed');
    expect(normal(group)).toEqual(normal(group));
    expect(resampled(group)).toEqual(resampled(group));
  });

  test('is honest: of what is said with a probability, about that share is true', () => {
    const tastes = [0, 0.15, 0.3, 0.45, 0.6];
    const said: { readonly probability: number; readonly isTrue: boolean }[] = [];
    for (let survey = 0; survey < 150; survey += 1) {
      const places = valueOf(normal(people(60, tastes, `survey ${survey}`), 500));
      for (const item of items) {
        said.push({ probability: topProbability(places, item, 2), isTrue: item < 2 });
      }
    }
    const truth = (from: number, to: number) => {
      const within = said.filter(({ probability }) => probability >= from && probability < to);
      expect(within.length).toBeGreaterThan(60);
      return within.filter(({ isTrue }) => isTrue).length / within.length;
    };
    expect(truth(0.95, 1.01)).toBeGreaterThan(0.93);
    expect(truth(0, 0.05)).toBeLessThan(0.07);
    const middle = truth(0.3, 0.7);
    expect(middle).toBeGreaterThan(0.35);
    expect(middle).toBeLessThan(0.68);
  });
});

function request(given: Rows, withRows = true): PlaceRequest {
  return {
    ranks: sumsOf(given),
    rows: withRows ? singleRows(given) : null,
    rng: createRng('bootstrap'),
  };
}

describe('the limits of the product', () => {
  const tastes = [0, 0.3, 0.6, 0.9, 1.2];

  test('nobody and fewer than twenty have no probabilities', () => {
    expect(placeProbabilities(request(people(0, tastes, 'none')))).toEqual({
      ok: false,
      reason: 'no-answers',
    });
    const nineteen = request(people(19, tastes, 'nineteen'));
    expect(placeProbabilities(nineteen)).toEqual({ ok: false, reason: 'too-few-answers' });
  });

  test('a hundred of whom a few have nearly all the weight are too few', () => {
    const group = people(100, tastes, 'weights');
    const heavy = { ...group, weights: group.weights.map((_, index) => (index < 10 ? 100 : 0.1)) };
    expect(placeProbabilities(request(heavy))).toEqual({ ok: false, reason: 'too-few-answers' });
  });

  test('below fifty the single answers are resampled, and must be there', () => {
    const group = people(49, tastes, 'forty-nine');
    expect(placeProbabilities(request(group))).toEqual(resampled(group, 2000));
    expect(placeProbabilities(request(group, false))).toEqual({ ok: false, reason: 'rows-missing' });
  });

  test('thousands are never resampled, even if a few weights dominate', () => {
    const group = people(5001, tastes, 'thousands');
    const weights = group.weights.map((_, index) => (index < 30 ? 1000 : 1));
    // The effective number is 41, and there are no single answers at hand.
    expect(placeProbabilities(request({ ...group, weights }, false)).ok).toBe(true);
  });

  test('from fifty on the sums are enough', () => {
    const group = people(50, tastes, 'fifty');
    expect(placeProbabilities(request(group, false))).toEqual(
      normalPlaces({ ranks: sumsOf(group), rng: createRng('bootstrap'), draws: 20_000 }),
    );
  });
});

function bare(rows: Rows['rows'], mode: Rows['mode'] = 'top'): Measured<PlaceProbabilities> {
  return resampled({ rows, weights: rows.map(() => 1), mode });
}

describe('resampling', () => {
  test('is undefined by name for nobody, one, and an item that nobody knows', () => {
    expect(bare([])).toEqual({ ok: false, reason: 'no-answers' });
    expect(bare([[0, 0, 0, 0, 0]])).toEqual({ ok: false, reason: 'no-answers' });
    expect(bare([[1, 2, 3, 4, 5]])).toEqual({ ok: false, reason: 'one-answer' });
    const unseen = Array.from({ length: 30 }, () => [1, 2, 3, 4, 0]);
    expect(bare(unseen, 'subset')).toEqual({ ok: false, reason: 'too-few-answers' });
    expect(bare(unseen, 'top').ok).toBe(true);
  });
});

describe('the word for a probability', () => {
  test('changes at .95, .80, .20 and .05, mirrored', () => {
    expect([1, 0.95, 0.949, 0.8, 0.799, 0.201].map(topVerdict)).toEqual([
      'in',
      'in',
      'probably-in',
      'probably-in',
      'cannot-tell',
      'cannot-tell',
    ]);
    expect([0.2, 0.051, 0.05, 0].map(topVerdict)).toEqual(['probably-out', 'probably-out', 'out', 'out']);
  });
});
