import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discussion } from '#src/domain/analysis/discussion.ts';
import { teamAgreement } from '#src/domain/analysis/agreement.ts';
import { analyse } from '#src/domain/analysis/analyse.ts';
import { answerQuestion, type AnalysisQuestion } from '#src/domain/analysis/analysis-question.ts';
import { analystFigures } from '#src/domain/analysis/analysts.ts';
import { closestToCustomers } from '#src/domain/analysis/closest.ts';
import { customerRows } from '#src/domain/analysis/customer-rows.ts';
import type { SurveyId } from '#src/domain/model/survey.ts';
import type { CustomerStatistics } from '#src/domain/stats/sums/customer-statistics.ts';
import type { ResponseTable } from '#src/domain/survey/response-table.ts';
import { answer, anyAnswer, anyRow, numbersIn, ranking, scores } from '../support.ts';
import { column, DOWN, people, surveyOf, SWAPPED, UP, type Survey } from './survey-table.ts';

const SURVEY = 'survey-1' as SurveyId;
const answers = ['fr se pr cm re di no co rp ad', 'fr pr se cm di re no rp co ad'].map((order) =>
  answer({ ranking: ranking(order), scores: scores('3433344434') }),
);
const mixed = (count: number) => people(count, [DOWN, DOWN, SWAPPED, UP]);

/** Everybody counts, and once. */
const counted = (statistics: CustomerStatistics | null) => ({ statistics, weighted: null, leftOut: [] });

/** The answer, and which surveys' rows were read for it. */
async function ask(question: AnalysisQuestion, table: ResponseTable | null) {
  const read: SurveyId[] = [];
  const { result } = await answerQuestion(question, (survey) => {
    read.push(survey);
    return Promise.resolve(table);
  });
  return { result, read };
}

function analysisOf(
  { statistics }: Pick<Survey, 'statistics'>,
  parts: { survey?: SurveyId | null; group?: number } = {},
): AnalysisQuestion {
  const { survey = SURVEY, group } = parts;
  const segment = group === undefined ? null : { segmentation: 0, group };
  return { kind: 'analysis', request: { answers, teamSize: null, ...counted(statistics), segment, survey } };
}

describe('the rows of a survey', () => {
  test.each([
    [4, false],
    [5, false],
    [19, false],
    [20, true],
    [49, true],
    [50, false],
  ])('of %i customers are read for an analysis: %s', async (count, isRead) => {
    const survey = surveyOf(mixed(count));
    const { result, read } = await ask(analysisOf(survey), survey.table);
    expect(read).toEqual(isRead ? [SURVEY] : []);
    const rows = isRead ? customerRows(survey.table, survey, null) : null;
    const request = { answers, teamSize: null, ...counted(survey.statistics), segment: null };
    expect(result).toEqual(analyse(request, rows));
  });

  test('are read for a group that is small, and only then', async () => {
    const survey = surveyOf(mixed(100), { segments: [column([60, 30, 10])] });
    const group = (index: number) => ask(analysisOf(survey, { group: index }), survey.table);
    expect((await group(0)).read).toEqual([]);
    expect((await group(2)).read).toEqual([]);
    const { result, read } = await group(1);
    expect(read).toEqual([SURVEY]);
    const segment = { segmentation: 0, group: 1 };
    const { statistics } = survey;
    const rows = customerRows(survey.table, survey, segment);
    expect(rows?.rows).toBe(30);
    expect(result).toEqual(analyse({ answers, teamSize: null, ...counted(statistics), segment }, rows));
  });

  test('of a hidden group, of no group, and without a survey are never read', async () => {
    const survey = surveyOf(mixed(32), { segments: [column([30, 2])] });
    expect((await ask(analysisOf(survey, { group: 1 }), survey.table)).read).toEqual([]);
    expect((await ask(analysisOf(survey, { group: 7 }), survey.table)).read).toEqual([]);
    expect((await ask(analysisOf(survey, { survey: null }), survey.table)).read).toEqual([]);
  });

  test('that this device does not hold are a named reason', async () => {
    const { statistics } = surveyOf(mixed(30));
    const question = analysisOf({ statistics });
    const { result, read } = await ask(question, null);
    expect(read).toEqual([SURVEY]);
    const expected = analyse({ answers, teamSize: null, ...counted(statistics), segment: null });
    expect(result).toEqual(expected);
    expect(expected.pillars[0]?.topChances[0]).toEqual({ ok: false, reason: 'rows-missing' });
  });
});

describe('the other questions', () => {
  const survey = surveyOf(mixed(60));
  const rows = customerRows(survey.table, survey, null);
  const { statistics } = survey;

  test('who is closest reads the rows of all customers', async () => {
    const request = { answers, ...counted(statistics), namesAgreed: true, survey: SURVEY };
    const { result, read } = await ask({ kind: 'closest', request }, survey.table);
    expect(read).toEqual([SURVEY]);
    expect(result).toEqual(closestToCustomers(request, rows));
  });

  test('figures for analysts read them too', async () => {
    const request = { answers, ...counted(statistics), survey: SURVEY };
    const { result, read } = await ask({ kind: 'analysts', request }, survey.table);
    expect(read).toEqual([SURVEY]);
    expect(result).toEqual(analystFigures(request, rows));
  });

  test('without statistics there is nothing to read', async () => {
    const request = { answers, ...counted(null), survey: SURVEY };
    expect((await ask({ kind: 'analysts', request }, survey.table)).read).toEqual([]);
    const closest = await ask({ kind: 'closest', request: { ...request, namesAgreed: true } }, survey.table);
    expect(closest).toEqual({ result: { ok: false, reason: 'no-survey' }, read: [] });
  });

  test('the team alone needs no survey, and gets the same rows for the same seed', async () => {
    const request = { answers, teamSize: 4, namesAgreed: false, seed: 'round 1' };
    const { result, read } = await ask({ kind: 'agreement', request }, survey.table);
    expect(read).toEqual([]);
    expect(result).toEqual(teamAgreement(request));
    expect(await ask({ kind: 'discussion', request }, survey.table)).toEqual({
      result: discussion(request),
      read: [],
    });
  });
});

test('whatever is asked of whatever survey, no number is infinite or not a number', async () => {
  const anyCase = fc.record({
    team: fc.array(anyAnswer, { maxLength: 6 }),
    rows: fc.array(anyRow, { minLength: 1, maxLength: 5 }),
    count: fc.constantFrom(0, 1, 4, 5, 19, 20, 49, 50),
    /** 4: a survey that asked for the first four. */
    places: fc.constantFrom(4, 10),
    mode: fc.constantFrom<'top' | 'subset'>('top', 'subset'),
    group: fc.constantFrom(undefined, 0, 1, 2),
  });
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ team, rows, count, places, mode, group }) => {
      const cut = rows.map((row) => row.map((rank) => (rank > places ? 0 : rank)));
      const half = Math.floor(count / 2);
      const survey = surveyOf(people(count, cut), { mode, segments: [column([half, count - half])] });
      const { statistics } = survey;
      const segment = group === undefined ? null : { segmentation: 0, group };
      const request = { answers: team, ...counted(statistics), survey: SURVEY };
      const questions: readonly AnalysisQuestion[] = [
        { kind: 'analysis', request: { ...request, teamSize: null, segment } },
        { kind: 'closest', request: { ...request, namesAgreed: true } },
        { kind: 'analysts', request },
      ];
      for (const question of questions) {
        const { result } = await ask(question, survey.table);
        expect(numbersIn(result).filter((number) => !Number.isFinite(number))).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});
