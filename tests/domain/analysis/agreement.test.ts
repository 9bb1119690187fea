import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementStrength, teamAgreement, type AgreementRequest } from '#src/domain/analysis/agreement.ts';
import { createRng } from '#src/domain/stats/rng.ts';
import { answer, anyAnswer, numbersIn, ranking } from '../support.ts';

const ORDERS = [
  'fr se pr cm re di no co rp ad',
  'fr pr se cm di re no rp co ad',
  'se fr pr re cm di co no rp ad',
  'fr se cm pr re no di co ad rp',
  'ad fr se pr cm re di no co rp',
];
const five = ORDERS.map((order) => answer({ ranking: ranking(order) }));

function request(parts: Partial<AgreementRequest>): AgreementRequest {
  return { answers: five, teamSize: null, namesAgreed: false, rng: createRng('heat map'), ...parts };
}

describe('the rows of the heat map', () => {
  test('from five people on they are unnamed and shuffled', () => {
    const { rows } = teamAgreement(request({}));
    expect(rows.ok && rows.value.map(({ nickname }) => nickname)).toEqual([null, null, null, null, null]);
    const named = teamAgreement(request({ namesAgreed: true })).rows;
    const ranksOf = (result: typeof rows) => (result.ok ? result.value.map(({ ranks }) => ranks) : []);
    expect(ranksOf(rows)).not.toEqual(ranksOf(named));
    expect(ranksOf(rows).map(String).toSorted()).toEqual(ranksOf(named).map(String).toSorted());
  });

  test('below five they are shown only if everybody agreed to names', () => {
    const four = five.slice(0, 4);
    expect(teamAgreement(request({ answers: four })).rows).toEqual({
      ok: false,
      reason: 'names-not-agreed',
    });
    const { rows } = teamAgreement(request({ answers: four, namesAgreed: true }));
    expect(rows.ok && rows.value.map(({ nickname }) => nickname)).toEqual(
      four.map(({ participant }) => participant.nickname),
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
