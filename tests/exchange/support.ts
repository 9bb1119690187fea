import * as fc from 'fast-check';
import type { AnswerId } from '#src/domain/model/answer.ts';
import { LANGUAGES } from '#src/domain/model/language.ts';
import { PILLAR_IDS, type PillarId } from '#src/domain/model/pillar.ts';
import type { Ranking } from '#src/domain/model/ranking.ts';
import type { ScoreAnswer } from '#src/domain/model/score.ts';
import type { SentAnswer, WorkshopId } from '#src/domain/model/workshop.ts';
import type { Result } from '#src/domain/result.ts';
import { ranking, scores } from '../domain/support.ts';

export const WORKSHOP = '89abcdef' as WorkshopId;

export function sentAnswer(parts: Partial<SentAnswer> = {}): SentAnswer {
  return {
    workshop: WORKSHOP,
    ballot: 1,
    id: '0123456789' as AnswerId,
    nickname: null,
    department: null,
    scores: scores('345s-n2143'),
    notes: {},
    ranking: ranking('fr pr=se ad'),
    bet: false,
    language: 'en',
    sentAt: '2026-11-23T10:00:00.000Z',
    ...parts,
  };
}

const SCORE_ANSWERS: readonly ScoreAnswer[] = [1, 2, 3, 4, 5, 'not-sure', 'not-applicable'];

function hexadecimal<Id extends string>(length: number): fc.Arbitrary<Id> {
  return fc
    .integer({ min: 0, max: 16 ** length - 1 })
    .map((number) => number.toString(16).padStart(length, '0') as Id);
}

const somePillars = fc.shuffledSubarray([...PILLAR_IDS]);

/** Ties, the first places only, all ten, none. Tied pillars in the order of `PILLAR_IDS`: codes know no other. */
const anyRanking: fc.Arbitrary<Ranking> = fc
  .tuple(somePillars, fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }))
  .map(([pillars, isTied]) => {
    const groups: PillarId[][] = [];
    pillars.forEach((pillar, place) => {
      const last = groups.at(-1);
      if (last && isTied[place]) last.push(pillar);
      else groups.push([pillar]);
    });
    return {
      mode: 'top',
      groups: groups.map((group) => PILLAR_IDS.filter((pillar) => group.includes(pillar))),
    };
  });

export const anyNickname: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('a', ' ', 'é', 'e\u0301', '業', '👩🏽‍🚀', '🇵🇱', '\u202e', '\u200d', '\ufeff', '\ud800'),
  }),
);

/** Every answer that the format can say, and nicknames that it can not. */
export const anySentAnswer: fc.Arbitrary<SentAnswer> = fc.record({
  workshop: hexadecimal<WorkshopId>(8),
  ballot: fc.constantFrom(1, 2),
  id: hexadecimal<AnswerId>(10),
  nickname: fc.option(anyNickname),
  department: fc.option(fc.integer({ min: 0, max: 30 })),
  scores: fc.dictionary(fc.constantFrom(...PILLAR_IDS), fc.constantFrom(...SCORE_ANSWERS)),
  notes: fc.constant({}),
  ranking: fc.option(anyRanking),
  bet: fc.boolean(),
  language: fc.constantFrom(...LANGUAGES),
  sentAt: fc
    .integer({ min: 0, max: 2 ** 30 - 1 })
    .map((second) => new Date((1_767_225_600 + second) * 1000).toISOString()),
});

export const anyNotes: fc.Arbitrary<SentAnswer['notes']> = fc.dictionary(
  fc.constantFrom(...PILLAR_IDS),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }),
);

/** The value of a result that must have one. */
export function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`refused: ${String(result.reason)}`);
  return result.value;
}
