import * as fc from 'fast-check';
import { expect } from 'vitest';
import type { Answer, AnswerId } from '#src/domain/model/answer.ts';
import { PILLAR_IDS, type PillarId } from '#src/domain/model/pillar.ts';
import type { Ranking } from '#src/domain/model/ranking.ts';
import type { ScoreAnswer, Scores } from '#src/domain/model/score.ts';
import { groupsFromRanks } from '#src/domain/ranking/mid-ranks.ts';
import type { GroupStatistics, RankMoments } from '#src/domain/stats/sums/customer-statistics.ts';
import { rankMomentsOf } from '#src/domain/stats/sums/rank-moments.ts';
import { createRatingAccumulator } from '#src/domain/stats/sums/rating-moments.ts';
import type { Measured } from '#src/domain/stats/estimates/measured.ts';

/** First letters that name a pillar, so that rankings can be drawn as text. */
const SHORT: Readonly<Record<string, PillarId>> = {
  ad: 'advertising',
  co: 'content',
  di: 'digital',
  no: 'non_digital',
  cm: 'communications',
  re: 'representatives',
  pr: 'products',
  se: 'service',
  fr: 'friction',
  rp: 'reputation',
};

/** ``ranking('fr se=pr')``: best first, `=` ties, the rest is unranked. */
export function ranking(text: string): Ranking {
  const groups = text.split(' ').filter(Boolean);
  return {
    mode: 'top',
    groups: groups.map((group) => group.split('=').map((short) => SHORT[short] as PillarId)),
  };
}

/** ``scores('345s-n…')``: in the order of `PILLAR_IDS`; s = not sure, n = does not apply, - = not answered. */
export function scores(letters: string): Scores {
  const given = PILLAR_IDS.flatMap((pillar, index) => {
    const letter = letters[index] ?? '-';
    return letter === '-' ? [] : [[pillar, scoreOf(letter)] as const];
  });
  return Object.fromEntries(given);
}

function scoreOf(letter: string): ScoreAnswer {
  if (letter === 's') return 'not-sure';
  return letter === 'n' ? 'not-applicable' : (Number(letter) as 1 | 2 | 3 | 4 | 5);
}

let lastAnswer = 0;

export function answer(parts: Partial<Answer>): Answer {
  lastAnswer += 1;
  return {
    id: `answer-${lastAnswer}` as AnswerId,
    participant: { nickname: `Person ${lastAnswer}`, department: null },
    scores: {},
    notes: {},
    ranking: null,
    ballot: 1,
    firstRanking: null,
    bet: false,
    shownOrder: null,
    language: 'en',
    origin: 'device',
    status: 'complete',
    startedAt: '2026-10-06T08:00:00.000Z',
    updatedAt: '2026-10-06T08:05:00.000Z',
    ...parts,
  };
}

/** Statistics of customers who gave these ranks and ratings (0 = none, in the order of `PILLAR_IDS`). */
export function customers(
  ranks: readonly (readonly number[])[],
  ratings: readonly (readonly number[])[] = [],
): GroupStatistics {
  const accumulator = createRatingAccumulator(PILLAR_IDS.length);
  for (const row of ratings) accumulator.add(row);
  return {
    respondents: Math.max(ranks.length, ratings.length),
    ranks: moments(ranks),
    ratings: accumulator.moments(),
  };
}

export function moments(rows: readonly (readonly number[])[], mode: 'top' | 'subset' = 'top'): RankMoments {
  return rankMomentsOf(rows, { items: PILLAR_IDS.length, mode });
}

/** The value, or the test fails with the reason. */
export function valueOf<Value>(measured: Measured<Value>): Value {
  if (!measured.ok) throw new Error(`expected a value, got ${measured.reason}`);
  return measured.value;
}

/** Any way to give ranks: ties, gaps, unranked items, nothing at all. */
export const anyRow = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 10, maxLength: 10 });

/** A strict order of all ten pillars. */
export const completeRow = fc
  .shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { minLength: 10, maxLength: 10 })
  .map((places) => [...places]);

export const anyRanking = anyRow.map((row): Ranking => ({ mode: 'top', groups: groupsFromRanks(row) }));

export const anyRatings = fc.array(fc.constantFrom(0, 1, 2, 3, 4, 5, 6), { minLength: 10, maxLength: 10 });

const anyScore = fc.constantFrom<ScoreAnswer>(1, 2, 3, 4, 5, 'not-sure', 'not-applicable');

export const anyAnswer = fc
  .record({
    scores: fc.dictionary(fc.constantFrom(...PILLAR_IDS), anyScore),
    ranking: fc.option(anyRanking),
    status: fc.constantFrom<Answer['status']>('draft', 'complete'),
  })
  .map((parts) => answer(parts));

/** Every number inside a value, however deep. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((inner) => numbersIn(inner));
}

/** Expects the same structure with numbers that differ by rounding only. */
export function expectClose(actual: unknown, expected: unknown): void {
  expect(withoutNumbers(actual)).toEqual(withoutNumbers(expected));
  const wanted = numbersIn(expected);
  const apart = numbersIn(actual).map((number, index) => {
    const other = wanted[index] ?? Number.NaN;
    return Math.abs(number - other) / Math.max(1, Math.abs(other));
  });
  expect(apart.filter((difference) => !(difference < 1e-9))).toEqual([]);
}

function withoutNumbers(value: unknown): unknown {
  if (typeof value === 'number') return 'number';
  if (value === null || typeof value !== 'object') return value;
  return Object.entries(value).map(([key, inner]) => [key, withoutNumbers(inner)]);
}
