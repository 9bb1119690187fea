import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementStrength, teamAgreement, type AgreementRequest } from '#src/domain/analysis/agreement.ts';
import { createRng } from '#src/domain/stats/numerics/rng.ts';
import { groupsFromRanks } from '#src/domain/ranking/mid-ranks.ts';
import { shuffled } from '#src/domain/ranking/shuffle.ts';
import { spearmanRho } from '#src/domain/stats/two-orders/rank-correlation.ts';
import { answer, anyAnswer, numbersIn, ranking, valueOf } from '../support.ts';
import { DOWN, UP } from './survey-table.ts';

const ORDERS = [
  'fr se pr cm re di no co rp ad',
  'fr pr se cm di re no rp co ad',
  'se fr pr re cm di co no rp ad',
  'fr se cm pr re no di co ad rp',
  'ad fr se pr cm re di no co rp',
];
const five = ORDERS.map((order) => answer({ ranking: ranking(order) }));

function request(parts: Partial<AgreementRequest>): AgreementRequest {
  return { answers: five, teamSize: null, namesAgreed: false, seed: 'heat map', ...parts };
}

describe('the rows of the heat map', () => {
  test('from five people on they are unnamed and in an order of their own', () => {
    const { rows } = teamAgreement(request({}));
    expect(rows.ok && rows.value.map(({ nickname }) => nickname)).toEqual([null, null, null, null, null]);
    const drawn = rows.ok ? rows.value.map(({ ranks }) => String(ranks)) : [];
    const arrived = five.flatMap((one) => {
      const { rows: alone } = teamAgreement(request({ answers: [one], namesAgreed: true }));
      return alone.ok ? alone.value.map(({ ranks }) => String(ranks)) : [];
    });
    expect(drawn).not.toEqual(arrived);
    expect(drawn.toSorted()).toEqual(arrived.toSorted());
  });

  test('below five they are shown only if everybody agreed to names', () => {
    const four = five.slice(0, 4);
    expect(teamAgreement(request({ answers: four })).rows).toEqual({
      ok: false,
      reason: 'names-not-agreed',
    });
    const { rows } = teamAgreement(request({ answers: four, namesAgreed: true }));
    expect(rows.ok && new Set(rows.value.map(({ nickname }) => nickname))).toEqual(
      new Set(four.map(({ participant }) => participant.nickname)),
    );
  });

  test('nobody has ranked', () => {
    const result = teamAgreement(request({ answers: [answer({}), answer({ ranking: ranking('') })] }));
    expect(result.people).toBe(0);
    expect(result.rows).toEqual({ ok: false, reason: 'no-answers' });
    expect(result.mostDivisive).toEqual({ ok: false, reason: 'no-answers' });
    expect(result.concordance).toEqual({ ok: false, reason: 'no-answers' });
  });
});

describe('what divides the team', () => {
  test('is the pillar with the widest spread', () => {
    expect(teamAgreement(request({})).mostDivisive).toEqual({ ok: true, value: 'advertising' });
  });

  test('nothing, if all agree', () => {
    const same = [1, 2, 3].map(() => answer({ ranking: ranking(ORDERS[0] ?? '') }));
    const result = teamAgreement(request({ answers: same }));
    expect(result.mostDivisive).toEqual({ ok: false, reason: 'no-spread' });
    expect(result.concordance.ok && result.concordance.value.strength).toBe('almost-full');
  });
});

test.each([
  [-0.5, 'hardly'],
  [0.19, 'hardly'],
  [0.2, 'some'],
  [0.5, 'much'],
  [0.8, 'almost-full'],
  [1, 'almost-full'],
])('a mean correlation of %d is called "%s"', (meanCorrelation, strength) => {
  expect(agreementStrength(meanCorrelation)).toBe(strength);
});

function teamOf(rows: readonly (readonly number[])[]) {
  const answers = rows.map((row) => answer({ ranking: { mode: 'top', groups: groupsFromRanks(row) } }));
  return teamAgreement(request({ answers }));
}

function commonOrder(rows: readonly (readonly number[])[]) {
  return valueOf(teamOf(rows).concordance);
}

describe('whether the team has a common order', () => {
  test('two people are judged by all ways to deal out ten places', () => {
    expect(commonOrder([DOWN, DOWN])).toMatchObject({
      meanCorrelation: 1,
      probability: { ok: true, value: 2 / 3_628_800 },
      hasCommonOrder: true,
    });
    // As far from chance as the same order, and the opposite of a common one.
    expect(commonOrder([DOWN, UP])).toMatchObject({
      meanCorrelation: -1,
      probability: { ok: true, value: 2 / 3_628_800 },
      hasCommonOrder: false,
    });
  });

  test('two people share an order from a correlation of .648 on', () => {
    // Sums of squared differences 58 and 60: rho = 1 - 6 x 58 / 990 and 1 - 6 x 60 / 990.
    const enough = [1, 6, 3, 7, 2, 8, 5, 4, 9, 10];
    const short = [3, 2, 1, 6, 10, 4, 8, 5, 9, 7];
    expect(valueOf(spearmanRho(DOWN, enough))).toBeCloseTo(1 - (6 * 58) / 990, 12);
    expect(commonOrder([DOWN, enough]).hasCommonOrder).toBe(true);
    expect(valueOf(spearmanRho(DOWN, short))).toBeCloseTo(1 - (6 * 60) / 990, 12);
    expect(commonOrder([DOWN, short]).hasCommonOrder).toBe(false);
  });

  test('people who rank by lot have means and no places', () => {
    const rng = createRng('by lot');
    const { pillars, concordance } = teamOf(Array.from({ length: 8 }, () => shuffled(DOWN, rng)));
    expect(valueOf(concordance).hasCommonOrder).toBe(false);
    for (const { place, meanRank } of pillars) {
      expect(place).toEqual({ ok: false, reason: 'no-common-order' });
      expect(meanRank.ok).toBe(true);
    }
  });

  test('people who agree have both, and so has somebody alone', () => {
    expect(teamAgreement(request({})).pillars.map(({ place }) => place.ok)).toEqual(DOWN.map(() => true));
    const alone = teamOf([DOWN]);
    expect(alone.concordance).toEqual({ ok: false, reason: 'one-answer' });
    expect(alone.pillars.map(({ place }) => valueOf(place))).toEqual(DOWN);
  });
});

test('whatever was answered, no number is infinite or not a number, and small groups stay hidden', () => {
  const anyTeam = fc.array(anyAnswer, { maxLength: 7 });
  fc.assert(
    fc.property(anyTeam, (answers) => {
      const result = teamAgreement(request({ answers }));
      expect(numbersIn(result).filter((number) => !Number.isFinite(number))).toEqual([]);
      expect(!result.rows.ok || result.people >= 5).toBe(true);
    }),
  );
});
