import { describe, expect, test } from 'vitest';
import { bettorsAmong } from '#src/domain/analysis/bets.ts';
import { closestToCustomers, type ClosestRequest } from '#src/domain/analysis/closest.ts';
import { customerRows } from '#src/domain/analysis/customer-rows.ts';
import { groupsFromRanks } from '#src/domain/ranking/mid-ranks.ts';
import { countPairs, pairAgreement } from '#src/domain/stats/two-orders/pair-agreement.ts';
import { answer, valueOf } from '../support.ts';
import { DOWN, people, surveyOf, SWAPPED, UP } from './survey-table.ts';

function colleague(row: readonly number[], nickname = 'Ada') {
  return answer({
    participant: { nickname, department: null },
    ranking: { mode: 'top', groups: groupsFromRanks(row) },
  });
}

const TIED = DOWN.map(() => 1);
const trio = [colleague(UP, 'Ula'), colleague(DOWN, 'Dana'), colleague(TIED, 'Tia')];
const survey = surveyOf(people(60, [DOWN, DOWN, SWAPPED]));
const rows = customerRows(survey.table, survey, null);

function request(parts: Partial<ClosestRequest>): ClosestRequest {
  return { answers: trio, statistics: survey.statistics, weighted: null, namesAgreed: true, ...parts };
}

/** Two of three customers say `DOWN`, the third `SWAPPED`. */
function meanAgreement(list: readonly number[]): number {
  return (2 * pairAgreement(countPairs(list, DOWN)) + pairAgreement(countPairs(list, SWAPPED))) / 3;
}

function namesOf(parts: Partial<ClosestRequest>) {
  const { colleagues } = valueOf(closestToCustomers(request(parts), rows));
  return colleagues.ok ? colleagues.value.map(({ nickname }) => nickname) : colleagues.reason;
}

describe('three colleagues and sixty customers', () => {
  const view = valueOf(closestToCustomers(request({}), rows));
  const colleagues = view.colleagues.ok ? view.colleagues.value : [];

  test('stand in the order of their agreement, which is the mean over customers', () => {
    expect(colleagues.map(({ nickname }) => nickname)).toEqual(['Dana', 'Tia', 'Ula']);
    expect(colleagues[0]?.agreement).toBeCloseTo(meanAgreement(DOWN), 12);
    expect(colleagues[1]?.agreement).toBe(0.5);
    expect(colleagues[2]?.agreement).toBeCloseTo(meanAgreement(UP), 12);
  });

  test('have a chance among all orders, unless something is tied', () => {
    expect(colleagues[0]?.chance).toEqual({ ok: true, value: 1 / 3_628_800 });
    expect(colleagues[1]?.chance).toEqual({ ok: false, reason: 'has-ties' });
    expect(colleagues[2]?.chance).toEqual({ ok: true, value: 1 });
  });

  test('stand alone where customers tell them apart', () => {
    expect(colleagues.map(({ places }) => places)).toEqual(
      [1, 2, 3].map((place) => ({ ok: true, value: { from: place, to: place } })),
    );
    for (const { agreement, interval } of colleagues) {
      const { low, high } = valueOf(interval);
      expect(low <= agreement && agreement <= high).toBe(true);
    }
  });

  test('are seen beside chance, the typical customer and the best order', () => {
    // One third of the customers swapped one pair of 45: two of them differ with probability 2 x 40 x 20 / (60 x 59).
    expect(view).toMatchObject({ customers: 60, byChance: 0.5, team: { ok: true, value: 0.5 } });
    expect(valueOf(view.typicalCustomer)).toBeCloseTo(1 - (2 * 40 * 20) / (60 * 59) / 45, 12);
    expect(valueOf(view.bestPossible)).toBeCloseTo(colleagues[0]?.agreement ?? 0, 12);
  });

  test('have no interval and no place if only the sums are left', () => {
    const sumsOnly = valueOf(closestToCustomers(request({}), null));
    const missing = { ok: false, reason: 'rows-missing' };
    expect(sumsOnly.colleagues).toMatchObject({ ok: true, value: [{}, {}, {}] });
    for (const { interval, places, agreement } of sumsOnly.colleagues.ok ? sumsOnly.colleagues.value : []) {
      expect([interval, places]).toEqual([missing, missing]);
      expect(colleagues.map((other) => other.agreement)).toContain(agreement);
    }
  });
});

describe('who is named', () => {
  test('nobody, if not all agreed, and then only from five people on', () => {
    const five = [...trio, colleague(SWAPPED, 'Sol'), colleague(DOWN, 'Dora')];
    expect(namesOf({ answers: five, namesAgreed: false })).toEqual([null, null, null, null, null]);
    expect(namesOf({ answers: five.slice(0, 4), namesAgreed: false })).toBe('names-not-agreed');
    expect(namesOf({ answers: five.slice(0, 4) })).toHaveLength(4);
    expect(namesOf({ answers: [] })).toBe('no-answers');
  });

  test('drafts and colleagues without a ranking are not compared', () => {
    const others = [answer({}), answer({ ranking: { mode: 'top', groups: [] } })];
    const draft = { ...colleague(SWAPPED, 'Draft'), status: 'draft' as const };
    const view = closestToCustomers(request({ answers: [...trio, ...others, draft] }), rows);
    expect(view).toEqual(closestToCustomers(request({}), rows));
  });
});

function betting(names: readonly string[]) {
  return trio.map((one) => ({ ...one, bet: names.includes(one.participant.nickname ?? '') }));
}

function betsOf(parts: Partial<ClosestRequest>, known = rows) {
  return valueOf(closestToCustomers(request(parts), known)).bets;
}

describe('the bet on being closest', () => {
  test('is won by who bet and stands first', () => {
    expect(betsOf({ answers: betting(['Dana', 'Ula']) })).toEqual({
      bettors: 2,
      settled: { ok: true, value: { winners: [0], first: 1 } },
    });
  });

  test('has several winners where customers cannot tell them apart, and none where only others are first', () => {
    const twins = [...betting(['Dana', 'Dora']), { ...colleague(DOWN, 'Dora'), bet: true }];
    expect(betsOf({ answers: twins })).toMatchObject({ settled: { value: { winners: [0, 1], first: 2 } } });
    expect(betsOf({ answers: betting(['Ula']) })).toMatchObject({
      settled: { value: { winners: [], first: 1 } },
    });
  });

  test('stays open without single answers, and hidden where people are', () => {
    expect(betsOf({ answers: betting(['Dana']) }, null)).toEqual({
      bettors: 1,
      settled: { ok: false, reason: 'rows-missing' },
    });
    expect(betsOf({ answers: betting(['Dana']), namesAgreed: false })).toEqual({
      bettors: 1,
      settled: { ok: false, reason: 'names-not-agreed' },
    });
  });

  test('drafts have not bet', () => {
    const draft = { ...colleague(DOWN), bet: true, status: 'draft' as const };
    const answers = [...betting(['Dana']), draft, answer({ bet: true })];
    expect(betsOf({ answers }).bettors).toBe(1);
    expect(bettorsAmong(answers)).toBe(1);
  });
});

describe('nothing to be close to', () => {
  test.each([
    ['no survey', null, 'no-survey'],
    ['nobody ranked', surveyOf([]).statistics, 'not-asked'],
    ['one customer', surveyOf([DOWN]).statistics, 'group-too-small'],
    ['four customers', surveyOf(people(4, [DOWN])).statistics, 'group-too-small'],
  ])('%s', (_, statistics, reason) => {
    expect(closestToCustomers(request({ statistics }), null)).toEqual({ ok: false, reason });
  });

  test('customers who tie everything decide nothing', () => {
    const tied = surveyOf(people(20, [TIED]));
    const view = valueOf(closestToCustomers(request({ statistics: tied.statistics }), null));
    const nothing = { ok: false, reason: 'no-spread' };
    expect([view.team, view.bestPossible, view.typicalCustomer]).toEqual([nothing, nothing, nothing]);
    expect(view.colleagues).toEqual({ ok: true, value: [] });
  });
});
