import { expect, test } from 'vitest';
import { orderCertainty, SIMULATED_SURVEYS } from '#src/domain/stats/survey-planning/order-certainty.ts';
import { numbersIn, valueOf } from '../../support.ts';

test('the simulations themselves are given as they are', () => {
  expect(SIMULATED_SURVEYS.map(({ answers }) => orderCertainty(answers))).toEqual(
    SIMULATED_SURVEYS.map((value) => ({ ok: true, value })),
  );
});

test('more answers never make the order less certain', () => {
  const steps = Array.from({ length: 120 }, (_, step) => Math.round(50 * 1.035 ** step));
  const rows = steps.map((answers) => numbersIn(valueOf(orderCertainty(answers))));
  const falls = rows.flatMap((row, index) =>
    row.filter((value, column) => value < (rows[index - 1]?.[column] ?? value) - 1e-12),
  );
  expect(falls).toEqual([]);
});

test('halfway between two simulations lies at the square root of their product', () => {
  const between = valueOf(orderCertainty(Math.sqrt(100 * 200)));
  expect(between.observed.topThree).toBeCloseTo((0.56 + 0.64) / 2, 12);
  expect(between.halfAsStrong.topOne).toBeCloseTo((0.93 + 0.99) / 2, 12);
});

test('beyond the largest it is at least that, below the smallest nothing is known', () => {
  expect(valueOf(orderCertainty(90_000))).toMatchObject({ answers: 90_000, pairsInOrder: 44.4 });
  expect(orderCertainty(49)).toEqual({ ok: false, reason: 'too-few-answers' });
});
