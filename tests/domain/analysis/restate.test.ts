import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#src/domain/analysis/analyse.ts';
import { analystFigures } from '#src/domain/analysis/analysts.ts';
import { closestToCustomers } from '#src/domain/analysis/closest.ts';
import { customerRows } from '#src/domain/analysis/customer-rows.ts';
import { weightedGroup, weightedStatistics, weightingCost } from '#src/domain/analysis/customers.ts';
import { restate, restateRows, type Restated } from '#src/domain/analysis/restate.ts';
import type { WeightingPlan } from '#src/domain/analysis/row-weights.ts';
import { at } from '#src/domain/assert.ts';
import type { SurveyId, WeightedQuestion } from '#src/domain/model/survey.ts';
import type { Result } from '#src/domain/result.ts';
import { buildWeightedStatistics } from '#src/domain/stats/sums/build-customer-statistics.ts';
import { mapWeighted } from '#src/domain/stats/sums/weighted.ts';
import { ROW_FLAGS, type ResponseTable } from '#src/domain/survey/response-table.ts';
import { answer, anyRow, completeRow, numbersIn, ranking, scores, valueOf } from '../support.ts';
import { column, DOWN, people, surveyOf, SWAPPED, UP } from './survey-table.ts';

const SURVEY = 'survey-1' as SurveyId;
const team = ['fr se pr cm re di no co rp ad', 'fr pr se cm di re no rp co ad'].map((order) =>
  answer({ ranking: ranking(order), scores: scores('3433344434') }),
);

/** What a call that must succeed gave. */
function valueFrom<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
}

function shares(...wanted: readonly number[]): WeightedQuestion {
  return {
    name: 'Region',
    shares: wanted.map((share, group) => ({ generation: null, label: `group ${group}`, share })),
  };
}

function byTargets(...questions: readonly WeightedQuestion[]): WeightingPlan {
  return { kind: 'targets', questions };
}

const COLUMN: WeightingPlan = { kind: 'column', name: 'w' };

/** 60 people who say one thing and 20 who say the opposite. */
const divided = surveyOf([...people(60, [DOWN]), ...people(20, [UP])], { segments: [column([60, 20])] });

function request(parts: Partial<Parameters<typeof restate>[1]> = {}) {
  return {
    survey: SURVEY,
    statistics: divided.statistics,
    leftOut: [],
    leaveOut: [],
    plan: null,
    ...parts,
  };
}

/** All that is computed from a survey. */
function everythingOf(table: ResponseTable, { statistics, weighted, leftOut }: Restated) {
  const customers = { statistics, weighted, leftOut };
  const rows = customerRows(table, customers, null);
  const analysis = analyse({ answers: team, teamSize: null, ...customers, segment: null }, rows);
  return {
    // Whether there are weights at all is the one thing that may differ.
    analysis: {
      ...analysis,
      customers: analysis.customers.ok
        ? { ...analysis.customers.value, weighting: null }
        : analysis.customers,
      pillars: analysis.pillars.map((pillar) => ({ ...pillar, unweightedRank: null })),
    },
    closest: closestToCustomers({ answers: team, ...customers, namesAgreed: true }, rows),
    analysts: analystFigures({ answers: team, ...customers }, rows),
  };
}

/** Equal but for the last digits. */
function expectSame(got: unknown, expected: unknown): void {
  const given = numbersIn(got);
  const wanted = numbersIn(expected);
  expect(given).toHaveLength(wanted.length);
  given.forEach((number, index) => expect(number).toBeCloseTo(at(wanted, index), 7));
}

describe('weights', () => {
  test('bring a group to its share, and the means with it', () => {
    const { statistics, weighted, weighing } = valueFrom(
      restate(divided.table, request({ plan: byTargets(shares(0.5, 0.5)) })),
    );
    expect(statistics).toEqual(divided.statistics);
    const heavy = weighted?.weights.segmentations[0]?.groups.map((group) => group.statistics.respondents);
    expectSame(heavy, [40, 40]);
    const { customers, pillars } = analyse({
      answers: [],
      teamSize: null,
      statistics,
      weighted,
      segment: null,
    });
    expect(valueOf(at(pillars, 0).customerRank)).toMatchObject({ value: 5.5, n: 80 });
    const unweightedRank = at(pillars, 0).unweightedRank;
    expect(unweightedRank && valueOf(unweightedRank).value).toBe(3.25);
    // deff = n sum w^2 / (sum w)^2 with w = 2/3 and 2.
    expect(weighing?.cost.designEffect).toBeCloseTo(4 / 3, 12);
    expect(valueOf(customers).weighting?.effectiveN).toBeCloseTo(60, 9);
    expect(valueOf(at(pillars, 0).customerRank).effectiveN).toBeCloseTo(60, 9);
  });

  test('of 1 change nothing in any result', () => {
    const rows = fc.array(fc.oneof(anyRow, completeRow), { minLength: 1, maxLength: 60 });
    const mode = fc.constantFrom<'top' | 'subset'>('top', 'subset');
    fc.assert(
      fc.property(rows, mode, (given, asked) => {
        const { table } = surveyOf(given, { mode: asked, segments: [column([given.length])] });
        const plain = valueFrom(restateRows(table, { leaveOut: [], plan: null }));
        const weights = new Float64Array(given.length).fill(1);
        const ones = valueFrom(restateRows({ ...table, weights }, { leaveOut: [], plan: COLUMN }));
        expect(ones.weighted?.weights).toEqual(plain.statistics);
        expectSame(everythingOf({ ...table, weights }, ones), everythingOf(table, plain));
      }),
      { numRuns: 25 },
    );
  });

  test('times a constant are the same weights', () => {
    const rows = fc.array(completeRow, { minLength: 20, maxLength: 40 });
    const factors = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 40, maxLength: 40 });
    fc.assert(
      fc.property(rows, factors, fc.double({ min: 0.01, max: 100, noNaN: true }), (given, own, factor) => {
        const { table } = surveyOf(given);
        const numbersWith = (by: number) => {
          const weights = Float64Array.from(given, (_, row) => at(own, row) * by);
          const weighedTable = { ...table, weights };
          const restated = valueFrom(restateRows(weighedTable, { leaveOut: [], plan: COLUMN }));
          const { analysis, closest, analysts } = everythingOf(weighedTable, restated);
          // Not the intervals from random draws: a draw in which two means are equal falls to this or that side by rounding.
          const { pillars } = analysis;
          const means = pillars.map(({ customerRank, gap }) => ({ customerRank, gap }));
          return { means, closest, analysts };
        };
        expectSame(numbersWith(factor), numbersWith(1));
      }),
      { numRuns: 15 },
    );
  });

  test('of two questions meet both mixes', () => {
    const ages = {
      ...column([60, 20]),
      name: 'Age',
      codes: Uint16Array.from({ length: 80 }, (_, row) => 1 + (row % 2)),
    };
    const { table } = surveyOf([...people(60, [DOWN, SWAPPED]), ...people(20, [UP])], {
      segments: [column([60, 20]), ages],
    });
    const plan = byTargets(shares(0.4, 0.6), { ...shares(0.3, 0.7), name: 'Age' });
    const { weighted } = valueFrom(restateRows(table, { leaveOut: [], plan }));
    const sharesOf = (question: number) =>
      weighted?.weights.segmentations[question]?.groups.map(({ statistics }) => statistics.respondents / 80);
    expect(sharesOf(0)?.[0]).toBeCloseTo(0.4, 9);
    expect(sharesOf(1)?.[0]).toBeCloseTo(0.3, 9);
  });

  test('never show a group that is too small, however heavy it is', () => {
    const small = surveyOf(people(34, [DOWN, UP]), { segments: [column([20, 10, 4])] });
    const { statistics, weighted } = valueFrom(
      restateRows(small.table, { leaveOut: [], plan: byTargets(shares(0.1, 0.1, 0.8)) }),
    );
    const chosen = (group: number) =>
      analyse({
        answers: [],
        teamSize: null,
        statistics,
        weighted,
        segment: { segmentation: 0, group },
      }).pillars.map(({ customerRank }) => (customerRank.ok ? 'shown' : customerRank.reason));
    expect(new Set(chosen(2))).toEqual(new Set(['group-too-small']));
    expect(new Set(chosen(0))).toEqual(new Set(['shown']));
  });
});

describe('without the rows', () => {
  test('one question can be weighted, with the same numbers as from the rows', () => {
    const rows = fc.array(anyRow, { minLength: 30, maxLength: 50 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 4 }), (given, silent) => {
        const { table, statistics } = surveyOf(given, {
          segments: [column([10, 15, given.length - 25 - silent, silent])],
        });
        const anonymous = {
          ...table,
          segments: table.segments.map((own) => ({
            ...own,
            codes: own.codes.map((code) => (code === 4 ? 0 : code)),
          })),
        };
        const known = valueFrom(restateRows(anonymous, { leaveOut: [], plan: null })).statistics;
        const plan = byTargets(shares(0.2, 0.5, 0.3));
        const fromRows = valueFrom(restateRows(anonymous, { leaveOut: [], plan }));
        const fromSums = valueFrom(restate(null, request({ statistics: known, plan })));
        expectSame(known.overall, statistics.overall);
        expectSame(fromSums.weighted, fromRows.weighted);
        expectSame(fromSums.weighing, fromRows.weighing);
      }),
      { numRuns: 20 },
    );
  });

  test('groups of the other questions have no weights, and say so', () => {
    const { statistics } = surveyOf(people(100, [DOWN, UP]), {
      segments: [column([60, 40]), { ...column([50, 50]), name: 'Age' }],
    });
    const plan = byTargets(shares(0.5, 0.5));
    const { weighted } = valueFrom(restate(null, request({ statistics, plan })));
    const analysis = analyse({
      answers: [],
      teamSize: null,
      statistics,
      weighted,
      segment: { segmentation: 1, group: 0 },
    });
    expect(analysis.customers).toEqual({ ok: false, reason: 'rows-missing' });
    expect(analysis.segmentFindings.map(({ differences }) => differences.ok)).toEqual([true, false]);
  });

  test.each([
    ['two questions', byTargets(shares(0.5, 0.5), shares(0.5, 0.5))],
    ['the weights of the file', COLUMN],
  ])('%s need them', (_, plan) => {
    expect(restate(null, request({ plan }))).toEqual({ ok: false, reason: { code: 'rows-missing' } });
  });

  test('nobody new can be left out, but weights can be stopped', () => {
    const leaveOut = ['tooFast'] as const;
    expect(restate(null, request({ leaveOut }))).toEqual({ ok: false, reason: { code: 'rows-missing' } });
    const same = valueFrom(restate(null, request({ leftOut: leaveOut, leaveOut })));
    expect(same).toEqual({
      statistics: divided.statistics,
      leftOut: leaveOut,
      weighted: null,
      weighing: null,
    });
  });
});

describe('rows that are left out', () => {
  const flags = Uint8Array.from({ length: 80 }, (_, row) => (row < 60 ? 0 : ROW_FLAGS.tooFast));
  const table = { ...divided.table, flags };

  test('count nowhere, and come back', () => {
    const without = valueFrom(restate(table, request({ leaveOut: ['tooFast'] })));
    expect(without.statistics.overall.respondents).toBe(60);
    expect(without.leftOut).toEqual(['tooFast']);
    const rows = customerRows(table, without, null);
    expect(rows?.rows).toBe(60);
    const back = valueFrom(restate(table, request({ statistics: without.statistics, leftOut: ['tooFast'] })));
    expect(back.statistics).toEqual(divided.statistics);
  });

  test('may leave a group without anybody, which stops its weights', () => {
    const plan = byTargets(shares(0.5, 0.5));
    expect(restate(table, request({ leaveOut: ['tooFast'], plan }))).toEqual({
      ok: false,
      reason: { code: 'empty-category', question: 0, category: 1 },
    });
  });

  test('cannot be everybody', () => {
    const all = { ...table, flags: new Uint8Array(80).fill(ROW_FLAGS.unfinished) };
    expect(restate(all, request({ leaveOut: ['unfinished'] }))).toEqual({
      ok: false,
      reason: { code: 'nobody-left' },
    });
  });
});

test.each([
  [
    'a share of 0 for people who answered',
    byTargets(shares(1, 0)),
    { code: 'zero-share', question: 0, category: 1 },
  ],
  [
    'a question that was not asked',
    byTargets({ ...shares(1), name: 'Shoe size' }),
    { code: 'unknown-question', question: 0 },
  ],
  ['weights that the file does not have', COLUMN, { code: 'no-weights' }],
])('%s is refused by name', (_, plan, reason) => {
  expect(restate(divided.table, request({ plan }))).toEqual({ ok: false, reason });
});

test('the sums say what the weights cost', () => {
  const weights = Float64Array.from({ length: 80 }, (_, row) => 1 + (row % 3));
  const all = buildWeightedStatistics(divided.table, weights);
  const n =
    weights.reduce((sum, weight) => sum + weight, 0) ** 2 /
    weights.reduce((sum, weight) => sum + weight ** 2, 0);
  expect(weightingCost(mapWeighted(all, ({ overall }) => overall))).toEqual({
    people: 80,
    designEffect: 80 / n,
    effectiveN: n,
  });
  expect(
    weightingCost(mapWeighted(weightedStatistics(divided.statistics, null), ({ overall }) => overall)),
  ).toBeNull();
  expect(weightedGroup(all, 0, 7)).toBeNull();
});
