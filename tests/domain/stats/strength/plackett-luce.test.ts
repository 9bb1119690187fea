import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plackettLuce, type PlackettLuceFit } from '#src/domain/stats/strength/plackett-luce.ts';
import type { RankRows } from '#src/domain/stats/sums/rank-rows.ts';
import { numbersIn, valueOf } from '../../support.ts';

const ITEMS = 4;
const row = fc.array(fc.integer({ min: 0, max: ITEMS }), { minLength: ITEMS, maxLength: ITEMS });
const rows = fc.array(row, { minLength: 1, maxLength: 8 });
const anyMode = fc.constantFrom<'top' | 'subset'>('top', 'subset');
const anyWeights = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 });

function source(
  ranks: readonly (readonly number[])[],
  mode: 'top' | 'subset' = 'top',
  weights: readonly number[] | null = null,
): RankRows {
  const items = ranks[0]?.length ?? ITEMS;
  return { items, mode, rows: ranks.length, ranks: ranks.flat(), weights };
}

function expectSame(first: readonly number[], second: readonly number[]): void {
  const apart = first.map((value, index) => Math.abs(value - (second[index] ?? Number.NaN)));
  expect(second).toHaveLength(first.length);
  expect(Math.max(0, ...apart)).toBeLessThan(1e-7);
}

const everything = ({ worth, logWorth, standardErrors }: PlackettLuceFit) => [
  ...worth,
  ...logWorth,
  ...standardErrors.model,
  ...(standardErrors.robust.ok ? standardErrors.robust.value : []),
];

/** Log-likelihood of worths, written down as the definition says, for rankings without ties. */
function definition(ranks: readonly (readonly number[])[], worth: readonly number[]): number {
  return ranks.reduce((sum, given) => {
    const order = given.map((_, item) => item).toSorted((a, b) => (given[a] ?? 0) - (given[b] ?? 0));
    const chances = order.map((item, stage) => {
      const rest = order.slice(stage).reduce((total, other) => total + (worth[other] ?? 0), 0);
      return (worth[item] ?? 0) / rest;
    });
    return sum + chances.reduce((logs, chance) => logs + Math.log(chance), 0);
  }, 0);
}

/** Here a whole step to the top looks lower by the last digit of the likelihood, step after step. */
const STUCK_AT_THE_TOP = {
  weights: [4, 9, 7, 8, 9, 7, 7, 9],
  ranks: `8 6 1 4 7 5 10 2 3 9, 7 4 6 3 8 10 1 2 5 9, 9 8 4 5 3 10 1 6 7 2, 4 5 7 3 10 9 8 2 6 1,
    9 8 1 6 4 3 5 7 2 10, 8 3 9 10 4 1 2 6 7 5, 2 1 7 4 6 5 9 10 3 8, 5 7 2 10 1 6 9 3 8 4`
    .split(',')
    .map((ranking) => ranking.trim().split(' ').map(Number)),
};

describe('the worths of items', () => {
  test('are found although rounding hides the last step', () => {
    const { ranks, weights } = STUCK_AT_THE_TOP;
    const fit = valueOf(plackettLuce(source(ranks, 'top', weights)));
    const backwards = source(ranks.toReversed(), 'top', weights.toReversed());
    expectSame(everything(valueOf(plackettLuce(backwards))), everything(fit));
  });

  test('two items: the share of those who prefer one is its worth', () => {
    const fit = valueOf(
      plackettLuce(
        source([
          [1, 2],
          [1, 2],
          [1, 2],
          [2, 1],
        ]),
        { ghost: false },
      ),
    );
    expectSame(fit.worth, [0.75, 0.25]);
    // Log odds of 3 in 4: variance 1 / (n p q); a centred log-worth is half of it.
    const error = Math.sqrt(1 / (4 * 0.75 * 0.25)) / 2;
    expectSame(fit.standardErrors.model, [error, error]);
    expectSame(valueOf(fit.standardErrors.robust), [error, error]);
  });

  test('without ties no other worths make the rankings more likely', () => {
    const given = [
      [1, 2, 3, 4],
      [2, 1, 4, 3],
      [4, 3, 2, 1],
      [3, 1, 2, 4],
    ];
    const fit = valueOf(plackettLuce(source(given), { ghost: false }));
    expect(fit.logLikelihood).toBeCloseTo(definition(given, fit.worth), 10);
    const worths = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(worths, (other) => {
        expect(definition(given, other)).toBeLessThanOrEqual(fit.logLikelihood + 1e-9);
      }),
      { numRuns: 50 },
    );
  });

  test('ties count as half gone while they are chosen (by hand)', () => {
    // First and second tied before the third, and after it. With worths 1, 1, c: c / (2 + c)^2 / (1 + c) is largest at
    // 2 - c - 2 c^2 = 0. The two rankings have opposite scores in log c, whose information is worked out below.
    const { worth, standardErrors } = valueOf(
      plackettLuce(
        source([
          [1, 1, 2],
          [2, 2, 1],
        ]),
        { ghost: false },
      ),
    );
    const third = (Math.sqrt(17) - 1) / 4;
    expectSame(
      worth,
      [1, 1, third].map((part) => part / (2 + third)),
    );
    const score = 1 - third / (2 + third);
    const information = (4 * third) / (2 + third) ** 2 + third / (1 + third) ** 2;
    expect(standardErrors.model[2]).toBeCloseTo(2 / 3 / Math.sqrt(information), 8);
    expect(valueOf(standardErrors.robust)[2]).toBeCloseTo((2 / 3) * Math.SQRT2 * (score / information), 8);
  });

  test('the items under other names have the same worths', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: ITEMS, maxLength: ITEMS });
    fc.assert(
      fc.property(rows, anyMode, anyWeights, order, (given, mode, weights, names) => {
        const before = plackettLuce(source(given, mode, weights));
        const renamed = given.map((ranks) => names.map((item) => ranks[item] ?? 0));
        const after = plackettLuce(source(renamed, mode, weights));
        expect(after.ok).toBe(before.ok);
        if (!before.ok || !after.ok) return;
        expectSame(
          after.value.worth,
          names.map((item) => before.value.worth[item] ?? 0),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('an order-preserving recoding changes nothing', () => {
    fc.assert(
      fc.property(rows, anyMode, (given, mode) => {
        const recoded = given.map((ranks) => ranks.map((rank) => rank * 7));
        expect(plackettLuce(source(recoded, mode))).toEqual(plackettLuce(source(given, mode)));
      }),
      { numRuns: 50 },
    );
  });

  test('the unit of the weights does not matter, and equal weights are none', () => {
    fc.assert(
      fc.property(rows, anyMode, anyWeights, (given, mode, weights) => {
        const once = plackettLuce(source(given, mode, weights));
        const more = plackettLuce(
          source(
            given,
            mode,
            weights.map((weight) => 12 * weight),
          ),
        );
        const equal = plackettLuce(
          source(
            given,
            mode,
            weights.map(() => 3),
          ),
        );
        const none = plackettLuce(source(given, mode));
        expect([more.ok, equal.ok, none.ok]).toEqual([once.ok, once.ok, once.ok]);
        if (once.ok && more.ok) expectSame(everything(more.value), everything(once.value));
        if (equal.ok && none.ok) expectSame(everything(equal.value), everything(none.value));
      }),
      { numRuns: 50 },
    );
  });

  test('everybody twice: the same worths, half the squared errors', () => {
    const given = [
      [1, 2, 3, 4],
      [2, 1, 1, 3],
      [4, 0, 2, 1],
    ];
    const once = valueOf(plackettLuce(source(given), { ghost: false }));
    const twice = valueOf(plackettLuce(source([...given, ...given]), { ghost: false }));
    expectSame(twice.worth, once.worth);
    for (const kind of ['model', 'robust'] as const) {
      const errors = ({ standardErrors }: PlackettLuceFit) =>
        kind === 'model' ? standardErrors.model : valueOf(standardErrors.robust);
      expectSame(
        errors(twice).map((error) => 2 * error ** 2),
        errors(once).map((error) => error ** 2),
      );
    }
  });

  test('worths add up to 1 and every number is one, whatever the rankings are', () => {
    fc.assert(
      fc.property(rows, anyMode, fc.boolean(), (given, mode, ghost) => {
        const fit = plackettLuce(source(given, mode), { ghost });
        const numbers = numbersIn(fit);
        expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
        const total = fit.ok ? fit.value.worth.reduce((sum, worth) => sum + worth, 0) : 1;
        expect(total).toBeCloseTo(1, 10);
        const reason = fit.ok || fit.reason === 'no-answers' || (!ghost && fit.reason === 'not-connected');
        expect(reason).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('an item that always wins has no finite worth, unless a ghost beats it half a time', () => {
    const given = [
      [1, 2, 3],
      [1, 3, 2],
    ];
    expect(plackettLuce(source(given), { ghost: false })).toEqual({ ok: false, reason: 'not-connected' });
    const { worth } = valueOf(plackettLuce(source(given)));
    expect(worth[0]).toBeGreaterThan(2 * (worth[1] ?? 0));
    expect(worth[1]).toBeCloseTo(worth[2] ?? 0, 12);
  });

  test('unranked items lost in a top answer and were absent in a subset', () => {
    const given = [
      [1, 2, 0],
      [2, 1, 0],
    ];
    const [, , inTop] = valueOf(plackettLuce(source(given, 'top'))).worth;
    const [, , inSubset] = valueOf(plackettLuce(source(given, 'subset'))).worth;
    expect(inTop).toBeLessThan(0.2);
    expect(inSubset).toBeCloseTo(1 / 3, 10);
  });

  test('nobody has no worths; one person has no robust error; a weight of 0 is nobody', () => {
    expect(plackettLuce(source([[0, 0, 0, 0]]))).toEqual({ ok: false, reason: 'no-answers' });
    expect(plackettLuce(source([[0, 1, 0, 0]], 'subset'))).toEqual({ ok: false, reason: 'no-answers' });
    expect(plackettLuce(source([[1, 2, 3, 4]], 'top', [0]))).toEqual({ ok: false, reason: 'no-answers' });
    const single = valueOf(plackettLuce(source([[1, 2, 3, 4]])));
    expect(single.standardErrors.robust).toEqual({ ok: false, reason: 'one-answer' });
    const heavy = source(
      [
        [1, 2, 3, 4],
        [4, 3, 2, 1],
      ],
      'top',
      [2, 0],
    );
    expect(valueOf(plackettLuce(heavy)).standardErrors.robust).toEqual({ ok: false, reason: 'one-answer' });
  });

  test('people who tie everything say nothing about worth', () => {
    expectSame(
      valueOf(
        plackettLuce(
          source([
            [1, 1, 1, 1],
            [2, 2, 2, 2],
          ]),
        ),
      ).worth,
      [0.25, 0.25, 0.25, 0.25],
    );
  });
});
