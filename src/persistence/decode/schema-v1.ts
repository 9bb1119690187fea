import * as z from 'zod/mini';

import { LANGUAGES } from '../../domain/model/language.ts';
import { PILLAR_IDS } from '../../domain/model/pillar.ts';
import { SCORE_VALUES } from '../../domain/model/score.ts';
import { ID_PATTERN, isId, toId, type IdKind } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import { statisticsV1 } from './statistics-schema-v1.ts';

/*
 * Version 1 of everything that is stored or exchanged. Frozen: from the first release on, any change to
 * what is accepted here is a new version with its own schema file, a migration step, a fixture and a line
 * in README.md. Newer versions import the parts that they did not change.
 */

export const name = z.string().check(z.maxLength(LIMITS.name));
export const count = z.int().check(z.minimum(0));

export function idSchema<Kind extends IdKind>(kind: Kind) {
  const text = z.string().check(
    z.regex(ID_PATTERN),
    z.refine((id) => isId(kind, id)),
  );
  return z.pipe(
    text,
    z.transform((id: string) => toId(kind, id)),
  );
}

export const instant = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/),
  z.refine((text) => !Number.isNaN(Date.parse(text))),
);

/** `Date` takes 30 February for 1 March, so the day must come out as it went in. */
function isDayOfCalendar(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export const day = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}$/),
  z.refine((text) => isDayOfCalendar(text)),
);

const pillar = z.enum(PILLAR_IDS);
export const language = z.enum(LANGUAGES);
export const rankingMode = z.enum(['top', 'subset']);

export function areDistinct(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

const pillars = z.array(pillar).check(
  z.maxLength(PILLAR_IDS.length),
  z.refine((list) => areDistinct(list)),
);

export const ranking = z.object({
  mode: rankingMode,
  groups: z.array(pillars.check(z.minLength(1))).check(
    z.maxLength(PILLAR_IDS.length),
    z.refine((groups) => areDistinct(groups.flat())),
  ),
});

const score = z.union([z.literal(SCORE_VALUES), z.enum(['not-applicable', 'not-sure'])]);

/** Every pillar may be absent, but none may be `null` or anything else. */
function byPillar<Value extends z.ZodMiniType>(value: Value) {
  const one = z.exactOptional(value);
  return z.object({
    advertising: one,
    content: one,
    digital: one,
    non_digital: one,
    communications: one,
    representatives: one,
    products: one,
    service: one,
    friction: one,
    reputation: one,
  });
}

export const answerV1 = z.object({
  id: idSchema('answer'),
  participant: z.object({ nickname: z.nullable(name), department: z.nullable(name) }),
  scores: byPillar(score),
  notes: byPillar(z.string().check(z.maxLength(LIMITS.note))),
  ranking: z.nullable(ranking),
  shownOrder: z.nullable(pillars),
  language,
  origin: z.enum(['device', 'file', 'sample']),
  status: z.enum(['draft', 'complete']),
  startedAt: instant,
  updatedAt: instant,
});

const surveyV1 = z.object({
  id: idSchema('survey'),
  fileName: name,
  tool: name,
  importedAt: instant,
  mode: rankingMode,
  counts: z.object({ records: count, used: count, partial: count, rejected: count, skipped: count }),
  dates: z.nullable(z.object({ first: day, last: day })),
  statistics: statisticsV1,
});

interface WithId {
  readonly id: string;
}

/** A round with the surveys and answers of a version. */
export function roundWith<Survey extends z.ZodMiniType, OneAnswer extends z.ZodMiniType<WithId>>(
  survey: Survey,
  answer: OneAnswer,
) {
  return z.object({
    id: idSchema('round'),
    name,
    date: day,
    teamSize: z.nullable(count.check(z.maximum(LIMITS.teamSize))),
    namesAgreed: z.boolean(),
    answers: z.array(answer).check(
      z.maxLength(LIMITS.answers),
      z.refine((answers: readonly WithId[]) => areDistinct(answers.map(({ id }) => id))),
    ),
    survey: z.nullable(survey),
  });
}

/** At least one round, and no two with one id. */
export function roundsOf<Round extends z.ZodMiniType<WithId>>(round: Round) {
  return z
    .tuple([round], round)
    .check(
      z.refine(
        (rounds: readonly (WithId | undefined)[]) =>
          rounds.length <= LIMITS.rounds && areDistinct(rounds.flatMap((each) => each?.id ?? [])),
      ),
    );
}

const projectV1 = z.object({
  id: idSchema('project'),
  organisation: name,
  isSample: z.boolean(),
  rounds: roundsOf(roundWith(surveyV1, answerV1)),
  createdAt: instant,
  updatedAt: instant,
});

export const settingsV1 = z.object({
  language: z.nullable(language),
  theme: z.enum(['system', 'light', 'dark']),
});

const writer = z.string().check(z.regex(/^[0-9a-z]{1,32}$/));
const writeV1 = z.tuple([writer, z.int().check(z.minimum(1))]);
const writesV1 = z.tuple([writeV1], writeV1).check(z.refine((writes) => writes.length <= LIMITS.writes));

/** What surrounds the content of one key in the storage. */
export const storedEnvelopeV1 = z.object({
  savedAt: instant,
  writes: writesV1,
});

/** What surrounds the content of a file. */
export const fileEnvelopeV1 = z.object({ savedAt: instant });

/** What an answer file says beside the answer. */
export const answerEnvelopeV1 = z.object({
  savedAt: instant,
  roundId: z.nullable(idSchema('round')),
  organisation: name,
});

/** The whole project file, as it is published. */
export const projectFileV1 = z.object({
  format: z.literal('plumbline-project'),
  version: z.literal(1),
  savedAt: instant,
  project: projectV1,
});
