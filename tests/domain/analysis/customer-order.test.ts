import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerOrder, type CustomerOrderView } from '#src/domain/analysis/customer-order.ts';
import { customerRows } from '#src/domain/analysis/customer-rows.ts';
import { at } from '#src/domain/assert.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { wilsonInterval } from '#src/domain/stats/estimates/share.ts';
import { anyRow, numbersIn, valueOf } from '../support.ts';
import { DOWN, people, surveyOf, SWAPPED, UP, type SurveyParts } from './survey-table.ts';

interface Given extends SurveyParts {
  readonly withRows?: boolean;
  readonly largestTop?: number;
}

function orderOf(rows: readonly (readonly number[])[], given: Given = {}): CustomerOrderView {
  const survey = surveyOf(rows, given);
  const { table, statistics } = survey;
  return customerOrder({
    ranks: unweighted(statistics.overall.ranks),
    asked: true,
    largestTop: given.largestTop ?? 4,
    rows: given.withRows === true ? customerRows(table, survey, null) : null,
  });
}

function reasonsOf(view: CustomerOrderView): readonly string[] {
  const [pillar] = view.pillars;
  const measured = [view.order, pillar?.possiblePlaces, pillar?.topShares[0], pillar?.topChances[0]];
  return measured.map((result) => (result?.ok === false ? result.reason : 'ok'));
}

describe('what is said about so many customers', () => {
  const mixed = [DOWN, DOWN, SWAPPED, UP];

  test.each([
    [0, 'no-answers', 'no-answers', 'no-answers', 'no-answers'],
    [1, 'group-too-small', 'group-too-small', 'group-too-small', 'group-too-small'],
    [4, 'group-too-small', 'group-too-small', 'group-too-small', 'group-too-small'],
    [5, 'ok', 'ok', 'ok', 'too-few-answers'],
    [19, 'ok', 'ok', 'ok', 'too-few-answers'],
    [20, 'ok', 'ok', 'ok', 'ok'],
    [49, 'ok', 'ok', 'ok', 'ok'],
    [50, 'ok', 'ok', 'ok', 'ok'],
  ])('%i with their rows at hand', (count, ...reasons) => {
    expect(reasonsOf(orderOf(people(count, mixed), { withRows: true }))).toEqual(reasons);
  });

  test.each([
    [19, 'too-few-answers'],
    [20, 'rows-missing'],
    [49, 'rows-missing'],
    [50, 'ok'],
  ])('%i of whom only the sums are left', (count, chances) => {
    expect(reasonsOf(orderOf(people(count, mixed)))).toEqual(['ok', 'ok', 'ok', chances]);
  });

  test('a survey without a ranking', () => {
    const { statistics } = surveyOf(people(60, mixed));
    const view = customerOrder({
      ranks: unweighted(statistics.overall.ranks),
      asked: false,
      largestTop: 4,
      rows: null,
    });
    expect(reasonsOf(view)).toEqual(['not-asked', 'not-asked', 'not-asked', 'not-asked']);
    expect(view.pillars).toHaveLength(10);
  });
});

describe('customers who all say the same', () => {
  const view = orderOf(people(60, [DOWN]));
  const order = valueOf(view.order);

  test('have this one order, and its first pillar beats all others', () => {
    expect(order).toMatchObject({
      n: 60,
      pairsApart: { ok: true, value: 45 },
      condorcetWinner: 'advertising',
    });
    const consensus = valueOf(order.consensus);
    expect(consensus).toMatchObject({
      order: PILLAR_IDS,
      optimalOrders: 1,
      agreement: { ok: true, value: 1 },
    });
    expect(consensus.places).toEqual(DOWN.map((place) => ({ best: place, worst: place })));
    expect(valueOf(order.concordance)).toMatchObject({ meanCorrelation: 1, reliability: 1 });
  });

  test('leave each pillar one place', () => {
    expect(view.pillars.map(({ possiblePlaces }) => valueOf(possiblePlaces))).toEqual(
      DOWN.map((place) => ({ low: place, high: place })),
    );
    const firstTwo = view.pillars.map(({ topChances }) => topChances[1]);
    expect(firstTwo.map((chance) => chance?.ok === true && chance.value)).toEqual(
      DOWN.map((place) =>
        place <= 2 ? { probability: 1, verdict: 'in' } : { probability: 0, verdict: 'out' },
      ),
    );
  });

  test('all decide a pair the same way, with an interval', () => {
    expect(valueOf(at(at(order.pairs, 0), 9))).toEqual({
      value: 1,
      n: 60,
      effectiveN: 60,
      interval: wilsonInterval(1, 60),
    });
    expect(order.pairs[9]?.[0]).toMatchObject({ ok: true, value: { value: 0 } });
    expect(order.pairs[3]?.[3]).toEqual({ ok: false, reason: 'not-asked' });
  });

  test('five of them prove no place yet', () => {
    // Sign test: 2^-4 for each of 45 pairs.
    const five = orderOf(people(5, [DOWN]));
    expect(valueOf(five.order).pairsApart).toEqual({ ok: true, value: 0 });
    expect(valueOf(at(five.pillars, 0).possiblePlaces)).toEqual({ low: 1, high: 10 });
  });
});

test('two camps that contradict each other have every order and no winner', () => {
  const view = orderOf(people(60, [DOWN, UP]));
  const order = valueOf(view.order);
  expect(order.condorcetWinner).toBeNull();
  expect(valueOf(order.consensus)).toMatchObject({
    optimalOrders: 3_628_800,
    agreement: { ok: true, value: 0.5 },
  });
  // Each of the 60 agrees fully with 29 and contradicts 30 of the 59 others.
  expect(valueOf(order.concordance).meanCorrelation).toBeCloseTo(-1 / 59, 12);
  expect(view.pillars.map(({ possiblePlaces }) => valueOf(possiblePlaces))).toEqual(
    DOWN.map(() => ({ low: 1, high: 10 })),
  );
  expect(valueOf(at(at(order.pairs, 2), 7))).toMatchObject({ value: 0.5, n: 60 });
});

describe('what was not asked', () => {
  test('beyond the places that the survey asked for', () => {
    const firstTwo = people(60, [DOWN, SWAPPED]).map((row) => row.map((rank) => (rank > 2 ? 0 : rank)));
    const view = orderOf(firstTwo, { largestTop: 2 });
    for (const { topShares, topChances } of view.pillars) {
      expect(topShares.map(({ ok }) => ok)).toEqual([true, true, false, false]);
      expect(topChances.slice(2)).toEqual([1, 2].map(() => ({ ok: false, reason: 'not-asked' })));
    }
    // Half of them put each of the two first.
    expect(valueOf(at(at(view.pillars, 1).topShares, 0))).toMatchObject({ value: 0.5, n: 60 });
  });

  test('the few who compared two pillars, or ranked all ten, are protected', () => {
    const few = [...people(30, [[1, 2, 3, 0, 0, 0, 0, 0, 0, 0]]), ...people(4, [DOWN])];
    const view = orderOf(few, { mode: 'subset', withRows: true });
    expect(view.pillars[0]?.topShares[0]).toEqual({ ok: false, reason: 'group-too-small' });
    const { pairs } = valueOf(view.order);
    expect(pairs[3]?.[4]).toEqual({ ok: false, reason: 'group-too-small' });
    expect(pairs[0]?.[1]).toMatchObject({ ok: true, value: { value: 1, n: 34 } });
  });
});

test('the same customers get the same chances every time', () => {
  const rows = people(30, [DOWN, SWAPPED, UP]);
  expect(orderOf(rows, { withRows: true })).toEqual(orderOf(rows, { withRows: true }));
});

test('whatever customers say, no number is infinite or not a number, and chances are chances', () => {
  const anySurvey = fc.record({
    rows: fc.array(anyRow, { minLength: 1, maxLength: 6 }),
    count: fc.constantFrom(5, 20, 50),
    mode: fc.constantFrom<'top' | 'subset'>('top', 'subset'),
  });
  fc.assert(
    fc.property(anySurvey, ({ rows, count, mode }) => {
      const view = orderOf(people(count, rows), { mode, withRows: true });
      expect(numbersIn(view).filter((number) => !Number.isFinite(number))).toEqual([]);
      const chances = view.pillars.flatMap(({ topChances }) =>
        topChances.flatMap((chance) => (chance.ok ? [chance.value.probability] : [])),
      );
      expect(chances.filter((chance) => chance < 0 || chance > 1)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
