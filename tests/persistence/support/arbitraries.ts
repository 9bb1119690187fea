import * as fc from 'fast-check';

import type { Answer } from '#src/domain/model/answer.ts';
import { LANGUAGES } from '#src/domain/model/language.ts';
import { PILLAR_IDS } from '#src/domain/model/pillar.ts';
import type { Project } from '#src/domain/model/project.ts';
import { RANKED_CHOICES, type Questionnaire } from '#src/domain/model/questionnaire.ts';
import type { CustomerSurvey } from '#src/domain/model/survey.ts';
import { toId } from '#src/persistence/ids.ts';

import type { Workshop } from '#src/domain/model/workshop.ts';
import { inviteOf } from '#src/domain/workshop/invite-of.ts';

import { aProject, aRound, aSurvey, aWorkshop } from './builders.ts';

const pillar = fc.constantFrom(...PILLAR_IDS);
const instant = fc
  .integer({ min: 0, max: 600 })
  .map((second) => new Date(1.77e12 + second * 1000).toISOString());
const score = fc.constantFrom(
  1 as const,
  2 as const,
  5 as const,
  'not-applicable' as const,
  'not-sure' as const,
);

const ranking = fc
  .subarray([...PILLAR_IDS])
  .chain((pillars) => fc.shuffledSubarray(pillars, { minLength: pillars.length }))
  .map((pillars) => ({ mode: 'top' as const, groups: pillars.map((one) => [one]) }));

const plain = aSurvey('survey-1');
const survey: CustomerSurvey = {
  ...plain,
  leftOut: ['tooFast'],
  weighted: {
    basis: {
      kind: 'targets',
      questions: [{ name: 'Generation', shares: [{ generation: 'gen_z', label: 'Z', share: 1 }] }],
      capped: true,
      largestMiss: 0.01,
    },
    weights: plain.statistics,
    squares: plain.statistics,
  },
};

const text = fc.string({ unit: 'binary', maxLength: 5 });

const questionnaires: fc.Arbitrary<Questionnaire | null> = fc.option(
  fc.record({
    ranked: fc.constantFrom(...RANKED_CHOICES),
    asksRatings: fc.boolean(),
    asksGeneration: fc.boolean(),
    asksComment: fc.boolean(),
    wording: fc.record(
      { pl: fc.record({ title: text, 'pillar.friction': text, 'scale.5': text }, { requiredKeys: [] }) },
      { requiredKeys: [] },
    ),
  }),
);

const workshops: fc.Arbitrary<Workshop | null> = fc.option(
  fc
    .record({
      title: text,
      ballot: fc.constantFrom(1 as const, 2 as const),
      closedAt: fc.option(instant),
      revealedAt: fc.option(instant),
      agenda: fc.record(
        {
          discuss: fc.record({ minutes: fc.option(fc.integer({ min: 0, max: 90 })), note: text }),
          're-rank': fc.record({ minutes: fc.constant(null), note: text }),
        },
        { requiredKeys: [] },
      ),
    })
    .chain((changes) => fc.constantFrom('11111111', '22222222').map((id) => aWorkshop(id, changes))),
);

export function arbitraryAnswer(id: string): fc.Arbitrary<Answer> {
  return fc.record({
    id: fc.constant(toId('answer', id)),
    participant: fc.record({
      nickname: fc.option(fc.string({ unit: 'binary', maxLength: 5 })),
      department: fc.option(fc.constantFrom('Sales', 'Care')),
    }),
    scores: fc.dictionary(pillar, score, { maxKeys: 4, noNullPrototype: true }),
    notes: fc.dictionary(pillar, fc.string({ unit: 'binary', minLength: 1 }), {
      maxKeys: 2,
      noNullPrototype: true,
    }),
    ranking: fc.option(ranking),
    ballot: fc.constantFrom(1 as const, 2 as const),
    firstRanking: fc.option(ranking),
    bet: fc.boolean(),
    shownOrder: fc.option(fc.constant([...PILLAR_IDS])),
    language: fc.constantFrom(...LANGUAGES),
    origin: fc.constantFrom('device' as const, 'file' as const, 'workshop' as const),
    status: fc.constantFrom('draft' as const, 'complete' as const),
    startedAt: instant,
    updatedAt: instant,
  });
}

/** Projects that share ids, as the tabs of one device do: one or two rounds, up to five answers in each. */
export function arbitraryProject(): fc.Arbitrary<Project> {
  const answers = fc
    .subarray(['a', 'b', 'c', 'd', 'e'])
    .chain((ids) => fc.tuple(...ids.map((id) => arbitraryAnswer(id))));
  const round = (id: string) =>
    fc
      .record({ answers, name: fc.string({ maxLength: 3 }), workshop: workshops, hasSurvey: fc.boolean() })
      .map(({ hasSurvey, ...fields }) => aRound(id, { ...fields, survey: hasSurvey ? survey : null }));
  return fc
    .record({
      first: round('round-1'),
      second: fc.option(round('round-2')),
      updatedAt: instant,
      questionnaire: questionnaires,
    })
    .map(({ first, second, updatedAt, questionnaire }) =>
      aProject('project-1', {
        rounds: second === null ? [first] : [first, second],
        updatedAt,
        questionnaire,
      }),
    );
}

/** A colleague's side: one round with one answer, under an id that codes can carry. */
export function arbitraryJoinedProject(): fc.Arbitrary<Project> {
  const handedOver = fc.option(instant);
  return fc
    .record({ answer: arbitraryAnswer('0123456789'), handedOver })
    .map(({ answer, handedOver: handedOverAt }) =>
      aProject('project-1', {
        joined: { invite: inviteOf(aWorkshop('33333333')), handedOverAt },
        rounds: [aRound('round-1', { answers: [answer] })],
      }),
    );
}
