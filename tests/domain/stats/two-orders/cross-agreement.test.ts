import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementWithCustomers } from '#src/domain/stats/two-orders/closest-to-customers.ts';
import { agreementBetween, agreementWithin } from '#src/domain/stats/two-orders/cross-agreement.ts';
import { countPairs, pairAgreement } from '#src/domain/stats/two-orders/pair-agreement.ts';
import { rankMomentsOf } from '#src/domain/stats/sums/rank-moments.ts';
import { weightedRankMomentsOf } from '#src/domain/stats/sums/weighted-moments.ts';
import { unweighted } from '#src/domain/stats/sums/weighted.ts';
import { valueOf } from '../../support.ts';
import { strictList } from '../lists-of-ranks.ts';

const SHAPE = { items: 4, mode: 'top' } as const;
const anyRows = (fewest: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 4, maxLength: 4 }), {
    minLength: fewest,
    maxLength: 6,
  });
const strictRows = fc.array(strictList(4), { minLength: 2, maxLength: 6 });

/** Places in which unranked items stand behind; `null`: the row ranks nothing. */
function placesOf(row: readonly number[]): readonly number[] | null {
  return row.some((rank) => rank > 0) ? row.map((rank) => (rank > 0 ? rank : 99)) : null;
}

interface Person {
  readonly places: readonly number[];
  readonly weight: number;
}

/** Straight from the definition: every judge, every other, every pair that the judge decided. */
function agreementByPeople(judges: readonly Person[], others: readonly Person[]): number | null {
  let alike = 0;
  let compared = 0;
  for (const judge of judges) {
    for (const other of others) {
      if (judge === other) continue;
      const both = judge.weight * other.weight;
      const { concordant, discordant, tiedSecondOnly } = countPairs(judge.places, other.places);
      alike += both * (concordant + tiedSecondOnly / 2);
      compared += both * (concordant + discordant + tiedSecondOnly);
    }
  }
  return compared === 0 ? null : alike / compared;
}

const weightOf = (index: number) => 1 + (index % 3) * 0.7;

function peopleOf(rows: readonly (readonly number[])[]): readonly Person[] {
  return rows.flatMap((row, index) => {
    const places = placesOf(row);
    return places === null ? [] : [{ places, weight: weightOf(index) }];
  });
}

const momentsOf = (rows: readonly (readonly number[])[]) =>
  weightedRankMomentsOf(
    rows,
    rows.map((_, index) => weightOf(index)),
    SHAPE,
  );

test('agreement between two groups is that of all their people, with ties, unranked items and weights', () => {
  fc.assert(
    fc.property(anyRows(0), anyRows(0), (judges, others) => {
      const expected = agreementByPeople(peopleOf(judges), peopleOf(others));
      const agreement = agreementBetween(momentsOf(judges), momentsOf(others));
      expect(agreement.ok).toBe(expected !== null);
      expect(agreement.ok ? agreement.value : 0).toBeCloseTo(expected ?? 0, 10);
    }),
  );
});

test('agreement inside a group leaves out what people think of themselves', () => {
  fc.assert(
    fc.property(anyRows(0), (rows) => {
      const people = peopleOf(rows);
      const expected = agreementByPeople(people, people);
      const agreement = agreementWithin(momentsOf(rows));
      expect(agreement.ok).toBe(expected !== null);
      expect(agreement.ok ? agreement.value : 0).toBeCloseTo(expected ?? 0, 10);
    }),
  );
});

test('for complete lists without ties it is the mean pair agreement of two different people', () => {
  fc.assert(
    fc.property(strictRows, (rows) => {
      const pairs = rows.flatMap((row, index) => rows.slice(index + 1).map((other) => [row, other] as const));
      const sum = pairs.reduce((total, [row, other]) => total + pairAgreement(countPairs(row, other)), 0);
      const moments = unweighted(rankMomentsOf(rows, SHAPE));
      expect(valueOf(agreementWithin(moments))).toBeCloseTo(sum / pairs.length, 12);
    }),
  );
});

test('a team agrees with customers as much as its colleagues do on average', () => {
  fc.assert(
    fc.property(strictRows, strictRows, (customerRows, teamRows) => {
      const customers = unweighted(rankMomentsOf(customerRows, SHAPE));
      const sum = teamRows.reduce((total, row) => total + valueOf(agreementWithCustomers(customers, row)), 0);
      const team = unweighted(rankMomentsOf(teamRows, SHAPE));
      expect(valueOf(agreementBetween(customers, team))).toBeCloseTo(sum / teamRows.length, 12);
    }),
  );
});

test('who did not see both items of a pair says nothing about it', () => {
  const shape = { items: 3, mode: 'subset' } as const;
  const group = unweighted(
    rankMomentsOf(
      [
        [1, 2, 0],
        [2, 1, 0],
        [0, 1, 2],
      ],
      shape,
    ),
  );
  expect(valueOf(agreementWithin(group))).toBe(0);
});

test('one person, or one with all the weight, has nobody to agree with', () => {
  const one = unweighted(rankMomentsOf([[1, 2, 3, 4]], SHAPE));
  const tied = unweighted(
    rankMomentsOf(
      [
        [1, 1, 1, 1],
        [2, 2, 2, 2],
      ],
      SHAPE,
    ),
  );
  const heavy = weightedRankMomentsOf(
    [
      [1, 2, 3, 4],
      [4, 3, 2, 1],
    ],
    [1, 1e-13],
    SHAPE,
  );
  const nobody = unweighted(rankMomentsOf([], SHAPE));
  expect(agreementWithin(one)).toEqual({ ok: false, reason: 'one-answer' });
  expect(agreementWithin(heavy)).toEqual({ ok: false, reason: 'one-answer' });
  expect(agreementWithin(nobody)).toEqual({ ok: false, reason: 'no-answers' });
  expect(agreementWithin(tied)).toEqual({ ok: false, reason: 'no-spread' });
  expect(agreementBetween(one, nobody)).toEqual({ ok: false, reason: 'no-answers' });
  expect(agreementBetween(tied, one)).toEqual({ ok: false, reason: 'no-spread' });
});
