import { describe, expect, test } from 'vitest';
import { analystFigures } from '#src/domain/analysis/analysts.ts';
import { customerRows } from '#src/domain/analysis/customer-rows.ts';
import type { Answer } from '#src/domain/model/answer.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import { groupsFromRanks } from '#src/domain/ranking/mid-ranks.ts';
import type { CustomerStatistics } from '#src/domain/stats/sums/customer-statistics.ts';
import { answer, scores, valueOf } from '../support.ts';
import { DOWN, people, surveyOf, SWAPPED, UP } from './survey-table.ts';

const survey = surveyOf(people(60, [DOWN, DOWN, SWAPPED]));

function team(...rows: readonly (readonly number[])[]): readonly Answer[] {
  return rows.map((row) => answer({ ranking: { mode: 'top', groups: groupsFromRanks(row) } }));
}

function figuresOf(answers: readonly Answer[], { table, ...customers } = survey) {
  return analystFigures({ answers, ...customers }, customerRows(table, customers, null));
}

function reasonsOf(statistics: CustomerStatistics | null): readonly string[] {
  const { worths, rho } = analystFigures({ answers: team(DOWN), statistics, weighted: null }, null);
  return [worths, rho].map((figure) => (figure.ok ? 'ok' : figure.reason));
}

/** Colleagues who draw one profile, every second one a step higher. */
function scored(count: number): readonly Answer[] {
  return Array.from({ length: count }, (_, person) =>
    answer({ scores: scores(person % 2 === 0 ? '2334323432' : '3445434543') }),
  );
}

describe('the two orders compared', () => {
  test('the same order is fully alike by every measure', () => {
    const { rho, tau, averageOverlap, rankBiasedOverlap } = figuresOf(team(DOWN));
    for (const figure of [rho, tau, averageOverlap, rankBiasedOverlap]) {
      expect(valueOf(figure)).toBeCloseTo(1, 12);
    }
  });

  test('upside down rho and tau are -1, and the lists still share their later halves', () => {
    const { rho, tau, averageOverlap } = figuresOf(team(UP));
    expect([valueOf(rho), valueOf(tau)]).toEqual([-1, -1]);
    // Nothing in common down to depth 5, then 2 of 6, 4 of 7, 6 of 8, 8 of 9 and all ten.
    expect(valueOf(averageOverlap)).toBeCloseTo((2 / 6 + 4 / 7 + 6 / 8 + 8 / 9 + 1) / 10, 12);
  });

  test('neighbours swapped: 1 - 6 x 2 / 990 and 1 - 2 / 45', () => {
    const { rho, tau } = figuresOf(team(SWAPPED));
    expect(valueOf(rho)).toBeCloseTo(1 - 12 / 990, 12);
    expect(valueOf(tau)).toBeCloseTo(1 - 2 / 45, 12);
  });

  test('a team that ties two pillars has correlations but no overlap of lists', () => {
    const { rho, averageOverlap, rankBiasedOverlap } = figuresOf(team(DOWN, SWAPPED));
    expect(rho.ok).toBe(true);
    expect([averageOverlap, rankBiasedOverlap]).toEqual(
      [1, 2].map(() => ({ ok: false, reason: 'has-ties' })),
    );
  });

  test('drafts count nowhere', () => {
    const drafts = team(UP, UP).map((draft) => ({ ...draft, status: 'draft' as const }));
    expect(figuresOf([...team(DOWN), ...drafts])).toEqual(figuresOf(team(DOWN)));
  });
});

describe('how strongly customers prefer', () => {
  test('the strongest pillar first, together one, each within its interval', () => {
    const { n, pillars } = valueOf(figuresOf(team(DOWN)).worths);
    expect([n, pillars[0]?.pillar, pillars.at(-1)?.pillar]).toEqual([60, 'advertising', PILLAR_IDS[9]]);
    const shares = pillars.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((left, right) => right - left));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    for (const { share, interval } of pillars) {
      const { low, high } = valueOf(interval);
      expect(low > 0 && low <= share && share <= high && high <= 1).toBe(true);
    }
  });

  test('customers who tie everything prefer nothing: a tenth each', () => {
    const tied = surveyOf(people(20, [DOWN.map(() => 1)]));
    const { pillars } = valueOf(figuresOf(team(DOWN), tied).worths);
    expect(pillars.map(({ share }) => share)).toEqual(PILLAR_IDS.map(() => expect.closeTo(0.1, 9)));
  });

  test('needs the single rankings, and at least five of them', () => {
    expect(reasonsOf(null)).toEqual(['no-survey', 'no-survey']);
    expect(reasonsOf(surveyOf([]).statistics)).toEqual(['not-asked', 'not-asked']);
    expect(reasonsOf(surveyOf(people(4, [DOWN])).statistics)).toEqual(['group-too-small', 'group-too-small']);
    expect(reasonsOf(surveyOf(people(5, [DOWN])).statistics)).toEqual(['rows-missing', 'ok']);
  });
});

describe('the self-scores', () => {
  test('alpha is shown from twenty colleagues on', () => {
    expect(figuresOf(scored(19)).alpha).toEqual({ ok: false, reason: 'too-few-answers' });
    // All ten scores rise and fall together.
    expect(valueOf(figuresOf(scored(20)).alpha)).toMatchObject({ value: expect.closeTo(1, 12), n: 20 });
  });

  test('parallel profiles are fully reliable, by a formula that leaves no interval', () => {
    expect(valueOf(figuresOf(scored(4)).profileReliability)).toEqual({
      value: 1,
      n: 4,
      effectiveN: 4,
      interval: { ok: false, reason: 'full-agreement' },
    });
  });

  test('only colleagues who scored everything are compared', () => {
    const partial = answer({ scores: scores('12345----n') });
    expect(figuresOf([...scored(1), partial]).profileReliability).toEqual({
      ok: false,
      reason: 'one-answer',
    });
    expect(figuresOf([partial]).profileReliability).toEqual({ ok: false, reason: 'no-answers' });
  });
});
