import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  closestLeaderboard,
  type ClosestLeaderboard,
} from '#src/domain/stats/two-orders/closest-leaderboard.ts';
import { agreementWithCustomers } from '#src/domain/stats/two-orders/closest-to-customers.ts';
import { scoreColleagues } from '#src/domain/stats/two-orders/customer-agreement-rows.ts';
import type { RankList } from '#src/domain/stats/two-orders/rank-list.ts';
import { weightedRankMomentsOf } from '#src/domain/stats/sums/weighted-moments.ts';
import { valueOf } from '../../support.ts';
import { anyList, reversed, strictList } from '../lists-of-ranks.ts';

const ORDER = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const ONE_SWAP = [2, 1, 3, 4, 5, 6, 7, 8, 9, 10];
const FAR = [4, 1, 6, 2, 8, 3, 10, 5, 9, 7];

interface Survey {
  readonly rows: readonly (readonly number[])[];
  readonly mode?: 'top' | 'subset';
  readonly weights?: readonly number[];
}

function scoresOf({ rows, mode = 'top', weights }: Survey, lists: readonly RankList[]) {
  const items = lists[0]?.length ?? 10;
  const table = { items, mode, rows: rows.length, ranks: rows.flat(), weights: weights ?? null };
  return scoreColleagues(table, lists);
}

function leaderboard(survey: Survey, lists: readonly RankList[]): ClosestLeaderboard {
  return valueOf(closestLeaderboard(scoresOf(survey, lists), lists[0]?.length ?? 10));
}

/** So many customers, of whom nearly all give the list, the others its reverse. */
function customersLike(list: RankList, people: number): readonly RankList[] {
  return Array.from({ length: people }, (_, index) => (index % 5 === 0 ? reversed(list) : list));
}

const anySurvey = fc.record({
  rows: fc.array(fc.array(fc.nat(5), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
  mode: fc.constantFrom<'top' | 'subset'>('top', 'subset'),
});
const weightOf = (index: number) => [1, 0.4, 2.5][index % 3] ?? 1;

test('agreement row by row is the agreement that follows from the sums', () => {
  fc.assert(
    fc.property(anySurvey, anyList(5), anyList(5), ({ rows, mode }, first, second) => {
      const weights = rows.map((_, index) => weightOf(index));
      const scores = scoresOf({ rows, mode, weights }, [first, second]);
      const moments = weightedRankMomentsOf(rows, weights, { items: 5, mode });
      [first, second].forEach((list, index) => {
        const agreement = agreementWithCustomers(moments, list);
        expect(scores.n > 0).toBe(agreement.ok);
        expect(agreement.ok ? scores.mean(index) - agreement.value : 0).toBeCloseTo(0, 10);
      });
    }),
  );
});

function standardErrorOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
}

test('errors of complete rows are those of a mean and of a paired difference', () => {
  const rows = [ORDER, ONE_SWAP, FAR, reversed(FAR)];
  const lists = [ORDER, FAR];
  const scores = scoresOf({ rows }, lists);
  const shares = lists.map((list) => rows.map((row) => valueOfRow(row, list)));
  const [first = [], second = []] = shares;
  expect(scores.standardError(0)).toBeCloseTo(standardErrorOf(first), 12);
  expect(scores.standardErrorOfDifference(0, 1)).toBeCloseTo(
    standardErrorOf(first.map((share, index) => share - (second[index] ?? 0))),
    12,
  );
});

function valueOfRow(row: RankList, list: RankList): number {
  return scoresOf({ rows: [row] }, [list]).mean(0);
}

test('weights times a constant change nothing, and equal weights are no weights', () => {
  const rows = customersLike(ORDER, 20).map((row, index) => (index % 3 === 0 ? FAR : row));
  const lists = [ORDER, ONE_SWAP, FAR];
  const weights = rows.map((_, index) => weightOf(index));
  const board = leaderboard({ rows, weights }, lists);
  const scaled = leaderboard({ rows, weights: weights.map((weight) => 4 * weight) }, lists);
  const equal = leaderboard({ rows, weights: rows.map(() => 2) }, lists);
  expect(scaled).toEqual(board);
  expect(equal).toEqual(leaderboard({ rows }, lists));
});

test('a colleague far behind drops out, one pair behind shares the first place', () => {
  const board = leaderboard({ rows: customersLike(ORDER, 2000) }, [FAR, ORDER, ONE_SWAP]);
  expect(board.best).toBe(1);
  expect(board.standings.map(({ sharedFirst }) => sharedFirst)).toEqual([false, true, true]);
  expect(board.standings[2]).toMatchObject({ mayBeClosest: false, withinOnePair: true });
  expect(board.standings.map(({ places }) => places)).toEqual([
    { from: 3, to: 3 },
    { from: 1, to: 2 },
    { from: 1, to: 2 },
  ]);
});

test('with a handful of customers nobody can be told apart', () => {
  const rows = [ORDER, FAR, reversed(ORDER)];
  const board = leaderboard({ rows }, [ORDER, FAR, ONE_SWAP]);
  expect(board.standings.every(({ sharedFirst }) => sharedFirst)).toBe(true);
  expect(board.standings.map(({ places }) => places.to)).toEqual([3, 3, 3]);
});

test('everybody has a place, and all places are given out once', () => {
  fc.assert(
    fc.property(
      fc.array(strictList(5), { minLength: 1, maxLength: 12 }),
      fc.array(anyList(5), { minLength: 1, maxLength: 5 }),
      (rows, lists) => {
        const board = leaderboard({ rows }, lists);
        const places = board.standings.map(({ places: { from } }) => from);
        const sizes = new Map<number, number>();
        for (const from of places) sizes.set(from, (sizes.get(from) ?? 0) + 1);
        for (const { places: own } of board.standings) {
          expect(own.to - own.from + 1).toBe(sizes.get(own.from));
        }
        const covered = [...sizes].reduce((sum, [, size]) => sum + size, 0);
        expect(covered).toBe(lists.length);
        expect(Math.min(...places)).toBe(1);
        expect(board.standings[board.best]?.sharedFirst).toBe(true);
        for (const { sharedFirst, mayBeClosest, withinOnePair } of board.standings) {
          expect(sharedFirst).toBe(mayBeClosest || withinOnePair);
        }
      },
    ),
  );
});

test('colleagues with the same list are equally close at any size', () => {
  const { standings } = leaderboard({ rows: customersLike(ORDER, 50) }, [ORDER, ORDER]);
  expect(standings.map(({ adjustedProbability }) => valueOf(adjustedProbability))).toEqual([1, 1]);
  expect(standings.map(({ behindBest }) => valueOf(behindBest.standardError))).toEqual([0, 0]);
});

test('a difference that is the same for every customer is judged by a sign test', () => {
  const rows = Array.from({ length: 4 }, () => ORDER);
  const { standings } = leaderboard({ rows }, [ORDER, FAR]);
  expect(standings.map(({ adjustedProbability }) => valueOf(adjustedProbability))).toEqual([1, 2 ** -4]);
  expect(standings.map(({ mayBeClosest }) => mayBeClosest)).toEqual([true, true]);
});

test('one colleague is first, one customer excludes nobody, no customer gives no leaderboard', () => {
  const [alone] = leaderboard({ rows: customersLike(ORDER, 10) }, [FAR]).standings;
  expect(alone).toMatchObject({ sharedFirst: true, places: { from: 1, to: 1 } });
  const single = leaderboard({ rows: [ORDER] }, [ORDER, reversed(ORDER)]);
  expect(single.standings.map(({ mayBeClosest }) => mayBeClosest)).toEqual([true, true]);
  expect(single.standings[1]?.error).toEqual({ ok: false, reason: 'one-answer' });
  const nobody = closestLeaderboard(scoresOf({ rows: [] }, [ORDER]), 10);
  expect(nobody).toEqual({ ok: false, reason: 'no-answers' });
  expect(leaderboard({ rows: [ORDER] }, [])).toMatchObject({ best: -1, standings: [] });
});

test('all the weight on one customer excludes nobody', () => {
  const rows = [ORDER, FAR, ONE_SWAP];
  const board = leaderboard({ rows, weights: [1, 1e-13, 0] }, [ORDER, reversed(ORDER)]);
  expect(board.n).toBe(2);
  expect(board.standings[1]?.adjustedProbability).toEqual({ ok: false, reason: 'one-answer' });
  expect(board.standings[1]?.sharedFirst).toBe(true);
});

test('customers who put everything in one place are left out', () => {
  const board = leaderboard({ rows: [ORDER, FAR, ORDER.map(() => 1), ORDER.map(() => 0)] }, [ORDER]);
  expect(board.n).toBe(2);
});
