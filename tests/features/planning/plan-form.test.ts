import { describe, expect, test } from 'vitest';
import { FIRST_FORM, readNumber, readPlan } from '#src/features/planning/plan-form.ts';
import { purchaseCurve, whatItBuys } from '#src/features/planning/what-it-buys.ts';

describe('the form', () => {
  test.each([
    ['5', 5],
    ['±5 %', 5],
    ['2,5', 2.5],
    ['2.5', 2.5],
    ['12,000', 12_000],
    ['12 000', 12_000],
    ['1,234,567', 1_234_567],
    ['-5', null],
    ['five', null],
    ['', null],
    ['1e9', null],
  ])('reads %j as %j', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  test('a margin of 5 points takes 385 answers, of 2000 customers 323', () => {
    expect(readPlan(FIRST_FORM).usable?.plan.answers).toBe(385);
    expect(readPlan({ ...FIRST_FORM, customers: '2,000' }).usable?.plan.answers).toBe(323);
  });

  test('the smallest group may ask for more than the margin', () => {
    const plan = readPlan({ ...FIRST_FORM, smallestGroup: '15%' }).usable?.plan;
    expect(plan?.limit).toBe('segments');
    expect(plan?.answers).toBe(667);
  });

  test('a field that cannot be read is named, and there is no plan', () => {
    expect(readPlan({ ...FIRST_FORM, margin: '', designEffect: '0.5', customers: 'many' })).toEqual({
      usable: null,
      wrong: ['customers', 'margin', 'designEffect'],
    });
  });
});

describe('what answers buy', () => {
  const plain = { populationSize: null, designEffect: 1, smallestSegmentShare: null };

  test('400 answers: the numbers of the method', () => {
    const bought = whatItBuys(400, plain);
    expect(bought.shareMargin).toBeCloseTo(0.049, 3);
    expect(bought.rankMargin).toBeCloseTo(0.245, 3);
    expect(bought.inGroup).toBe(200);
    expect(bought.difference).toBeCloseTo(0.7, 2);
    expect(bought.certainty.ok && bought.certainty.value.observed.topFour).toBe(0.71);
  });

  test('with a design effect of two, 400 answers are as sure of the order as 200', () => {
    const weighted = whatItBuys(400, { ...plain, designEffect: 2 }).certainty;
    const half = whatItBuys(200, plain).certainty;
    expect(weighted.ok && half.ok && weighted.value.observed).toEqual(half.ok && half.value.observed);
  });

  test.each([1, 1.5, 10])('the curve lies within what was simulated, design effect %d', (designEffect) => {
    for (const populationSize of [null, 60, 1000]) {
      const curve = purchaseCurve({ ...plain, designEffect, populationSize });
      expect(curve.every(({ certainty }) => certainty.ok)).toBe(true);
      const answers = curve.map((point) => point.answers);
      expect(answers).toEqual(answers.toSorted((first, second) => first - second));
    }
  });
});
