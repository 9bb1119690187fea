import { describe, expect, test } from 'vitest';
import { answerQuestion } from '#src/domain/analysis/analysis-question.ts';
import { analyse } from '#src/domain/analysis/analyse.ts';
import { restateRows } from '#src/domain/analysis/restate.ts';
import { trustReport, type TrustReport } from '#src/domain/analysis/trust.ts';
import type { SurveyId } from '#src/domain/model/survey.ts';
import { createRng } from '#src/domain/stats/numerics/rng.ts';
import {
  NO_SECONDS,
  ROW_FLAGS,
  type ResponseTable,
  type RowFlag,
} from '#src/domain/survey/response-table.ts';
import { shuffled } from '#src/domain/ranking/shuffle.ts';
import { at } from '#src/domain/assert.ts';
import { valueOf } from '../support.ts';
import { column, DOWN, people, surveyOf, SWAPPED, UP } from './survey-table.ts';

const SURVEY = 'survey-1' as SurveyId;

/** 60 honest people and some who say the opposite and have remarks. */
function tableWith(flagged: number, flag: RowFlag): ResponseTable {
  const { table } = surveyOf([...people(60, [DOWN, SWAPPED]), ...people(flagged, [UP])], {
    segments: [column([30, 30 + flagged])],
  });
  const flags = Uint8Array.from({ length: table.rows }, (_, row) => (row < 60 ? 0 : ROW_FLAGS[flag]));
  return { ...table, flags };
}

function reportOf(table: ResponseTable, leftOut: readonly RowFlag[] = []): TrustReport {
  return valueOf(trustReport(table, { leftOut, weighted: null }));
}

/** Everybody sees the pillars in an order of their own. */
function tableOf(count: number, ranksOf: (shown: readonly number[]) => readonly number[], isRandom = true) {
  const rng = createRng('shown');
  const orders = Array.from({ length: count }, () => (isRandom ? shuffled(DOWN, rng) : DOWN));
  const { table } = surveyOf(orders.map(ranksOf));
  // Positions of the pillars in the order of their ids.
  return { ...table, shown: Uint8Array.from(orders.flat()) };
}

describe('remarks', () => {
  test('are counted, with the order with these rows and without them', () => {
    const { rows, flags } = reportOf(tableWith(40, 'tooFast'));
    expect(rows).toBe(100);
    expect(flags).toHaveLength(1);
    const [flag] = flags;
    expect(flag).toMatchObject({ flag: 'tooFast', rows: 40, isLeftOut: false });
    const comparison = flag?.comparison;
    if (!comparison?.ok) throw new Error('compared');
    const { withThem, withoutThem } = comparison.value;
    expect([withThem.respondents, withoutThem.respondents]).toEqual([100, 60]);
    expect(valueOf(at(withoutThem.pillars, 0).rank)).toMatchObject({ value: 1.5, n: 60 });
    expect(valueOf(at(withThem.pillars, 0).rank)).toMatchObject({ value: 0.6 * 1.5 + 0.4 * 10, n: 100 });
    expect(at(withoutThem.pillars, 9).place).toEqual({ ok: true, value: 10 });
  });

  test('that are left out are compared with themselves back in', () => {
    const [flag] = reportOf(tableWith(40, 'tooFast'), ['tooFast']).flags;
    expect(flag).toMatchObject({ isLeftOut: true, rows: 40 });
    expect(flag?.comparison).toEqual(reportOf(tableWith(40, 'tooFast')).flags[0]?.comparison);
  });

  test.each([
    [1, false],
    [4, false],
    [5, true],
  ])('of %i people are compared: %s', (count, isCompared) => {
    const comparison = reportOf(tableWith(count, 'samePerson')).flags[0]?.comparison;
    expect(comparison?.ok === true ? null : comparison?.reason).toEqual(
      isCompared ? null : { code: 'too-few-rows' },
    );
  });

  test('of everybody leave nobody to compare with', () => {
    const table = tableWith(40, 'imported');
    const all = { ...table, flags: new Uint8Array(100).fill(ROW_FLAGS.imported) };
    expect(reportOf(all).flags[0]?.comparison).toEqual({ ok: false, reason: { code: 'nobody-left' } });
  });

  test('are compared with the weights that are in use', () => {
    const table = tableWith(40, 'unfinished');
    const shares = [0.8, 0.2].map((share, group) => ({ generation: null, label: `group ${group}`, share }));
    const plan = { kind: 'targets', questions: [{ name: 'Region', shares }] } as const;
    const restated = restateRows(table, { leaveOut: [], plan });
    if (!restated.ok) throw new Error('weighted');
    const { weighted, statistics } = restated.value;
    const report = valueOf(trustReport(table, { leftOut: [], weighted }));
    const analysis = analyse({ answers: [], teamSize: null, statistics, weighted, segment: null });
    const comparison = report.flags[0]?.comparison;
    if (!comparison?.ok) throw new Error('compared');
    expect(comparison.value.withThem.pillars.map(({ rank }) => rank)).toEqual(
      analysis.pillars.map(({ customerRank }) => customerRank),
    );
    expect(report.weights?.largest).toBeCloseTo(0.8 / 0.3, 9);
  });
});

describe('the order shown', () => {
  test('that people repeat is found', () => {
    const report = reportOf(tableOf(200, (shown) => shown)).shownOrder;
    expect(report).toMatchObject({ kind: 'tested', n: 200, inShownOrder: 200, nearShownOrder: 200 });
    if (report.kind !== 'tested') throw new Error('tested');
    expect(valueOf(report.patternProbability)).toBe(0);
  });

  test('that people do not look at leaves no trace', () => {
    const rng = createRng('answers');
    const report = reportOf(tableOf(300, () => shuffled(DOWN, rng))).shownOrder;
    if (report.kind !== 'tested') throw new Error('tested');
    expect(report.inShownOrder + report.inReverseOrder).toBe(0);
    expect(valueOf(report.pullProbability)).toBeGreaterThan(0.05);
    expect(valueOf(report.patternProbability)).toBeGreaterThan(0.05);
  });

  test('that was the same for everybody, or is not known, cannot be tested', () => {
    expect(reportOf(tableOf(50, () => DOWN, false)).shownOrder).toEqual({ kind: 'same-order', n: 50 });
    expect(reportOf(tableWith(5, 'tooFast')).shownOrder).toEqual({ kind: 'not-recorded' });
    const unknown = { ...tableWith(5, 'tooFast'), shown: new Uint8Array(650) };
    expect(reportOf(unknown).shownOrder).toEqual({ kind: 'not-recorded' });
  });
});

test('durations and own weights are reported as they are', () => {
  const table = tableWith(5, 'tooFast');
  expect(reportOf(table)).toMatchObject({ speed: { ok: false, reason: 'not-asked' }, hasOwnWeights: false });
  const seconds = Int32Array.from({ length: 65 }, (_, row) => (row < 60 ? 90 : 20));
  const weights = new Float64Array(65).fill(2);
  const timed = reportOf({ ...table, seconds, weights });
  expect(timed.hasOwnWeights).toBe(true);
  expect(valueOf(timed.speed)).toEqual({ timed: 65, medianSeconds: 90, belowThird: 5, belowHalf: 5 });
  expect(seconds.includes(NO_SECONDS)).toBe(false);
});

test('without the rows nothing can be looked over', async () => {
  const request = { survey: SURVEY, leftOut: [], weighted: null };
  const { result } = await answerQuestion({ kind: 'trust', request }, () => Promise.resolve(null));
  expect(result).toEqual({ ok: false, reason: 'rows-missing' });
});
