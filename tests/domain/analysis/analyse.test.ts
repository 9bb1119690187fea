import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '#src/domain/analysis/analyse.ts';
import type { Analysis, AnalysisRequest, PillarAnalysis } from '#src/domain/analysis/analysis.ts';
import { PILLAR_IDS, pillarIndex, type PillarId } from '#src/domain/model/pillar.ts';
import type { CustomerStatistics } from '#src/domain/stats/sums/customer-statistics.ts';
import { mergeGroups } from '#src/domain/stats/sums/build-customer-statistics.ts';
import { givenRanks } from '#src/domain/ranking/mid-ranks.ts';
import { at } from '#src/domain/assert.ts';
import {
  answer,
  anyAnswer,
  anyRatings,
  anyRow,
  completeRow,
  customers,
  numbersIn,
  ranking,
  scores,
  valueOf,
} from '../support.ts';

const CUSTOMER_ORDERS = [
  'fr se pr cm re di no co rp ad',
  'fr pr se cm di re no rp co ad',
  'se fr pr re cm di co no rp ad',
  'fr se cm pr re no di co ad rp',
];
const TEAM_ORDERS = [
  'pr se rp re no fr cm di co ad',
  'rp pr se re no fr co cm di ad',
  'pr se rp no re fr cm co di ad',
  'se pr rp re no di fr cm co ad',
  'pr rp se re no fr cm di co ad',
  'pr se rp re no cm fr di co ad',
];

/** Orders as customers' rows, each given by `times` people. */
function rowsOf(orders: readonly string[], times: number) {
  return orders.flatMap((order) => Array.from({ length: times }, () => givenRanks(ranking(order).groups)));
}

function surveyOf(ranks: readonly (readonly number[])[]): CustomerStatistics {
  return { overall: customers(ranks), segmentations: [] };
}

function request(parts: Partial<AnalysisRequest>): AnalysisRequest {
  return { answers: [], teamSize: null, statistics: null, weighted: null, segment: null, ...parts };
}

function pillarOf(analysis: Analysis, pillar: PillarId): PillarAnalysis {
  return at(analysis.pillars, pillarIndex(pillar));
}

const team = TEAM_ORDERS.map((order) => answer({ ranking: ranking(order), scores: scores('3433344434') }));
const survey = surveyOf(rowsOf(CUSTOMER_ORDERS, 20));

describe('team against customers', () => {
  const analysis = analyse(request({ answers: team, statistics: survey }));

  test('says first what customers want first and the team puts elsewhere', () => {
    expect(analysis.headline).toEqual({ kind: 'first-missed', pillar: 'friction', teamPlace: 6 });
  });

  test('a proven gap has a verdict, in both directions', () => {
    expect(valueOf(valueOf(pillarOf(analysis, 'friction').gap).verdict)).toBe('blind-spot');
    expect(valueOf(valueOf(pillarOf(analysis, 'reputation').gap).verdict)).toBe('over-emphasis');
    expect(analysis.verdictCounts['blind-spot']).toBeGreaterThanOrEqual(1);
    expect(Object.values(analysis.verdictCounts).reduce((sum, count) => sum + count, 0)).toBe(10);
  });

  test('places are counted like in a competition', () => {
    const places = analysis.pillars.map(({ teamPlace }) => valueOf(teamPlace));
    expect(places.toSorted((left, right) => left - right).at(0)).toBe(1);
    expect(pillarOf(analysis, 'products').teamPlace).toEqual({ ok: true, value: 1 });
  });

  test('a whole team has no error of its own, so its gaps are narrower', () => {
    const whole = analyse(request({ answers: team, teamSize: 6, statistics: survey }));
    const width = (result: Analysis) => {
      const { low, high } = valueOf(valueOf(pillarOf(result, 'friction').gap).interval);
      return high - low;
    };
    expect(width(whole)).toBeLessThan(width(analysis) / 2);
    expect(valueOf(pillarOf(whole, 'friction').teamRank).interval).toEqual({
      ok: true,
      value: {
        low: valueOf(pillarOf(whole, 'friction').teamRank).value,
        high: valueOf(pillarOf(whole, 'friction').teamRank).value,
      },
    });
  });

  test('drafts count nowhere', () => {
    const draft = answer({ status: 'draft', ranking: ranking('ad'), scores: scores('1111111111') });
    expect(analyse(request({ answers: [...team, draft], statistics: survey }))).toEqual(analysis);
  });

  test('a team that ranks like its customers hears that both put the same pillar first', () => {
    const agreeing = CUSTOMER_ORDERS.concat(CUSTOMER_ORDERS[0] ?? '').map((order) =>
      answer({ ranking: ranking(order) }),
    );
    const same = analyse(request({ answers: agreeing, statistics: survey }));
    expect(same.headline).toEqual({ kind: 'same-first', pillar: 'friction' });
  });
});

describe('small teams', () => {
  test('four colleagues get gaps but no verdict', () => {
    const { pillars, headline, verdictCounts } = analyse(
      request({ answers: team.slice(0, 4), statistics: survey }),
    );
    for (const { gap } of pillars) {
      expect(valueOf(gap).verdict).toEqual({ ok: false, reason: 'team-too-small' });
    }
    expect(headline).toEqual({ kind: 'cannot-tell', pillar: 'friction' });
    expect(verdictCounts).toEqual({ 'blind-spot': 0, 'over-emphasis': 0, aligned: 0, unclear: 0 });
  });

  test('one person is compared by the customers’ error alone', () => {
    const alone = analyse(request({ answers: team.slice(0, 1), statistics: survey }));
    const friction = pillarOf(alone, 'friction');
    expect(valueOf(friction.teamRank).interval).toEqual({ ok: false, reason: 'one-answer' });
    const ownPlace = valueOf(friction.teamRank).value;
    const customersInterval = valueOf(valueOf(friction.customerRank).interval);
    const { low, high } = valueOf(valueOf(friction.gap).interval);
    expect(low).toBeCloseTo(ownPlace - customersInterval.high, 10);
    expect(high).toBeCloseTo(ownPlace - customersInterval.low, 10);
    expect(alone.headline.kind).toBe('first-missed');
  });
});

describe('what is missing is named', () => {
  test('nobody has answered', () => {
    const empty = analyse(request({}));
    expect(empty.headline).toEqual({ kind: 'no-team' });
    expect(empty.customers).toEqual({ ok: false, reason: 'no-survey' });
    expect(empty.team.total).toEqual({ ok: false, reason: 'no-answers' });
    expect(pillarOf(empty, 'content').gap).toEqual({ ok: false, reason: 'no-answers' });
  });

  test('there is a team but no survey', () => {
    const result = analyse(request({ answers: team }));
    expect(result.headline).toEqual({ kind: 'no-customers' });
    expect(pillarOf(result, 'content').gap).toEqual({ ok: false, reason: 'no-survey' });
  });

  test('the survey has no ratings', () => {
    const result = analyse(request({ answers: team, statistics: survey }));
    expect(pillarOf(result, 'content').customerRating).toEqual({ ok: false, reason: 'not-asked' });
    expect(pillarOf(result, 'content').quadrant).toEqual({ ok: false, reason: 'not-asked' });
    expect(valueOf(result.customers).ratingTotal).toEqual({ ok: false, reason: 'not-asked' });
  });

  test('all customers say exactly the same and the whole team answered: no test', () => {
    const alike = surveyOf(rowsOf(CUSTOMER_ORDERS.slice(0, 1), 9));
    const result = analyse(request({ answers: team, teamSize: 6, statistics: alike }));
    expect(valueOf(pillarOf(result, 'friction').gap).q).toEqual({ ok: false, reason: 'no-spread' });
  });
});

describe('the same question for both', () => {
  test('a team is cut to its first four if customers gave their first four', () => {
    const firstFour = rowsOf(CUSTOMER_ORDERS, 5).map((row) => row.map((rank) => (rank > 4 ? 0 : rank)));
    const result = analyse(request({ answers: team, statistics: surveyOf(firstFour) }));
    expect(result.coarsenedTo).toBe(4);
    // Nobody in the team has friction among the first four: it shares the places 5 to 10.
    expect(valueOf(pillarOf(result, 'friction').teamRank).value).toBe(7.5);
  });
});

describe('groups of customers', () => {
  const groupSizes = [40, 7, 3];
  const groups = groupSizes.map((size, index) => ({
    generation: null,
    label: `group ${index}`,
    statistics: customers(rowsOf(CUSTOMER_ORDERS, 20).slice(0, size)),
  }));
  const statistics: CustomerStatistics = {
    overall: groups.map((group) => group.statistics).reduce(mergeGroups),
    segmentations: [{ name: 'Region', groups }],
  };
  const choose = (group: number) =>
    analyse(request({ answers: team, statistics, segment: { segmentation: 0, group } }));

  test('the tiny group is hidden, and the next one that would give it away', () => {
    const [region] = choose(0).segmentations;
    expect(region?.groups.map(({ label }) => label)).toEqual(['group 0']);
    expect(region?.hiddenGroups).toBe(2);
  });

  test('a hidden group says nothing, even if it is asked for directly', () => {
    for (const group of [1, 2]) {
      const hidden = choose(group);
      expect(hidden.customers).toEqual({ ok: false, reason: 'group-too-small' });
      for (const { customerRank } of hidden.pillars) {
        expect(customerRank).toEqual({ ok: false, reason: 'group-too-small' });
      }
    }
  });

  test('people without a group cannot be worked out from the groups that are shown', () => {
    const three = customers(rowsOf(CUSTOMER_ORDERS, 20).slice(0, 3));
    const [large, small] = groups;
    const shown = analyse(
      request({
        answers: team,
        statistics: {
          overall: [large, small].flatMap((group) => group?.statistics ?? []).reduce(mergeGroups, three),
          segmentations: [{ name: 'Region', groups: groups.slice(0, 2) }],
        },
      }),
    );
    expect(shown.segmentations[0]?.groups.map(({ label }) => label)).toEqual(['group 0']);
  });

  test('a shown group is compared on its own', () => {
    expect(valueOf(choose(0).customers).respondents).toBe(40);
  });

  test('a whole survey of four people says nothing', () => {
    const few = analyse(request({ answers: team, statistics: surveyOf(rowsOf(CUSTOMER_ORDERS, 1)) }));
    expect(few.customers).toEqual({ ok: false, reason: 'group-too-small' });
  });

  test('the few of a large group who ranked are protected too', () => {
    const overall = customers(
      rowsOf(CUSTOMER_ORDERS, 1),
      Array.from({ length: 30 }, () => PILLAR_IDS.map(() => 4)),
    );
    const result = analyse(request({ answers: team, statistics: { overall, segmentations: [] } }));
    expect(pillarOf(result, 'friction').customerRank).toEqual({ ok: false, reason: 'group-too-small' });
    expect(valueOf(pillarOf(result, 'friction').customerRating).value).toBe(4);
  });
});

describe('what holds for any data', () => {
  const anyRequest = fc.record({
    answers: fc.array(anyAnswer, { maxLength: 8 }),
    teamSize: fc.option(fc.nat(12)),
    ranks: fc.array(anyRow, { maxLength: 14 }),
    ratings: fc.array(anyRatings, { maxLength: 14 }),
    segment: fc.option(fc.record({ segmentation: fc.nat(1), group: fc.nat(2) })),
  });

  test('no number is infinite or not a number', () => {
    fc.assert(
      fc.property(anyRequest, ({ answers, teamSize, ranks, ratings, segment }) => {
        const overall = customers(ranks, ratings);
        const groups = [{ generation: null, label: 'all', statistics: overall }];
        const statistics = { overall, segmentations: [{ name: 'Group', groups }] };
        const analysis = analyse({ answers, teamSize, statistics, weighted: null, segment });
        expect(numbersIn(analysis).filter((number) => !Number.isFinite(number))).toEqual([]);
      }),
    );
  });

  test('the gaps of complete rankings add up to nothing', () => {
    const rows = fc.array(completeRow, { minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(rows, rows, (ours, theirs) => {
        const answers = ours.map((row) =>
          answer({
            ranking: {
              mode: 'top',
              groups: row.map((_, place) => [at(PILLAR_IDS, row.indexOf(place + 1))]),
            },
          }),
        );
        const { pillars } = analyse(request({ answers, statistics: surveyOf(theirs) }));
        const sum = pillars.reduce((total, { gap }) => total + valueOf(gap).value, 0);
        expect(sum).toBeCloseTo(0, 9);
      }),
    );
  });

  test('the order of the answers does not matter', () => {
    const forth = analyse(request({ answers: team, statistics: survey }));
    expect(analyse(request({ answers: team.toReversed(), statistics: survey }))).toEqual(forth);
  });
});
