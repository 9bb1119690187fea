import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { designEffect } from '#src/domain/stats/weighting/design-effect.ts';
import { postStratify } from '#src/domain/stats/weighting/post-stratification.ts';
import { largestMiss, rake, type RakingCell } from '#src/domain/stats/weighting/raking.ts';
import { rakeCapped } from '#src/domain/stats/weighting/weight-cap.ts';
import { weighSample } from '#src/domain/stats/weighting/weighting.ts';

/** Every combination of three ages and two regions, each with somebody in it. */
const cells = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 6, maxLength: 6 }).map((people) =>
  people.map((count, index): RakingCell => ({
    categories: [Math.floor(index / 2), index % 2],
    people: count,
  })),
);
const share = fc.double({ min: 0.05, max: 1, noNaN: true });
const targets = fc.tuple(
  fc.array(share, { minLength: 3, maxLength: 3 }),
  fc.array(share, { minLength: 2, maxLength: 2 }),
);

function succeeded<Value>(
  result: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value {
  if (!result.ok) throw new Error('expected weights');
  return result.value;
}

function meanOf(given: readonly RakingCell[], factors: readonly number[]): number {
  const people = given.reduce((sum, cell) => sum + cell.people, 0);
  return given.reduce((sum, cell, index) => sum + cell.people * (factors[index] ?? 0), 0) / people;
}

describe('post-stratification', () => {
  test('weighs by the wanted share over the share in the sample', () => {
    expect(postStratify([60, 40], [0.5, 0.5])).toEqual({ ok: true, value: [0.5 / 0.6, 1.25] });
    // Percentages that do not add up to 100 because they were rounded.
    expect(succeeded(postStratify([10, 10, 10], [33, 33, 33]))).toEqual([1, 1, 1]);
  });

  test('people who are wanted and not there are a named problem', () => {
    const problem = { code: 'empty-category', category: 1 };
    expect(postStratify([60, 0], [0.5, 0.5])).toEqual({ ok: false, reason: problem });
    expect(postStratify([60, 0], [1, 0])).toEqual({ ok: true, value: [1, 1] });
    expect(postStratify([60, 40], [1, 0])).toEqual({ ok: true, value: [1 / 0.6, 0] });
  });

  test.each([
    ['too few shares', [1]],
    ['a negative share', [1.5, -0.5]],
    ['a share that is no number', [Number.NaN, 1]],
    ['an endless share', [Infinity, 1]],
    ['only zeros', [0, 0]],
    ['a sum beyond all numbers', [1e308, 1e308]],
  ])('%s is no target', (_, target) => {
    expect(postStratify([60, 40], target)).toEqual({ ok: false, reason: { code: 'invalid-target' } });
  });
});

describe('raking', () => {
  test('does not depend on the order of cells and questions', () => {
    fc.assert(
      fc.property(cells, targets, (given, wanted) => {
        const turned = given
          .toReversed()
          .map(({ categories, people }) => ({ categories: categories.toReversed(), people }));
        const there = succeeded(rake(given, wanted));
        const back = succeeded(rake(turned, wanted.toReversed())).toReversed();
        back.forEach((factor, index) => expect(factor).toBeCloseTo(there[index] ?? 0, 6));
      }),
    );
  });

  test('every respondent twice, or targets in percent, change nothing', () => {
    fc.assert(
      fc.property(cells, targets, (given, wanted) => {
        const double = given.map(({ categories, people }) => ({ categories, people: 2 * people }));
        const percent = wanted.map((target) => target.map((part) => 100 * part));
        const once = succeeded(rake(given, wanted));
        succeeded(rake(double, percent)).forEach((factor, index) =>
          expect(factor).toBeCloseTo(once[index] ?? 0, 8),
        );
      }),
    );
  });

  test('by one question it is post-stratification', () => {
    const given = [60, 40].map((people, category) => ({ categories: [category], people }));
    const factors = succeeded(rake(given, [[1, 1]]));
    succeeded(postStratify([60, 40], [1, 1])).forEach((factor, index) =>
      expect(factors[index]).toBeCloseTo(factor, 12),
    );
  });

  test('keeps the combinations as they are if nothing needs to change', () => {
    const given = [3, 1, 2, 2].map((people, index) => ({
      categories: [Math.floor(index / 2), index % 2],
      people,
    }));
    const factors = succeeded(
      rake(given, [
        [4, 4],
        [5, 3],
      ]),
    );
    factors.forEach((factor) => expect(factor).toBeCloseTo(1, 12));
  });

  test('names the question that wants people who are not there, and margins that contradict each other', () => {
    const given = [
      { categories: [0, 0], people: 10 },
      { categories: [1, 1], people: 10 },
    ];
    expect(
      rake(given, [
        [1, 1],
        [1, 1, 1],
      ]),
    ).toEqual({
      ok: false,
      reason: { code: 'empty-category', category: 2, question: 1 },
    });
    // Whoever is in the first category of one question is in the first of the other too.
    expect(
      rake(given, [
        [0.5, 0.5],
        [0.9, 0.1],
      ]),
    ).toEqual({ ok: false, reason: { code: 'no-convergence' } });
    expect(rake([], [[1]])).toEqual({ ok: false, reason: { code: 'no-answers' } });
  });
});

function twoAges(few: number, many: number): readonly RakingCell[] {
  return [
    { categories: [0], people: few },
    { categories: [1], people: many },
  ];
}

describe('the cap on weights', () => {
  test('is five times the mean, whatever the targets want', () => {
    const skewed = fc.tuple(
      fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
      fc.array(share, { minLength: 2, maxLength: 2 }),
    );
    fc.assert(
      fc.property(cells, skewed, (given, wanted) => {
        const { factors, capped } = succeeded(rakeCapped(given, wanted));
        expect(Math.max(...factors)).toBeLessThanOrEqual(5 + 1e-6);
        expect(meanOf(given, factors)).toBeCloseTo(1, 9);
        const raked = succeeded(rake(given, wanted));
        expect(capped).toBe(Math.max(...raked) > 5 + 1e-9);
        expect(capped || factors.every((factor, index) => factor === raked[index])).toBe(true);
      }),
    );
  });

  test('leaves the margins short of targets that need more', () => {
    // 16 in 1000 who are to be 24%: 15 times the mean; at most 5 times, so 8%.
    const { factors, capped } = succeeded(rakeCapped(twoAges(16, 984), [[0.24, 0.76]]));
    expect(capped).toBe(true);
    expect(factors[0]).toBeCloseTo(5, 9);
    expect(factors[1]).toBeCloseTo(0.92 / 0.984, 9);
  });

  test('rakes again where others can make up for the capped ones', () => {
    // Five people of the first age and region would count 7 times; the rest of either can step in.
    const given = [
      { categories: [0, 0], people: 2 },
      { categories: [0, 1], people: 98 },
      { categories: [1, 0], people: 98 },
      { categories: [1, 1], people: 802 },
    ];
    const wanted = [
      [0.35, 0.65],
      [0.35, 0.65],
    ];
    expect(Math.max(...succeeded(rake(given, wanted)))).toBeGreaterThan(5);
    const { factors, capped } = succeeded(rakeCapped(given, wanted));
    expect(capped).toBe(true);
    expect(Math.max(...factors)).toBeLessThanOrEqual(5 + 1e-6);
    expect(largestMiss(given, factors, wanted)).toBeLessThan(1e-6);
  });

  test('does not look at cells of nobody', () => {
    // Somebody in the first category of both would count twelve times; there is nobody.
    const given = [0, 20, 20, 60].map((people, index) => ({
      categories: [Math.floor(index / 2), index % 2],
      people,
    }));
    const wanted = [
      [0.4, 0.6],
      [0.4, 0.6],
    ];
    const { factors, capped } = succeeded(rakeCapped(given, wanted));
    expect(capped).toBe(false);
    expect(factors[0]).toBeCloseTo(12, 9);
  });
});

describe('the design effect', () => {
  test('is 1 for equal weights, whatever they are, and never less', () => {
    const classes = fc.array(
      fc.record({
        people: fc.integer({ min: 1, max: 99 }),
        weight: fc.double({ min: 0.01, max: 9, noNaN: true }),
      }),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(classes, (given) => {
        const cost = designEffect(given);
        expect(cost.ok && cost.value.designEffect).toBeGreaterThanOrEqual(1 - 1e-12);
        const equal = designEffect(given.map(({ people }) => ({ people, weight: 3 })));
        expect(equal.ok && equal.value.designEffect).toBeCloseTo(1, 12);
      }),
    );
  });

  test('counts classes of nobody for nothing, and nobody has none', () => {
    const cost = designEffect([
      { people: 4, weight: 1 },
      { people: 0, weight: 50 },
    ]);
    expect(cost).toEqual({
      ok: true,
      value: { people: 4, designEffect: 1, effectiveN: 4, smallest: 1, largest: 1 },
    });
    expect(designEffect([])).toEqual({ ok: false, reason: 'no-answers' });
    expect(designEffect([{ people: 3, weight: 0 }])).toEqual({ ok: false, reason: 'no-answers' });
  });
});

describe('weighting a sample', () => {
  test('people who left out a question keep weight 1, and many of them are a warning', () => {
    const sample = [
      { categories: [0], people: 60 },
      { categories: [null], people: 10 },
      { categories: [1], people: 40 },
    ];
    const weighting = succeeded(weighSample(sample, [[0.5, 0.5]]));
    expect(weighting.factors[1]).toBe(1);
    expect(weighting.factors[0]).toBeCloseTo(0.5 / 0.6, 12);
    expect(weighting).toMatchObject({ capped: false, largestMiss: 0 });
    expect(weighting.warnings).toEqual([{ code: 'missing-answers', share: 1 - 100 / 110 }]);
    expect(weighting.cost.people).toBe(110);
  });

  test('few people who stand for many are two warnings, and the cut is admitted', () => {
    const sample = [
      { categories: [0], people: 10 },
      { categories: [1], people: 990 },
    ];
    const weighting = succeeded(weighSample(sample, [[0.4, 0.6]]));
    expect(weighting.capped).toBe(true);
    expect(weighting.largestMiss).toBeCloseTo(0.35, 9);
    expect(weighting.warnings).toEqual([{ code: 'small-category', question: 0, category: 0, people: 10 }]);
    const dear = succeeded(
      weighSample(
        [
          { categories: [0], people: 130 },
          { categories: [1], people: 870 },
        ],
        [[6, 4]],
      ),
    );
    expect(dear.warnings).toEqual([{ code: 'large-design-effect' }]);
  });

  test('equal shares need no weights and no warnings', () => {
    const sample = [
      { categories: [0, 1], people: 30 },
      { categories: [1, 0], people: 30 },
    ];
    const weighting = succeeded(
      weighSample(sample, [
        [1, 1],
        [1, 1],
      ]),
    );
    expect(weighting.factors).toEqual([1, 1]);
    expect(weighting.warnings).toEqual([]);
    expect(weighting.cost.designEffect).toBe(1);
  });

  test('few missing answers, and few people of a category that is to be empty, are no warning', () => {
    const sample = [
      { categories: [0], people: 60 },
      { categories: [1], people: 40 },
      { categories: [2], people: 3 },
      { categories: [null], people: 2 },
    ];
    const weighting = succeeded(weighSample(sample, [[1, 1, 0]]));
    expect(weighting.warnings).toEqual([]);
    expect(weighting.factors[2]).toBe(0);
  });

  test('nobody who answered all questions is a named problem', () => {
    expect(weighSample([{ categories: [0, null], people: 9 }], [[1], [1]])).toEqual({
      ok: false,
      reason: { code: 'no-answers' },
    });
  });
});
